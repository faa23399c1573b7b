import { describe, expect, it } from 'vitest';
import { dependenciesOf, manifestPaths } from '../../src/project/dependencies.ts';
import { project } from '../helpers/project.ts';

/** `ecosystem name line`, with a `*` after what is for development only. */
const list = (path: string, text: string): string[] =>
  dependenciesOf(project({ [path]: text })).map(
    ({ ecosystem, name, line, dev }) => `${ecosystem} ${name} ${line}${dev ? '*' : ''}`,
  );

describe('dependenciesOf', () => {
  it.each([
    ['requirements.txt', 'Flask==2\nPy_YAML>=5\n', ['pypi flask 1', 'pypi py-yaml 2']],
    ['backend/requirements/dev.txt', 'pytest\n', ['pypi pytest 1*']],
    ['requirements-test.in', 'pytest\n', ['pypi pytest 1*']],
    [
      'pyproject.toml',
      '[build-system]\nrequires = ["hatchling"]\n[project]\nname = "x"\ndependencies = [\n  "fastapi>=0.1",\n  "pydantic[email]",\n]\n[project.optional-dependencies]\ntest = ["pytest"]\nweb = ["flask"]\n[dependency-groups]\ndev = ["ruff"]\n',
      ['pypi hatchling 2*', 'pypi fastapi 6', 'pypi pydantic 7', 'pypi pytest 10*', 'pypi flask 11', 'pypi ruff 13*'],
    ],
    [
      'pyproject.toml',
      '[tool.poetry.dependencies]\npython = "^3.10"\nflask = "^2"\n[tool.poetry.group.dev.dependencies]\nblack = "*"\n',
      ['pypi flask 3', 'pypi black 5*'],
    ],
    ['Pipfile', '[packages]\nflask = "*"\n[dev-packages]\npytest = "*"\n', ['pypi flask 2', 'pypi pytest 4*']],
    ['setup.cfg', '[options]\ninstall_requires =\n    requests>=2\n    click\n', ['pypi requests 3', 'pypi click 4']],
    [
      'setup.py',
      "from setuptools import setup\nREQUIREMENTS = [\n  'requests>=2',  # 'no'\n]\nsetup(\n  install_requires=['click'],\n  extras_require={'dev': ['black']},\n)\n",
      ['pypi requests 3', 'pypi click 6', 'pypi black 7'],
    ],
    [
      'environment.yml',
      'name: x\ndependencies:\n  - python=3.9\n  - conda-forge::numpy=1.2\n  - pip\n  - pip:\n      - Flask==2\n',
      ['conda numpy 4', 'pypi flask 7'],
    ],
    [
      'web/package.json',
      '{\n "name": "react",\n "dependencies": {\n  "react": "18"\n },\n "devDependencies": {\n  "Jest": "1"\n }\n}',
      ['npm react 4', 'npm jest 7*'],
    ],
    [
      'pom.xml',
      '<project>\n<dependencyManagement><dependencies><dependency><groupId>m</groupId><artifactId>bom</artifactId></dependency></dependencies></dependencyManagement>\n<dependencies>\n<dependency>\n<groupId>org.a</groupId><artifactId>b</artifactId></dependency>\n<dependency><groupId>junit</groupId><artifactId>junit</artifactId><scope>test</scope></dependency>\n</dependencies>\n<build><plugins><plugin><artifactId>p</artifactId><dependencies><dependency><groupId>z</groupId><artifactId>z</artifactId></dependency></dependencies></plugin></plugins></build>\n</project>',
      ['maven org.a:b 4', 'maven junit:junit 6*'],
    ],
    [
      'app/build.gradle.kts',
      'dependencies {\n  implementation("org.a:b:1.0")\n  testImplementation(kotlin("test"))\n  // implementation("no:no:1")\n}\n',
      ['maven org.a:b 2', 'maven org.jetbrains.kotlin:kotlin-test 3*'],
    ],
    ['build.gradle', "compile group: 'org.a', name: 'b', version: '1'\n", ['maven org.a:b 1']],
    [
      'gradle/libs.versions.toml',
      '[versions]\nk = "1"\n[libraries]\nktor = { module = "io.ktor:ktor-core", version.ref = "k" }\n',
      ['maven io.ktor:ktor-core 4'],
    ],
    [
      'go.mod',
      'module x\n\nrequire github.com/A/b v1.0.0\nrequire (\n\tgithub.com/c/d v1.2.3\n\tgithub.com/e/f v0.1.0 // indirect\n)\n',
      ['go github.com/a/b 3', 'go github.com/c/d 5'],
    ],
    [
      'Cargo.toml',
      '[package]\nname = "serde"\n[dependencies]\nserde = "1"\ntok = { package = "tokio", version = "1" }\n[dev-dependencies]\nmockall = "1"\n',
      ['cargo serde 4', 'cargo tokio 5', 'cargo mockall 7*'],
    ],
    [
      'src/App.csproj',
      '<Project>\n<ItemGroup>\n<PackageReference Include="Serilog" Version="2" />\n<PackageReference Include="xunit" />\n</ItemGroup>\n</Project>',
      ['nuget serilog 3', 'nuget xunit 4*'],
    ],
    [
      'packages.config',
      '<packages>\n<package id="EntityFramework" version="6" />\n</packages>',
      ['nuget entityframework 2'],
    ],
    [
      'composer.json',
      '{\n"require": {\n"php": "^8",\n"laravel/framework": "^10"\n},\n"require-dev": {"phpunit/phpunit": "*"}\n}',
      ['composer laravel/framework 4', 'composer phpunit/phpunit 6*'],
    ],
    [
      'Gemfile',
      "source 'x'\ngem 'rails', '~> 7'\ngroup :test do\n  gem 'rspec'\nend\n",
      ['rubygems rails 2', 'rubygems rspec 4*'],
    ],
    [
      'pubspec.yaml',
      'name: x\ndependencies:\n  http: ^1\ndev_dependencies:\n  lints: ^2\n',
      ['pub http 3', 'pub lints 5*'],
    ],
    ['build.sbt', 'libraryDependencies += "org.a" %% "b" % "1.0" % Test\n', ['maven org.a:b 1*']],
    ['package.json', '{ not json', []],
    ['node_modules/x/package.json', '{"dependencies":{"y":"1"}}', []],
    ['package-lock.json', '{"dependencies":{"y":"1"}}', []],
  ])('reads %s', (path, text, expected) => expect(list(path, text)).toEqual(expected));

  it('takes what go.mod calls indirect where nothing is called direct', () => {
    expect(list('go.mod', 'module x\nrequire (\n\tgithub.com/e/f v0.1.0 // indirect\n)\n')).toEqual([
      'go github.com/e/f 3',
    ]);
  });

  it('takes what a test project depends on as for development', () => {
    expect(list('tests/App.Tests.csproj', '<Project><PackageReference Include="Shouldly" /></Project>')).toEqual([
      'nuget shouldly 1*',
    ]);
  });

  it('follows the files that a requirements file includes', () => {
    const given = project({
      'requirements.txt': '-r deps/base.txt\n',
      'deps/base.txt': 'flask\n',
      'deps/notes.txt': 'django\n',
    });
    expect(manifestPaths(given)).toEqual(['deps/base.txt', 'requirements.txt']);
    expect(dependenciesOf(given)).toMatchObject([{ name: 'flask', path: 'deps/base.txt' }]);
  });
});
