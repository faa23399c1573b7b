import type { Project, ProjectFile } from './project.ts';

/** Which files a test runner looks into: a case elsewhere is code that nobody runs. */

/** What a runner of PHP takes for a test by its name, under any of the usual settings: `CartTest.php`, `LoginCest.php`, `test-cart.php`. */
const NAMED_IN_PHP = /test|spec|ce[sp]t/i;
const PHPUNIT = /^phpunit[\w.-]*\.xml(?:\.dist)?$/;

/** Paths that may tell a runner of other names: wanted only where a file of tests has none of the usual ones. */
export const runnerConfigurations = (project: Project): readonly string[] => project.ofPaths(findConfigurations);

const findConfigurations = (project: Project): readonly string[] =>
  project.own.some((file) => file.language === 'php' && file.test && !NAMED_IN_PHP.test(file.name))
    ? project.own.filter((file) => PHPUNIT.test(file.name)).map((file) => file.path)
    : [];

/**
 * False where the runner of the language surely passes the file over. In JavaScript any function may be called `test` or
 * `it`, so that the path has to say so; Go runs `_test.go` only; PHPUnit what its configuration names, else `…Test.php`.
 */
export function isWhereRunnersLook(project: Project, file: ProjectFile): boolean {
  switch (file.language) {
    case 'javascript':
    case 'typescript':
      return file.test || /test|spec/i.test(file.path);
    case 'go':
      return file.name.endsWith('_test.go');
    case 'php':
      return NAMED_IN_PHP.test(file.name) || runnerConfigurations(project).some((path) => namesOthers(project, path));
    default:
      return true;
  }
}

/** Whether PHPUnit's configuration names files by itself; one that could not be read may. */
const namesOthers = (project: Project, path: string): boolean => {
  const text = project.text(path);
  return text === undefined || /<file>|\b(?:suffix|prefix)\s{0,4}=/.test(withoutCoverage(text));
};

/** Coverage's own list of sources has suffixes too. */
const withoutCoverage = (text: string): string =>
  text
    .slice(0, 200_000)
    .split(/<(?:source|coverage|filter|include)\b/)
    .map((part, at) => (at === 0 ? part : part.slice(Math.max(0, part.search(/<\/(?:source|coverage|filter)>/)))))
    .join('');
