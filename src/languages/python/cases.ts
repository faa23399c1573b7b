import type { Boundary, FixtureFact, TestCase } from '../facts.ts';
import { replaced, unmocked } from './boundaries.ts';
import { literal, type Names } from './names.ts';
import { type Class, decorated, distinct, enclosingClass, Scopes } from './scopes.ts';
import { argumentsOf, child, type Node, type Tree, walk } from './tree.ts';

const CASE_BASE =
  /(?:^|\.)(?:\w*TestCase|\w*TestBase|TestBase\w*|BaseTest\w*|\w+BaseTests?|AsyncHTTPTestCase|TestMixin)$/;
const DJANGO_CASE =
  /^(?:django\.test\.(?:testcases\.)?(?!Simple)\w*TestCase|rest_framework\.test\.\w*TestCase|wagtail\.test\.\w+(?:\.\w+)*)$/;
const SERVED_CASE =
  /(?:^|\.)(?:LiveServerTestCase|StaticLiveServerTestCase|ChannelsLiveServerTestCase|AsyncHTTPTestCase|AioHTTPTestCase)$/;
const CLASS_SET_UP = [
  'setUp',
  'asyncSetUp',
  'setUpClass',
  'setUpTestData',
  'setup_method',
  'setup_class',
  'setup',
  'get_app',
];
const MODULE_SET_UP = ['setup_function', 'setup_module', 'setUpModule', 'setup'];
const STEP = /^(?:behave|pytest_bdd|aloe|lettuce)\.(?:then|step)$/;
const FIXTURE =
  /^(?:pytest|pytest_asyncio|pytest_twisted|anyio|pytest_trio)\.(?:yield_)?(?:trio_)?fixture$|^pytest_asyncio\.fixture$/;
const ORM =
  /\.objects\.\w+$|\.(?:refresh_from_db|full_clean)$|^(?:django\.core\.management\.call_command|call_command)$|\.save$/;

interface Decoration {
  readonly name: string;
  readonly list: Node | undefined;
}

/** Test cases and fixtures of a file; functions are cases only where a runner would look for them. */
export function casesOf(
  tree: Tree,
  names: Names,
  classes: readonly Class[],
  path: string,
): { tests: TestCase[]; fixtures: FixtureFact[] } {
  const scopes = new Scopes(tree, names, classes);
  const fixtures: FixtureFact[] = [];
  const automatic: string[] = [];
  const pending: { fn: Node; owner: Class | undefined }[] = [];
  const byNode = new Map(classes.map((one) => [one.node, one]));
  for (const fn of tree.all('FunctionDefinition')) {
    const name = nameOf(tree, fn);
    const marks = decorationsOf(tree, names, fn);
    const owner = byNode.get(enclosingClass(fn) as Node);
    const fixture = marks.find((one) => FIXTURE.test(one.name));
    if (fixture) {
      const options = new Map(argumentsOf(fixture.list).map((one) => [one.name ? tree.of(one.name) : '', one.value]));
      const called = literal(tree, options.get('name')) ?? name;
      const autouse = options.get('autouse');
      if (autouse && tree.of(autouse) === 'True') automatic.push(called);
      const { boundaries } = scopes.summary(fn, owner);
      fixtures.push({ name: called, line: tree.line(fn), fixtures: parameters(tree, fn, marks), boundaries });
    } else if (isCase(tree, names, scopes, fn, name, owner, marks, path)) pending.push({ fn, owner });
  }
  const tests = pending.map(({ fn, owner }) => caseOf(scopes, fn, owner, automatic));
  // A folder alone does not make a case of a function that asserts nothing: bots have commands called `test`.
  const sure = isNamedTest(path) || names.imports.some((one) => one.module.startsWith('pytest'));
  return { tests: sure ? tests : tests.filter((one) => one.assertions + one.vacuous > 0), fixtures };
}

function isCase(
  tree: Tree,
  names: Names,
  scopes: Scopes,
  fn: Node,
  name: string,
  owner: Class | undefined,
  marks: readonly Decoration[],
  path: string,
): boolean {
  if (marks.some((one) => STEP.test(one.name))) return true;
  if (!/^test/i.test(name)) return false;
  if (enclosingClass(fn)) return owner !== undefined && name.startsWith('test') && isCaseClass(scopes, owner, path);
  if (decorated(fn).parent?.type === 'Body' && insideFunction(fn)) return false;
  const file = path.slice(path.lastIndexOf('/') + 1);
  if (!name.startsWith('test') || !isTestPath(path)) return false;
  // `test.py` is as often a script that evaluates a model: its functions take what they evaluate.
  if (file !== 'test.py') return true;
  const known = names.imports.some((one) => one.module === 'pytest');
  return name.startsWith('test_') && (known || parameters(tree, fn, marks).length === 0);
}

/** Files that pytest or unittest would look into by their name. */
const isNamedTest = (path: string): boolean =>
  /(?:^|\/)(?:test_[^/]*|[^/]*_tests?|tests?|test[A-Z0-9][^/]*|[^/]*Tests?)\.pyw?$/.test(path);

/** Those, and any file in a folder of tests. */
const isTestPath = (path: string): boolean =>
  isNamedTest(path) || (/(?:^|\/)[^/]*tests?[^/]*\/[^/]+\.py$/.test(path) && !path.endsWith('conftest.py'));

/** pytest takes classes named `Test…`; unittest whatever descends from its TestCase, in this file or by a name that says so. */
function isCaseClass(scopes: Scopes, owner: Class, path: string): boolean {
  if (basesOf(scopes, owner).some((base) => CASE_BASE.test(base))) return true;
  return /^Test/.test(owner.name) && isTestPath(path) && !owner.methods.has('__init__');
}

/** Resolved names of all bases, those of bases in the same file included. */
function basesOf(scopes: Scopes, owner: Class): string[] {
  const found = new Set<string>();
  const queue = [...owner.bases];
  while (queue.length && found.size < 40) {
    const base = queue.shift() ?? '';
    if (found.has(base)) continue;
    found.add(base);
    queue.push(...(scopes.classes.get(base)?.bases ?? []));
  }
  return [...found];
}

function caseOf(scopes: Scopes, fn: Node, owner: Class | undefined, automatic: readonly string[]): TestCase {
  const { tree, names } = scopes;
  const marks = decorationsOf(tree, names, fn);
  const all = owner ? [...marks, ...decorationsOf(tree, names, owner.node)] : marks;
  const own = scopes.summary(fn, owner);
  const boundaries: Boundary[] = [...own.boundaries];
  const setUps = owner
    ? CLASS_SET_UP.map((name) => scopes.method(owner, name))
    : MODULE_SET_UP.map((name) => scopes.functions.get(name));
  const scope = [fn, ...setUps.filter((one) => one !== undefined)];
  for (const one of scope.slice(1)) boundaries.push(...scopes.summary(one, owner).boundaries);
  const bases = owner ? basesOf(scopes, owner) : [];
  const marked = all.find((one) => one.name === 'pytest.mark.django_db');
  const line = tree.line(fn);
  if (bases.some((base) => SERVED_CASE.test(base))) boundaries.push({ kind: 'http', line, detail: 'a live server' });
  if (marked || bases.some((base) => DJANGO_CASE.test(base))) {
    const call = scope.map((one) => callOf(scopes, one, ORM)).find((one) => one !== undefined);
    const detail = marked ? 'pytest.mark.django_db' : "django.test.TestCase's database";
    if (call || marked) boundaries.push({ kind: 'database', line: call ? tree.line(call) : line, detail });
  }
  const mocks =
    boundaries.length && owner
      ? replaced(tree, names, {
          ...owner.node,
          kids: decorated(owner.node).kids.filter((kid) => kid.type === 'Decorator'),
        })
      : [];
  return {
    name: owner ? `${owner.name}.${nameOf(tree, fn)}` : nameOf(tree, fn),
    line,
    assertions: own.real,
    vacuous: own.vacuous,
    fixtures: [...new Set([...parameters(tree, fn, all), ...automatic])],
    boundaries: distinct(unmocked(boundaries, mocks)),
  };
}

function callOf(scopes: Scopes, scope: Node, callee: RegExp): Node | undefined {
  let found: Node | undefined;
  walk(scope, (node) => {
    if (!found && node.type === 'CallExpression' && callee.test(scopes.names.dotted(node.kids[0]))) found = node;
    return found === undefined;
  });
  return found;
}

/** Fixtures that a function asks for: its parameters without those that a decorator or a default fills, and `usefixtures`. */
function parameters(tree: Tree, fn: Node, marks: readonly Decoration[]): string[] {
  const filled = new Set<string>();
  const asked: string[] = [];
  for (const { name, list } of marks) {
    const [first, ...rest] = argumentsOf(list);
    const text = literal(tree, first?.value);
    if (name === 'pytest.mark.usefixtures')
      for (const one of [first, ...rest]) asked.push(literal(tree, one?.value) ?? '');
    if (name === 'pytest.mark.parametrize' && !rest.some((one) => one.name && tree.of(one.name) === 'indirect')) {
      for (const one of (text ?? '').split(',')) filled.add(one.trim());
      for (const kid of first?.value?.kids ?? []) filled.add(literal(tree, kid) ?? '');
    }
    if (name === 'hypothesis.given') for (const one of argumentsOf(list)) if (one.name) filled.add(tree.of(one.name));
  }
  const list = child(fn, 'ParamList')?.kids ?? [];
  for (const [index, kid] of list.entries()) {
    const before = list[index - 1]?.type;
    if (kid.type !== 'VariableName' || before === 'AssignOp' || before === '*' || before === '**') continue;
    if (list[index + 1]?.type === 'AssignOp' || list[index + 2]?.type === 'AssignOp') continue;
    asked.push(tree.of(kid));
  }
  return asked.filter(
    (name) => name !== '' && name !== 'self' && name !== 'cls' && !filled.has(name) && name.length < 100,
  );
}

export function decorationsOf(tree: Tree, names: Names, node: Node): Decoration[] {
  if (node.parent?.type !== 'DecoratedStatement') return [];
  return node.parent.kids.filter((kid) => kid.type === 'Decorator').map((kid) => decorationOf(tree, names, kid));
}

/** `@app.get("/")` as its dotted name and its arguments. */
export function decorationOf(tree: Tree, names: Names, node: Node): Decoration {
  const path = node.kids.filter((kid) => kid.type === 'VariableName' || kid.type === 'PropertyName');
  const whole = node.kids.find((kid) => kid.type === 'MemberExpression' || kid.type === 'CallExpression');
  if (!path.length)
    return { name: whole ? names.dotted(whole).replace(/\(\)$/, '') : '', list: child(whole, 'ArgList') };
  const name = [names.dotted(path[0]), ...path.slice(1).map((kid) => tree.of(kid))].join('.');
  return { name, list: child(node, 'ArgList') };
}

function nameOf(tree: Tree, fn: Node): string {
  const name = child(fn, 'VariableName');
  return name ? tree.of(name).slice(0, 120) : '';
}

function insideFunction(fn: Node): boolean {
  for (let at = fn.parent; at; at = at.parent) if (at.type === 'FunctionDefinition') return true;
  return false;
}
