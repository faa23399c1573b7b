import { parser } from '@lezer/python';

/** A node of the concrete syntax tree, lighter to walk than the parser's own cursors. */
export interface Node {
  /** The grammar's name: `CallExpression`, `VariableName`, `(` … */
  readonly type: string;
  readonly from: number;
  readonly to: number;
  readonly parent: Node | undefined;
  /** Its place among its parent's kids. */
  readonly index: number;
  readonly kids: Node[];
}

/** Deeper nests are hostile or generated; what lies below is left out, so that every later walk may recurse. */
const DEEPEST = 160;
const LONGEST = 2_000_000;

/** Steps of recovery that every file may take; beyond them, one that is mostly errors is not read to its end. */
const PATIENCE = 1_000;

/** The parser follows a dozen readings of what it does not understand: text that is no Python would cost fifty times its length. */
function parsed(text: string) {
  const parse: ReturnType<typeof parser.startParse> & { readonly recovering?: number } = parser.startParse(text);
  let [steps, astray] = [0, 0];
  for (;;) {
    const tree = parse.advance();
    if (tree) return tree;
    steps += 1;
    if ((parse.recovering ?? 0) > 0) astray += 1;
    if (astray > PATIENCE && astray * 2 > steps && parse.stoppedAt === null) parse.stopAt(parse.parsedPos);
  }
}

/** A parsed file: its tree, and its nodes by type in the order of the text. */
export class Tree {
  readonly text: string;
  readonly root: Node;
  readonly #byType = new Map<string, Node[]>();
  readonly #lines: number[] = [0];

  constructor(source: string) {
    this.text = source.length > LONGEST ? source.slice(0, LONGEST) : source;
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) this.#lines.push(at + 1);
    this.root = this.#build();
  }

  all(type: string): readonly Node[] {
    return this.#byType.get(type) ?? [];
  }

  of(node: Node): string {
    return this.text.slice(node.from, node.to);
  }

  /** 1-based. */
  line(node: Node): number {
    let low = 0;
    let high = this.#lines.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lines[middle] ?? 0) <= node.from) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  #build(): Node {
    const cursor = parsed(this.text).cursor();
    const root: Node = { type: cursor.name, from: cursor.from, to: cursor.to, parent: undefined, index: 0, kids: [] };
    let parent = root;
    let depth = 0;
    if (!cursor.firstChild()) return root;
    for (;;) {
      const node: Node = {
        type: cursor.name,
        from: cursor.from,
        to: cursor.to,
        parent,
        index: parent.kids.length,
        kids: [],
      };
      if (node.type !== 'Comment') this.#add(parent, node);
      if (depth < DEEPEST && cursor.firstChild()) {
        parent = node;
        depth += 1;
        continue;
      }
      while (!cursor.nextSibling()) {
        if (!cursor.parent() || !parent.parent) return root;
        parent = parent.parent;
        depth -= 1;
      }
    }
  }

  #add(parent: Node, node: Node): void {
    parent.kids.push(node);
    const known = this.#byType.get(node.type);
    if (known) known.push(node);
    else this.#byType.set(node.type, [node]);
  }
}

export const child = (node: Node | undefined, type: string): Node | undefined =>
  node?.kids.find((kid) => kid.type === type);

/** The node and everything below it, in the order of the text; `enter` false leaves a subtree out. */
export function walk(node: Node, enter: (node: Node) => unknown): void {
  if (enter(node) === false) return;
  for (const kid of node.kids) walk(kid, enter);
}

/** The nearest enclosing node of one of the types. */
export function within(node: Node, types: readonly string[]): Node | undefined {
  let at = node.parent;
  while (at && !types.includes(at.type)) at = at.parent;
  return at;
}

export interface Argument {
  readonly name?: Node;
  /** Undefined for a value that the parser could not read. */
  readonly value: Node | undefined;
  readonly starred: boolean;
}

/** The arguments of an `ArgList`, in order. */
export function argumentsOf(list: Node | undefined): Argument[] {
  const found: Argument[] = [];
  let part: Node[] = [];
  const end = () => {
    const [first, second] = part;
    if (!first) return;
    if (first.type === 'VariableName' && second?.type === 'AssignOp')
      found.push({ name: first, value: part[2], starred: false });
    else if (first.type === '*' || first.type === '**') found.push({ value: second, starred: true });
    else found.push({ value: first, starred: false });
    part = [];
  };
  for (const kid of list?.kids ?? []) {
    if (kid.type === ',') end();
    else if (kid.type !== '(' && kid.type !== ')') part.push(kid);
  }
  end();
  return found;
}

/** Targets and value of an assignment: `a = b = 3` has two targets. The value is absent in a bare annotation. */
export function assignment(node: Node): { targets: Node[]; value: Node | undefined; type: Node | undefined } {
  const targets: Node[] = [];
  let value: Node | undefined;
  let type: Node | undefined;
  let last: Node[] = [];
  for (const kid of node.kids) {
    if (kid.type === 'AssignOp') {
      targets.push(...last);
      last = [];
    } else if (kid.type === 'TypeDef') type = kid;
    else if (kid.type !== ',') last.push(kid);
  }
  if (targets.length) value = last.length === 1 ? last[0] : undefined;
  else targets.push(...last);
  return { targets, value, type };
}
