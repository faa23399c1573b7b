/** GitHub's official schema, and what a query costs and may ask for beyond it. */
import { schema as official } from '@octokit/graphql-schema';
import {
  buildSchema,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';

let schema: GraphQLSchema | undefined;
/** Built once a test file: it takes half a second. */
export const githubSchema = (): GraphQLSchema => (schema ??= buildSchema(official.idl));

type Variables = Readonly<Record<string, unknown>>;

/** Every connection wants `first` or `last` from 1 to 100, and a query may ask for 500,000 nodes at most. */
export function limitErrors(document: DocumentNode, variables: Variables): { type: string; message: string }[] {
  const errors: { type: string; message: string }[] = [];
  let nodes = 0;
  for (const { name, size, parents } of connectionsOf(document, variables)) {
    if (size === undefined)
      errors.push({ type: 'MISSING_PAGINATION_BOUNDARIES', message: `${name} needs first or last` });
    else if (size < 1 || size > 100)
      errors.push({ type: 'EXCESSIVE_PAGINATION', message: `${name} asks for ${size} records` });
    nodes += parents * (size ?? 1);
  }
  if (nodes > 500_000) errors.push({ type: 'MAX_NODE_LIMIT_EXCEEDED', message: `asks for ${nodes} nodes` });
  return errors;
}

/** GitHub's points: a hundredth of the calls that the connections make, one at least. */
export function pointsOf(document: DocumentNode, variables: Variables): number {
  const calls = connectionsOf(document, variables).reduce((sum, { parents }) => sum + parents, 0);
  return Math.max(1, Math.round(calls / 100));
}

interface AskedConnection {
  readonly name: string;
  readonly size: number | undefined;
  /** For how many nodes it is asked. */
  readonly parents: number;
}

/** Every connection that a document asks for, through its fragments too. */
function connectionsOf(document: DocumentNode, variables: Variables): AskedConnection[] {
  const found: AskedConnection[] = [];
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === 'FragmentDefinition' ? [[one.name.value, one] as const] : [])),
  );
  const typeNamed = (name: string) => githubSchema().getType(name);
  const walk = (set: SelectionSetNode, type: GraphQLNamedType | undefined, parents: number): void => {
    for (const selection of set.selections) {
      if (selection.kind === 'FragmentSpread') {
        const fragment = fragments.get(selection.name.value);
        if (fragment) walk(fragment.selectionSet, typeNamed(fragment.typeCondition.name.value), parents);
      } else if (selection.kind === 'InlineFragment') {
        const condition = selection.typeCondition?.name.value;
        walk(selection.selectionSet, condition ? typeNamed(condition) : type, parents);
      } else if (selection.selectionSet) walkField(selection, selection.selectionSet, type, parents);
    }
  };
  const walkField = (field: FieldNode, set: SelectionSetNode, type: GraphQLNamedType | undefined, parents: number) => {
    const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
    const inner = fields[field.name.value]?.type;
    const named = inner && getNamedType(inner);
    if (!named || !/Connection$/.test(named.name)) return walk(set, named, parents);
    const size = sizeOf(field, variables);
    found.push({ name: field.name.value, size, parents });
    walk(set, named, parents * (size ?? 1));
  };
  for (const one of document.definitions)
    if (one.kind === 'OperationDefinition')
      walk(one.selectionSet, githubSchema().getRootType(one.operation) ?? undefined, 1);
  return found;
}

function sizeOf(field: FieldNode, variables: Variables): number | undefined {
  const value = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last')?.value;
  const said =
    value?.kind === 'Variable' ? variables[value.name.value] : value?.kind === 'IntValue' ? value.value : undefined;
  return said === undefined || said === null ? undefined : Number(said);
}
