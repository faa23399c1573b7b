import { describe, expect, it } from 'vitest';
import { docs } from '../../src/checks/docs.ts';
import { project } from '../helpers/project.ts';

const PAGE =
  '# How it works\n\nThe web service keeps a list of books. A second process sends reminders by mail to everybody who has kept one for longer than a month.\n';
const judge = (files: Record<string, string>) => docs.evaluate(project(files));

describe('docs is met', () => {
  it.each([
    [
      'Sphinx',
      {
        'docs/conf.py': "project = 'x'\nextensions = []\n",
        'docs/usage.rst': PAGE.replace('# How it works', 'How\n==='),
      },
      'docs/conf.py',
    ],
    [
      'Sphinx with autodoc',
      {
        'docs/source/conf.py': "extensions = ['sphinx.ext.autodoc']\n",
        'docs/source/api.rst': 'API\n===\n\n.. automodule:: shelf\n',
      },
      'docs/source/conf.py',
    ],
    ['MkDocs', { 'mkdocs.yml': 'site_name: Shelf\n', 'docs/index.md': PAGE }, 'mkdocs.yml'],
    [
      'MkDocs with another folder',
      { 'mkdocs.yml': 'site_name: Shelf\ndocs_dir: pages\n', 'pages/index.md': PAGE },
      'mkdocs.yml',
    ],
    [
      'Docusaurus',
      { 'website/docusaurus.config.js': 'module.exports = {}', 'website/docs/intro.md': PAGE },
      'website/docusaurus.config.js',
    ],
    [
      'VitePress',
      { 'docs/.vitepress/config.ts': 'export default {}', 'docs/guide.md': PAGE },
      'docs/.vitepress/config.ts',
    ],
    [
      'mdBook',
      { 'book.toml': '[book]\ntitle = "x"\n', 'src/SUMMARY.md': '# Summary', 'src/one.md': PAGE },
      'book.toml',
    ],
    ['Jekyll', { 'docs/_config.yml': 'theme: minima\n', 'docs/index.md': PAGE }, 'docs/_config.yml'],
    ['Doxygen', { Doxyfile: 'PROJECT_NAME = "x"\nINPUT = src\n', 'src/a.cpp': '' }, 'Doxyfile'],
    ['two pages', { 'docs/a.md': PAGE, 'docs/guide/b.rst': PAGE }, 'docs/a.md'],
    [
      'two pages in a folder of another language',
      { 'app/dokumentaatio/a.md': PAGE, 'app/dokumentaatio/b.md': PAGE },
      'app/dokumentaatio/a.md',
    ],
    [
      'two pages in a package',
      { 'packages/api/doc/a.adoc': PAGE, 'packages/api/doc/b.md': PAGE },
      'packages/api/doc/a.adoc',
    ],
  ])('by %s', (_what, files, path) => {
    expect(judge(files)).toMatchObject({
      verdict: 'met',
      evidence: [{ path, line: 1 }, ...(path === 'Doxyfile' ? [] : [{}])],
    });
  });
});

describe('docs is partial', () => {
  it('by a single written page', () => {
    const finding = judge({ 'docs/a.md': PAGE, 'docs/b.md': '# To do\n' });
    expect(finding).toMatchObject({ verdict: 'partial', evidence: [{ path: 'docs/a.md' }, { path: 'docs/b.md' }] });
  });
});

describe('docs is unmet', () => {
  it.each([
    ['pictures', { 'docs/a.png': 'x', 'docs/b.pdf': 'x' }, 'docs'],
    ['guides at the root', { 'GUIDE.md': PAGE, 'DEPLOY.md': PAGE }, '.'],
    ['empty pages', { 'docs/a.md': '', 'docs/b.md': '# Title\n' }, 'docs/a.md'],
    ['a tool without pages', { 'mkdocs.yml': 'site_name: x\n' }, 'mkdocs.yml'],
    [
      'MkDocs’ sample page',
      {
        'mkdocs.yml': 'site_name: x\n',
        'docs/index.md':
          '# Welcome to MkDocs\n\nFor full documentation visit [mkdocs.org](https://www.mkdocs.org).\n\n## Commands\n\n* `mkdocs new [dir-name]` - Create a new project and a lot of further words.\n',
      },
      'mkdocs.yml',
    ],
    [
      'pages of a project template',
      {
        'docs/commands.rst':
          'Commands\n========\n\nThe Makefile contains the central entry points for common tasks related to this project, and says a good deal about each of them besides.\n',
        'docs/getting-started.rst':
          'Getting started\n===============\n\nThis is where you describe how to get set up on a clean install, including the commands necessary to get the raw data.\n',
      },
      'docs/commands.rst',
    ],
    ['somebody else’s pages', { 'node_modules/x/docs/a.md': PAGE, 'node_modules/x/docs/b.md': PAGE }, '.'],
    ['a conf.py that is no Sphinx’s', { 'app/conf.py': 'DEBUG = True\n', 'app/notes.md': PAGE }, '.'],
    ['Jekyll at the root with the README only', { '_config.yml': 'theme: x\n', 'README.md': PAGE }, '_config.yml'],
  ])('for %s', (_what, files, path) => {
    const finding = judge(files);
    expect(finding.verdict).toBe('unmet');
    expect(finding.evidence[0]?.path).toBe(path);
    expect(finding.fix?.path).toMatch(/\.md$/);
  });
});

it('asks for configurations and pages only', () => {
  expect([...docs.reads(project({ 'docs/a.md': PAGE, 'docs/b.png': '', 'mkdocs.yml': '', 'main.py': '' }))]).toEqual([
    'docs/a.md',
    'mkdocs.yml',
  ]);
});
