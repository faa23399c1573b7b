import type { Language } from '../languages/facts.ts';
import type { Fix } from '../model/report.ts';
import type { Project } from './project.ts';
import { type Source, sourcesOf } from './sources.ts';
import { testFilesOf } from './tests.ts';

/** The smallest test that would fit a project: in its language, for its runner, about a module that it has. */

export function unitTestFix(project: Project): Fix {
  const subject = mainSource(project);
  if (!subject) return withoutPrograms(project);
  const stem = stemOf(subject.file.name);
  const fix = UNIT[subject.file.language ?? 'python'];
  return fix ? fix(project, subject, stem) : { path: `tests/${stem}_test` };
}

/** Non-test source with the most statements, in the language that most of the project is written in. */
export function mainSource(project: Project, language?: Language): Source | undefined {
  const sources = sourcesOf(project).filter(
    ({ file, facts }) => !file.test && !file.path.startsWith('.') && file.extension !== 'ipynb' && facts.statements > 0,
  );
  const weight = new Map<Language, number>();
  for (const { facts } of sources) weight.set(facts.language, (weight.get(facts.language) ?? 0) + facts.statements);
  const main = language ?? [...weight].sort((a, b) => b[1] - a[1])[0]?.[0];
  const eligible = sources.filter(({ facts }) => facts.language === main);
  const calm = eligible.filter(
    ({ file }) => !/^(?:settings|config|manage|setup|main|index|__main__|__init__|app|wsgi|asgi)\./i.test(file.name),
  );
  return (calm.length ? calm : eligible).sort((a, b) => b.facts.statements - a.facts.statements)[0];
}

/** Projects of markup or of infrastructure have tools of their own to test with. */
function withoutPrograms(project: Project): Fix {
  if (project.own.some((file) => file.extension === 'tf'))
    return {
      path: 'tests/main.tftest.hcl',
      snippet:
        'run "plans_what_is_meant" {\n  command = plan\n\n  assert {\n    condition     = output.name == "expected"\n    error_message = "the name is not the expected one"\n  }\n}\n',
    };
  if (project.own.some((file) => /(?:^|\/)tasks\/main\.ya?ml$/.test(file.path)))
    return {
      path: 'molecule/default/verify.yml',
      snippet:
        '- name: Verify\n  hosts: all\n  tasks:\n    - ansible.builtin.command: which name-of-the-tool\n      register: found\n      changed_when: false\n    - ansible.builtin.assert:\n        that: found.rc == 0\n',
    };
  return {
    path: 'e2e/home.spec.js',
    snippet:
      "import { expect, test } from '@playwright/test';\n\ntest('shows its heading', async ({ page }) => {\n  await page.goto('/');\n  await expect(page.getByRole('heading').first()).toBeVisible();\n});\n",
  };
}

const stemOf = (name: string): string => name.replace(/\..*$/, '').replace(/\W+/g, '_');

/** Module path of a Python file as a test at the root would import it. */
export function pythonModule(path: string): string {
  return path
    .replace(/(?:\/__init__)?\.pyw?$/, '')
    .replace(/^src\//, '')
    .replaceAll('/', '.');
}

/** Folder of the tests that are there already, or the language's usual one. */
export function testFolder(project: Project, language: Language, usual: string): string {
  return testFilesOf(project).find(({ file }) => file.language === language)?.file.folder ?? usual;
}

type Sample = (project: Project, subject: Source, stem: string) => Fix;

const python: Sample = (project, { file }, stem) => {
  const fn = /^(?:async )?def ([A-Za-z]\w*)\(/m.exec(project.text(file.path) ?? '')?.[1];
  const path = `${testFolder(project, 'python', 'tests') || '.'}/test_${stem}.py`.replace(/^\.\//, '');
  const module = pythonModule(file.path);
  // A folder that is no identifier cannot be imported by name.
  if (!/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/.test(module))
    return {
      path,
      snippet: `import runpy\n\n\ndef test_${stem}():\n    names = runpy.run_path("${file.path}")\n    assert names["${fn ?? 'function_to_test'}"](...) == ...\n`,
    };
  const subject = fn ?? 'function_to_test';
  return {
    path,
    snippet: `from ${module} import ${subject}\n\n\ndef test_${subject}():\n    # The input of a case that you know the answer of, and that answer.\n    assert ${subject}(...) == ...\n`,
  };
};

const javascript: Sample = (project, { file }, stem) => {
  const typed = file.language === 'typescript' ? 'ts' : 'js';
  const runner = testFilesOf(project).find((one) => /^(?:vitest|jest|mocha)$/.test(one.runner))?.runner;
  const head = runner === 'jest' || runner === 'mocha' ? '' : "import { expect, test } from 'vitest';\n";
  return {
    path: `${file.folder ? `${file.folder}/` : ''}${stem}.test.${typed}`,
    snippet: `${head}import * as subject from './${stem}';\n\ntest('answers a known input', () => {\n  expect(subject.functionToTest('input')).toBe('answer');\n});\n`,
  };
};

const java: Sample = (_project, { file, facts }, stem) => {
  const type = facts.classes[0]?.name ?? stem;
  return {
    path: file.path.replace('/main/', '/test/').replace(/\.\w+$/, `Test.${file.extension}`),
    snippet: `class ${type}Test {\n    @Test\n    void answersAKnownInput() {\n        assertEquals(expected, new ${type}().methodToTest(input));\n    }\n}\n`,
  };
};

const UNIT: Partial<Record<Language, Sample>> = {
  python,
  javascript,
  typescript: javascript,
  java,
  kotlin: java,
  go: (_project, { file }, stem) => ({
    path: `${file.folder ? `${file.folder}/` : ''}${stem}_test.go`,
    snippet:
      'func TestKnownInput(t *testing.T) {\n\tif got := FunctionToTest("input"); got != "answer" {\n\t\tt.Errorf("got %q", got)\n\t}\n}\n',
  }),
  rust: (_project, { file }) => ({
    path: file.path,
    snippet:
      '#[cfg(test)]\nmod tests {\n    use super::*;\n\n    #[test]\n    fn answers_a_known_input() {\n        assert_eq!(function_to_test("input"), "answer");\n    }\n}\n',
  }),
  csharp: (_project, _subject, stem) => ({
    path: `tests/${stem}Tests.cs`,
    snippet: `public class ${stem}Tests\n{\n    [Fact]\n    public void AnswersAKnownInput() => Assert.Equal("answer", new ${stem}().MethodToTest("input"));\n}\n`,
  }),
  php: (_project, _subject, stem) => ({
    path: `tests/Unit/${stem}Test.php`,
    snippet: `final class ${stem}Test extends TestCase\n{\n    public function testAnswersAKnownInput(): void\n    {\n        $this->assertSame('answer', (new ${stem}())->methodToTest('input'));\n    }\n}\n`,
  }),
  ruby: (_project, _subject, stem) => ({
    path: `spec/${stem}_spec.rb`,
    snippet:
      "RSpec.describe 'a known input' do\n  it 'has a known answer' do\n    expect(method_to_test('input')).to eq('answer')\n  end\nend\n",
  }),
  c: (_project, { file }, stem) => ({
    path: `tests/test_${stem}.c`,
    snippet: `#include <assert.h>\n#include "../${file.path.replace(/\.c$/, '.h')}"\n\nint main(void) {\n    assert(function_to_test(1) == 2);\n    return 0;\n}\n`,
  }),
  cpp: (_project, { file }, stem) => ({
    path: `tests/test_${stem}.cpp`,
    snippet: `#include <cassert>\n#include "../${file.path.replace(/\.(?:cpp|cc|cxx)$/, '.h')}"\n\nint main() {\n    assert(functionToTest(1) == 2);\n}\n`,
  }),
  shell: (_project, { file }, stem) => ({
    path: `tests/${stem}.bats`,
    snippet: `@test "answers a known input" {\n  run bash ${file.path} input\n  [ "$output" = "answer" ]\n}\n`,
  }),
};
