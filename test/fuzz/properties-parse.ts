/** Every parser of texts in `src/parse`, what it is fed with, and which module that covers. One line each. */
import type fc from 'fast-check';
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
import { parseCompose } from '../../src/parse/compose.ts';
import { coverageSettings, measuresCoverage } from '../../src/parse/coverage.ts';
import { deploymentOf, deploymentOfUse } from '../../src/parse/deploy.ts';
import { commandOfInstruction, parseDockerfile } from '../../src/parse/dockerfile.ts';
import { parseIni } from '../../src/parse/ini.ts';
import { parseJson } from '../../src/parse/json.ts';
import { recogniseLicense } from '../../src/parse/license.ts';
import { parseMakefile } from '../../src/parse/make.ts';
import { gradle, gradleCatalog, pom, sbt } from '../../src/parse/manifests/jvm.ts';
import {
  cargoToml,
  composerJson,
  gemfile,
  goMod,
  nuget,
  packageJson,
  pubspec,
} from '../../src/parse/manifests/others.ts';
import { condaEnvironment, pipfile, pyproject, setupCfg, setupPy } from '../../src/parse/manifests/python.ts';
import { packageIdentity } from '../../src/parse/package-identity.ts';
import { resolveFolder } from '../../src/parse/paths.ts';
import { parseProperties } from '../../src/parse/properties.ts';
import { parseProse, wordCount } from '../../src/parse/prose.ts';
import { linterOf, lintSettings } from '../../src/parse/quality.ts';
import { readsLikeAssignment, templateOf } from '../../src/parse/readme-templates.ts';
import { redact } from '../../src/parse/redact.ts';
import { parseRequirements, requirementName } from '../../src/parse/requirements.ts';
import { commandIn, commandInText } from '../../src/parse/run-commands.ts';
import { secrecyOf } from '../../src/parse/secret-names.ts';
import { lookOf, looksGenerated, segments } from '../../src/parse/secret-values.ts';
import { findSecrets } from '../../src/parse/secrets.ts';
import { commandLines, plainWords, shellWords, simpleCommands, textLines } from '../../src/parse/shell.ts';
import {
  parseJsonScripts,
  parsePreCommit,
  parsePythonTasks,
  parseRakefile,
  parseTaskfile,
  parseTomlScripts,
} from '../../src/parse/tasks.ts';
import { testCommandOf } from '../../src/parse/test-commands.ts';
import { parseToml } from '../../src/parse/toml.ts';
import { toxCommands } from '../../src/parse/tox.ts';
import { hasWords } from '../../src/parse/written-page.ts';
import { parseXml } from '../../src/parse/xml.ts';
import { parseYaml, parseYamlDocuments } from '../../src/parse/yaml.ts';
import { JENKINSFILE, SAMPLES, YAML_PIECES } from './samples-ci.ts';
import { CODE_PIECES } from './samples-code.ts';
import * as config from './samples-config.ts';
import * as prose from './samples-prose.ts';
import { textsOf } from './texts.ts';

export interface Property {
  readonly name: string;
  /** Module below `src`. */
  readonly covers: string;
  readonly seeds: readonly string[];
  readonly texts: fc.Arbitrary<string>;
  run(text: string): unknown;
}

type Row = readonly [name: string, run: (text: string) => unknown];

const of = (
  covers: string,
  seeds: readonly string[],
  pieces: readonly string[],
  ...rows: readonly Row[]
): Property[] => {
  const texts = textsOf(seeds, pieces);
  return rows.map(([name, run]) => ({ name, covers, seeds, texts, run }));
};

const yamls = Object.values(SAMPLES);
const first = (...names: readonly string[]): string[] => [...names.map((name) => SAMPLES[name] ?? ''), ...yamls];
const ci = (name: string, covers: string, run: (text: string) => unknown): Property[] =>
  of(`parse/ci/${covers}`, first(name), YAML_PIECES, [name, run]);
const { COMMANDS, COMMAND_PIECES } = config;

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
    [...COMMANDS, prose.MARKDOWN],
    [...COMMAND_PIECES, ...prose.PROSE_PIECES],
    ['run command', (text) => [commandIn(text), commandInText(text)]],
  ),
  ...of(
    'parse/paths.ts',
    ['a/b', '../x', '/etc'],
    ['/', '..', './', '\\', '$A', '*'],
    ['folder', (text) => resolveFolder('a/b', text)],
  ),
];

export const CONFIG_PROPERTIES: readonly Property[] = [
  ...of(
    'parse/manifests/python.ts',
    [config.TOML, config.CARGO],
    config.TOML_PIECES,
    ['pyproject.toml', pyproject],
    ['Pipfile', pipfile],
  ),
  ...of('parse/toml.ts', [config.TOML, config.CATALOG, config.CARGO], config.TOML_PIECES, ['TOML', parseToml]),
  ...of('parse/manifests/python.ts', [config.INI], config.INI_PIECES, ['setup.cfg', setupCfg]),
  ...of(
    'parse/manifests/python.ts',
    [config.SETUP_PY],
    [...config.BUILD_PIECES, ...CODE_PIECES],
    ['setup.py', setupPy],
  ),
  ...of('parse/manifests/python.ts', [config.CONDA], YAML_PIECES, ['environment.yml', condaEnvironment]),
  ...of('parse/ini.ts', [config.INI], config.INI_PIECES, ['INI', parseIni]),
  ...of('parse/tox.ts', [config.INI, config.TOML], config.INI_PIECES, [
    'tox',
    (text) => toxCommands(text, 'tox.ini', ['py311', 'a']),
  ]),
  ...of(
    'parse/requirements.ts',
    [config.REQUIREMENTS],
    config.REQUIREMENTS_PIECES,
    ['requirements.txt', parseRequirements],
    ['requirement', requirementName],
  ),
  ...of('parse/json.ts', config.JSONS, config.JSON_PIECES, ['JSON', parseJson]),
  ...of(
    'parse/manifests/others.ts',
    config.JSONS,
    config.JSON_PIECES,
    ['package.json', packageJson],
    ['composer.json', composerJson],
  ),
  ...of('parse/xml.ts', config.XMLS, config.XML_PIECES, ['XML', parseXml]),
  ...of('parse/manifests/others.ts', config.XMLS, config.XML_PIECES, ['NuGet', nuget]),
  ...of('parse/manifests/jvm.ts', config.XMLS, config.XML_PIECES, ['pom.xml', pom]),
  ...of('parse/manifests/jvm.ts', [config.GRADLE, config.SBT], config.BUILD_PIECES, ['Gradle', gradle], ['sbt', sbt]),
  ...of('parse/manifests/jvm.ts', [config.CATALOG], config.TOML_PIECES, ['version catalogue', gradleCatalog]),
  ...of(
    'parse/manifests/others.ts',
    [config.GO_MOD, config.GEMFILE],
    config.BUILD_PIECES,
    ['go.mod', goMod],
    ['Gemfile', gemfile],
  ),
  ...of('parse/manifests/others.ts', [config.CARGO], config.TOML_PIECES, ['Cargo.toml', cargoToml]),
  ...of('parse/manifests/others.ts', [config.PUBSPEC], YAML_PIECES, ['pubspec.yaml', pubspec]),
  ...[
    'package.json',
    'pyproject.toml',
    'setup.cfg',
    'setup.py',
    'pom.xml',
    'build.gradle',
    'go.mod',
    'Cargo.toml',
    'a.csproj',
    'a.gemspec',
    'pubspec.yaml',
    'build.sbt',
    'CMakeLists.txt',
    'DESCRIPTION',
  ].flatMap((path) =>
    of(
      'parse/package-identity.ts',
      [config.TOML, config.SETUP_PY, config.GRADLE, config.CARGO, ...config.XMLS, ...config.JSONS],
      [...config.BUILD_PIECES, ...config.TOML_PIECES, ...config.XML_PIECES],
      [`identity by ${path}`, (text) => packageIdentity(text, path)],
    ),
  ),
  ...of('parse/dockerfile.ts', [config.DOCKERFILE], config.DOCKERFILE_PIECES, [
    'Dockerfile',
    (text) => parseDockerfile(text).map(({ args }) => commandOfInstruction(args)),
  ]),
  ...of('parse/compose.ts', [config.COMPOSE], YAML_PIECES, ['Compose', (text) => parseCompose(text, 'a')]),
  ...of('parse/make.ts', [config.MAKEFILE], config.MAKE_PIECES, ['Makefile', parseMakefile]),
  ...of(
    'parse/tasks.ts',
    [config.TASKFILE, config.PRE_COMMIT],
    YAML_PIECES,
    ['Taskfile', parseTaskfile],
    ['pre-commit', parsePreCommit],
  ),
  ...of(
    'parse/tasks.ts',
    [config.NOXFILE, config.RAKEFILE],
    CODE_PIECES,
    ['Python tasks', parsePythonTasks],
    ['Rakefile', parseRakefile],
  ),
  ...of('parse/tasks.ts', config.JSONS, config.JSON_PIECES, ['JSON scripts', parseJsonScripts]),
  ...of('parse/tasks.ts', [config.TOML], config.TOML_PIECES, ['TOML scripts', parseTomlScripts]),
  ...of(
    'parse/properties.ts',
    [config.PROPERTIES_FILE],
    ['=', ':', '\\', '\\\n', '#', '!', ' ', 'a.b'],
    ['properties', parseProperties],
  ),
  ...[
    'pyproject.toml',
    'setup.cfg',
    'package.json',
    'pom.xml',
    'spec_helper.rb',
    'CMakeLists.txt',
    'jest.config.js',
    '.editorconfig',
    '.eslintrc.json',
  ].flatMap((path) =>
    of(
      'parse/coverage.ts',
      [config.TOML, config.INI, ...config.JSONS, ...config.XMLS],
      [...config.TOML_PIECES, ...config.INI_PIECES, 'jacoco', 'collectCoverage', 'SimpleCov.start', 'dotnet_style'],
      [`settings in ${path}`, (text) => [coverageSettings(text, path), lintSettings(text, path)]],
    ),
  ),
];

export const PROSE_PROPERTIES: readonly Property[] = [
  ...['md', 'rst', 'adoc', 'txt', 'html', 'org'].flatMap((extension) =>
    of('parse/prose.ts', [prose.MARKDOWN, prose.RST, prose.ADOC], prose.PROSE_PIECES, [
      `prose as .${extension}`,
      (text) => [parseProse(text, `a.${extension}`), wordCount(text)],
    ]),
  ),
  ...of('parse/written-page.ts', [prose.MARKDOWN, prose.RST], prose.PROSE_PIECES, [
    'written page',
    (text) => hasWords(text, 'docs/a.md'),
  ]),
  ...of('parse/license.ts', prose.LICENSES, prose.LICENSE_PIECES, ['license', recogniseLicense]),
  ...of('parse/readme-templates.ts', [prose.MARKDOWN], prose.PROSE_PIECES, [
    'template',
    (text) => [templateOf(parseProse(text, 'a.md').blocks), readsLikeAssignment(text)],
  ]),
  ...of('parse/redact.ts', [...prose.SETTINGS, ...COMMANDS], prose.SETTING_PIECES, ['redaction', redact]),
  ...(['code', 'config', 'infrastructure', 'test', 'docs', 'example'] as const).flatMap((setting) =>
    of('parse/secrets.ts', prose.SETTINGS, prose.SETTING_PIECES, [
      `secrets in ${setting}`,
      (text) => findSecrets(text, 'app/settings.py', setting),
    ]),
  ),
  ...of('parse/secret-values.ts', ['9f8Zk3QpLm0xW7vT2bN5cR1y', 'hunter2', 'a-b_c.d/e'], prose.SETTING_PIECES, [
    'secret value',
    (text) => [lookOf(text), looksGenerated(text), segments(text)],
  ]),
  ...of(
    'parse/secret-names.ts',
    ['db_password', 'apiKey', 'x'],
    ['_', 'key', 'token', 'password', 'secret'],
    ['secret name', secrecyOf],
  ),
];
