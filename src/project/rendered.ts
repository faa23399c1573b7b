/** What generators of documentation and of reports write, where it is committed: told by the files that always lie in their output. */

interface Telltale {
  /** The file that only this generator writes; what precedes it is the output's root, never the repository's own. */
  readonly main: string;
  /** Files beside it, below the root: one of them must be there, or `main` may be somebody's own. */
  readonly beside: readonly string[];
}

const TELLTALES: readonly Telltale[] = [
  // Sphinx and mdBook
  {
    main: 'searchindex.js',
    beside: ['objects.inv', 'genindex.html', '_static/doctools.js', 'book.js', 'elasticlunr.min.js'],
  },
  // MkDocs
  { main: 'search/search_index.json', beside: ['sitemap.xml', '404.html', 'search.html'] },
  // Doxygen
  {
    main: 'doxygen.css',
    beside: ['doxygen.svg', 'doxygen.png', 'dynsections.js', 'menudata.js', 'navtree.js'],
  },
  // JSDoc
  { main: 'styles/jsdoc-default.css', beside: ['scripts/linenumber.js', 'scripts/prettify/prettify.js'] },
  // TypeDoc
  {
    main: 'assets/search.js',
    beside: ['assets/navigation.js', 'assets/highlight.css', 'assets/icons.js', 'assets/hierarchy.js'],
  },
  // Javadoc and Scaladoc
  {
    main: 'element-list',
    beside: ['index-all.html', 'overview-tree.html', 'allclasses-index.html', 'allclasses.html', 'help-doc.html'],
  },
  { main: 'package-list', beside: ['index-all.html', 'overview-tree.html', 'allclasses.html', 'help-doc.html'] },
  // rustdoc
  { main: 'search-index.js', beside: ['crates.js', 'settings.html'] },
  // YARD
  { main: 'css/full_list.css', beside: ['js/full_list.js'] },
  // DocFX
  { main: 'styles/docfx.js', beside: ['toc.html', 'styles/docfx.vendor.js'] },
  // coverage.py, Istanbul, lcov, JaCoCo
  { main: 'coverage_html.js', beside: ['index.html'] },
  { main: 'block-navigation.js', beside: ['sorter.js', 'prettify.js'] },
  { main: 'gcov.css', beside: ['index.html'] },
  { main: 'jacoco-resources/report.css', beside: ['index.html'] },
  // flake8-html
  { main: 'back.svg', beside: ['file.svg'] },
  // Allure
  { main: 'widgets/summary.json', beside: ['app.js', 'index.html'] },
];

/** What such a generator writes: its sources, which may lie below the same folder, have other endings. */
export const RENDERED_FILE = /\.(?:x?html?|[cm]?js|css|map|inv)$|(?:^|\/)_sources\//i;

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const NAMES: ReadonlySet<string> = new Set(TELLTALES.map(({ main }) => lastPart(main)));
/** What busts a browser's cache: a hash in the name. */
const HASH = /_cb_[\da-f]{1,40}(?=\.)/;

/** Roots (with a trailing slash) of generators' output among the paths, sorted. */
export function renderedRoots(paths: readonly string[]): string[] {
  const roots = new Map<string, Set<string>>();
  for (const written of paths) {
    const path = written.includes('_cb_') ? written.replace(HASH, '') : written;
    if (!NAMES.has(lastPart(path))) continue;
    for (const { main, beside } of TELLTALES) {
      if (!path.endsWith(`/${main}`)) continue;
      const root = path.slice(0, -main.length);
      const known = roots.get(root) ?? new Set();
      roots.set(root, known);
      for (const name of beside) known.add(root + name);
    }
  }
  if (roots.size === 0) return [];
  const there = new Set(paths);
  const known = [...roots].filter(([, beside]) => [...beside].some((path) => there.has(path)));
  return known.map(([root]) => root).sort();
}
