/** Readers of CI definitions and of the commands in them. */
import { parseAzure } from '../../src/parse/ci/azure.ts';
import { parseCircleci } from '../../src/parse/ci/circleci.ts';
import { parseAction, parseGithub } from '../../src/parse/ci/github.ts';
import { parseGitlab } from '../../src/parse/ci/gitlab.ts';
import { parseJenkins } from '../../src/parse/ci/jenkins.ts';
import {
  parseAppveyor,
  parseBitbucket,
  parseBuildkite,
  parseBuildspec,
  parseCirrus,
  parseCloudbuild,
  parseDrone,
} from '../../src/parse/ci/simple.ts';
import { parseTravis } from '../../src/parse/ci/travis.ts';
import { commandOfUses } from '../../src/parse/ci/uses.ts';
import { measuresCoverage } from '../../src/parse/coverage.ts';
import { deploymentOf, deploymentOfUse } from '../../src/parse/deploy.ts';
import { resolveFolder } from '../../src/parse/paths.ts';
import { linterOf } from '../../src/parse/quality.ts';
import { commandIn, commandInText } from '../../src/parse/run-commands.ts';
import { commandLines, plainWords, shellWords, simpleCommands, textLines } from '../../src/parse/shell.ts';
import { testCommandOf } from '../../src/parse/test-commands.ts';
import { parseYaml, parseYamlDocuments } from '../../src/parse/yaml.ts';
import { of, type Property } from './property.ts';
import { COMMAND_PIECES, COMMANDS } from './samples-build.ts';
import { JENKINSFILE, SAMPLES, YAML_PIECES } from './samples-ci.ts';
import { CODE_PIECES } from './samples-code.ts';
import { MARKDOWN, PROSE_PIECES } from './samples-prose.ts';

const yamls = Object.values(SAMPLES);
const first = (...names: readonly string[]): string[] => [...names.map((name) => SAMPLES[name] ?? ''), ...yamls];
const ci = (name: string, covers: string, run: (text: string) => unknown): Property[] =>
  of(`parse/ci/${covers}`, first(name), YAML_PIECES, [name, run]);
export const CI_PROPERTIES: readonly Property[] = [
  ...ci('github', 'github.ts', (text) => parseGithub(text, { a: text.slice(0, 50) })),
  ...ci('action', 'github.ts', parseAction),
  ...ci('gitlab', 'gitlab.ts', (text) => parseGitlab(text, (path) => (path.length % 2 ? text : undefined))),
  ...ci('travis', 'travis.ts', parseTravis),
  ...ci('azure', 'azure.ts', parseAzure),
  ...ci('circleci', 'circleci.ts', parseCircleci),
  ...ci('bitbucket', 'simple.ts', parseBitbucket),
  ...ci('appveyor', 'simple.ts', parseAppveyor),
  ...ci('drone', 'simple.ts', parseDrone),
  ...ci('cirrus', 'simple.ts', parseCirrus),
  ...ci('buildkite', 'simple.ts', parseBuildkite),
  ...ci('buildspec', 'simple.ts', parseBuildspec),
  ...ci('cloudbuild', 'simple.ts', parseCloudbuild),
  ...of(
    'parse/ci/jenkins.ts',
    [JENKINSFILE],
    [...CODE_PIECES, 'stage(', 'steps {', "sh '", 'node {'],
    ['jenkins', parseJenkins],
  ),
  ...of(
    'parse/ci/uses.ts',
    ['actions/setup-python@v5', './a', 'docker://x'],
    ['/', '@', 'pytest', 'action', ...COMMAND_PIECES],
    ['uses', (text) => [commandOfUses(text, { args: text }), deploymentOfUse(text, { command: text })]],
  ),
  ...of(
    'parse/yaml.ts',
    yamls,
    YAML_PIECES,
    ['YAML', parseYaml],
    ['YAML documents', (text) => parseYamlDocuments(text).map(({ data, linesAt }) => [data, linesAt(['jobs'])])],
  ),
];

export const COMMAND_PROPERTIES: readonly Property[] = [
  ...of('parse/shell.ts', COMMANDS, COMMAND_PIECES, [
    'commands',
    (text) =>
      commandLines(textLines(text)).flatMap((line) =>
        simpleCommands(line.text).map((one) => [shellWords(one), plainWords(one)]),
      ),
  ]),
  ...of('parse/test-commands.ts', COMMANDS, COMMAND_PIECES, ['test command', testCommandOf]),
  ...of('parse/deploy.ts', COMMANDS, COMMAND_PIECES, ['deployment', deploymentOf]),
  ...of('parse/coverage.ts', COMMANDS, COMMAND_PIECES, ['coverage command', measuresCoverage]),
  ...of('parse/quality.ts', COMMANDS, COMMAND_PIECES, ['linter', linterOf]),
  ...of(
    'parse/run-commands.ts',
    [...COMMANDS, MARKDOWN],
    [...COMMAND_PIECES, ...PROSE_PIECES],
    ['run command', (text) => [commandIn(text), commandInText(text)]],
  ),
  ...of(
    'parse/paths.ts',
    ['a/b', '../x', '/etc'],
    ['/', '..', './', '\\', '$A', '*'],
    ['folder', (text) => resolveFolder('a/b', text)],
  ),
];
