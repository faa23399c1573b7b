import { hasWords } from '../parse/written-page.ts';
import type { Project, ProjectFile } from './project.ts';

/** A documentation tool's project: its configuration, and the own pages that it turns into a site. */
export interface DocTool {
  readonly tool: string;
  readonly config: string;
  /** True where the tool renders the comments of the code, so that no page need be written. */
  readonly fromCode: boolean;
  readonly pages: readonly string[];
}

/** A `docs/` folder and the written pages in it. */
export interface DocFolder {
  readonly folder: string;
  readonly pages: readonly string[];
  /** Files that look like pages but hold next to nothing, or a generator's text. */
  readonly stubs: readonly string[];
  /** Every other file in it: pictures, PDFs. */
  readonly others: number;
}

interface Tool {
  readonly tool: string;
  /** Matched against the whole path; the first group is the folder that its pages are relative to. */
  readonly config: RegExp;
  /** What the configuration must say. */
  readonly says: RegExp;
  /** Folders below the configuration's that hold the pages; '' for the folder itself. */
  readonly folders: readonly string[];
  readonly fromCode?: true;
}

const ANY = /\S/;
const TOOLS: readonly Tool[] = [
  {
    tool: 'Sphinx',
    config: /^(.*?)conf\.py$/,
    says: /^[ \t]*(?:extensions|html_theme|project|master_doc|source_suffix)\s*=/m,
    folders: [''],
  },
  { tool: 'MkDocs', config: /^(.*?)mkdocs\.ya?ml$/, says: /^[ \t]*(?:site_name|INHERIT)\s*:/m, folders: ['docs/'] },
  {
    tool: 'Docusaurus',
    config: /^(.*?)docusaurus\.config\.[cm]?[jt]s$/,
    says: ANY,
    folders: ['docs/', 'versioned_docs/', 'src/pages/'],
  },
  { tool: 'VitePress', config: /^(.*?)\.vitepress\/config(?:\/index)?\.[cm]?[jt]s$/, says: ANY, folders: [''] },
  { tool: 'VuePress', config: /^(.*?)\.vuepress\/config\.[cm]?[jt]s$/, says: ANY, folders: [''] },
  {
    tool: 'Jupyter Book',
    config: /^(.*?)_toc\.ya?ml$/,
    says: /^[ \t]*(?:-[ \t]*)?(?:format|root|file)[ \t]*:/m,
    folders: [''],
  },
  {
    tool: 'Jekyll',
    config: /^(.*?)_config\.ya?ml$/,
    says: /^[ \t]*(?:theme|remote_theme|title|plugins|markdown|baseurl|permalink|collections|include)\s*:/m,
    folders: [''],
  },
  { tool: 'mdBook', config: /^(.*?)book\.toml$/, says: /^[ \t]*\[book\]/m, folders: ['src/'] },
  { tool: 'Antora', config: /^(.*?)antora\.yml$/, says: /^[ \t]*name\s*:/m, folders: ['modules/'] },
  { tool: 'Starlight', config: /^(.*?)astro\.config\.[cm]?[jt]s$/, says: /starlight/, folders: ['src/content/docs/'] },
  {
    tool: 'Nextra',
    config: /^(.*?)next\.config\.[cm]?[jt]s$/,
    says: /nextra/,
    folders: ['pages/', 'src/pages/', 'content/', 'app/', 'src/content/'],
  },
  { tool: 'Docsify', config: /^(.*?)index\.html$/, says: /\$docsify/, folders: [''] },
  { tool: 'Quarto', config: /^(.*?)_quarto\.ya?ml$/, says: /\btype\s*:\s*(?:website|book)/, folders: [''] },
  { tool: 'Mintlify', config: /^(.*?)(?:mint|docs)\.json$/, says: /"navigation"/, folders: [''] },
  { tool: 'GitBook', config: /^(.*?)(?:\.gitbook\.ya?ml|book\.json)$/, says: ANY, folders: [''] },
  {
    tool: 'Hugo',
    config: /^(.*?)(?:hugo|config)\.(?:toml|ya?ml)$/,
    says: /^[ \t]*baseURL\s*[=:]/im,
    folders: ['content/'],
  },
  {
    tool: 'Doxygen',
    config: /^(.*?)(?:Doxyfile(?:\.in)?|doxygen\.cfg|[^/]+\.doxy(?:file)?)$/i,
    says: /^[ \t]*(?:PROJECT_NAME|INPUT)\s*[+]?=/m,
    folders: [''],
    fromCode: true,
  },
  {
    tool: 'TypeDoc',
    config: /^(.*?)(?:typedoc\.(?:json|jsonc|[cm]?js)|\.config\/typedoc\.json)$/,
    says: /entryPoints|\bout\b/,
    folders: [''],
    fromCode: true,
  },
  {
    tool: 'JSDoc',
    config: /^(.*?)\.?jsdoc(?:\.conf)?\.js(?:on)?$/,
    says: /["']?(?:source|opts)["']?\s*:/,
    folders: [''],
    fromCode: true,
  },
];

const PAGE = /^(?:md|mdx|markdown|rst|adoc|asciidoc|qmd)$/;
const NO_PAGE =
  /^(?:(?:pull_request|issue)_template|code_of_conduct|licen[cs]e|summary|_sidebar|_navbar|_coverpage)\b|^\./i;
const DOCS_FOLDER =
  /^((?:.*\/)?(?:docs?|documentation|dokumentation|dokumentaatio|documentaci[oó]n|documenta[cç][aã]o|documentazione|dokumentacja|документация))\//iu;
/** Pages of one site or folder that are read. */
const MAX_PAGES = 16;

const isPage = (file: ProjectFile): boolean => PAGE.test(file.extension) && !NO_PAGE.test(file.name) && !file.test;

interface Site {
  readonly tool: Tool;
  readonly config: string;
  readonly candidates: readonly ProjectFile[];
}

/** Configurations that may be a documentation tool's by their path, with the files that would be its pages. */
const sitesOf = (project: Project): readonly Site[] => project.once(findSites);

const findSites = (project: Project): readonly Site[] =>
  project
    .ofPaths(configurations)
    .map(({ tool, config, base }) => ({ tool, config, candidates: candidatesOf(project, tool, base) }));

function configurations(project: Project) {
  const found: { readonly tool: Tool; readonly config: string; readonly base: string }[] = [];
  for (const file of project.own) {
    if (file.test || found.length >= 30) continue;
    for (const tool of TOOLS) {
      const match = tool.config.exec(file.path);
      if (!match || (match[1] !== '' && !match[1]?.endsWith('/'))) continue;
      found.push({ tool, config: file.path, base: match[1] ?? '' });
    }
  }
  return found;
}

function candidatesOf(project: Project, tool: Tool, base: string): readonly ProjectFile[] {
  const configured =
    tool.tool === 'MkDocs'
      ? /^[ \t]*docs_dir\s*:\s*["']?([\w./-]+)/m.exec(project.text(`${base}mkdocs.yml`) ?? '')?.[1]
      : undefined;
  const folders = (configured ? [`${configured.replace(/^\.\/|\/+$/g, '')}/`] : tool.folders).map(
    (folder) => base + folder,
  );
  return (
    project.own
      .filter((file) => isPage(file) && folders.some((folder) => file.path.startsWith(folder)))
      // At the root everything lies below the configuration: there the host's own files are no pages of a site.
      .filter(
        (file) =>
          !(
            folders.includes('') &&
            /^(?:readme|changelog|contributing|security|history|help|authors)\b/i.test(file.name)
          ),
      )
      .slice(0, MAX_PAGES)
  );
}

const foldersOf = (project: Project): ReadonlyMap<string, ProjectFile[]> => project.ofPaths(groupByFolder);

function groupByFolder(project: Project): ReadonlyMap<string, ProjectFile[]> {
  const folders = new Map<string, ProjectFile[]>();
  for (const file of project.own) {
    const folder = file.test ? undefined : DOCS_FOLDER.exec(file.path)?.[1];
    if (folder === undefined) continue;
    const files = folders.get(folder);
    if (files) files.push(file);
    else folders.set(folder, [file]);
  }
  return folders;
}

/** Paths that `docToolsOf` and `docFoldersOf` read. */
export function documentationPaths(project: Project): readonly string[] {
  const sites = sitesOf(project);
  const folders = [...foldersOf(project).values()].flatMap((files) => files.filter(isPage).slice(0, MAX_PAGES));
  return [
    ...new Set([
      ...sites.map((site) => site.config),
      ...[...sites.flatMap((site) => site.candidates), ...folders].map((file) => file.path),
    ]),
  ].sort();
}

export function docToolsOf(project: Project): readonly DocTool[] {
  return sitesOf(project)
    .filter(({ tool, config }) => tool.says.test((project.text(config) ?? '').slice(0, 50_000)))
    .map(({ tool, config, candidates }) => ({
      tool: tool.tool,
      config,
      fromCode: tool.fromCode === true,
      pages: candidates
        .filter((file) => isWritten(project, file.path) && (tool.tool !== 'Jekyll' || rendersIn(project, config, file)))
        .map((file) => file.path),
    }));
}

/** Jekyll renders what has front matter, and on GitHub Pages every page of the published folder. */
const rendersIn = (project: Project, config: string, file: ProjectFile): boolean =>
  config.includes('/') || (project.text(file.path) ?? '').startsWith('---\n');

/** Folders called docs, doc or documentation, those with the most written pages first. */
export function docFoldersOf(project: Project): readonly DocFolder[] {
  return [...foldersOf(project)]
    .map(([folder, files]) => {
      const pages = files.filter(isPage).slice(0, MAX_PAGES);
      const written = pages.filter((file) => isWritten(project, file.path));
      return {
        folder,
        pages: written.map((file) => file.path),
        stubs: pages.filter((file) => !written.includes(file)).map((file) => file.path),
        others: files.length - pages.length,
      };
    })
    .toSorted((a, b) => b.pages.length - a.pages.length || (a.folder < b.folder ? -1 : 1));
}

const isWritten = (project: Project, path: string): boolean => project.parsed('doc-page', path, hasWords) === true;
