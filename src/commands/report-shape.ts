/**
 * The shape of a published report. A report is as long as all else that a run reads together, and is checked at each start:
 * these few functions take a tenth of the time of the library that checks what people write, which then need not be loaded.
 */
type Shape = (value: unknown) => boolean;

const text: Shape = (value) => typeof value === 'string';
const number: Shape = (value) => Number.isFinite(value);
const flag: Shape = (value) => typeof value === 'boolean';
const yes: Shape = (value) => value === true;
const matching =
  (pattern: RegExp): Shape =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null || shape(value);
const listOf =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every((item) => shape(item));

/** Members that are there, and members that may be; what else is there does not matter. No shape is that of undefined. */
function record(needed: Readonly<Record<string, Shape>>, further: Readonly<Record<string, Shape>> = {}): Shape {
  const fields = Object.entries({ ...needed, ...further }).map(([name, shape]) => ({
    name,
    shape,
    optional: name in further,
  }));
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    for (const { name, shape, optional } of fields) {
      const member = (value as Readonly<Record<string, unknown>>)[name];
      if (member === undefined ? !optional : !shape(member)) return false;
    }
    return true;
  };
}

const evidence = listOf(record({ path: text, detail: text }, { line: number }));
const skills = listOf(record({ id: text, evidence }));
const requirement = record(
  {
    id: text,
    verdict: matching(/^(?:met|partial|unmet|unknown|exempt)$/),
    evidence,
    required: flag,
    weight: number,
    points: orNull(number),
  },
  {
    advice: text,
    fix: record({ path: text }, { snippet: text }),
    count: number,
    reason: text,
    until: text,
  },
);

/** Whether a value has the shape of one repository's entry. */
const isEntry: Shape = record(
  {
    name: text,
    commit: matching(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/),
    url: orNull(text),
    description: orNull(text),
    license: orNull(text),
    tracks: listOf(text),
    skills,
    score: orNull(number),
    ready: orNull(flag),
    requirements: listOf(requirement),
  },
  {
    committed: matching(/^\d{4}-\d\d-\d\dT[\d:]{8}Z$/),
    incomplete: yes,
    topics: listOf(text),
    techniques: skills,
    basis: matching(/^[0-9a-f]{40}$/),
    behind: yes,
    kept: yes,
  },
);

/** Whether a value, read from JSON, has the shape of a published report. Nothing but the shape is vouched for. */
export const isReport: Shape = record(
  {
    schema: (value) => value === 1,
    owner: text,
    roadmap: record({ id: text, version: text }),
    repositories: listOf(isEntry),
  },
  { capstone: orNull(record({ name: text })), progress: record({ percent: orNull(number) }) },
);
