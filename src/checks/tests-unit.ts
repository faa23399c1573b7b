import { type Check, met, unmet } from '../model/check.ts';
import { assertions, cases, files, sourceFiles } from '../model/counted.ts';
import type { Evidence } from '../model/report.ts';
import { phrase, say } from '../model/say.ts';
import type { Project } from '../project/project.ts';
import { unitTestFix } from '../project/test-advice.ts';
import { glimpse, nearMisses } from '../project/test-gaps.ts';
import { testFilesOf, testInventory, testReads } from '../project/tests.ts';

export const testsUnit: Check<Project> = {
  id: 'tests.unit',
  title: 'Unit tests',
  about: {
    asks: "At least one test case asserts something about the project's own code.",
    why: 'A test that can fail is the cheapest proof that code does what it says, today and after the next change.',
    how: [
      'Every own source file is parsed and searched for test cases of its ecosystem: pytest and unittest, Jest, Vitest and Mocha, JUnit, Go, Rust, xUnit, PHPUnit, RSpec, bats, Pester, Terraform and Rego tests and others.',
      '',
      '- A case counts when it holds an assertion that can fail. Assertions in helpers and set-up of the same file count; `assert True`, comparisons of constants, and assertions that an `except` swallows do not.',
      '- In Python and JavaScript something must lead from the case to code of the project: an import, a fixture of a `conftest.py`, a patched name, a client of the application, a script that it starts. In other languages tests stand in the package that they test.',
      "- Empty files, scripts named like tests, and a generator's untouched example are no tests.",
    ].join('\n'),
    example: [
      '```python',
      'from shop.prices import with_tax',
      '',
      '',
      'def test_tax_is_added():',
      '    assert with_tax(100) == 120',
      '```',
    ].join('\n'),
  },
  reads: testReads,
  evaluate(project) {
    const inventory = testInventory(project);
    if (inventory.asserting === 0) return withoutTests(project);
    const weak = inventory.silent + inventory.vacuous;
    const [miss] = weak > 0 ? nearMisses(project, 1) : [];
    const advice = miss ? cannotFail(weak, `${miss.path}${miss.line ? `:${miss.line}` : ''}`) : undefined;
    return { ...met(witnesses(project), advice), count: inventory.asserting };
  },
};

const cannotFail = (count: number, place: string): string =>
  count === 1
    ? say`1 case cannot fail: give ${place} an assertion about what the code returns or changes.`
    : say`${count} cases cannot fail: give ${place} an assertion about what the code returns or changes.`;

function witnesses(project: Project): Evidence[] {
  const { files: many, cases: total, asserting, runner } = testInventory(project);
  const found: Evidence[] = [];
  for (const one of testFilesOf(project)) {
    const strong = one.cases.find((each) => each.worth === 'asserts');
    if (!strong) continue;
    const shown = say`${glimpse(strong.case.name)}: ${phrase(assertions(strong.case.assertions))}`;
    const detail =
      found.length === 0
        ? say`${phrase(cases(total))} in ${phrase(files(many))}, ${asserting} assert (${runner}); first ${phrase(shown)}`
        : shown;
    found.push({ path: one.file.path, line: strong.case.line, detail });
    if (found.length === 3) break;
  }
  return found;
}

function withoutTests(project: Project) {
  const misses = nearMisses(project);
  const evidence = misses.length
    ? misses
    : [{ path: '.', detail: say`no test case in any of ${phrase(sourceFiles(testReads(project).length))}` }];
  const fix = unitTestFix(project);
  const [miss] = misses;
  const advice = miss?.line
    ? say`Let ${miss.path} import a function of the project and assert what it returns for an input whose answer you know.`
    : say`Add ${fix.path}: call one function with an input whose answer you know, and assert that answer.`;
  return unmet(evidence, advice, fix);
}
