import * as z from 'zod/mini';
import { checked } from './issue.ts';

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

const GROUP_NAMES = Object.keys(GROUPS) as [keyof typeof GROUPS, ...(keyof typeof GROUPS)[]];
const ECOSYSTEMS = ['pypi', 'npm', 'maven', 'go', 'cargo', 'nuget', 'composer', 'rubygems', 'pub', 'conda'] as const;
const PROVIDERS = [
  'github-actions',
  'gitlab-ci',
  'circleci',
  'travis',
  'azure-pipelines',
  'jenkins',
  'bitbucket',
  'appveyor',
  'drone',
  'cirrus',
  'buildkite',
  'codebuild',
  'cloudbuild',
] as const;
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

const names = z.array(z.string().check(z.minLength(1))).check(z.minLength(1));
const byGroup = z.partialRecord(z.enum(GROUP_NAMES), names);
const where = z.optional(z.enum(['code', 'tests']));
const only = z.optional(z.literal(true));

/** What each leaf may say; anything else in it is an error. */
const LEAVES = {
  import: z.strictObject({ import: byGroup, in: where, unused: only }),
  call: z.strictObject({ call: byGroup, in: where }),
  decorator: z.strictObject({ decorator: byGroup, in: where }),
  base: z.strictObject({ base: byGroup, in: where }),
  class: z.strictObject({ class: byGroup, in: where }),
  test: z.strictObject({ test: z.array(z.enum(GROUP_NAMES)) }),
  code: z.strictObject({ code: names, in: where }),
  language: z.strictObject({
    language: z.array(z.enum(LANGUAGES)),
    share: z.optional(z.number()),
    files: z.optional(z.number()),
  }),
  dependency: z.strictObject({ dependency: z.partialRecord(z.enum(ECOSYSTEMS), names) }),
  file: z.strictObject({
    file: names,
    has: z.optional(names),
    contains: z.optional(names),
    anywhere: only,
    in: where,
  }),
  text: z.strictObject({ text: names, unless: z.optional(names) }),
  image: z.strictObject({ image: names }),
  'base-image': z.strictObject({ 'base-image': names }),
  command: z.strictObject({ command: names }),
  argument: z.strictObject({ argument: names }),
  uses: z.strictObject({ uses: names }),
  ci: z.strictObject({ ci: z.array(z.enum(PROVIDERS)) }),
  container: z.strictObject({ container: z.enum(['dockerfile', 'compose']) }),
  skill: z.strictObject({ skill: names }),
  about: z.strictObject({ about: names }),
  headline: z.strictObject({ headline: names, unless: z.optional(names) }),
} as const;

type Kind = keyof typeof LEAVES;
/** A checked leaf: its kind beside what the YAML says. */
export type LeafOf<K extends Kind> = { readonly kind: K } & z.infer<(typeof LEAVES)[K]>;
export type Leaf = { [K in Kind]: LeafOf<K> }[Kind];

const COMBINATORS = ['any', 'all', 'together', 'not'] as const;
const KINDS: readonly string[] = [...COMBINATORS, ...Object.keys(LEAVES)];

/** A matcher read from YAML. Throws an `Error` that names the place (`skills[3].shown.any[0]`) and what is wrong there. */
export function parseMatcher(value: unknown, place: string): Matcher {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${place}: a matcher is a mapping, such as { import: { python: [flask] } }`);
  const kinds = Object.keys(value).filter((key) => KINDS.includes(key));
  const [kind] = kinds;
  if (kind === undefined)
    throw new Error(
      `${place}: no known matcher among "${Object.keys(value).join('", "')}"; known: ${KINDS.join(', ')}`,
    );
  if (kinds.length > 1)
    throw new Error(`${place}: one matcher at a time, not ${kinds.join(' and ')}; combine with all`);
  if (isCombinator(kind)) return parseCombinator(kind, value as Record<string, unknown>, place);
  const schema: z.ZodMiniType<object> = LEAVES[kind as Kind];
  return { kind, ...checked(schema, value, place) } as Leaf;
}

const isCombinator = (kind: string): kind is (typeof COMBINATORS)[number] =>
  (COMBINATORS as readonly string[]).includes(kind);

function parseCombinator(kind: (typeof COMBINATORS)[number], value: Record<string, unknown>, place: string): Matcher {
  const extra = Object.keys(value).find((key) => key !== kind);
  if (extra !== undefined) throw new Error(`${place}: unknown key "${extra}" beside ${kind}`);
  const inside = value[kind];
  if (kind === 'not') return { kind, inner: [parseMatcher(inside, `${place}.not`)] };
  if (!Array.isArray(inside) || inside.length === 0) throw new Error(`${place}.${kind}: a list of matchers is needed`);
  return { kind, inner: inside.map((item, i) => parseMatcher(item, `${place}.${kind}[${i}]`)) };
}
