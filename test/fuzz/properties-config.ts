/** Readers of manifests, configuration and task files. */
import { parseCompose } from '../../src/parse/compose.ts';
import { coverageSettings } from '../../src/parse/coverage.ts';
import { commandOfInstruction, parseDockerfile } from '../../src/parse/dockerfile.ts';
import { parseIni } from '../../src/parse/ini.ts';
import { parseJson } from '../../src/parse/json.ts';
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
import { parseProperties } from '../../src/parse/properties.ts';
import { lintSettings } from '../../src/parse/quality.ts';
import { parseRequirements, requirementName } from '../../src/parse/requirements.ts';
import {
  parseJsonScripts,
  parsePreCommit,
  parsePythonTasks,
  parseRakefile,
  parseTaskfile,
  parseTomlScripts,
} from '../../src/parse/tasks.ts';
import { parseToml } from '../../src/parse/toml.ts';
import { toxCommands } from '../../src/parse/tox.ts';
import { parseXml } from '../../src/parse/xml.ts';
import { of, type Property } from './property.ts';
import * as build from './samples-build.ts';
import { YAML_PIECES } from './samples-ci.ts';
import { CODE_PIECES } from './samples-code.ts';
import * as config from './samples-config.ts';

export const CONFIG_PROPERTIES: readonly Property[] = [
  ...of(
    'parse/manifests/python.ts',
    [config.TOML, build.CARGO],
    config.TOML_PIECES,
    ['pyproject.toml', pyproject],
    ['Pipfile', pipfile],
  ),
  ...of('parse/toml.ts', [config.TOML, build.CATALOG, build.CARGO], config.TOML_PIECES, ['TOML', parseToml]),
  ...of('parse/manifests/python.ts', [config.INI], config.INI_PIECES, ['setup.cfg', setupCfg]),
  ...of('parse/manifests/python.ts', [build.SETUP_PY], [...build.BUILD_PIECES, ...CODE_PIECES], ['setup.py', setupPy]),
  ...of('parse/manifests/python.ts', [build.CONDA], YAML_PIECES, ['environment.yml', condaEnvironment]),
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
  ...of('parse/manifests/jvm.ts', [build.GRADLE, build.SBT], build.BUILD_PIECES, ['Gradle', gradle], ['sbt', sbt]),
  ...of('parse/manifests/jvm.ts', [build.CATALOG], config.TOML_PIECES, ['version catalogue', gradleCatalog]),
  ...of(
    'parse/manifests/others.ts',
    [build.GO_MOD, build.GEMFILE],
    build.BUILD_PIECES,
    ['go.mod', goMod],
    ['Gemfile', gemfile],
  ),
  ...of('parse/manifests/others.ts', [build.CARGO], config.TOML_PIECES, ['Cargo.toml', cargoToml]),
  ...of('parse/manifests/others.ts', [build.PUBSPEC], YAML_PIECES, ['pubspec.yaml', pubspec]),
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
      [config.TOML, build.SETUP_PY, build.GRADLE, build.CARGO, ...config.XMLS, ...config.JSONS],
      [...build.BUILD_PIECES, ...config.TOML_PIECES, ...config.XML_PIECES],
      [`identity by ${path}`, (text) => packageIdentity(text, path)],
    ),
  ),
  ...of('parse/dockerfile.ts', [config.DOCKERFILE], config.DOCKERFILE_PIECES, [
    'Dockerfile',
    (text) => parseDockerfile(text).map(({ args }) => commandOfInstruction(args)),
  ]),
  ...of('parse/compose.ts', [config.COMPOSE], YAML_PIECES, ['Compose', (text) => parseCompose(text, 'a')]),
  ...of('parse/make.ts', [build.MAKEFILE], build.MAKE_PIECES, ['Makefile', parseMakefile]),
  ...of(
    'parse/tasks.ts',
    [build.TASKFILE, build.PRE_COMMIT],
    YAML_PIECES,
    ['Taskfile', parseTaskfile],
    ['pre-commit', parsePreCommit],
  ),
  ...of(
    'parse/tasks.ts',
    [build.NOXFILE, build.RAKEFILE],
    CODE_PIECES,
    ['Python tasks', parsePythonTasks],
    ['Rakefile', parseRakefile],
  ),
  ...of('parse/tasks.ts', config.JSONS, config.JSON_PIECES, ['JSON scripts', parseJsonScripts]),
  ...of('parse/tasks.ts', [config.TOML], config.TOML_PIECES, ['TOML scripts', parseTomlScripts]),
  ...of(
    'parse/properties.ts',
    [build.PROPERTIES_FILE],
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
