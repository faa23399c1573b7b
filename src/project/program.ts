import type { Language } from '../languages/facts.ts';
import type { Project, ProjectFile } from './project.ts';
import { ownCode, type Source, sourcesOf } from './sources.ts';

/** Files that configure a tool rather than do the project's work, and what an app generator leaves beside the code. */
const TOOLING =
  /(?:^|\/)(?:setup|conftest|noxfile|manage|fabfile)\.py$|(?:^|\/)docs?\/(?:.*\/)?conf\.py$|(?:^|\/)(?:alembic|migrations)\/env\.py$|\.config\.[cm]?[jt]s$|(?:^|\/)(?:webpack[\w.-]*|gulpfile|Gruntfile|karma\.conf|protractor\.conf|reportWebVitals|setupTests|serviceWorker(?:Registration)?|setupProxy)\.[jt]sx?$|\.d\.ts$|(?:^|\/)(?:build|settings)\.gradle\.kts$|(?:^|\/)(?:Rakefile|Gemfile)|(?:^|\/)\.[^/]+\//;

/** Own program files that are neither tests nor tooling, by path alone: what has to be read to know the program. */
export function programFiles(project: Project): readonly ProjectFile[] {
  return project.once(findProgram);
}

const findProgram = (project: Project): readonly ProjectFile[] =>
  ownCode(project).filter((file) => !file.test && !TOOLING.test(file.path));

/** The facts of the program's own files, sorted by path. */
export function programSources(project: Project): readonly Source[] {
  return project.once(readProgram);
}

function readProgram(project: Project): readonly Source[] {
  const program = new Set(programFiles(project).map((file) => file.path));
  return sourcesOf(project).filter(({ file }) => program.has(file.path));
}

/** The language that most of the program is written in, shells aside where there is another; undefined without code. */
export function mainLanguage(project: Project): Language | undefined {
  const weights = new Map<Language, number>();
  for (const { file, facts } of programSources(project)) {
    const weight = facts.language === 'shell' || facts.language === 'powershell' ? 0.001 : 1;
    weights.set(facts.language, (weights.get(facts.language) ?? 0) + weight * Math.min(facts.statements, 1000));
    if (file.extension === 'ipynb') weights.set(facts.language, (weights.get(facts.language) ?? 0) + 1);
  }
  return [...weights].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Own Terraform files, where the repository is above all Terraform: then they are its program. */
export function terraformProgram(project: Project): readonly ProjectFile[] {
  const modules = project.own.filter((file) => file.extension === 'tf' && !file.test);
  if (modules.length === 0) return modules;
  const others = programFiles(project).filter((file) => file.language !== 'shell');
  return modules.length > others.length ? modules : [];
}

/** The program file with the most statements among those of a language; undefined where there is none. */
export function largestSource(project: Project, language?: Language): Source | undefined {
  return programSources(project)
    .filter(({ file, facts }) => (language === undefined || facts.language === language) && file.extension !== 'ipynb')
    .reduce<Source | undefined>(
      (most, one) => (one.facts.statements > (most?.facts.statements ?? 0) ? one : most),
      undefined,
    );
}
