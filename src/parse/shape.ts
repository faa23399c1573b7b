/** A schema's complaints in words: what was expected, what was found, and where. Used for everything that people write. */
import * as z from 'zod/mini';
import { describeValue, glimpse } from './glimpse.ts';
import type { Located, Path, Problem } from './located.ts';
import { didYouMean } from './nearest.ts';

/** The value in the schema's shape. Throws a `UsageError` that names file, line and column. */
export function shaped<T extends z.ZodMiniType>(located: Located, schema: T): z.output<T> {
  const result = z.safeParse(schema, located.value, { jitless: true });
  if (result.success) return result.data;
  throw located.error(result.error.issues.flatMap((issue) => problemsOf(issue, located.value, schema)));
}

/** Adds to a schema what an error says was expected and what an editor shows: `worded(z.string(), 'a name')`. */
export function worded<T extends z.ZodMiniType>(schema: T, expected: string, description?: string): T {
  WORDS.set(schema, expected);
  if (description !== undefined) z.globalRegistry.add(schema, { description });
  return schema;
}

const WORDS = new WeakMap<z.core.$ZodType, string>();

function problemsOf(issue: z.core.$ZodIssue, root: unknown, schema: z.core.$ZodType): Problem[] {
  const here = schemaAt(schema, issue.path);
  const meant = issue.code === 'invalid_union' && here ? branchMeant(issue, here) : undefined;
  if (meant) {
    const inside = meant.issues.flatMap((inner) => problemsOf(inner, valueAt(root, issue.path), meant.schema));
    return inside.map((problem) => ({ ...problem, path: [...issue.path, ...problem.path] }));
  }
  if (issue.code === 'unrecognized_keys') {
    const known = here?._zod.def.type === 'object' ? Object.keys((here as z.core.$ZodObject)._zod.def.shape) : [];
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      expected: `one of the keys ${known.join(', ')}`,
      found: `"${glimpse(key)}"${didYouMean(key, known)}`,
      on: 'key',
    }));
  }
  const value = valueAt(root, issue.path);
  const name = issue.path.at(-1);
  const label = value === undefined && typeof name === 'string' ? `"${name}", ` : '';
  const choices = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const hint = typeof value === 'string' ? didYouMean(value, choices) : '';
  const wording = (here && WORDS.get(here)) ?? expectation(issue);
  return [{ path: issue.path, expected: `${label}${wording}`, found: `${describeValue(value)}${hint}` }];
}

/** Of a choice of shapes, the one whose kind (text, list, mapping) the value has: what is wrong then lies inside it. */
function branchMeant(issue: z.core.$ZodIssueInvalidUnion, union: z.core.$ZodType) {
  const options = (unwrapped(union)?._zod.def as z.core.$ZodUnionDef | undefined)?.options ?? [];
  for (const [index, issues] of issue.errors.entries()) {
    const schema = options[index];
    if (schema && !issues.some(ofAnotherKind)) return { schema, issues };
  }
  return undefined;
}

const ofAnotherKind = (issue: z.core.$ZodIssue): boolean =>
  issue.path.length === 0 &&
  (issue.code === 'invalid_type' ||
    (issue.code === 'invalid_union' && issue.errors.every((issues) => issues.some(ofAnotherKind))));

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
};

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.length === 1
        ? `"${String(issue.values[0])}"`
        : `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return sized(issue.inclusive === false ? 'more than' : 'at least', issue.minimum, issue.origin);
    case 'too_big':
      return sized(issue.inclusive === false ? 'less than' : 'at most', issue.maximum, issue.origin);
    default:
      return 'something else';
  }
}

const UNITS: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' };
const sized = (bound: string, size: number | bigint, origin: string): string =>
  `${bound} ${size}${UNITS[origin] ?? ''}`;

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** The schema that governs a path, through optional wrappers; undefined where the path leaves the schema. */
function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | undefined {
  let here: z.core.$ZodType | undefined = schema;
  for (const key of path) {
    const def: z.core.$ZodTypeDef | undefined = withKey(unwrapped(here), key)?._zod.def;
    if (def?.type === 'object') here = (def as z.core.$ZodObjectDef).shape[String(key)];
    else if (def?.type === 'array') here = (def as z.core.$ZodArrayDef).element;
    else if (def?.type === 'record') here = (def as z.core.$ZodRecordDef).valueType;
    else return undefined;
  }
  while (here && !WORDS.has(here) && 'innerType' in here._zod.def) here = here._zod.def.innerType as z.core.$ZodType;
  return here;
}

/** Of a choice of shapes, the one that has such a key: a list for a number, a mapping for a name. */
function withKey(schema: z.core.$ZodType | undefined, key: PropertyKey): z.core.$ZodType | undefined {
  if (schema?._zod.def.type !== 'union') return schema;
  const kind = typeof key === 'number' ? 'array' : 'object';
  const options = (schema._zod.def as z.core.$ZodUnionDef).options.map((option) => withKey(unwrapped(option), key));
  return options.find((option) => option?._zod.def.type === kind);
}

function unwrapped(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  let here = schema;
  while (here && 'innerType' in here._zod.def) here = here._zod.def.innerType as z.core.$ZodType;
  return here;
}
