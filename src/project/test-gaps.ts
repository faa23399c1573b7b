import { isProgram } from '../languages/extensions.ts';
import type { Evidence } from '../model/report.ts';
import { say } from '../model/say.ts';
import type { Project } from './project.ts';
import { factsOf } from './sources.ts';
import { passedOver, testFilesOf, type Worth } from './tests.ts';

const NAMED_LIKE_TEST = /^(?:tests?(?:[._-].*)?|.*(?:[._-]tests?|[._-]specs?|Tests?|Spec|IT))\.[A-Za-z]+$/;
const LACKS: Readonly<Record<Exclude<Worth, 'asserts'>, (name: string) => string>> = {
  silent: (name) => say`${name} asserts nothing`,
  vacuous: (name) => say`${name} compares only constants, so it cannot fail`,
  foreign: (name) => say`${name} asserts, but nothing leads from it to code of the project`,
  placeholder: (name) => say`${name} is a generator's untouched example`,
};

/** What looks like tests and is none, the nearest miss first; at most `most`. */
export function nearMisses(project: Project, most = 4): Evidence[] {
  const files = testFilesOf(project);
  const found: Evidence[] = [];
  for (const worth of ['foreign', 'silent', 'vacuous', 'placeholder'] as const) {
    for (const { file, cases } of files) {
      const miss = cases.find((one) => one.worth === worth);
      if (!miss || found.some((one) => one.path === file.path)) continue;
      found.push({ path: file.path, line: miss.case.line, detail: LACKS[worth](glimpse(miss.case.name)) });
    }
  }
  for (const { file, facts } of passedOver(project)) {
    if (found.length >= most) break;
    const detail = say`holds test cases, but no runner looks into a file of this name`;
    found.push({ path: file.path, line: facts.tests[0]?.line ?? 1, detail });
  }
  const cased = new Set(files.map((one) => one.file.path));
  for (const file of project.own) {
    if (found.length >= most) break;
    if (!file.language || !isProgram(file.language) || cased.has(file.path)) continue;
    if (!NAMED_LIKE_TEST.test(file.name) || found.some((one) => one.path === file.path)) continue;
    const empty = file.size === 0 || factsOf(project, file.path)?.statements === 0;
    found.push({
      path: file.path,
      detail: empty ? say`no code in it, no test case` : say`named like a test, but holds no test case`,
    });
  }
  return found.slice(0, most);
}

export const glimpse = (name: string): string =>
  (name.length > 60 ? `${name.slice(0, 57)}…` : name).replace(/[\n\r\t]+/g, ' ');
