import { type Call, type ClassFact, type Extract, emptyFacts, type SourceFacts } from './facts.ts';
import { casesOf, decorationOf } from './python/cases.ts';
import { configReadsOf } from './python/config.ts';
import { logsOf } from './python/logs.ts';
import { literal, type Names, namesOf } from './python/names.ts';
import type { Class } from './python/scopes.ts';
import { countStatements } from './python/statements.ts';
import { argumentsOf, child, type Node, Tree } from './python/tree.ts';

/** Facts of a Python file of any version, broken ones included: what cannot be parsed is left out. */
export const extractPython: Extract = (text, path) => {
  if (isGarbage(text)) return emptyFacts('python');
  try {
    return factsFrom(new Tree(text), path);
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
  const classes = tree.all('ClassDefinition').map((node) => classOf(tree, names, node));
  const facts: ClassFact[] = classes.map(({ name, bases, node }) => ({ name, bases, line: tree.line(node) }));
  return {
    language: 'python',
    statements: countStatements(tree),
    imports: names.imports,
    calls: tree.all('CallExpression').map((node) => callOf(tree, names, node)),
    classes: facts,
    logs: logsOf(tree, names),
    configReads: configReadsOf(tree, names, facts),
    ...casesOf(tree, names, classes, path),
    decorators: tree
      .all('Decorator')
      .map((node) => ({ name: decorationOf(tree, names, node).name, line: tree.line(node) })),
  };
}

function callOf(tree: Tree, names: Names, node: Node): Call {
  const args = argumentsOf(child(node, 'ArgList'));
  const positional = args.filter((one) => !one.name && !one.starred).slice(0, 4);
  return {
    name: names.dotted(node.kids[0]),
    line: tree.line(node),
    args: positional.map((one) => literal(tree, one.value)?.slice(0, 300) ?? null),
  };
}

function classOf(tree: Tree, names: Names, node: Node): Class {
  const name = child(node, 'VariableName');
  const methods = new Map<string, Node>();
  for (const kid of child(node, 'Body')?.kids ?? []) {
    const fn = kid.type === 'DecoratedStatement' ? child(kid, 'FunctionDefinition') : kid;
    const called = fn?.type === 'FunctionDefinition' ? child(fn, 'VariableName') : undefined;
    if (fn && called) methods.set(tree.of(called), fn);
  }
  const bases = argumentsOf(child(node, 'ArgList')).filter((one) => !one.name && !one.starred);
  return {
    name: name ? tree.of(name) : '',
    node,
    bases: bases.map((one) => names.dotted(one.value).replace(/\[\]$/, '')),
    methods,
  };
}
