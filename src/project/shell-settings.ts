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
  const sourced = sourcedSettings(project, entries);
  const texts = containerFiles(project).map((path) => project.text(path) ?? '');
  const demanded = entries
    .filter(({ name }) => texts.some((text) => text.includes(name)))
    .flatMap(({ path }) => {
      for (const [at, line] of (project.text(path) ?? '').split('\n', MAX_LINES).entries()) {
        const name = /^\s*#/.test(line) ? undefined : READ.exec(line.slice(0, 1000))?.[1];
        if (name !== undefined && !AMBIENT.test(name))
          return [{ path, line: at + 1, detail: say`reads ${name} from the environment of its container` }];
      }
      return [];
    });
  return [...demanded, ...sourced];
}

/** A script of nothing but settings by its name, taken in by another: `source ../config.sh`. */
const SOURCED =
  /^\s{0,80}(?:source|\.)\s+(?:.{0,300}[/"'])?((?:[\w-]{1,30}[._-])?(?:config|settings|conf|vars|variables|defaults)(?:[._-][\w-]{1,30})?\.(?:sh|bash|env|conf|cfg))["']?\s*(?:$|[;&|#])/;
const SOURCED_BY_NAME =
  /^\s{0,80}(?:source|\.)\s+"?(\$\{?[A-Z_]{0,40}(?:CONFIG|SETTINGS)[A-Z_]{0,40}\}?)"?\s*(?:$|[;&|#])/;

function sourcedSettings(project: Project, entries: readonly ProjectFile[]): Evidence[] {
  const committed = new Set(project.own.map(({ name }) => name));
  return entries.flatMap(({ path, name: own }) => {
    for (const [at, line] of (project.text(path) ?? '').split('\n', MAX_LINES).entries()) {
      const start = line.slice(0, 400);
      const file = SOURCED.exec(start)?.[1];
      const name = file !== undefined && file !== own && committed.has(file) ? file : SOURCED_BY_NAME.exec(start)?.[1];
      if (name !== undefined) return [{ path, line: at + 1, detail: say`takes its settings from ${name}` }];
    }
    return [];
  });
}
