import { say } from '../model/say.ts';
import { parseJson } from '../parse/json.ts';
import { at } from '../parse/lines.ts';
import { packageIdentity } from '../parse/package-identity.ts';
import { parseToml } from '../parse/toml.ts';
import type { Project, ProjectFile } from '../project/project.ts';
import { type Readme, readReadme } from '../project/readme.ts';
import { type Found, found, type Hit } from './hits.ts';
import type { LeafOf } from './matchers.ts';

/** What a project says that it is: in its README's opening, and in its manifest's name and description. */

/** Characters of a README after which it no longer introduces the project. */
const OPENING = 600;
/** Characters of a README in which its first paragraph is looked for. */
const INTRODUCTION = 20_000;
/** Characters of that paragraph, and of a manifest's description, in which the kind is said. */
const SENTENCE = 240;

const README = /^readme(?:\.\w+)?$/i;
const SHOWN = /^(?:(?:\.github|docs)\/)?readme(?:\.\w+)?$/i;
const MANIFEST = /^(?:package\.json|pyproject\.toml|setup\.(?:py|cfg)|Cargo\.toml|composer\.json|go\.mod|pom\.xml)$/;

export const aboutFiles = (project: Project): readonly string[] =>
  [...readmes(project), ...project.own.filter(({ path }) => MANIFEST.test(path))].map(({ path }) => path);

/** The READMEs that the host shows; where there is none, that of the one folder in which everything lies. */
function readmes(project: Project): readonly ProjectFile[] {
  const shown = project.own.filter(({ path }) => SHOWN.test(path));
  if (shown.length > 0) return shown;
  const [top = '', ...others] = new Set(project.own.map(({ path }) => path.slice(0, path.indexOf('/') + 1)));
  return others.length > 0
    ? []
    : project.own.filter((file) => file.path.startsWith(top) && README.test(file.path.slice(top.length)));
}

const isReadme = (path: string): boolean => README.test(path.slice(path.lastIndexOf('/') + 1));

export const matchAbout = (project: Project, leaf: LeafOf<'about'>): Found =>
  among(project.once(openings), leaf.about, (words) => say`speaks of ${words}`);

export const matchHeadline = (project: Project, leaf: LeafOf<'headline'>): Found =>
  among(project.once(headlines), leaf.headline, (words) => say`calls itself ${words}`, leaf.unless);

function among(
  said: ReadonlyMap<string, Words>,
  wanted: readonly string[],
  how: (words: string) => string,
  unless: readonly string[] = [],
): Found {
  const hits: Hit[] = [];
  for (const words of said.values()) if (unless.some((phrase) => words.hold(phrase))) return null;
  for (const [path, words] of said) {
    const phrase = wanted.find((phrase) => words.hold(phrase));
    if (phrase !== undefined) hits.push({ path, line: 1, detail: how(phrase) });
  }
  return found(hits);
}

/** The READMEs' first lines and the manifests' descriptions. */
const openings = (project: Project): ReadonlyMap<string, Words> =>
  said(project, (text, path) => (isReadme(path) ? text.slice(0, OPENING) : description(text, path)));

/** The READMEs' titles and first paragraphs, and the manifests' names and descriptions: what the project is, in one line. */
const headlines = (project: Project): ReadonlyMap<string, Words> =>
  said(project, (text, path) => {
    if (!isReadme(path)) {
      const identity = packageIdentity(text, path);
      return `${'name' in identity ? identity.name.replace(/^.*\//, '') : ''} . ${kindIn(description(text, path))}`;
    }
    const readme = project.parsed('readme', path, readReadme);
    const from = readme?.description?.line ?? 1;
    const first = kindIn(paragraph(text, from).slice(0, SENTENCE));
    // Where no heading stands above it, the line that opens the text is the title.
    const opening = hasHeading(text, from) ? '' : kindIn(paragraph(text, 1).slice(0, SENTENCE));
    return `${readme?.title ?? ''} . ${subtitle(readme, text)} . ${opening} . ${first}`;
  });

/** The heading that stands right below the title. */
function subtitle(readme: Readme | undefined, text: string): string {
  const [title, next] = readme?.sections ?? [];
  if (!title || !next) return '';
  const between = text.split('\n', next.line - 1).slice(title.line);
  return between.every((line) => /^[\s=#-]*$/.test(line)) ? next.text : '';
}

const hasHeading = (text: string, before: number): boolean =>
  text
    .slice(0, INTRODUCTION)
    .split('\n', before - 1)
    .some((line) => /^\s{0,3}(?:#{1,6}\s|<h\d|={3,}|-{3,}\s*$)/i.test(line));

/** A line of words, with a picture before them or not. */
const BEGINS = /^\s*(?:\p{Extended_Pictographic}\uFE0F?\s{0,4})?[*_"'\p{L}\p{N}]/u;

/** The first lines of plain words from a 1-based line on, up to a blank one. */
function paragraph(text: string, from: number): string {
  const lines = text
    .slice(0, INTRODUCTION)
    .split('\n')
    .slice(from - 1);
  const start = lines.findIndex((line) => BEGINS.test(line) && /\p{L} \p{L}/u.test(line));
  if (start < 0) return '';
  // What is listed below a sentence is what the thing has, not what it is.
  const end = lines.findIndex((line, index) => index > start && /^\s*(?:$|[-*+]\s|\d{1,2}[.)]\s)/.test(line));
  return lines.slice(start, end < 0 ? undefined : end).join('\n');
}

/** What follows these words tells by what means the thing was made, not what it is. */
const MEANS =
  /\b(?:using|uses|utili[sz]ing|built|made|written|developed|created|implemented|powered|with|based on|via|from|by|through|leveraging|featuring|(?:deployed|hosted|running) (?:on|to|in))\b/gi;
/** Words that a sentence needs before them to have said what the thing is. */
const ENOUGH = 3;

/** The part of a sentence that says what the thing is. */
function kindIn(sentence: string): string {
  for (const { index } of sentence.matchAll(MEANS)) {
    const before = sentence.slice(0, index);
    if (before.trim().split(/\s+/).length >= ENOUGH) return before;
  }
  return sentence;
}

function said(project: Project, intro: (text: string, path: string) => string): ReadonlyMap<string, Words> {
  const texts = new Map<string, Words>();
  for (const path of aboutFiles(project)) {
    const text = project.text(path);
    if (text !== undefined) texts.set(path, new Words(intro(text, path)));
  }
  return texts;
}

/** The words of a text in lower case, of which hundreds of phrases are asked for. */
class Words {
  readonly #text: string;
  readonly #words: ReadonlySet<string>;

  constructor(text: string) {
    const words = text
      .replace(/\]\([^)\s]{0,300}\)|https?:\/\/\S{1,300}/g, ' ')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u);
    this.#text = ` ${words.join(' ')} `;
    this.#words = new Set(words);
  }

  /** Whether the phrase, lower-case words between single blanks, stands in the text, or its plural. */
  hold(phrase: string): boolean {
    const blank = phrase.indexOf(' ');
    if (blank < 0) return this.#words.has(phrase) || this.#words.has(`${phrase}s`);
    return (
      this.#words.has(phrase.slice(0, blank)) &&
      (this.#text.includes(` ${phrase} `) || this.#text.includes(` ${phrase}s `))
    );
  }
}

function description(text: string, path: string): string {
  const data = path.endsWith('.json') ? parseJson(text) : path.endsWith('.toml') ? parseToml(text) : undefined;
  const places = [[], ['project'], ['tool', 'poetry'], ['package']];
  return places
    .flatMap((place) => [at(data, ...place, 'description'), at(data, ...place, 'keywords')])
    .flat()
    .filter((value) => typeof value === 'string')
    .join(' . ')
    .slice(0, OPENING);
}
