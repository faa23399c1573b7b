/** `docs/templates.md`, made from the templates themselves and from the types of what they see. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { OWN_NAMES } from '../src/reporters/templates.ts';

const ROOT = resolve(import.meta.dirname, '..');
const CONTEXT = ['src/reporters/context.ts', 'src/reporters/context-road.ts'];
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8').replace(/\r\n/g, '\n');

/** What a template is for, as its first line says. */
const purposeOf = (name: string): string => {
  const purpose = /^\{\{!-- (.+) --\}\}\n/.exec(read(`templates/${name}.hbs`))?.[1];
  if (!purpose) throw new Error(`templates/${name}.hbs does not say in its first line what it is for`);
  return purpose;
};

interface Member {
  readonly name: string;
  readonly type: string;
  readonly meaning: string;
}

/** The interfaces of the context, each with its members. */
export function contextTypes(): ReadonlyMap<string, readonly Member[]> {
  const types = new Map<string, readonly Member[]>();
  for (const path of CONTEXT)
    for (const [, name = '', body = ''] of read(path).matchAll(/^export interface (\w+) \{\n([\s\S]*?)^\}/gm)) {
      const members = [...body.matchAll(/(?:^ {2}\/\*\* ([^\n]*) \*\/\n)?^ {2}readonly (\w+): ([^;]+);$/gm)];
      types.set(
        name,
        members.map(([, meaning = '', member = '', type = '']) => ({ name: member, type, meaning })),
      );
    }
  types.delete('Safe');
  return types;
}

/** `readonly Link[]` as `list of [Link](#link)`, `Safe | null` as `text or null`. */
function typeText(type: string, known: ReadonlyMap<string, unknown>): string {
  if (type.startsWith('readonly ') && type.endsWith('[]')) return `list of ${typeText(type.slice(9, -2), known)}`;
  return type
    .split(' | ')
    .map((one) => {
      if (one === 'Safe' || one === 'string') return 'text';
      if (one === 'boolean') return 'true or false';
      if (known.has(one)) return `[${one}](#${one.toLowerCase()})`;
      return one.startsWith("'") ? `\`${one.slice(1, -1)}\`` : one;
    })
    .join(' or ');
}

export function templatesPage(): string {
  const types = contextTypes();
  const order = ['SectionContext', ...[...types.keys()].filter((name) => name !== 'SectionContext')];
  const table = (name: string): string => {
    const rows = (types.get(name) ?? []).map(
      (member) => `| \`${member.name}\` | ${typeText(member.type, types)} | ${member.meaning} |`,
    );
    return [`### ${name}`, '', '| name | what it is | meaning |', '| --- | --- | --- |', ...rows, ''].join('\n');
  };
  return `${[
    '# Templates of your own',
    '',
    'What the README shows can be changed as a whole or piece by piece. Put Handlebars templates into a folder of the repository, and',
    'name the folder in `.github/milepost.yml`, in the input `templates` of the Action, or after `--templates` on the command line:',
    '',
    '```yaml',
    'templates: .github/milepost',
    '```',
    '',
    '`readme.hbs` stands for the whole section, whatever the layout. Any other file stands for the piece of its name, and everything',
    'else stays as it is. The best start is a copy from [templates](../templates). This one is a whole section:',
    '',
    '```handlebars',
    EXAMPLE,
    '```',
    '',
    '## What can be replaced',
    '',
    '| file | what it shows |',
    '| --- | --- |',
    ...OWN_NAMES.map((name) => `| \`${name}.hbs\` | ${purposeOf(name)} |`),
    '',
    '## What a template may do',
    '',
    '| | |',
    '| --- | --- |',
    '| `{{name}}`, `{{a.b}}`, `{{../name}}`, `{{@root.name}}` | print a value, escaped |',
    '| `{{#if name}} … {{else}} … {{/if}}`, `{{#unless name}}` | only where there is something: an empty list, `0`, `false` and `null` are nothing |',
    '| `{{#each list}} … {{else}} … {{/each}}` | for each of a list, with `{{this}}`, `{{@index}}`, `{{@first}}` and `{{@last}}` |',
    '| `{{#with name}} … {{/with}}` | inside, names are those of its members |',
    '| `{{> piece}}`, `{{> piece value}}` | takes in a piece, yours or ours |',
    "| `{{say 'readme.next'}}`, `{{say 'readme.score' score=capstone.score}}` | a sentence of the [catalogue](../templates/words/en.yml), in the configured language |",
    '| `{{!-- … --}}`, `{{~ … ~}}` | a comment; no blanks around it |',
    '',
    'There is nothing else: no other helper, no unescaped value, no partial that the template itself defines. Templates are read and',
    'never run, and each has a limited size, number of steps and length of result. A name that does not exist is a mistake, which ends',
    'the run with a line such as `.github/milepost/readme.hbs:3:5: there is no "scor" here`. Every member below is always present;',
    '`null` says that there is none, and what is inside `null` is `null`.',
    '',
    '## What a template sees',
    '',
    'The whole section, and each piece that is taken in without a value, sees a `SectionContext`.',
    '',
    ...order.map(table),
  ]
    .join('\n')
    .trimEnd()}\n`;
}

export const EXAMPLE = `## {{roadmap.title}}{{#if headline}}: {{headline}}{{/if}}

{{> badges}}

{{#with capstone}}
My capstone is {{> link link}}, {{readyText}}.
{{/with}}
{{#with progress}}

{{#each stages}}
- {{title}}: {{proven}} of {{provable}}{{#if reported}}, and {{reported}} that I report myself{{/if}}
{{/each}}
{{/with}}

{{> skills}}`;
