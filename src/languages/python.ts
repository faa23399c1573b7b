import { type Call, type ClassFact, type Extract, emptyFacts, type SourceFacts } from './facts.ts';
import { casesOf, decorationOf } from './python/cases.ts';
import { configReadsOf } from './python/config.ts';
import { K } from './python/kinds.ts';
import { literal } from './python/literals.ts';
import { logsOf } from './python/logs.ts';
import { type Names, namesOf } from './python/names.ts';
import type { Class } from './python/scopes.ts';
import { countStatements } from './python/statements.ts';
import { argumentsOf, type Node, Tree } from './python/tree.ts';

/** Facts of a Python file of any version, broken ones included: what cannot be parsed is left out. */
export const extractPython: Extract = (text, path) => {
  if (isGarbage(text)) return emptyFacts('python');
  try {
    const tree = new Tree(text);
    const facts = factsFrom(tree, path);
    tree.release();
    return facts;
  } catch {
    // A parser that gives up on hostile input says nothing about the project.
    return emptyFacts('python');
  }
};

/** Bytes that are no text would cost the parser's error recovery its time, and tell nothing. */
const isGarbage = (text: string): boolean =>
  text.includes('\0') || (text.slice(0, 4000).match(/\uFFFD/g)?.length ?? 0) > 100;

function factsFrom(tree: Tree, path: string): SourceFacts {
  const names = namesOf(tree);
  const classes = tree.all(K.ClassDefinition).map((node) => classOf(tree, names, node));
  const facts: ClassFact[] = classes.map(({ name, bases, node }) => ({ name, bases, line: tree.line(node) }));
  return {
    language: 'python',
    statements: countStatements(tree),
    imports: names.imports,
    calls: tree.all(K.CallExpression).map((node) => callOf(tree, names, node)),
    classes: facts,
    logs: logsOf(tree, names),
    configReads: configReadsOf(tree, names, facts),
    ...casesOf(tree, names, classes, path),
    decorators: tree
      .all(K.Decorator)
      .map((node) => ({ name: decorationOf(tree, names, node).name, line: tree.line(node) })),
  };
}

const MOST_ARGUMENTS = 4;

function callOf(tree: Tree, names: Names, node: Node): Call {
  const list = tree.child(node, K.ArgList);
  return {
    name: names.dotted(tree.first(node)),
    line: tree.line(node),
    args: list === undefined ? [] : positional(tree, list),
  };
}

/** The literal values of the leading arguments that have no name and no star. */
function positional(tree: Tree, list: Node): (string | null)[] {
  const { kinds, after } = tree;
  const found: (string | null)[] = [];
  const end = after[list] as number;
  for (let kid = list + 1; kid < end && found.length < MOST_ARGUMENTS; ) {
    const kind = kinds[kid];
    if (kind === K['('] || kind === K[')'] || kind === K[',']) {
      kid += 1;
      continue;
    }
    let next = after[kid] as number;
    const starred = kind === K['*'] || kind === K['**'];
    if (!starred && !(kind === K.VariableName && next < end && kinds[next] === K.AssignOp))
      found.push(literal(tree, kid)?.slice(0, 300) ?? null);
    while (next < end && kinds[next] !== K[',']) next = after[next] as number;
    kid = next;
  }
  return found;
}

function classOf(tree: Tree, names: Names, node: Node): Class {
  const name = tree.child(node, K.VariableName);
  const methods = new Map<string, Node>();
  const body = tree.child(node, K.Body);
  for (const kid of body === undefined ? [] : tree.kids(body)) {
    const fn = tree.kind(kid) === K.DecoratedStatement ? tree.child(kid, K.FunctionDefinition) : kid;
    const called = tree.kind(fn) === K.FunctionDefinition ? tree.child(fn, K.VariableName) : undefined;
    if (fn !== undefined && called !== undefined) methods.set(tree.of(called), fn);
  }
  const bases = argumentsOf(tree, tree.child(node, K.ArgList)).filter((one) => one.name === undefined && !one.starred);
  return {
    name: name === undefined ? '' : tree.of(name),
    node,
    bases: bases.map((one) => names.dotted(one.value).replace(/\[\]$/, '')),
    methods,
  };
}
