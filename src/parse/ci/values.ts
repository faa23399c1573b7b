import { at, isRecord } from '../lines.ts';
import { secrecyOf } from '../secret-names.ts';
import { textOf } from './shape.ts';

/** Values that a definition itself gives to its `${{ … }}` expressions and variables; what only the host knows stays as written. */
export type Values = ReadonlyMap<string, string>;

const MAX_COMBINATIONS = 24;
const MAX_VALUES = 200;
const EXPRESSION = /\$\{\{\s*((?:env|matrix|inputs)\.[\w.-]{1,80})\s*\}\}/g;
const VARIABLE = /\$\{([A-Za-z_]\w{0,80})\}|\$(?:env:)?([A-Za-z_]\w{0,80})/g;

/** Values of a mapping under a prefix, `env.NAME`; an expression in one is filled in from the values outside it. */
export function valuesOf(mapping: unknown, prefix: string, outer: Values = new Map()): Values {
  const values = new Map(outer);
  if (!isRecord(mapping)) return values;
  for (const [name, value] of Object.entries(mapping).slice(0, MAX_VALUES)) {
    const text = textOf(value);
    // Filled-in commands are shown as evidence, and a secret never is.
    if (text !== undefined && !secrecyOf(name)) values.set(prefix + name, expressed(text, outer).slice(0, 1000));
  }
  return values;
}

/** Expressions filled in. */
export const expressed = (text: string, values: Values): string =>
  text.includes('${{') ? text.replace(EXPRESSION, (whole, name: string) => values.get(name) ?? whole) : text;

/** Expressions and the shell's own spelling of static variables, `$NAME`, filled in; a script may have set another value since. */
export function filled(text: string, values: Values): string {
  const plain = expressed(text, values);
  if (!plain.includes('$')) return plain;
  return plain.replace(VARIABLE, (whole, curly, bare) => values.get(`env.${String(curly ?? bare)}`) ?? whole);
}

/** Every combination of a job's `strategy.matrix` as far as it is written out; one without values where there is no matrix. */
export function combinations(matrix: unknown, outer: Values): Values[] {
  if (!isRecord(matrix)) return [outer];
  let all: Values[] = [outer];
  for (const [name, list] of Object.entries(matrix)) {
    if (name === 'include' || name === 'exclude' || !Array.isArray(list)) continue;
    const next = all.flatMap((values) => list.slice(0, MAX_COMBINATIONS).map((value) => entered(name, value, values)));
    if (next.length > 0) all = next.slice(0, MAX_COMBINATIONS);
  }
  const included = at(matrix, 'include');
  const more = (Array.isArray(included) ? included : []).slice(0, MAX_COMBINATIONS);
  return [...all, ...more.map((record) => valuesOf(record, 'matrix.', all[0] ?? outer))];
}

/** A matrix may hold plain values or mappings: `matrix.app.folder`. */
function entered(name: string, value: unknown, values: Values): Values {
  const text = textOf(value);
  return text === undefined ? valuesOf(value, `matrix.${name}.`, values) : new Map(values).set(`matrix.${name}`, text);
}
