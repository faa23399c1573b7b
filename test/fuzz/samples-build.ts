/** Files of build tools and task runners, command lines, and the pieces of their grammars. */

export const GRADLE = `plugins { id 'java'; id("maven-publish") version "1" }
group = 'com.x'
dependencies {
  implementation 'org.springframework:spring-core:6.0'
  testImplementation("org.junit.jupiter:junit-jupiter:\${v}")
  api(libs.a.b) // c
}
`;
export const CATALOG =
  '[versions]\na = "1"\n[libraries]\nx = { module = "g:a", version.ref = "a" }\ny = "g:b:1"\n[bundles]\nz = ["x"]\n';
export const SBT =
  'name := "x"\nlibraryDependencies ++= Seq("org.typelevel" %% "cats" % "2.0" % Test, "a" % "b" % v) // c\n';
export const SETUP_PY =
  'from setuptools import setup, find_packages\nsetup(name="x", version="1",\n  install_requires=["a>=1", \'b\'], # c\n  extras_require={"dev": ["pytest"]}, packages=find_packages())\n';
export const GO_MOD =
  'module example.com/x\n\ngo 1.22\n\nrequire (\n\tgithub.com/a/b v1.0.0 // indirect\n)\nrequire c/d v0\nreplace a => ../a\n';
export const CARGO =
  '[package]\nname = "x"\nversion = "0.1.0"\n[dependencies]\nserde = { version = "1", features = ["derive"], package = "s" }\n[target.\'cfg(unix)\'.dependencies]\nlibc = "0"\n[workspace]\nmembers = ["a"]\n';
export const GEMFILE =
  "source 'https://rubygems.org'\ngem 'rails', '~> 7'\ngroup :test, :development do\n  gem \"rspec\"\nend\nspec.add_dependency 'x'\n";
export const PUBSPEC =
  'name: x\ndependencies:\n  flutter: { sdk: flutter }\n  http: ^1.0.0\ndev_dependencies:\n  test: any\n';
export const CONDA =
  'name: e\nchannels: [conda-forge]\ndependencies:\n  - python=3.11\n  - conda-forge::numpy>=1\n  - pip: [fastapi, "-r r.txt"]\n';
export const BUILD_PIECES = [
  "implementation '",
  '"a:b:c"',
  'dependencies {',
  '}',
  '(',
  ')',
  '// x\n',
  '/*',
  'require ',
  'require (\n',
  'gem ',
  "'x'",
  'group :test do\n',
  'end\n',
  ' % ',
  ' %% ',
  'install_requires=[',
  '"a"',
  ',',
  '=',
  '\\\n',
];

export const MAKEFILE =
  '.PHONY: test\nPY := python\nexport A ?= b\ntest: build lint ## runs\n\t@$(PY) -m pytest $(ARGS) \\\n\t  -q\n\t-rm x\nbuild::\n\tcd a && $(MAKE) -C b c\n%.o: %.c\n\t$(CC) -c $< -o $@\nifeq ($(A),b)\nlint: ; ruff .\nendif\n';
export const MAKE_PIECES = [
  'a: b\n',
  '\t',
  '@',
  '$(A)',
  '${A}',
  '$',
  ':= ',
  '?=',
  '+=',
  'ifdef A\n',
  'endif\n',
  '\\\n',
  '%',
  '$@',
  '::',
  '.PHONY:',
  'define a\n',
  'export ',
];

export const TASKFILE =
  'version: "3"\nvars: { A: b }\nincludes: { x: ./y }\ntasks:\n  test:\n    deps: [build, { task: lint }]\n    dir: a\n    cmds: [pytest, { task: c }, { cmd: "x {{.A}}", silent: true }]\n  build: go build\n';
export const NOXFILE =
  'import nox\n@nox.session(python=["3.11"])\ndef tests(session):\n    session.install("-e", ".")\n    session.run("pytest", *session.posargs)\n\n@task\ndef lint(c):\n    c.run("ruff check .")\n';
export const RAKEFILE =
  "require 'rspec/core/rake_task'\nRSpec::Core::RakeTask.new(:spec)\nRake::TestTask.new { |t| t.libs << 'test' }\ntask default: [:spec] do\n  sh 'rubocop'\nend\n";
export const PRE_COMMIT =
  'repos:\n  - repo: https://x\n    rev: v1\n    hooks:\n      - id: ruff\n        args: [--fix]\n  - repo: local\n    hooks: [{ id: t, entry: pytest -q, language: system }]\n';
export const PROPERTIES_FILE =
  '# c\nspring.datasource.url=jdbc:postgresql://h/db\na.b = c\nd : e\nlong = a \\\n  b\n! x\nkey\\ with\\ blank=1\n';

export const COMMANDS: readonly string[] = [
  'if true; then cd app && python -m pytest -q "tests dir" --cov=x | tee out; fi',
  'docker compose -f a.yml run --rm -e A=$B web bash -c "npm ci && npm test -- --coverage" > /dev/null 2>&1 &',
  "sudo env X='y z' $(which tox) -e py311,lint || { echo no; exit 1; }",
  'kubectl apply -f k8s/; aws s3 sync dist s3://b --delete; twine upload dist/*',
];
export const COMMAND_PIECES = [
  '&& ',
  '|| ',
  '; ',
  '| ',
  '&',
  '$(',
  ')',
  '`',
  '"',
  "'",
  '\\',
  '>',
  '<<EOF',
  '(',
  '{ ',
  ' }',
  'if ',
  'then ',
  'fi',
  'for i in ',
  'do ',
  'done',
  'pytest ',
  'npm test',
  'python -m ',
  'bash -c ',
  'docker run ',
  '-e A=b ',
  '--cov ',
  'make ',
  'sudo ',
  'cd ',
  '${{ a }}',
  '$X',
  '{{',
  '!',
  '=',
  '@',
];
