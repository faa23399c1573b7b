import { K, kindsNamed } from './kinds.ts';
import { type Nodes, parsePython, release } from './parse.ts';

/** A node's place in the order of the text; 0 is the whole file. */
export type Node = number;

/** What `all` is asked for. */
const LISTED = kindsNamed([
  'ArgList',
  'AssignStatement',
  'BinaryExpression',
  'CallExpression',
  'ClassDefinition',
  'Decorator',
  'FunctionDefinition',
  'ImportStatement',
  'MemberExpression',
  'ScopeStatement',
  'String',
  'VariableName',
]);
const LONGEST = 2_000_000;
const NOTHING: readonly Node[] = [];

/** A parsed file: its nodes as rows of tables, and by kind in the order of the text. */
export class Tree {
  readonly text: string;
  readonly kinds: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly parents: Int32Array;
  /** The first node that does not lie inside a node: its next sibling, unless it was the last. */
  readonly after: Int32Array;
  readonly #nodes: Nodes;
  readonly #byKind: (Node[] | undefined)[] = [];
  readonly #lines: number[] = [0];
  #line = 0;

  constructor(source: string, parse: (text: string) => Nodes = parsePython) {
    this.text = source.length > LONGEST ? source.slice(0, LONGEST) : source;
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) this.#lines.push(at + 1);
    this.#nodes = parse(this.text);
    const { kinds, from, to, parents, after, count } = this.#nodes;
    this.kinds = kinds;
    this.from = from;
    this.to = to;
    this.parents = parents;
    this.after = after;
    for (let node = 1; node < count; node += 1) {
      const kind = kinds[node] as number;
      if (!LISTED[kind]) continue;
      const known = this.#byKind[kind];
      if (known) known.push(node);
      else this.#byKind[kind] = [node];
    }
  }

  /** How many nodes there are. */
  get count(): number {
    return this.#nodes.count;
  }

  /** Lets the next tree have what this one stands in; nothing may be asked of it after. */
  release(): void {
    release(this.#nodes);
  }

  /** Every node of a kind that is listed, in the order of the text. */
  all(kind: number): readonly Node[] {
    return this.#byKind[kind] ?? NOTHING;
  }

  kind(node: Node | undefined): number {
    return node === undefined ? -1 : (this.kinds[node] as number);
  }

  of(node: Node): string {
    return this.text.slice(this.from[node], this.to[node]);
  }

  /** The first so many characters of a node. */
  head(node: Node, most: number): string {
    const from = this.from[node] as number;
    return this.text.slice(from, Math.min(this.to[node] as number, from + most));
  }

  length(node: Node): number {
    return (this.to[node] as number) - (this.from[node] as number);
  }

  parent(node: Node): Node | undefined {
    const parent = this.parents[node] as number;
    return parent < 0 ? undefined : parent;
  }

  first(node: Node): Node | undefined {
    return (this.after[node] as number) > node + 1 ? node + 1 : undefined;
  }

  next(node: Node): Node | undefined {
    const next = this.after[node] as number;
    return next < (this.after[this.parents[node] as number] as number) ? next : undefined;
  }

  kids(node: Node): Node[] {
    const found: Node[] = [];
    const end = this.after[node] as number;
    for (let kid = node + 1; kid < end; kid = this.after[kid] as number) found.push(kid);
    return found;
  }

  /** The first kid of a kind. */
  child(node: Node | undefined, kind: number): Node | undefined {
    if (node === undefined) return undefined;
    const end = this.after[node] as number;
    for (let kid = node + 1; kid < end; kid = this.after[kid] as number) if (this.kinds[kid] === kind) return kid;
    return undefined;
  }

  /** 1-based. */
  line(node: Node): number {
    const lines = this.#lines;
    const from = this.from[node] as number;
    let line = this.#line;
    // Most questions come in the order of the text.
    if ((lines[line] as number) > from) line = 0;
    for (let steps = 0; steps < 16; steps += 1) {
      if (line + 1 >= lines.length || (lines[line + 1] as number) > from) {
        this.#line = line;
        return line + 1;
      }
      line += 1;
    }
    let high = lines.length;
    while (high - line > 1) {
      const middle = (line + high) >> 1;
      if ((lines[middle] as number) <= from) line = middle;
      else high = middle;
    }
    this.#line = line;
    return line + 1;
  }

  /** The nearest enclosing node of one of some kinds. */
  within(node: Node, kinds: readonly number[]): Node | undefined {
    let at = this.parents[node] as number;
    while (at >= 0 && !kinds.includes(this.kinds[at] as number)) at = this.parents[at] as number;
    return at < 0 ? undefined : at;
  }
}

export interface Argument {
  readonly name?: Node;
  /** Undefined for a value that the parser could not read. */
  readonly value: Node | undefined;
  readonly starred: boolean;
}

/** The arguments of an `ArgList`, in order. */
export function argumentsOf(tree: Tree, list: Node | undefined): Argument[] {
  const found: Argument[] = [];
  if (list === undefined) return found;
  let part: Node[] = [];
  const end = () => {
    const [first, second] = part;
    if (first === undefined) return;
    const kind = tree.kind(first);
    if (kind === K.VariableName && tree.kind(second) === K.AssignOp)
      found.push({ name: first, value: part[2], starred: false });
    else if (kind === K['*'] || kind === K['**']) found.push({ value: second, starred: true });
    else found.push({ value: first, starred: false });
    part = [];
  };
  for (const kid of tree.kids(list)) {
    const kind = tree.kind(kid);
    if (kind === K[',']) end();
    else if (kind !== K['('] && kind !== K[')']) part.push(kid);
  }
  end();
  return found;
}

/** The first argument's value, as `argumentsOf` has it, told without a list of them all. */
export function firstArgument(tree: Tree, list: Node | undefined): Node | undefined {
  if (list === undefined) return undefined;
  const { kinds, after } = tree;
  const [open, value] = [list + 1, list + 2];
  // Almost every list starts with a plain value.
  if (kinds[open] === K['('] && value < (after[list] as number)) {
    const kind = kinds[value] as number;
    const plain = kind !== K.VariableName && kind !== K['*'] && kind !== K['**'] && kind !== K[','] && kind !== K[')'];
    const alone = kind === K.VariableName && (kinds[value + 1] === K[','] || kinds[value + 1] === K[')']);
    if (plain || alone) return value;
  }
  return argumentsOf(tree, list)[0]?.value;
}

/** Targets and value of an assignment: `a = b = 3` has two targets. The value is absent in a bare annotation. */
export function assignment(tree: Tree, node: Node): { targets: Node[]; value: Node | undefined } {
  const targets: Node[] = [];
  let value: Node | undefined;
  let last: Node[] = [];
  for (const kid of tree.kids(node)) {
    const kind = tree.kind(kid);
    if (kind === K.AssignOp) {
      targets.push(...last);
      last = [];
    } else if (kind !== K.TypeDef && kind !== K[',']) last.push(kid);
  }
  if (targets.length) value = last.length === 1 ? last[0] : undefined;
  else targets.push(...last);
  return { targets, value };
}
