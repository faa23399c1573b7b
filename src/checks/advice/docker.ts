import { inFolder } from '../../parse/paths.ts';
import type { Project } from '../../project/project.ts';
import { stackOf } from './stack.ts';

/** The smallest Dockerfile that fits the project. */
export function dockerfileFor(project: Project): { path: string; snippet: string } {
  const stack = stackOf(project);
  const manager = /^(uv|poetry|pipenv)/.exec(stack.install)?.[1];
  const lines = [
    `FROM ${stack.image}`,
    'WORKDIR /app',
    'COPY . .',
    ...(manager === undefined ? [] : [`RUN pip install ${manager}`]),
    `RUN ${stack.install.replace(/ pytest$/, '').replace(/^pip install/, 'pip install --no-cache-dir')}`,
    `CMD [${[...(manager === undefined ? [] : [manager, 'run']), ...stack.start].map((word) => `"${word}"`).join(', ')}]`,
  ];
  return { path: inFolder(stack.folder, 'Dockerfile'), snippet: lines.join('\n') };
}
