/** Lists every sentence that is marked with `say` in `src` under `sentence` in the English catalogue, for translators. `--check` fails where the list is stale. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/javascript';

const ROOT = resolve(import.meta.dirname, '..');
export const CATALOGUE = 'templates/words/en.yml';
const TYPESCRIPT = parser.configure({ dialect: 'ts' });
const HEAD = `# What the judging says, found in the source by \`.ci/sentences.ts\`: a translation names each with its own words,
# \`'the tag {name}': la etiqueta {name}\`. A place with dots, \`{from…}\`, is filled with a phrase of this list.
sentence:
`;

/** Patterns of the sentences that a program marks, in the order of the text. Throws where a value has no name to go by. */
export function sentencesIn(text: string, path = ''): string[] {
  const found: string[] = [];
  if (!text.includes('say`')) return found;
  TYPESCRIPT.parse(text).iterate({
    enter: ({ name, node }) => {
      if (name === 'TaggedTemplateExpression' && textOf(text, node.firstChild) === 'say')
        found.push(pattern(text, node, path));
    },
  });
  return found;
}

const textOf = (text: string, node: SyntaxNode | null): string => (node ? text.slice(node.from, node.to) : '');

function pattern(text: string, tagged: SyntaxNode, path: string): string {
  const template = tagged.getChild('TemplateString');
  if (!template) throw new Error(`${path}: a sentence without a template`);
  const names: string[] = [];
  let sentence = '';
  let from = template.from + 1;
  for (const place of template.getChildren('Interpolation')) {
    const wanted = nameOf(text, place.firstChild?.nextSibling ?? place, path);
    const same = names.filter((name) => name.replace(/[\d…]+$/, '') === wanted.replace('…', '')).length;
    const name = same === 0 ? wanted : wanted.replace(/(?=…|$)/, String(same + 1));
    names.push(name);
    sentence += `${cooked(text.slice(from, place.from))}{${name}}`;
    from = place.to;
  }
  return sentence + cooked(text.slice(from, template.to - 1));
}

const cooked = (raw: string): string =>
  raw.replace(/\\(u[\da-f]{4}|.)/gi, (_, what: string) =>
    what.length > 1 ? String.fromCodePoint(Number.parseInt(what.slice(1), 16)) : what === 'n' ? '\n' : what,
  );

/** `one.path` is the path, `glimpse(name)` and `name.slice(0, 60)` are the name; a phrase has dots behind its name. */
function nameOf(text: string, node: SyntaxNode, path: string): string {
  const inner = (child: SyntaxNode | null): string => nameOf(text, child ?? node, path);
  switch (node.name) {
    case 'VariableName':
      return textOf(text, node);
    case 'MemberExpression': {
      const property = textOf(text, node.getChild('PropertyName'));
      return property === '' || property === 'length' ? inner(node.firstChild) : property;
    }
    case 'CallExpression': {
      const called = node.firstChild;
      const first = node.getChild('ArgList')?.firstChild?.nextSibling ?? null;
      if (textOf(text, called) === 'phrase') return `${inner(first)}…`;
      const method = called?.name === 'MemberExpression';
      return inner(method ? called.firstChild : first?.name === ')' ? called : first);
    }
    case 'BinaryExpression':
      return inner(node.firstChild);
    case 'TaggedTemplateExpression':
      return 'part…';
    default:
      throw new Error(`${path}: give the value a name, for the translators' sake: ${textOf(text, node).slice(0, 80)}`);
  }
}

/** Every pattern of the program once, in order. */
export function allSentences(): readonly string[] {
  const paths = globSync('src/**/*.ts', { cwd: ROOT }).sort();
  const found = paths.flatMap((path) => sentencesIn(readFileSync(resolve(ROOT, path), 'utf8'), path));
  return [...new Set(found)].sort();
}

/** The catalogue with its list renewed; what stands around the list is left as it is. */
export function renewed(catalogue: string, sentences: readonly string[]): string {
  const [old] = /^(?:#.*\n)*sentence:\n(?: .*\n)*/m.exec(catalogue) ?? [];
  const list = sentences.map((sentence) => `  - '${sentence.replaceAll("'", "''")}'\n`).join('');
  return old === undefined ? `${catalogue}${HEAD}${list}` : catalogue.replace(old, () => `${HEAD}${list}`);
}

function main(check: boolean): void {
  const path = resolve(ROOT, CATALOGUE);
  const text = readFileSync(path, 'utf8').replace(/\r\n/g, '\n');
  const sentences = allSentences();
  const fresh = renewed(text, sentences);
  if (check && fresh !== text) {
    console.error(`stale: ${CATALOGUE}. Run: node .ci/sentences.ts`);
    process.exitCode = 1;
    return;
  }
  if (!check) writeFileSync(path, fresh);
  console.log(`${sentences.length} sentences of the judging are listed`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  main(process.argv.includes('--check'));
