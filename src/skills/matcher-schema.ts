import * as z from 'zod/mini';
import { checked } from './issue.ts';
import { COMBINATORS, GROUPS, LANGUAGES, LEAF_KINDS } from './matchers.ts';

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
  record: z.strictObject({ record: byGroup, in: where }),
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

export type LeafSchemas = { readonly [K in keyof typeof LEAVES]: z.infer<(typeof LEAVES)[K]> };

const KINDS: readonly string[] = [...COMBINATORS, ...LEAF_KINDS];

/** Throws an `Error` that names the place (`skills[3].shown.any[0]`) and what is wrong there, where YAML's value is no matcher. */
export function checkMatcher(value: unknown, place: string): void {
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
  if (isCombinator(kind)) checkCombinator(kind, value as Record<string, unknown>, place);
  else {
    const schema: z.ZodMiniType<object> = LEAVES[kind as keyof typeof LEAVES];
    checked(schema, value, place);
  }
}

const isCombinator = (kind: string): kind is (typeof COMBINATORS)[number] =>
  (COMBINATORS as readonly string[]).includes(kind);

function checkCombinator(kind: (typeof COMBINATORS)[number], value: Record<string, unknown>, place: string): void {
  const extra = Object.keys(value).find((key) => key !== kind);
  if (extra !== undefined) throw new Error(`${place}: unknown key "${extra}" beside ${kind}`);
  const inside = value[kind];
  if (kind === 'not') checkMatcher(inside, `${place}.not`);
  else if (!Array.isArray(inside) || inside.length === 0)
    throw new Error(`${place}.${kind}: a list of matchers is needed`);
  else for (const [i, item] of inside.entries()) checkMatcher(item, `${place}.${kind}[${i}]`);
}
