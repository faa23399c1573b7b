import { K } from './kinds.ts';
import { literal } from './literals.ts';
import { argumentsOf, type Node, type Tree } from './tree.ts';

/** What a function's parameters ask a test runner for, and what its decorators hand to it instead. */

/** A decorator's resolved name and its arguments. */
export interface Decoration {
  readonly name: string;
  readonly list: Node | undefined;
}

const PATCH = /(?:^|\.)(?:patch|patch\.object)$/;
const FILLS_ALL = /(?:^|\.)(?:parameterized(?:\.\w+)?|ddt\.\w+)$|^(?:behave|aloe|lettuce)\./;

/**
 * Fixtures that a function asks for: its parameters without those that a decorator or a default fills, and `usefixtures`.
 * `method`: of a class of unittest's, which is given no fixtures by its parameters.
 */
export function parameters(tree: Tree, fn: Node, marks: readonly Decoration[], method = false): string[] {
  const filled = new Set<string>();
  const asked: string[] = [];
  let [front, back] = [0, 0];
  for (const { name, list } of marks) {
    const all = argumentsOf(tree, list);
    const [first, ...rest] = all;
    if (name === 'pytest.mark.usefixtures') for (const one of all) asked.push(literal(tree, one.value) ?? '');
    if (
      name === 'pytest.mark.parametrize' &&
      !rest.some((one) => one.name !== undefined && tree.of(one.name) === 'indirect')
    ) {
      for (const one of (literal(tree, first?.value) ?? '').split(',')) filled.add(one.trim());
      for (const kid of first?.value === undefined ? [] : tree.kids(first.value)) filled.add(literal(tree, kid) ?? '');
    }
    if (name === 'hypothesis.given') {
      for (const one of all) if (one.name !== undefined) filled.add(tree.of(one.name));
      back += all.filter((one) => one.name === undefined).length;
    }
    if (PATCH.test(name) && handsMock(tree, name, all)) front += 1;
    if (FILLS_ALL.test(name)) front = Number.POSITIVE_INFINITY;
    // A step's sentence names what it hands over: `{count:d}`, `(?P<count>…)`.
    if (name.startsWith('pytest_bdd.') && list !== undefined)
      for (const [, key = ''] of tree.head(list, 500).matchAll(/[{<](\w{1,60})/g)) filled.add(key);
  }
  const own = method ? [] : positional(tree, fn);
  asked.push(...own.slice(front, Math.max(0, own.length - back)));
  return asked.filter((name) => name !== '' && !filled.has(name) && name.length < 100);
}

/** `@patch('a.b')` hands the mock over as the next parameter; with a stand-in of the test's own it does not. */
function handsMock(tree: Tree, name: string, all: ReturnType<typeof argumentsOf>): boolean {
  const places = all.filter((one) => one.name === undefined).length;
  const given = places > (name.endsWith('.object') ? 2 : 1);
  return !given && !all.some((one) => one.name !== undefined && tree.of(one.name) === 'new');
}

/** Names of the parameters without a default, but for the object itself. */
function positional(tree: Tree, fn: Node): string[] {
  const list = tree.child(fn, K.ParamList);
  const kids = list === undefined ? [] : tree.kids(list);
  return kids.flatMap((kid, index) => {
    const before = tree.kind(kids[index - 1]);
    if (tree.kind(kid) !== K.VariableName || before === K.AssignOp || before === K['*'] || before === K['**'])
      return [];
    if (tree.kind(kids[index + 1]) === K.AssignOp || tree.kind(kids[index + 2]) === K.AssignOp) return [];
    const name = tree.of(kid);
    return name === 'self' || name === 'cls' ? [] : [name];
  });
}
