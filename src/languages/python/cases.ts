import { say } from '../../model/say.ts';
import type { Boundary, FixtureFact, SourceFacts, TestCase } from '../facts.ts';
import { replaced, unmocked } from './boundaries.ts';
import { K, kindsNamed } from './kinds.ts';
import { literal } from './literals.ts';
import type { Names } from './names.ts';
import { type Decoration, parameters } from './parameters.ts';
import { type Class, decorated, distinct, enclosingClass, Scopes } from './scopes.ts';
import { argumentsOf, type Node, type Tree } from './tree.ts';

const CASE_BASE =
  /(?:^|\.)(?:\w*TestCase|\w*TestBase|TestBase\w*|BaseTest\w*|\w+BaseTests?|AsyncHTTPTestCase|TestMixin)$/;
/** What another file of tests may make of it: `AccountsTest`. */
const FOREIGN_CASE = /(?:^|\.)(?:\w+Tests?|Test[A-Z]\w*)$/;
const DJANGO_CASE =
  /^(?:django\.test\.(?:testcases\.)?(?!Simple)\w*TestCase|rest_framework\.test\.\w*TestCase|wagtail\.test\.\w+(?:\.\w+)*)$/;
const SERVED_CASE =
  /(?:^|\.)(?:LiveServerTestCase|StaticLiveServerTestCase|ChannelsLiveServerTestCase|AsyncHTTPTestCase|AioHTTPTestCase)$/;
/** Classes whose methods are given no fixtures: what they take, decorators hand to them. */
const UNITTEST = /(?:^|\.)\w*TestCase$/;
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
const STEP = /^(?:behave|pytest_bdd|aloe|lettuce)\.(?:[tT]hen|[sS]tep)$/;
/** The same, where everything of such a module is imported. */
const UNNAMED_STEP = /^(?:then|step|Then|Step)$/;
const allOfSteps = ({ imports }: Names): boolean =>
  imports.some(({ module, name }) => name === '*' && /^(?:behave|pytest_bdd|aloe|lettuce)$/.test(module));
const FIXTURE =
  /^(?:pytest|pytest_asyncio|pytest_twisted|anyio|pytest_trio)\.(?:yield_)?(?:trio_)?fixture$|^pytest_asyncio\.fixture$/;
const ORM =
  /\.objects\.\w+$|\.(?:refresh_from_db|full_clean)$|^(?:django\.core\.management\.call_command|call_command)$|\.save$/;

/** Test cases and fixtures of a file; functions are cases only where a runner would look for them. */
export function casesOf(
  tree: Tree,
  names: Names,
  classes: readonly Class[],
  path: string,
): Pick<SourceFacts, 'tests' | 'fixtures' | 'checks'> {
  const scopes = new Scopes(tree, names, classes);
  const fixtures: FixtureFact[] = [];
  const automatic: string[] = [];
  const pending: { fn: Node; owner: Class | undefined }[] = [];
  const others: typeof pending = [];
  const byNode = new Map(classes.map((one) => [one.node, one]));
  for (const fn of tree.all(K.FunctionDefinition)) {
    const name = nameOf(tree, fn);
    const marks = decorationsOf(tree, names, fn);
    const owner = byNode.get(enclosingClass(tree, fn) ?? -1);
    const fixture = marks.find((one) => FIXTURE.test(one.name));
    if (fixture) {
      const options = new Map(
        argumentsOf(tree, fixture.list).map(({ name: key, value }) => [key === undefined ? '' : tree.of(key), value]),
      );
      const called = literal(tree, options.get('name')) ?? name;
      const autouse = options.get('autouse');
      if (autouse !== undefined && tree.of(autouse) === 'True') automatic.push(called);
      const { boundaries } = scopes.summary(fn, owner);
      fixtures.push({ name: called, line: tree.line(fn), fixtures: parameters(tree, fn, marks), boundaries });
    } else if (isCase(tree, names, scopes, fn, name, owner, marks, path)) pending.push({ fn, owner });
    else others.push({ fn, owner });
  }
  fixtures.push(...classes.flatMap((owner) => sharedSetUp(scopes, owner)));
  const tests = pending.map(({ fn, owner }) => caseOf(scopes, fn, owner, automatic));
  // A folder alone does not make a case of a function that asserts nothing: bots have commands called `test`.
  const sure = isNamedTest(path) || names.imports.some((one) => one.module.startsWith('pytest'));
  const checks = isTestPath(path) ? checksAmong(scopes, others) : [];
  return {
    tests: sure ? tests : tests.filter((one) => one.assertions + one.vacuous > 0),
    fixtures,
    ...(checks.length > 0 ? { checks } : {}),
  };
}

/** Names of the functions and methods that assert, for the cases of other files that call them. */
const checksAmong = (scopes: Scopes, functions: readonly { fn: Node; owner: Class | undefined }[]): string[] =>
  functions
    .filter(({ fn, owner }) => !insideFunction(scopes.tree, fn) && scopes.summary(fn, owner).real > 0)
    .map(({ fn, owner }) => (owner ? `${owner.name}.${nameOf(scopes.tree, fn)}` : nameOf(scopes.tree, fn)));

/** What a class of tests does before each case, for those of other files that descend from it. */
function sharedSetUp(scopes: Scopes, owner: Class): FixtureFact[] {
  if (!/Test|Base|Case|Mixin/.test(owner.name)) return [];
  const boundaries = CLASS_SET_UP.flatMap((name) => {
    const method = owner.methods.get(name);
    return method === undefined ? [] : scopes.summary(method, owner).boundaries;
  });
  const line = scopes.tree.line(owner.node);
  return boundaries.length === 0 ? [] : [{ name: `class ${owner.name}`, line, fixtures: [], boundaries }];
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
  if (marks.some((one) => STEP.test(one.name) || (UNNAMED_STEP.test(one.name) && allOfSteps(names)))) return true;
  // What unittest runs of a class that names no test.
  if (name === 'runTest') return owner !== undefined && isCaseClass(scopes, owner, path);
  const [letter] = name;
  if ((letter !== 't' && letter !== 'T') || !/^test/i.test(name)) return false;
  if (enclosingClass(tree, fn) !== undefined)
    return owner !== undefined && name.startsWith('test') && isCaseClass(scopes, owner, path);
  if (tree.kind(tree.parent(decorated(tree, fn))) === K.Body && insideFunction(tree, fn)) return false;
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
  const bases = basesOf(scopes, owner);
  if (bases.some((base) => CASE_BASE.test(base))) return true;
  if (isTestPath(path) && bases.some((base) => base.includes('.') && FOREIGN_CASE.test(base))) return true;
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
  if (bases.some((base) => SERVED_CASE.test(base))) boundaries.push({ kind: 'http', line, detail: say`a live server` });
  if (marked || bases.some((base) => DJANGO_CASE.test(base))) {
    const call = scope.map((one) => callOf(scopes, one, ORM)).find((one) => one !== undefined);
    const detail = marked ? 'pytest.mark.django_db' : say`django.test.TestCase's database`;
    if (call || marked) boundaries.push({ kind: 'database', line: call ? tree.line(call) : line, detail });
  }
  const mocks =
    boundaries.length && owner ? replaced(tree, names, decoratorsOf(tree, decorated(tree, owner.node))) : [];
  return {
    name: owner ? `${owner.name}.${nameOf(tree, fn)}` : nameOf(tree, fn),
    line,
    assertions: own.real,
    vacuous: own.vacuous,
    fixtures: [
      ...new Set([
        ...parameters(
          tree,
          fn,
          all,
          bases.some((base) => UNITTEST.test(base)),
        ),
        ...automatic,
      ]),
    ],
    boundaries: distinct(unmocked(boundaries, mocks)),
  };
}

function callOf({ tree, names }: Scopes, scope: Node, callee: RegExp): Node | undefined {
  for (let node = scope, end = tree.after[scope] as number; node < end; node += 1)
    if (tree.kinds[node] === K.CallExpression && callee.test(names.dotted(tree.first(node)))) return node;
  return undefined;
}

export function decorationsOf(tree: Tree, names: Names, node: Node): Decoration[] {
  const whole = decorated(tree, node);
  return whole === node ? [] : decoratorsOf(tree, whole).map((kid) => decorationOf(tree, names, kid));
}

const decoratorsOf = (tree: Tree, whole: Node): Node[] =>
  tree.kids(whole).filter((kid) => tree.kind(kid) === K.Decorator);

const NAME = kindsNamed(['VariableName', 'PropertyName']);
const EXPRESSION = kindsNamed(['MemberExpression', 'CallExpression']);

/** `@app.get("/")` as its dotted name and its arguments. */
export function decorationOf(tree: Tree, names: Names, node: Node): Decoration {
  const kids = tree.kids(node);
  const path = kids.filter((kid) => NAME[tree.kind(kid)]);
  if (!path.length) {
    const whole = kids.find((kid) => EXPRESSION[tree.kind(kid)]);
    const name = whole === undefined ? '' : names.dotted(whole).replace(/\(\)$/, '');
    return { name, list: tree.child(whole, K.ArgList) };
  }
  const name = [names.dotted(path[0]), ...path.slice(1).map((kid) => tree.of(kid))].join('.');
  return { name, list: tree.child(node, K.ArgList) };
}

function nameOf(tree: Tree, fn: Node): string {
  const name = tree.child(fn, K.VariableName);
  return name === undefined ? '' : tree.head(name, 120);
}

function insideFunction(tree: Tree, fn: Node): boolean {
  return tree.within(fn, [K.FunctionDefinition]) !== undefined;
}
