/** A schema's complaints in words: what was expected, what was found, and where. Used for everything that people write. */
import * as z from 'zod/mini';
import { describeValue, glimpse, type Located, type Path, type Problem } from './located.ts';
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
  for (const key of [...path, undefined]) {
    while (here && !WORDS.has(here) && 'innerType' in here._zod.def) here = here._zod.def.innerType as z.core.$ZodType;
    if (key === undefined || here === undefined) return here;
    const def: z.core.$ZodTypeDef = here._zod.def;
    if (def.type === 'object') here = (def as z.core.$ZodObjectDef).shape[String(key)];
    else if (def.type === 'array') here = (def as z.core.$ZodArrayDef).element;
    else return undefined;
  }
  return here;
}
