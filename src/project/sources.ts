import { isProgram } from '../languages/extensions.ts';
import type { SourceFacts } from '../languages/facts.ts';
import { extractorFor } from '../languages/registry.ts';
import type { Project, ProjectFile } from './project.ts';

export interface Source {
  readonly file: ProjectFile;
  readonly facts: SourceFacts;
}

/** Own program files (any language but markup), tests among them, sorted by path: what most checks ask to read. */
export const ownCode = (project: Project): readonly ProjectFile[] => project.ofPaths(programFiles);

const programFiles = (project: Project): readonly ProjectFile[] =>
  project.own.filter((file) => file.language !== undefined && isProgram(file.language) && !ASSISTANT.test(file.path));

/** What a coding assistant brings: its skills, hooks and templates are no code of the project's. */
const ASSISTANT =
  /(?:^|\/)\.(?:claude|cursor|agents?|codex|gemini|windsurf|continue|superpowers|specify|kiro|roo|opencode|bmad-core|taskmaster|aider|github\/skills)\//;

/** The facts of one file; undefined where its content is absent, binary or unread, or its language has no extractor. */
export function factsOf(project: Project, path: string): SourceFacts | undefined {
  const language = project.file(path)?.language;
  const extract = language && extractorFor(language, path);
  return extract ? project.parsed('source', path, extract) : undefined;
}

/** Own program files with their facts, sorted by path. */
export function sourcesOf(project: Project): readonly Source[] {
  return project.once(readSources);
}

/** A library's own banner, over a file too long to be a page's script: `/*! name v3.4.1 | (c) … | license *\/`. */
const BANNER = /^\s*\/\*[!*]?[^/]{0,400}?\bv?\d+\.\d+(?:\.\d+)?\b[\s\S]{0,400}?(?:licen[sc]e|\(c\)|copyright)/i;
const LONG = 20_000;
/** The banner of a theme that comes ready made, however short its script is. */
const THEME = /^\s*\/\*[*!]?[\s*=-]{0,40}(?:Start Bootstrap - |Template Name: )/;

/** Tiled, a level editor, keeps its tile sets under the ending of TypeScript's components. */
const isTileSet = (project: Project, file: ProjectFile): boolean =>
  file.extension === 'tsx' && /^\s*<\?xml/.test((project.text(file.path) ?? '').slice(0, 100));

function isCopied(project: Project, file: ProjectFile): boolean {
  if (file.extension !== 'js') return false;
  const head = (project.text(file.path) ?? '').slice(0, 1000);
  return THEME.test(head) || (file.size > LONG && BANNER.test(head));
}

const SCRIPT: ReadonlySet<string> = new Set(['js', 'mjs', 'cjs']);
/** In characters: a script of so many, in lines of so many on average, was written by a tool, whatever its name is. */
const MINIFIED = 10_000;
const MINIFIED_LINE = 500;

function isMinified(project: Project, file: ProjectFile): boolean {
  if (!SCRIPT.has(file.extension) || file.size < MINIFIED) return false;
  const text = project.text(file.path) ?? '';
  if (text.length < MINIFIED) return false;
  let lines = Math.floor(text.length / MINIFIED_LINE);
  for (let at = text.indexOf('\n'); at >= 0 && lines > 0; at = text.indexOf('\n', at + 1)) lines -= 1;
  return lines > 0;
}

function readSources(project: Project): readonly Source[] {
  return ownCode(project).flatMap((file) => {
    if (isCopied(project, file) || isMinified(project, file) || isTileSet(project, file)) return [];
    const facts = factsOf(project, file.path);
    return facts ? [{ file, facts }] : [];
  });
}
