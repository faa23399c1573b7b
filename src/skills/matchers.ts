import type { LeafSchemas } from './matcher-schema.ts';

/**
 * The closed vocabulary in which `roadmap/skills.yml` and `roadmap/tracks.yml` say what shows a skill or a track.
 * Each matcher is a mapping with exactly one of the keys below (its kind) and that kind's options.
 *
 * | kind | holds where | options |
 * | --- | --- | --- |
 * | `any`, `all`, `not` | one, each or none of the matchers inside holds | |
 * | `together` | one single file witnesses every matcher inside (and none under a `not`) | |
 * | `import` | own code imports a module (or one below it) and uses it; by language group | `in`, `unused: true` (the import itself is the use) |
 * | `call`, `decorator`, `base`, `class` | own code calls it, decorates with it, derives a class from it, names a class so | `in` |
 * | `record` | own code writes a record through the logging framework; `logger` is one that another file makes | `in` |
 * | `test` | an own file in one of the languages holds a test case that asserts | |
 * | `code` | an own file that matches a pattern holds at least one statement | `in` |
 * | `language` | own files are written in it, with real content | `share` (of own program statements), `files` (how many) |
 * | `dependency` | a manifest depends on the distribution; by ecosystem | |
 * | `file` | an own file matches a pattern | `has` (keys), `contains` (text), `anywhere: true` (lock files too), `in` |
 * | `text` | a line of own code or configuration, comments and tests aside, holds the text | `unless` (text that excuses the line) |
 * | `image` | Compose, CI or a Kubernetes manifest starts the image | |
 * | `base-image` | a Dockerfile builds on the image | |
 * | `command` | CI, make, tox, npm, a Dockerfile, Compose or an own script runs the program | |
 * | `argument` | one of those commands has the word (or, with `*`, one that starts so) | |
 * | `uses` | a CI step uses the action, orb or template | |
 * | `ci` | the provider runs a pipeline of the project's | |
 * | `container` | the project has a Dockerfile (`dockerfile`) or a Compose file with a service (`compose`) | |
 * | `skill` | one of the skills was shown (tracks only) | |
 * | `about` | the README's opening or the manifest's description has the word (tracks only, never alone) | |
 * | `headline` | the README's title or first paragraph, or the manifest's name or description has the phrase (tracks only) | `unless` (phrases that say otherwise) |
 *
 * Names: `flask` is `flask` and all below it (`flask.views`, `flask/x`, `flask::x`); `flask_*` is every name that starts
 * so; `*.run` every name that ends so. Patterns of paths: `**` any folders, `*` any part of a name, `{a,b}` either.
 * `in` is `code` (tests left out), `tests` (only tests) or absent (both).
 */
export type Matcher =
  | { readonly kind: 'any' | 'all' | 'together'; readonly inner: readonly Matcher[] }
  | { readonly kind: 'not'; readonly inner: readonly [Matcher] }
  | Leaf;

/** Groups of languages that share their module names. */
export const GROUPS = {
  python: ['python'],
  js: ['javascript', 'typescript'],
  jvm: ['java', 'kotlin', 'scala', 'groovy'],
  go: ['go'],
  rust: ['rust'],
  c: ['c', 'cpp'],
  csharp: ['csharp'],
  php: ['php'],
  ruby: ['ruby'],
  dart: ['dart'],
  swift: ['swift'],
  r: ['r'],
  shell: ['shell', 'powershell'],
} as const satisfies Record<string, readonly string[]>;

export const LANGUAGES = [
  'python',
  'javascript',
  'typescript',
  'java',
  'kotlin',
  'scala',
  'go',
  'rust',
  'c',
  'cpp',
  'csharp',
  'php',
  'ruby',
  'swift',
  'dart',
  'shell',
  'powershell',
  'hcl',
  'sql',
  'r',
  'html-css',
  'html',
] as const;

export const COMBINATORS = ['any', 'all', 'together', 'not'] as const;
export const LEAF_KINDS = [
  ...[
    'import',
    'call',
    'decorator',
    'base',
    'class',
    'record',
    'test',
    'code',
    'language',
    'dependency',
    'file',
    'text',
  ],
  ...['image', 'base-image', 'command', 'argument', 'uses', 'ci', 'container', 'skill', 'about', 'headline'],
] as const satisfies readonly (keyof LeafSchemas)[];

type Kind = keyof LeafSchemas;
/** A checked leaf: its kind beside what the YAML says. */
export type LeafOf<K extends Kind> = { readonly kind: K } & LeafSchemas[K];
export type Leaf = { [K in Kind]: LeafOf<K> }[Kind];

/** A matcher as parsed YAML that is known to be right says it; `checkMatcher` says what is not. */
export function matcherOf(written: unknown): Matcher {
  const value = written as Readonly<Record<string, unknown>>;
  if ('not' in value) return { kind: 'not', inner: [matcherOf(value['not'])] };
  const combinator = (['any', 'all', 'together'] as const).find((kind) => kind in value);
  if (combinator) return { kind: combinator, inner: (value[combinator] as readonly unknown[]).map(matcherOf) };
  return { kind: LEAF_KINDS.find((kind) => kind in value), ...value } as Leaf;
}
