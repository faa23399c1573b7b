import type { Import } from '../facts.ts';
import { K } from './kinds.ts';
import { mentioned } from './mentions.ts';
import { assignment, type Node, type Tree } from './tree.ts';

/** What the names of one file mean: where imports bind them, and what calls they hold. */
export interface Names {
  readonly imports: readonly Import[];
  /** Callee or expression as a dotted path with import aliases resolved; a call is `()`, a subscript `[]`, anything else `?`. */
  dotted(node: Node | undefined): string;
  /** Dotted value that a variable (`x` or `self.x`) was assigned anywhere in the file: `logging.getLogger()`. */
  origin(variable: string): string | undefined;
  /** True where an import binds the name. */
  imported(name: string): boolean;
  /** False where nothing of certain packages can be meant, since none is imported by name, nor anything unnamed. */
  mayKnow(packages: readonly string[]): boolean;
  /** True where the first name of a callee is bound by an import: it comes from another module. */
  fromModule(call: Node): boolean;
}

export function namesOf(tree: Tree): Names {
  const bound = new Map<string, string>();
  const found: (Omit<Import, 'used'> & { bound: string })[] = [];
  for (const node of tree.all(K.ImportStatement)) {
    for (const one of importsIn(tree, node)) {
      found.push(one);
      if (one.name === '*') continue;
      const target = one.name === undefined ? one.module : joined(one.module, one.name);
      bound.set(one.bound, one.name === undefined && one.bound === one.module.split('.')[0] ? one.bound : target);
    }
  }
  const roots = new Set(found.map(({ module }) => module.split('.', 1)[0] as string));
  const unnamed = found.some(({ name }) => name === '*');
  const known: (string | undefined)[] = new Array(tree.count);
  const dotted = (node: Node | undefined): string => {
    if (node === undefined) return '?';
    return (known[node] ??= chain(tree, bound, node) ?? dottedIn(tree, bound, node));
  };
  let origins: Map<string, Node> | undefined;
  const used = mentioned(tree, new Set(found.map((one) => one.bound)));
  return {
    imports: found.map(({ bound: name, ...rest }) => ({
      ...rest,
      used: rest.name === '*' || rest.module === '__future__' || used.has(name),
    })),
    dotted,
    origin: (variable) => {
      origins ??= assigned(tree);
      const value = origins.get(variable);
      return value === undefined ? undefined : dotted(value);
    },
    imported: (name) => bound.has(name),
    mayKnow: (packages) => unnamed || packages.some((one) => roots.has(one)),
    fromModule: (call) => {
      let at = tree.first(call);
      while (at !== undefined && tree.kind(at) !== K.VariableName) at = tree.first(at);
      return at !== undefined && bound.has(tree.of(at));
    },
  };
}

const joined = (module: string, name: string): string => (module.endsWith('.') ? module + name : `${module}.${name}`);

/** What each variable was first assigned. */
function assigned(tree: Tree): Map<string, Node> {
  const found = new Map<string, Node>();
  for (const node of tree.all(K.AssignStatement)) {
    const { targets, value } = assignment(tree, node);
    if (value === undefined) continue;
    for (const target of targets) {
      const kind = tree.kind(target);
      if ((kind !== K.VariableName && kind !== K.MemberExpression) || tree.length(target) >= 80) continue;
      const name = tree.of(target);
      if (!found.has(name)) found.set(name, value);
    }
  }
  return found;
}

/** One fact for each name that an import statement binds. */
function importsIn(tree: Tree, node: Node): (Omit<Import, 'used'> & { bound: string })[] {
  const line = tree.line(node);
  const kids = tree.kids(node);
  const from = tree.kind(kids[0]) === K.from;
  const split = kids.findIndex((kid) => tree.kind(kid) === K.import);
  const head = from && split >= 0 ? kids.slice(1, split) : [];
  const module = head.map((kid) => tree.of(kid)).join('');
  const found: (Omit<Import, 'used'> & { bound: string })[] = [];
  let part: Node[] = [];
  const end = () => {
    const as = part.findIndex((kid) => tree.kind(kid) === K.as);
    const path = part
      .slice(0, as < 0 ? part.length : as)
      .map((kid) => tree.of(kid))
      .join('');
    const alias = as < 0 ? undefined : part[as + 1];
    part = [];
    if (!path || path.length > 300) return;
    const name = alias === undefined ? path : tree.of(alias);
    if (from) found.push({ module, name: path, line, bound: name });
    else found.push({ module: path, line, bound: alias === undefined ? (path.split('.')[0] ?? path) : name });
  };
  for (const kid of kids.slice(split + 1)) {
    const kind = tree.kind(kid);
    if (kind === K[',']) end();
    else if (kind !== K['('] && kind !== K[')'] && kind !== K['⚠']) part.push(kid);
  }
  end();
  return found;
}

/** `a.b.c`, written without a gap, in one cut; undefined for anything else. */
function chain(tree: Tree, bound: ReadonlyMap<string, string>, node: Node): string | undefined {
  const { kinds, from, to, after } = tree;
  let at = node;
  for (; kinds[at] === K.MemberExpression; at += 1) {
    const dot = after[at + 1] as number;
    if (kinds[dot] !== K['.'] || kinds[dot + 1] !== K.PropertyName || after[at] !== dot + 2) return undefined;
    if (from[dot] !== to[at + 1] || from[dot + 1] !== to[dot]) return undefined;
  }
  if (kinds[at] !== K.VariableName || from[at] === to[at]) return undefined;
  const base = tree.of(at);
  const path = bound.get(base) ?? base;
  if (at === node) return path.length > 200 ? '?' : path;
  const length = tree.length(node) - base.length;
  if (path.length + length > 200) return '?';
  return path === base ? tree.of(node) : path + tree.text.slice(to[at], to[node]);
}

function dottedIn(tree: Tree, bound: ReadonlyMap<string, string>, node: Node): string {
  const suffixes: string[] = [];
  let at: Node | undefined = node;
  while (at !== undefined) {
    const kind = tree.kind(at);
    if (kind === K.CallExpression) {
      suffixes.push('()');
      at = tree.first(at);
    } else if (kind === K.MemberExpression) {
      const property = tree.child(at, K.PropertyName);
      suffixes.push(property === undefined ? '[]' : `.${tree.of(property)}`);
      at = tree.first(at);
    } else if (kind === K.AwaitExpression || kind === K.ParenthesizedExpression) at = tree.kids(at)[1];
    else break;
  }
  const isName = tree.kind(at) === K.VariableName;
  const base = isName && at !== undefined ? tree.of(at) : '';
  const rest = suffixes.reverse().join('');
  const path = base ? (bound.get(base) ?? base) : isName ? '' : '?';
  return path.length + rest.length > 200 ? '?' : path + rest;
}
