import type { Call, SourceFacts, TestCase } from '../languages/facts.ts';
import { ofFacts } from './of-facts.ts';
import { nextAfter } from './own-clients.ts';
import type { Project } from './project.ts';
import { suiteModule } from './python-modules.ts';
import { factsOf } from './sources.ts';

/** Assertions that a Python case leaves to its own suite: `check_created(response)` of `tests/helpers.py`, or a base class's `self.check(…)`. */

const DEEPEST = 4;

/** By line; the calls of one line in their order. */
const called = ofFacts(({ calls }) => {
  const byLine = new Map<number, Call[]>();
  for (const call of calls) {
    if (!call.name.includes('.')) continue;
    const others = byLine.get(call.line);
    if (others) others.push(call);
    else byLine.set(call.line, [call]);
  }
  return byLine;
});
/** Lines of one case that are looked at. */
const MOST_LINES = 500;

/** How many calls of the case go to functions and methods of other files of tests that assert. */
export function assertionsElsewhere(project: Project, path: string, facts: SourceFacts, one: TestCase): number {
  if (facts.language !== 'python') return 0;
  const to = Math.min(nextAfter(facts, one.line), one.line + MOST_LINES);
  let count = 0;
  for (let line = one.line; line < to; line += 1)
    for (const call of called(facts).get(line) ?? [])
      if (inherited(project, path, facts, one, call) || checksIn(project, call.name, path)) count += 1;
  return count;
}

/** `tests.helpers.check` and `tests.helpers.Validator.check`. */
function checksIn(project: Project, name: string, from: string): boolean {
  const parts = name.split('.');
  return [1, 2].some((length) => {
    const module = parts.slice(0, -length).join('.');
    return (
      module !== '' && suiteFacts(project, module, from)?.checks?.includes(parts.slice(-length).join('.')) === true
    );
  });
}

/** `self.check()` where a class that the case's descends from defines it in another file. */
function inherited(project: Project, path: string, facts: SourceFacts, one: TestCase, { name }: Call): boolean {
  const [, method] = /^(?:self|cls|super\(\))\.(\w+)$/.exec(name) ?? [];
  const dot = one.name.indexOf('.');
  if (method === undefined || dot < 0) return false;
  let [from, at] = [path, facts];
  let owner = one.name.slice(0, dot);
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const bases = at.classes.find((each) => each.name === owner)?.bases ?? [];
    const base = bases.find((each) => at.classes.some((known) => known.name === each)) ?? bases.find(isDotted);
    if (base === undefined) return false;
    const cut = base.lastIndexOf('.');
    owner = base.slice(cut + 1);
    if (cut > 0) {
      const file = suiteModule(project, base.slice(0, cut), from);
      const next = file === undefined ? undefined : factsOf(project, file);
      if (file === undefined || !next) return false;
      [from, at] = [file, next];
    }
    if (at.checks?.includes(`${owner}.${method}`)) return true;
  }
  return false;
}

const isDotted = (name: string): boolean => name.includes('.') && !/TestCase$/.test(name);

function suiteFacts(project: Project, module: string, from: string): SourceFacts | undefined {
  const path = suiteModule(project, module, from);
  return path === undefined ? undefined : factsOf(project, path);
}
