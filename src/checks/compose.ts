import { type Check, type Finding, met, unmet } from '../model/check.ts';
import type { Evidence } from '../model/report.ts';
import { phrase, say } from '../model/say.ts';
import { composeCandidates, composeFilesOf, containerReads, dockerfilesOf } from '../project/containers.ts';
import type { Project } from '../project/project.ts';

export const compose: Check<Project> = {
  id: 'compose',
  title: 'Compose file',
  about: {
    asks: 'A Compose file (`compose.yaml`, `docker-compose.yml` and their variants) has at least one service.',
    why: 'One command then starts the program together with the database or the broker that it needs, on any machine.',
    how: "Files with a Compose name are parsed as YAML, in any folder of the project's own. Each entry under `services` that holds settings is a service, whether it is built here or runs a ready image. A file without one does not count.",
    example: ['```yaml', 'services:', '  web:', '    build: .', '    ports: ["8000:8000"]', '```'].join('\n'),
  },
  reads: containerReads,
  evaluate(project): Finding {
    const files = composeFilesOf(project).toSorted((a, b) => a.path.split('/').length - b.path.split('/').length);
    const evidence = files.flatMap(({ path, services }) =>
      services.map((service): Evidence => {
        const from = service.dockerfile
          ? say`built from ${service.dockerfile}`
          : service.image
            ? say`image ${service.image.slice(0, 60)}`
            : say`configured here`;
        return { path, line: service.line, detail: say`service ${service.name.slice(0, 60)}, ${phrase(from)}` };
      }),
    );
    if (evidence.length > 0) return met(evidence.slice(0, 5));
    const near = composeCandidates(project).map((path): Evidence => ({ path, detail: say`names no service` }));
    const nothing: Evidence = { path: '.', detail: say`no Compose file among ${project.files.length} files` };
    const dockerfile = dockerfilesOf(project)[0]?.path;
    const build =
      dockerfile === undefined || dockerfile === 'Dockerfile'
        ? 'build: .'
        : `build:\n      context: .\n      dockerfile: ${dockerfile}`;
    const advice = dockerfile
      ? say`Add \`compose.yaml\` with a service that builds \`${dockerfile}\`.`
      : say`Add \`compose.yaml\` with a service for the program and one for each server that it needs.`;
    return unmet(near.length > 0 ? near.slice(0, 5) : [nothing], advice, {
      path: near[0]?.path ?? 'compose.yaml',
      snippet: `services:\n  app:\n    ${build}`,
    });
  },
};
