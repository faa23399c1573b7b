/** Valid manifests and configuration files, and the pieces of their formats. */

export const TOML = `[project]
name = "x"
version = "1.0"
dependencies = ["fastapi>=0.1", "a[b]~=2; python_version > '3'"]
[project.optional-dependencies]
dev = ["pytest"]
[tool.poetry.dependencies]
python = "^3.11"
b = { version = "1", optional = true }
[dependency-groups]
test = ["ruff", { include-group = "dev" }]
[tool.poe.tasks]
t = { cmd = "pytest -q", cwd = "a" }
[[tool.x.y]]
k = '''multi
line'''
`;
export const TOML_PIECES = [
  '[a]\n',
  '[[a.b]]\n',
  'a = ',
  '"x"',
  "'''",
  '"""',
  'a.b = 1\n',
  '{ a = 1 }',
  '[1, 2]',
  '1979-05-27T07:32:00Z',
  '= =',
  '# c\n',
  '[dependencies]\n',
  'inf',
];

export const INI =
  '[metadata]\nname = x\n[options]\ninstall_requires =\n    a>=1\n    b; python_version < "3"\n[options.extras_require]\ndev = pytest\n[tool:pytest]\naddopts = --cov\n[testenv:py311]\ndeps = x\ncommands =\n    pytest {posargs}\n    {[testenv]commands}\n[coverage:run]\nbranch = true\n';
export const INI_PIECES = [
  '[a]\n',
  '[testenv]\n',
  'a = b\n',
  'a: b\n',
  '    c\n',
  '; x\n',
  '= ',
  '{posargs}',
  '%(a)s',
  'commands =\n',
  '\\\n',
  '{[x]y}',
];

export const REQUIREMENTS =
  '-r base.txt\nfastapi==0.1 --hash=sha256:abc\n-e git+https://h/o/n.git@v1#egg=pkg\na[b,c]>=1,<2 ; python_version > "3" # c\n./local.whl\nhttps://h/x-1.0-py3.whl\nb \\\n  ==1\n';
export const REQUIREMENTS_PIECES = [
  '-r ',
  '-c ',
  '--hash=',
  'git+https://',
  '@',
  '#egg=',
  '==1',
  '[a]',
  '; ',
  '\\\n',
  ' #',
  '.whl',
  '-e .',
  '~=',
  '://',
];

export const JSONS: readonly string[] = [
  '{"name":"x","version":"1.0.0","scripts":{"test":"jest --coverage","lint":"eslint . && npm run a","pre":"x"},"dependencies":{"express":"^4"},"devDependencies":{"jest":"*"},"workspaces":["p/*"],"jest":{"collectCoverage":true}}',
  '{\n  // c\n  "require": {"php": ">=8", "laravel/framework": "^10",},\n  "require-dev": {"phpunit/phpunit": "*"}, "scripts": {"test": ["@php x", "phpunit"]},\n  "name": "a/b"\n}',
  '{"cells":[{"cell_type":"code","source":["import numpy as np\\n","%matplotlib inline\\n","!pip install x\\n","np.zeros(3)"],"outputs":[]},{"cell_type":"markdown","source":"# t"}],"metadata":{"kernelspec":{"language":"python"}},"nbformat":4}',
  '{"worksheets":[{"cells":[{"cell_type":"code","input":"print 1"}]}]}',
];
export const JSON_PIECES = [
  '{',
  '}',
  '[',
  ']',
  '"a":',
  '"',
  ',',
  ':',
  '\\u0000',
  '\\',
  'null',
  '1e5',
  '-',
  '// x\n',
  '/*',
  '*/',
  '"scripts":',
  '"dependencies":{',
  '"cells":[',
  '"source":',
  '"__proto__":',
];

export const XMLS: readonly string[] = [
  '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "b">]>\n<project xmlns="x"><groupId>g</groupId><artifactId>a</artifactId><version>1</version><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot</artifactId><scope>test</scope></dependency></dependencies><!-- c --><build><plugins><plugin><artifactId>jacoco-maven-plugin</artifactId></plugin></plugins></build></project>',
  '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><PackageId>x</PackageId></PropertyGroup><ItemGroup><PackageReference Include="xunit" Version="2" /><PackageReference Include=\'a\'><Version>1</Version></PackageReference></ItemGroup></Project>',
];
export const XML_PIECES = [
  '<a>',
  '</a>',
  '<a b="c">',
  '<',
  '>',
  '/>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?x ?>',
  '&lt;',
  '&#1;',
  '&a;',
  '<!DOCTYPE',
  '<dependency>',
  '<groupId>',
  '="',
  "='",
];

export const DOCKERFILE =
  '# syntax=docker/dockerfile:1\nARG V=3\nFROM python:${V} AS build\nENV A=b C="d e"\nWORKDIR /app\nCOPY --from=x . /app\nRUN pip install -r r.txt && \\\n    # c\n    rm -rf x\nRUN <<EOF\na\nEOF\nFROM build\nUSER 1000\nEXPOSE 80\nHEALTHCHECK CMD curl x\nENTRYPOINT ["python", "-m"]\nCMD ["app"]\n';
export const DOCKERFILE_PIECES = [
  'FROM a\n',
  'RUN ',
  'COPY . .\n',
  'ENV a b\n',
  'ARG ',
  '\\\n',
  '# escape=`\n',
  '`\n',
  '["a", ',
  '<<EOF\n',
  'EOF\n',
  '--from=',
  '${A:-b}',
  '&& ',
  'ONBUILD ',
  'CMD ',
];

export const COMPOSE =
  'services:\n  web: { build: ./app, image: x, command: [a, b], ports: ["80:80"], depends_on: [db], environment: { A: b } }\n  db: { image: "postgres:16", env_file: [.env] }\nx-a: &a { b: 1 }\n';
