import { type Check, type Finding, met, partial, unmet } from '../model/check.ts';
import type { Evidence } from '../model/report.ts';
import { phrase, say } from '../model/say.ts';
import { docFoldersOf, docToolsOf, documentationPaths } from '../project/documentation.ts';
import type { Project } from '../project/project.ts';

const PAGES_NEEDED = 2;

export const docs: Check<Project> = {
  id: 'docs',
  title: 'Documentation',
  about: {
    asks: "The project has written documentation beside its README: a documentation tool's project with a page of its own, or a `docs/` folder with at least two written pages.",
    why: 'A README says how to start. How the parts fit together, what can be configured and why it was built so needs more room.',
    how: [
      'Configurations of Sphinx, MkDocs, Docusaurus, VitePress, Jekyll, mdBook, Doxygen, TypeDoc and others are looked for, with the pages that they render.',
      '',
      '- Doxygen, TypeDoc and JSDoc render the comments of the code, and need no further page.',
      '- Without a tool, Markdown, reST and AsciiDoc pages in `docs/`, `doc/` or `documentation/` are counted, where they hold real words. One such page fulfils it in part.',
      "- Pictures, PDFs, stubs, a generator's sample pages, and guides at the root do not count.",
    ].join('\n'),
    example: [
      '```text',
      'docs/architecture.md    how the parts work together',
      'docs/configuration.md   every setting, with its default',
      '```',
    ].join('\n'),
  },
  reads: documentationPaths,
  evaluate(project): Finding {
    const tools = docToolsOf(project);
    const site = tools.find((tool) => tool.pages.length > 0) ?? tools.find((tool) => tool.fromCode);
    const folders = docFoldersOf(project);
    const fullest = folders[0];
    if (site)
      return met([
        {
          path: site.config,
          line: 1,
          detail:
            site.pages.length > 0
              ? say`a ${site.tool} project with ${phrase(count(site.pages.length))} of its own`
              : say`a ${site.tool} project, which renders the comments of the code`,
        },
        ...pagesAsEvidence(site.pages),
      ]);
    if (fullest && fullest.pages.length >= PAGES_NEEDED) return met(pagesAsEvidence(fullest.pages));

    const near: Evidence[] = [
      ...pagesAsEvidence(fullest?.pages ?? []),
      ...tools.map((tool) => ({ path: tool.config, detail: say`a ${tool.tool} project without a written page` })),
      ...folders.flatMap((folder) =>
        folder.stubs.slice(0, 2).map((path) => ({ path, detail: say`a stub, or a generator’s sample page` })),
      ),
      ...folders
        .filter((folder) => folder.pages.length + folder.stubs.length === 0)
        .map((folder) => ({ path: folder.folder, detail: say`no written page among ${folder.others} files` })),
    ];
    const folder = fullest?.folder ?? 'docs';
    const path = `${folder}/${fullest?.pages.some((page) => /architecture/i.test(page)) ? 'usage' : 'architecture'}.md`;
    const fix = {
      path,
      snippet: '# How it works\n\nWhich parts there are, what each does, and how a request travels through them.\n',
    };
    const [page] = fullest?.pages ?? [];
    if (page !== undefined)
      return partial(
        near.slice(0, 5),
        say`\`${page}\` is a good start; a second page, such as \`${path}\`, makes \`${folder}/\` documentation.`,
        fix,
      );
    return unmet(
      near.length > 0
        ? near.slice(0, 5)
        : [{ path: '.', detail: say`no docs folder and no documentation tool among ${project.files.length} files` }],
      say`Write two pages in \`${folder}/\`: how the project is built, and how it is configured and used.`,
      fix,
    );
  },
};

const count = (pages: number): string => (pages === 1 ? say`one page` : say`${pages} pages`);

const pagesAsEvidence = (pages: readonly string[]): Evidence[] =>
  pages.slice(0, 4).map((path) => ({ path, line: 1, detail: say`a written page` }));
