import { describe, expect, it } from 'vitest';
import { packaging } from '../../src/checks/packaging.ts';
import { project } from '../helpers/project.ts';

const judge = (path: string, text: string) => packaging.evaluate(project({ [path]: text }));

describe('packaging', () => {
  it.each([
    ['pyproject.toml', '[project]\nname = "shelf"\ndynamic = ["version"]\n', 2],
    ['pyproject.toml', '[tool.poetry]\nversion = "1"\nname = "shelf"\n', 3],
    ['setup.py', 'from setuptools import setup\nsetup(\n  name="shelf",\n)\n', 3],
    ['setup.py', 'import setuptools\nNAME = "x"\nsetuptools.setup(name=NAME)\n', 3],
    ['setup.py', 'from setuptools import setup\nfrom meta import project\nsetup(packages=[], **project)\n', 3],
    ['setup.cfg', '[metadata]\nname = shelf\n', 2],
    ['web/package.json', '{\n  "name": "shelf",\n  "version": "1.0.0"\n}', 2],
    ['pom.xml', '<project>\n<parent><artifactId>p</artifactId></parent>\n<artifactId>shelf</artifactId></project>', 3],
    ['settings.gradle', "rootProject.name = 'shelf'\n", 1],
    ['build.gradle.kts', 'plugins {}\ngroup = "org.shelf"\n', 2],
    ['user/go.mod', 'module shelf/user\n\ngo 1.22\n', 1],
    ['Cargo.toml', '[package]\nname = "shelf"\n', 2],
    ['src/Shelf.csproj', '<Project Sdk="Microsoft.NET.Sdk.Web">\n</Project>', 1],
    ['composer.json', '{"name": "me/shelf"}', 1],
    ['shelf.gemspec', 'Gem::Specification.new do |s|\n  s.name = "shelf"\nend', 2],
    ['pubspec.yaml', 'name: shelf\n', 1],
  ])('is met by %s: %j', (path, text, line) => {
    expect(judge(path, text)).toMatchObject({ verdict: 'met', evidence: [{ path, line }] });
  });

  it.each([
    ['requirements.txt', 'flask\n', 'lists dependencies'],
    ['pyproject.toml', '[tool.black]\nline-length = 100\n', 'only settings of tools'],
    ['pyproject.toml', '[build-system]\nrequires = []\n', 'only settings of tools'],
    ['pyproject.toml', '[tool.poetry]\nname = "x"\npackage-mode = false\n', 'package-mode = false'],
    ['pyproject.toml', '[project]\nname = "x"\n[tool.uv]\npackage = false\n', 'package = false'],
    ['pyproject.toml', 'not toml [', 'not valid'],
    ['package.json', '{"name": "x", "version": "1", "private": true}', '"private": true'],
    ['package.json', '{"name": "x"}', 'without a version'],
    ['package.json', '{"devDependencies": {}}', 'no name'],
    ['composer.json', '{"name": "laravel/laravel", "type": "project"}', 'a template'],
    ['package.json', '{"name": "vite-project", "version": "0.0.0"}', 'a template'],
    ['setup.py', 'print("set up the database")\n', 'calls no setup()'],
    ['Cargo.toml', '[package]\nname = "x"\npublish = false\n', 'publish = false'],
    ['Cargo.toml', '[workspace]\nmembers = ["a"]\n', 'workspace'],
    ['pubspec.yaml', 'name: x\npublish_to: "none"\n', 'publish_to: none'],
    [
      'src/App.csproj',
      '<Project><PropertyGroup><IsPackable>false</IsPackable></PropertyGroup></Project>',
      'IsPackable',
    ],
  ])('is unmet by %s: %j', (path, text, detail) => {
    const finding = judge(path, text);
    expect(finding.verdict).toBe('unmet');
    expect(finding.evidence[0]).toMatchObject({ path });
    expect(finding.evidence[0]?.detail).toContain(detail);
  });

  it.each(['node_modules/x/package.json', 'tests/data/package.json', 'theme/static_src/package.json'])(
    'does not take %s for the project’s own',
    (path) => {
      expect(judge(path, '{"name": "x", "version": "1"}')).toMatchObject({
        verdict: 'unmet',
        evidence: [{ path: '.' }],
      });
    },
  );

  it('takes no project file that an editor of games writes', () => {
    const files = { 'Assembly-CSharp.csproj': '<Project></Project>', 'ProjectSettings/ProjectVersion.txt': 'x' };
    expect(packaging.evaluate(project(files)).verdict).toBe('unmet');
  });

  it('takes the manifest at the root first', () => {
    const text = '{"name": "x", "version": "1"}';
    const finding = packaging.evaluate(project({ 'a/package.json': text, 'package.json': text }));
    expect(finding.evidence.map(({ path }) => path)).toEqual(['package.json', 'a/package.json']);
  });

  it('advises a manifest that fits', () => {
    const finding = packaging.evaluate(project({ 'main.py': 'print(1)', 'requirements.txt': 'flask' }));
    expect(finding.fix).toMatchObject({ path: 'pyproject.toml' });
    expect(finding.fix?.snippet).toContain('name = "sample"');
    expect(finding.fix?.snippet).toContain('requirements.txt');
  });
});
