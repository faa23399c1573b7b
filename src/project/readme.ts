import { parseProse, wordCount } from '../parse/prose.ts';
import { readsLikeAssignment, templateOf } from '../parse/readme-templates.ts';
import type { Project } from './project.ts';
import { describingTitle, findDescription } from './readme-description.ts';
import { type Found, findLinkedSteps, findSteps, findWrittenSteps, nameIn } from './readme-steps.ts';

/** A README and what it says. */
export interface Readme {
  readonly path: string;
  readonly title: string | undefined;
  /** Headings in their order. */
  readonly sections: readonly Found[];
  /** Words outside code, markup, badges and links' addresses. */
  readonly words: number;
  /** Where it first says in words what the project is. */
  readonly description: Found | undefined;
  /** Where it first says how to install or run it. */
  readonly steps: Found | undefined;
  /** A link that the steps are left to, where there are no steps. */
  readonly linkedSteps: Found | undefined;
  readonly template: { readonly generator: string; readonly line: number } | undefined;
  readonly assignment: boolean;
}

const FOLDERS = ['.github', '', 'docs'];
const EXTENSIONS = [
  'md',
  'markdown',
  'mdown',
  'mkd',
  'mkdn',
  'rst',
  'txt',
  '',
  'adoc',
  'asciidoc',
  'org',
  'textile',
  'rdoc',
  'mdx',
];

const PLAIN = /^readme(?:\.([a-z]+))?$/i;
const TRANSLATED = /^readme[._-][a-z]{2}(?:[_-][a-z]{2,4})?(?:\.([a-z]+))?$/i;

/** READMEs that introduce the project: what the host shows (`.github/`, then the root, then `docs/`), and the root's own. */
export function readmePaths(project: Project): readonly string[] {
  return project.ofPaths(findReadmes);
}

function findReadmes(project: Project): readonly string[] {
  const ranked = project.files.flatMap((file) => {
    const folder = FOLDERS.indexOf(file.folder.toLowerCase());
    const name = PLAIN.exec(file.name) ?? TRANSLATED.exec(file.name);
    const extension = EXTENSIONS.indexOf(name?.[1]?.toLowerCase() ?? '');
    if (folder < 0 || !name || extension < 0) return [];
    // A translation stands in only where the folder has no plain README.
    const translated = PLAIN.test(file.name) ? 0 : 50;
    return [{ path: file.path, atRoot: file.folder === '', rank: folder * 100 + translated + extension }];
  });
  const sorted = ranked.toSorted((a, b) => a.rank - b.rank);
  const both = [sorted[0], sorted.find(({ atRoot }) => atRoot)];
  return [...new Set(both.flatMap((one) => one?.path ?? []))];
}

/** What those READMEs say, as far as they are read, in the same order. */
export function readmesOf(project: Project): readonly Readme[] {
  return project.once((given) => readmePaths(given).flatMap((path) => given.parsed('readme', path, readReadme) ?? []));
}

/** Reads the text of a README. Pure, never throws. */
export function readReadme(text: string, path: string): Readme {
  const { blocks } = parseProse(text, path);
  const headings = blocks.filter((block) => block.kind === 'heading' && wordCount(block.text) > 0);
  const title = headings[0];
  const template = templateOf(blocks);
  const prose = blocks.filter((block) => block.kind === 'paragraph');
  const description = findDescription(blocks, template?.line, title) ?? describingTitle(title, template?.line);
  return {
    path,
    title: title?.text,
    sections: headings.map(({ text: heading, line }) => ({ text: heading, line })),
    words: prose.reduce((sum, block) => sum + wordCount(block.text), 0),
    description,
    steps: findSteps(blocks, nameIn(title)) ?? findWrittenSteps(prose),
    linkedSteps: findLinkedSteps(prose.filter((block) => block.line !== description?.line)),
    template,
    assignment: readsLikeAssignment(
      prose
        .map((block) => block.text)
        .join('\n')
        .slice(0, 20_000),
    ),
  };
}
