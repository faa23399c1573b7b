import type * as z from 'zod/mini';

/** The value as the schema has it. Throws an `Error` with the place (`skills.yml: flask.shown`) and the first thing that is wrong there. */
export function checked<T>(schema: z.ZodMiniType<T>, value: unknown, place: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const at = [place, ...(issue?.path ?? [])].join('.');
  throw new Error(`${at}: ${issue === undefined ? 'not valid' : said(issue)}`);
}

/** The library ships without sentences of its own. */
function said(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `unknown key "${issue.keys.join('", "')}"`;
    case 'invalid_value':
      return `expected one of ${issue.values.join(', ')}`;
    case 'invalid_type':
      return `expected a value of type ${issue.expected}`;
    case 'invalid_key':
      return 'a key that is not known here';
    case 'too_small':
      return 'expected more than that';
    default:
      return issue.message;
  }
}
