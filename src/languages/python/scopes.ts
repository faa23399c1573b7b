import { say } from '../../model/say.ts';
import type { Boundary } from '../facts.ts';
import { remembered } from '../remembered.ts';
import { type Assertions, assertionsIn } from './assertions.ts';
import { boundaryOf, replaced, sharedBoundaries, unmocked } from './boundaries.ts';
import { constantNames } from './constants.ts';
import { K, kindsWhere } from './kinds.ts';
import type { Names } from './names.ts';
import { assignment, type Node, type Tree } from './tree.ts';

export interface Summary extends Assertions {
  readonly boundaries: readonly Boundary[];
}

/** A class of the file: its methods, and its bases as resolved names. */
export interface Class {
  readonly name: string;
  readonly node: Node;
  readonly bases: readonly string[];
  readonly methods: ReadonlyMap<string, Node>;
}

const NOTHING: Summary = { real: 0, vacuous: 0, boundaries: [] };
const TEMPORARY = /^tempfile\.\w+$|^(?:tmp_path|tmpdir)$|isolated_filesystem$|^monkeypatch\.chdir$/;
const ENTRY =
  /(?:^|\.)(?:main|cli|run_cli|cli_main|entry_point|entrypoint)(?:\.(?:__wrapped__|callback))?$|^runpy\.run_\w+$/;

const roleOf = remembered((callee) => {
  if (TEMPORARY.test(callee)) return 'temporary';
  return ENTRY.test(callee) && !/^(?:pytest|unittest)\./.test(callee) ? 'entry' : undefined;
});

/** What the functions of one file assert and cross, helpers in the same file followed. */
export class Scopes {
  readonly functions = new Map<string, Node>();
  readonly classes = new Map<string, Class>();
  readonly tree: Tree;
  readonly names: Names;
  #shared: ReadonlyMap<string, Boundary> | undefined;
  #constants: ReadonlySet<string> | undefined;
  readonly #summaries = new Map<Node, Summary>();

  constructor(tree: Tree, names: Names, classes: readonly Class[]) {
    this.tree = tree;
    this.names = names;
    for (const one of classes) this.classes.set(one.name, one);
    for (const node of tree.all(K.FunctionDefinition)) {
      if (enclosingClass(tree, node) !== undefined) continue;
      const name = tree.child(node, K.VariableName);
      if (name !== undefined) this.functions.set(tree.of(name), node);
    }
  }

  /** The method of a class or of those of its bases that stand in this file. */
  method(owner: Class | undefined, name: string): Node | undefined {
    for (let at = owner, depth = 0; at && depth < 8; depth += 1) {
      const found = at.methods.get(name);
      if (found) return found;
      const next = at.bases.map((base) => this.classes.get(base)).find((base) => base !== undefined && base !== at);
      at = next;
    }
    return undefined;
  }

  /** The method that a class of this file is asked for by its name: `Validator.check`. */
  #ofClass(name: string): Node | undefined {
    const dot = name.indexOf('.');
    return dot < 0 ? undefined : this.classes.get(name.slice(0, dot))?.methods.get(name.slice(dot + 1));
  }

  summary(fn: Node, owner: Class | undefined): Summary {
    const known = this.#summaries.get(fn);
    if (known) return known;
    this.#summaries.set(fn, NOTHING);
    const result = this.#summarise(fn, owner);
    this.#summaries.set(fn, result);
    return result;
  }

  #summarise(fn: Node, owner: Class | undefined): Summary {
    const { tree, names } = this;
    this.#shared ??= sharedBoundaries(tree, names);
    this.#constants ??= constantsOf(tree, names);
    const body = tree.child(fn, K.Body) ?? fn;
    let { real, vacuous } = assertionsIn(tree, names, fn, this.#constants);
    const boundaries: Boundary[] = [];
    const list = tree.child(fn, K.ParamList);
    let temporary = list !== undefined && tree.kids(list).some((kid) => TEMPORARY.test(tree.head(kid, 20)));
    let entry: Node | undefined;
    const follow = (name: string, fallback: Node | undefined) => {
      const helper =
        name.startsWith('self.') || name.startsWith('cls.')
          ? this.method(owner, name.slice(name.indexOf('.') + 1))
          : fallback;
      if (helper === undefined || helper === fn || contains(tree, fn, helper)) return;
      const inside = this.summary(helper, owner);
      real += inside.real;
      vacuous += inside.vacuous;
      boundaries.push(...inside.boundaries);
    };
    for (let node = body, end = tree.after[body] as number; node < end; node += 1) {
      const kind = tree.kinds[node];
      if (kind === K.VariableName && this.#shared.size > 0) {
        const shared = this.#shared.get(tree.of(node));
        if (shared) boundaries.push(shared);
      }
      if (kind !== K.CallExpression) continue;
      const name = names.dotted(tree.first(node));
      const crossed = boundaryOf(tree, names, node);
      if (crossed) boundaries.push(crossed);
      const role = roleOf(name);
      if (role === 'temporary') temporary = true;
      if (role === 'entry') entry ??= node;
      follow(name, this.functions.get(name) ?? this.#ofClass(name));
    }
    if (temporary && entry !== undefined) {
      const name = names.dotted(tree.first(entry));
      boundaries.push({ kind: 'filesystem', line: tree.line(entry), detail: say`${name}() on temporary files` });
    }
    const mocks = boundaries.length ? replaced(tree, names, [decorated(tree, fn)]) : [];
    return { real, vacuous, boundaries: distinct(unmocked(boundaries, mocks)) };
  }
}

/** One boundary for each kind and detail, the first. */
export function distinct(boundaries: readonly Boundary[]): Boundary[] {
  const seen = new Map<string, Boundary>();
  for (const one of boundaries) {
    const key = `${one.kind} ${one.detail}`;
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()].slice(0, 12);
}

/** A function or class with its decorators, where it has any. */
export function decorated(tree: Tree, node: Node): Node {
  const parent = tree.parent(node);
  return parent !== undefined && tree.kind(parent) === K.DecoratedStatement ? parent : node;
}

/** The class that a function is a method of. */
export function enclosingClass(tree: Tree, fn: Node): Node | undefined {
  const body = tree.parent(decorated(tree, fn));
  const owner = body !== undefined && tree.kind(body) === K.Body ? tree.parent(body) : undefined;
  return owner !== undefined && tree.kind(owner) === K.ClassDefinition ? owner : undefined;
}

const contains = (tree: Tree, outer: Node, inner: Node): boolean =>
  (tree.from[outer] as number) <= (tree.from[inner] as number) &&
  (tree.to[inner] as number) <= (tree.to[outer] as number);

const CONTAINER = kindsWhere((name) => /^(?:Array|Dictionary|Set)\w*Expression$/.test(name));

/** Constants of the module's own assignments, but for containers, which any function may fill, and for globals. */
function constantsOf(tree: Tree, names: Names): ReadonlySet<string> {
  const assigns = tree.kids(0).filter((kid) => {
    const value = tree.kind(kid) === K.AssignStatement ? assignment(tree, kid).value : undefined;
    return value !== undefined && !CONTAINER[tree.kind(value)];
  });
  const global = new Set(tree.all(K.ScopeStatement).flatMap((node) => tree.kids(node).map((kid) => tree.of(kid))));
  return new Set([...constantNames(tree, assigns, new Set(), names)].filter((name) => !global.has(name)));
}
