import type { Evidence } from '../model/report.ts';
import { say } from '../model/say.ts';
import { composeCandidates, dockerfileCandidates } from './containers.ts';
import { programFiles } from './program.ts';
import type { Project, ProjectFile } from './project.ts';

/** Settings that a container's own entry point takes from the environment, `${PORT:-8080}`. */

/** A variable that stands for itself: with a default, or demanded. */
const READ = /\$\{([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*):?[-?=]/;
const AMBIENT = /^(?:HOME|PATH|USER|PWD|SHELL|TERM|CI|DEBUG|TMPDIR|EUID|UID|BASH\w*|LD_LIBRARY_PATH|PYTHONPATH)$/;
const MAX_LINES = 2000;

const scripts = (project: Project): readonly ProjectFile[] =>
  programFiles(project).filter((file) => file.language === 'shell' && !/^(?:mvnw|gradlew|wait-for)/.test(file.name));

const containerFiles = (project: Project): readonly string[] => [
  ...dockerfileCandidates(project),
  ...composeCandidates(project),
];

/** What has to be read beside the program itself: only where there is a script at all. */
export const shellSettingsReads = (project: Project): readonly string[] =>
  scripts(project).length === 0 ? [] : containerFiles(project);

export function shellSettings(project: Project): Evidence[] {
  const entries = scripts(project);
  if (entries.length === 0) return [];
  const texts = containerFiles(project).map((path) => project.text(path) ?? '');
  return entries
    .filter(({ name }) => texts.some((text) => text.includes(name)))
    .flatMap(({ path }) => {
      for (const [at, line] of (project.text(path) ?? '').split('\n', MAX_LINES).entries()) {
        const name = /^\s*#/.test(line) ? undefined : READ.exec(line.slice(0, 1000))?.[1];
        if (name !== undefined && !AMBIENT.test(name))
          return [{ path, line: at + 1, detail: say`reads ${name} from the environment of its container` }];
      }
      return [];
    });
}
