import { closing, functionAfter, indented, nextBlock, type Span, skipSpace } from './blocks.ts';
import type { Boundary, ClassFact, FixtureFact, TestCase } from './facts.ts';
import type { Ground } from './ground.ts';
import { type Masked, said } from './masked.ts';
import type { BoundaryRule, Table, TestRule, Verdicts } from './table.ts';

/** How test cases are found in masked code, with what they assert and which boundaries they cross. */

const MOST_TESTS = 2000;
const LONGEST_BODY = 40_000;

interface Found extends Span {
  readonly name: string;
}

export function testsOf(source: Masked, ends: Int32Array, table: Table, ground: Ground): TestCase[] {
  const found = table.tests.rules
    .filter((rule) => (rule.inComments ? ground.holds(rule) : ground.admits(rule.head, rule)))
    .flatMap((rule) => heads(source, ends, rule))
    .sort((a, b) => a.from - b.from)
    .filter((test, at, all) => at === 0 || test.from !== all[at - 1]?.from)
    .slice(0, MOST_TESTS);
  if (found.length === 0) return [];
  const asserts = [table.tests.asserts, ...failing(source.code, table.tests.verdicts)];
  const asserted = (code: string) => asserts.reduce((sum, pattern) => sum + count(code, pattern), 0);
  const helpers = asserting(source, ends, table, new Set(found.map((test) => test.name)), asserted);
  const boundaries = boundariesOf(source, table.tests.boundaries, ground);
  const inside = (boundary: Placed, span: Span) => boundary.at >= span.from && boundary.at < span.to;
  const shared = boundaries.filter((boundary) => !found.some((test) => inside(boundary, test)));
  return found.map((test) => {
    const body = source.code.slice(test.from, Math.min(test.to, test.from + LONGEST_BODY));
    const vacuous = count(body, table.tests.vacuous);
    const total = asserted(body) + helped(body, helpers);
    const own = boundaries.filter((boundary) => inside(boundary, test));
    const placeholder = table.tests.placeholders?.test(test.name) === true;
    return {
      name: test.name,
      line: source.lineAt(test.from),
      assertions: placeholder ? 0 : Math.max(0, total - vacuous),
      vacuous: placeholder ? total : vacuous,
      fixtures: [],
      boundaries: [...own, ...shared].slice(0, 10).map(({ kind, line, detail }) => ({ kind, line, detail })),
    };
  });
}

/** What fails a case of a program that tells by its exit status: nothing where it never does. */
function failing(code: string, verdicts: Verdicts | undefined): readonly RegExp[] {
  const start = verdicts ? code.search(verdicts.program) : -1;
  return verdicts && start >= 0 && verdicts.status.test(code.slice(start)) ? [verdicts.fails] : [];
}

function heads(source: Masked, ends: Int32Array, rule: TestRule): Found[] {
  const tests: Found[] = [];
  const { code } = source;
  rule.head.lastIndex = 0;
  const text = rule.inComments ? source.text : code;
  for (let match = rule.head.exec(text); match && tests.length < MOST_TESTS; match = rule.head.exec(text)) {
    const end = rule.head.lastIndex;
    const name = said(source, match, 'name');
    const span = reach(source, ends, rule, match.index, end);
    if (span) tests.push({ from: match.index, to: span.to, name: name ?? span.name ?? 'test' });
  }
  return tests;
}

function reach(
  { code, literals }: Masked,
  ends: Int32Array,
  rule: TestRule,
  start: number,
  end: number,
): { to: number; name?: string } | undefined {
  if (rule.body === 'block') return nextBlock(code, ends, end);
  if (rule.body === 'indented') return indented(code, start);
  if (rule.body === 'function') {
    const named = functionAfter(code, ends, end);
    // Kotlin lets a quoted sentence be a name.
    return named && { to: named.to, name: named.name || (literals.get(named.at) ?? 'test') };
  }
  let open = end - 1;
  let to = closing(ends, open);
  // `it.each(table)(name, fn)`: the case is the second call.
  if (code[skipSpace(code, to)] === '(' && /\.\s*each\w*\s*\($/.test(code.slice(start, end))) {
    open = skipSpace(code, to);
    to = closing(ends, open);
  }
  // A trailing block is the last argument of the call, as in Kotlin and Scala.
  const trailing = skipSpace(code, to);
  if (code[trailing] === '{') to = closing(ends, trailing);
  const name = literals.get(skipSpace(code, open + 1));
  return name === undefined ? { to } : { to, name };
}

/** Names of this file's functions that assert by themselves: calling one is an assertion. */
function asserting(
  source: Masked,
  ends: Int32Array,
  table: Table,
  tests: ReadonlySet<string>,
  asserted: (code: string) => number,
): ReadonlySet<string> {
  return new Set(
    functionsIn(source, ends, table)
      .filter(
        ({ name, from, to }) => !tests.has(name) && asserted(source.code.slice(from, Math.min(to, from + 8000))) > 0,
      )
      .map(({ name }) => name),
  );
}

const MOST_FUNCTIONS = 400;

/** The file's named functions: `from` to `to` is the body. */
function functionsIn(source: Masked, ends: Int32Array, table: Table): Found[] {
  const found: Found[] = [];
  table.functions.lastIndex = 0;
  for (let match = table.functions.exec(source.code); match; match = table.functions.exec(source.code)) {
    const name = match.groups?.['name'] ?? match.groups?.['arrow'];
    if (name === undefined || found.length > MOST_FUNCTIONS) continue;
    const body =
      table.language === 'ruby'
        ? indented(source.code, match.index)
        : nextBlock(source.code, ends, table.functions.lastIndex);
    if (body) found.push({ name, from: body.from, to: body.to });
  }
  return found;
}

/**
 * A file's functions that cross a boundary, by themselves or through one another: what the cases of other files reach when
 * they call them. Only for files without a case of their own, whose boundaries their cases have already.
 */
export function helpersOf(
  source: Masked,
  ends: Int32Array,
  table: Table,
  ground: Ground,
  classes: readonly ClassFact[],
): FixtureFact[] {
  const boundaries = boundariesOf(source, table.tests.boundaries, ground);
  if (boundaries.length === 0) return [];
  const functions = functionsIn(source, ends, table);
  const crossing = new Map<string, readonly Boundary[]>();
  // Each round follows one more call; few helpers stand deeper than this.
  for (let round = 0; round < 3; round += 1) {
    for (const { name, from, to } of functions) {
      if (crossing.has(name)) continue;
      const own = boundaries.filter(({ at }) => at >= from && at < to);
      const called =
        own.length > 0 ? [] : calledIn(source.code.slice(from, Math.min(to, from + LONGEST_BODY)), crossing);
      const all = [...own, ...called];
      if (all.length > 0) crossing.set(name, all.slice(0, 3));
    }
  }
  const fact = (name: string, line: number, crossed: readonly Boundary[]): FixtureFact[] =>
    crossed.length === 0
      ? []
      : [
          {
            name,
            line,
            fixtures: [],
            boundaries: crossed.map(({ kind, line: at, detail }) => ({ kind, line: at, detail })),
          },
        ];
  const apart = boundaries.filter(({ at }) => !functions.some(({ from, to }) => at >= from && at < to));
  const setUp = functions.flatMap(({ name }) => (SET_UP.test(name) ? (crossing.get(name) ?? []) : []));
  const always = [...apart, ...setUp].slice(0, 3);
  return [
    ...functions.flatMap(({ name, from }) => fact(name, source.lineAt(from), crossing.get(name) ?? [])),
    ...classes.flatMap(({ name, line }) => (BASE.test(name) ? fact(`class ${name}`, line, always) : [])),
  ];
}

/** Classes that test classes descend from, or share: what their fields, constructor and set-up cross, each case crosses. */
const BASE = /Test|Spec|Base|Abstract|Integration|Fixture|Case|Support|IT$/;
const SET_UP = /^(?:set_?up|before|init|configure|start)\w*$/i;

function calledIn(body: string, crossing: ReadonlyMap<string, readonly Boundary[]>): readonly Boundary[] {
  for (const [, name = ''] of body.matchAll(/(?<![\w$.])([A-Za-z_]\w{0,80})\s{0,4}\(/g)) {
    const reached = crossing.get(name);
    if (reached) return reached;
  }
  return [];
}

function helped(body: string, helpers: ReadonlySet<string>): number {
  if (helpers.size === 0) return 0;
  let calls = 0;
  for (const [, name] of body.matchAll(/(?<![\w$])([A-Za-z_]\w{0,80})\s{0,4}(?:!?\()/g))
    if (name !== undefined && helpers.has(name)) calls += 1;
  return calls;
}

function count(code: string, pattern: RegExp): number {
  let matches = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(code); match && matches < 1000; match = pattern.exec(code)) {
    matches += 1;
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return matches;
}

interface Placed extends Boundary {
  readonly at: number;
}

function boundariesOf(source: Masked, rules: readonly BoundaryRule[], ground: Ground): Placed[] {
  const placed: Placed[] = [];
  for (const rule of rules) {
    const { kind, at } = rule;
    if (!ground.admits(at, rule)) continue;
    at.lastIndex = 0;
    let matches = 0;
    for (let match = at.exec(source.code); match && matches < 200; match = at.exec(source.code)) {
      matches += 1;
      const detail = match[0]
        .replace(/\s+/g, ' ')
        .replace(/[\s({[<!:]+$/, '')
        .trim()
        .slice(0, 60);
      placed.push({ kind, line: source.lineAt(match.index), detail, at: match.index });
    }
  }
  return placed.sort((a, b) => a.at - b.at);
}
