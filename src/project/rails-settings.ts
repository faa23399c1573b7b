import type { Evidence } from '../model/report.ts';
import { phrase, say } from '../model/say.ts';
import { AMBIENT } from './ambient.ts';
import { programSources } from './program.ts';
import type { Project, ProjectFile } from './project.ts';

/** Settings that an application of Rails takes from the environment in the files that the framework reads through ERB. */

const FILE =
  /(?:^|\/)config\/(?:database|cable|cache|redis|mongoid|elasticsearch|sidekiq|storage|secrets|settings)\.yml$/;
const READ = /<%=?[^%]{0,200}\bENV(?:\.fetch\(|\[)\s{0,4}["']([A-Za-z_]\w{0,80})["']/;
const via = 'ENV';
const MAX_LINES = 2000;
/** Classes that Rails writes for every new application, and base classes that hold nothing yet. */
const SKELETON = /\/(?:application_\w+|channel|connection)\.rb$/;

export const railsSettingsCandidates = (project: Project): readonly ProjectFile[] => project.ofPaths(findCandidates);

function findCandidates(project: Project): readonly ProjectFile[] {
  const roots = new Set(
    project.own.flatMap(({ path }) => (/(?:^|\/)config\/application\.rb$/.test(path) ? [rootOf(path)] : [])),
  );
  if (roots.size === 0) return [];
  return project.own.filter(({ path, test }) => !test && FILE.test(path) && roots.has(rootOf(path)));
}

const rootOf = (path: string): string => path.slice(0, path.lastIndexOf('config/'));

/** Where those files read a variable of the project's own, in applications that hold code of their own. */
export function railsSettings(project: Project): readonly Evidence[] {
  return railsSettingsCandidates(project).flatMap(({ path }) => {
    const root = rootOf(path);
    const own = programSources(project).some(
      ({ file, facts }) =>
        facts.language === 'ruby' &&
        facts.statements > 0 &&
        (file.path.startsWith(`${root}app/`) || file.path.startsWith(`${root}lib/`)) &&
        !SKELETON.test(file.path),
    );
    if (!own) return [];
    for (const [at, line] of (project.text(path) ?? '').split('\n', MAX_LINES).entries()) {
      const shown = /^\s*#/.test(line) ? undefined : READ.exec(line.slice(0, 1000))?.[1];
      if (shown !== undefined && !AMBIENT.test(shown))
        return [{ path, line: at + 1, detail: say`reads ${phrase(via)}: ${shown}` }];
    }
    return [];
  });
}
