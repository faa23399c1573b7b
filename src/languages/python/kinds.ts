import { parser } from '@lezer/python';

const NAMES = [
  '⚠',
  '(',
  ')',
  ',',
  '*',
  '**',
  '.',
  '[',
  'as',
  'except',
  'from',
  'import',
  'in',
  'or',
  'ArgList',
  'AssertStatement',
  'AssignOp',
  'AssignStatement',
  'AwaitExpression',
  'BinaryExpression',
  'Body',
  'CallExpression',
  'ClassDefinition',
  'Comment',
  'ContinuedString',
  'DecoratedStatement',
  'Decorator',
  'DeleteStatement',
  'Ellipsis',
  'ExpressionStatement',
  'ForStatement',
  'FunctionDefinition',
  'ImportStatement',
  'MemberExpression',
  'None',
  'ParamList',
  'ParenthesizedExpression',
  'PropertyName',
  'RaiseStatement',
  'ReturnStatement',
  'ScopeStatement',
  'String',
  'TryStatement',
  'TupleExpression',
  'TypeDef',
  'UpdateStatement',
  'VariableName',
] as const;

const types = parser.nodeSet.types.map((type) => type.name);

/** By the grammar's number of a node type: the kind, which is the first number of that name (it has several `AssignOp`). */
export const KIND_OF_TYPE = Uint8Array.from(types, (name) => types.indexOf(name));

/** The kinds of node that some fact depends on, by the grammar's name. */
export const K = Object.fromEntries(NAMES.map((name) => [name, types.indexOf(name)])) as Readonly<
  Record<(typeof NAMES)[number], number>
>;

/** A table by kind: 1 for each whose name passes. */
export const kindsWhere = (passes: (name: string) => boolean): Uint8Array =>
  Uint8Array.from(types, (name) => (name !== '' && passes(name) ? 1 : 0));

export const kindsNamed = (names: readonly string[]): Uint8Array => kindsWhere((name) => names.includes(name));
