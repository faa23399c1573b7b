import type { Boundary } from '../facts.ts';
import { type Assertions, assertionsIn } from './assertions.ts';
import { boundaryOf, replaced, sharedBoundaries, unmocked } from './boundaries.ts';
import { constantNames } from './constants.ts';
import type { Names } from './names.ts';
import { assignment, child, type Node, type Tree, walk } from './tree.ts';

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
const ENTRY = /(?:^|\.)(?:main|cli|run_cli|cli_main|entry_point|entrypoint)$|^runpy\.run_\w+$/;

/** What the functions of one file assert and cross, helpers in the same file followed. */
export class Scopes {
  readonly functions = new Map<string, Node>();
  readonly classes = new Map<string, Class>();
  readonly tree: Tree;
  readonly names: Names;
  readonly #shared: ReadonlyMap<string, Boundary>;
  readonly #constants: ReadonlySet<string>;
  readonly #summaries = new Map<Node, Summary>();

  constructor(tree: Tree, names: Names, classes: readonly Class[]) {
    this.tree = tree;
    this.names = names;
    for (const one of classes) this.classes.set(one.name, one);
    for (const node of tree.all('FunctionDefinition')) {
      if (enclosingClass(node)) continue;
      const name = child(node, 'VariableName');
      if (name) this.functions.set(tree.of(name), node);
    }
    this.#shared = sharedBoundaries(tree, names);
    const global = new Set(tree.all('ScopeStatement').flatMap((node) => node.kids.map((kid) => tree.of(kid))));
    this.#constants = new Set(
      [...constantNames(tree, topLevel(tree), new Set(), names)].filter((name) => !global.has(name)),
    );
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
    const body = child(fn, 'Body') ?? fn;
    let { real, vacuous } = assertionsIn(tree, names, fn, this.#constants);
    const boundaries: Boundary[] = [];
    let temporary = (child(fn, 'ParamList')?.kids ?? []).some((kid) => TEMPORARY.test(tree.of(kid).slice(0, 20)));
    let entry: Node | undefined;
    const follow = (name: string, fallback: Node | undefined) => {
      const helper =
        name.startsWith('self.') || name.startsWith('cls.')
          ? this.method(owner, name.slice(name.indexOf('.') + 1))
          : fallback;
      if (!helper || helper === fn || contains(fn, helper)) return;
      const inside = this.summary(helper, owner);
      real += inside.real;
      vacuous += inside.vacuous;
      boundaries.push(...inside.boundaries);
    };
    walk(body, (node) => {
      if (node.type === 'VariableName') {
        const shared = this.#shared.get(tree.of(node));
        if (shared) boundaries.push(shared);
      }
      if (node.type !== 'CallExpression') return undefined;
      const name = names.dotted(node.kids[0]);
      const crossed = boundaryOf(tree, names, node);
      if (crossed) boundaries.push(crossed);
      if (TEMPORARY.test(name)) temporary = true;
      if (ENTRY.test(name) && !name.startsWith('pytest.') && !name.startsWith('unittest.')) entry ??= node;
      follow(name, this.functions.get(name));
      return undefined;
    });
    if (temporary && entry)
      boundaries.push({
        kind: 'filesystem',
        line: tree.line(entry),
        detail: `${names.dotted(entry.kids[0])}() on temporary files`,
      });
    const mocks = boundaries.length ? replaced(tree, names, decorated(fn)) : [];
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

export const decorated = (node: Node): Node => (node.parent?.type === 'DecoratedStatement' ? node.parent : node);

/** The class that a function is a method of. */
export function enclosingClass(fn: Node): Node | undefined {
  const body = decorated(fn).parent;
  const owner = body?.type === 'Body' ? body.parent : undefined;
  return owner?.type === 'ClassDefinition' ? owner : undefined;
}

const contains = (outer: Node, inner: Node): boolean => outer.from <= inner.from && inner.to <= outer.to;

/** The module's assignments alone, without the containers that any function may fill. */
function topLevel(tree: Tree): Node {
  const kids = tree.root.kids.filter((kid) => {
    const value = kid.type === 'AssignStatement' ? assignment(kid).value : undefined;
    return value !== undefined && !/^(?:Array|Dictionary|Set)\w*Expression$/.test(value.type);
  });
  return { ...tree.root, kids };
}
