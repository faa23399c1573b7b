import { describe, expect, it } from 'vitest';
import { testsIntegration } from '../../src/checks/tests-integration.ts';
import { project } from '../helpers/project.ts';

const API = `import axios from 'axios';
export const search = async (name: string): Promise<Player> => {
  return (await axios.get<Player>(\`https://open.players.net/v4?name=\${name}\`)).data;
};
export async function history(name: string) {
  return search(name);
}
export const trim = (name: string) => {
  return name.trim();
};
`;
const testing = (called: string, from = '../src/api', more = '') => `import { ${called} } from '${from}';
${more}
test('finds', async () => {
  const found = await ${called}('x');
  expect(found).toBeDefined();
});
`;
const judge = (test: string, more: Record<string, string> = {}) =>
  testsIntegration.evaluate(project({ 'src/api.ts': API, 'tests/api.test.ts': test, ...more }));

describe('a test fetches through an own function', () => {
  it.each([
    ['named by a relative path', testing('search')],
    ['through another function', testing('history')],
    ['named from the root', testing('search', 'src/api')],
    ['named by an alias', testing('search', '@/api')],
  ])('%s', (_what, test) => {
    const finding = judge(test);
    expect(finding.verdict).toBe('met');
    expect(finding.evidence[0]?.detail).toMatch(/crosses the network: axios\.get.* \(src\/api\.ts:3\)/);
  });

  it.each<[string, string, Record<string, string>?]>([
    ['calls what fetches nothing', testing('trim')],
    ['mocks the library', testing('search', '../src/api', "jest.mock('axios');")],
    ['puts a function in its place', testing('search', '../src/api', 'axios.get = async () => ({ data: 1 });')],
    ['is a project with a module that stands in', testing('search'), { '__mocks__/axios.ts': 'export default {};\n' }],
    ['has a set-up that mocks', testing('search'), { 'jest.setup.ts': "jest.mock('axios');\n" }],
    [
      'has a library that answers',
      testing('search'),
      { 'tests/server.ts': "import { setupServer } from 'msw/node';\nsetupServer();\n" },
    ],
    [
      'asks an address of examples',
      testing('search'),
      { 'src/api.ts': API.replace('open.players.net', 'example.com') },
    ],
  ])('but not where it %s', (_what, test, more) => {
    expect(judge(test, more).verdict).toBe('unmet');
  });
});
