import { describe, expect, it } from 'vitest';
import { renderedRoots } from '../../src/project/rendered.ts';
import { project } from '../helpers/project.ts';

describe('output of generators', () => {
  it.each([
    ['Sphinx', ['docs/searchindex.js', 'docs/objects.inv', 'docs/index.html'], ['docs/']],
    ['mdBook', ['book/searchindex.js', 'book/book.js'], ['book/']],
    ['MkDocs', ['public/search/search_index.json', 'public/404.html'], ['public/']],
    ['Doxygen', ['api/html/doxygen.css', 'api/html/dynsections.js'], ['api/html/']],
    ['JSDoc', ['out/styles/jsdoc-default.css', 'out/scripts/linenumber.js'], ['out/']],
    ['TypeDoc', ['docs/assets/search.js', 'docs/assets/navigation.js'], ['docs/']],
    ['Javadoc', ['doc/package-list', 'doc/index-all.html'], ['doc/']],
    ['rustdoc', ['api/search-index.js', 'api/crates.js'], ['api/']],
    ['YARD', ['doc/css/full_list.css', 'doc/js/full_list.js'], ['doc/']],
    ['DocFX', ['site/styles/docfx.js', 'site/toc.html'], ['site/']],
    ['coverage.py', ['cov/coverage_html_cb_6fb7b396.js', 'cov/index.html'], ['cov/']],
    ['Istanbul', ['cov/block-navigation.js', 'cov/sorter.js'], ['cov/']],
    ['lcov', ['cov/gcov.css', 'cov/index.html'], ['cov/']],
    ['JaCoCo', ['cov/jacoco-resources/report.css', 'cov/index.html'], ['cov/']],
    ['flake8-html', ['lint/back.svg', 'lint/file.svg', 'lint/index.html'], ['lint/']],
    ['Allure', ['tests-out/widgets/summary.json', 'tests-out/app.js'], ['tests-out/']],
    ['two of them', ['b/gcov.css', 'b/index.html', 'a/back.svg', 'a/file.svg'], ['a/', 'b/']],
    ['a search of the own', ['web/assets/search.js', 'web/index.html', 'web/searchindex.js'], []],
    ['the whole repository', ['searchindex.js', 'objects.inv', 'index.html'], []],
  ])('is known for %s', (_what, paths, roots) => {
    expect(renderedRoots(paths)).toEqual(roots);
  });

  it('leaves what is written by hand beside it', () => {
    const { own } = project({
      'docs/searchindex.js': 'x',
      'docs/genindex.html': '<p>x</p>',
      'docs/_static/searchtools.js': 'x = 1',
      'docs/_sources/guide.rst.txt': 'Guide',
      'docs/guide.rst': 'Guide\n=====\n',
      'docs/conf.py': 'project = "x"\n',
      'web/app.js': 'x = 1',
    });
    expect(own.map(({ path }) => path)).toEqual(['docs/conf.py', 'docs/guide.rst', 'web/app.js']);
  });
});
