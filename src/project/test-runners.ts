import type { SourceFacts, TestCase } from '../languages/facts.ts';
import { remembered } from '../languages/remembered.ts';
import { ofFacts } from './of-facts.ts';

/** Who runs the tests of a file, told by what it imports. */

const BY_IMPORT: readonly (readonly [string, RegExp])[] = [
  ['vitest', /^vitest$/],
  ['playwright', /^@playwright\/test$/],
  ['node --test', /^node:test$/],
  ['cypress', /^cypress$/],
  ['jest', /^(?:@jest\/globals|@testing-library\/|jest)/],
  ['mocha', /^(?:mocha|chai|sinon)$/],
  ['testng', /^org\.testng/],
  ['kotest', /^io\.kotest/],
  ['nunit', /^NUnit/],
  ['mstest', /^Microsoft\.VisualStudio\.TestTools/],
  ['xunit', /^Xunit/],
  ['minitest', /^(?:minitest|test\/unit|test_helper)/],
  ['rspec', /^(?:rspec|spec_helper|rails_helper)/],
];
const BY_LANGUAGE: Readonly<Record<string, string>> = {
  javascript: 'jest',
  typescript: 'jest',
  java: 'junit',
  kotlin: 'junit',
  scala: 'scalatest',
  groovy: 'spock',
  go: 'go test',
  rust: 'cargo test',
  csharp: 'xunit',
  php: 'phpunit',
  ruby: 'rspec',
  shell: 'bats',
  powershell: 'pester',
  hcl: 'terraform test',
  rego: 'opa test',
  dart: 'flutter test',
};
const MOCKING =
  /\b(?:unittest\.mock|pytest_mock|mocker|monkeypatch|mock|requests_mock|respx|responses|moto|jest\.(?:mock|fn|spyOn)|vi\.(?:mock|fn|spyOn)|sinon|nock|msw|org\.mockito|io\.mockk|MockBean|Moq|NSubstitute|gomock|sqlmock|Mockery|mockall|createMock|testify\/mock)\b/;

export function runnerOf(facts: SourceFacts): string {
  if (facts.language === 'python') return pythonRunner(facts);
  for (const [runner, module] of BY_IMPORT) if (facts.imports.some((one) => module.test(one.module))) return runner;
  if (facts.calls.some((one) => one.name.startsWith('cy.'))) return 'cypress';
  return BY_LANGUAGE[facts.language] ?? facts.language;
}

function pythonRunner(facts: SourceFacts): string {
  if (facts.imports.some((one) => /^(?:pytest|hypothesis)/.test(one.module))) return 'pytest';
  if (facts.classes.some((one) => /^(?:django\.test|rest_framework\.test)\b/.test(one.bases[0] ?? '')))
    return 'manage.py test';
  return facts.tests.every((one) => one.name.includes('.')) &&
    facts.classes.some((one) => /TestCase$/.test(one.bases[0] ?? ''))
    ? 'unittest'
    : 'pytest';
}

export const isMock = remembered((name) => MOCKING.test(name) && !STAND_IN.test(name));

/**
 * What replaces nothing of the program's: Spring's stand-ins for what a server hands over (an uploaded file, a request), and what
 * sets the environment and the folder that a test runs in.
 */
const STAND_IN = /^org\.springframework\.mock\.|^monkeypatch\.(?:setenv|delenv|chdir|syspath_prepend)$/;

export const mocksByFixture = (one: TestCase): boolean =>
  one.fixtures.some((name) => /^(?:mocker|requests_mock|httpx_mock|respx_mock)$|^(?:mock|fake)_/.test(name));

/** True where the file replaces something by mocks, whatever its folder is called. */
export const usesMocks = ofFacts(
  (facts): boolean =>
    facts.imports.some((one) => isMock(one.module) || isMock(one.name ?? '')) ||
    facts.calls.some((one) => isMock(one.name)) ||
    facts.decorators.some((one) => isMock(one.name)) ||
    facts.tests.some(mocksByFixture),
);
