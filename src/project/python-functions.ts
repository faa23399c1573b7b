import type { Call } from '../languages/facts.ts';
import type { Project } from './project.ts';
import { factsOf } from './sources.ts';

/** Which calls stand in which function of a Python file, by lines and indents: facts know where a call is, not whose it is. */

interface Block {
  /** A function's name, or `class Name`. */
  readonly name: string;
  readonly indent: number;
  /** The name of the block around it; '' at the module's own level. */
  readonly inside: string;
  /** First line, and the line after its last, 1-based. */
  readonly from: number;
  to: number;
}

const HEAD = /^([ \t]*)(?:async[ \t]+)?(def|class)[ \t]+(\w+)/;
/** No hand-written module holds more; what comes after them is left out. */
const MOST = 2000;

function blocksOf(text: string): readonly Block[] {
  const found: Block[] = [];
  const open: Block[] = [];
  let line = 0;
  for (const each of text.split('\n')) {
    line += 1;
    const [, space = '', keyword, name = ''] = HEAD.exec(each.slice(0, 300)) ?? [];
    const isHead = keyword !== undefined;
    if (!isHead && !/^[@A-Za-z_]/.test(each)) continue;
    for (let last = open.at(-1); last && last.indent >= space.length; last = open.at(-1)) {
      last.to = line;
      open.pop();
    }
    if (!isHead || found.length >= MOST) continue;
    const block: Block = {
      name: keyword === 'class' ? `class ${name}` : name,
      indent: space.length,
      inside: open.at(-1)?.name ?? '',
      from: line,
      to: Number.POSITIVE_INFINITY,
    };
    found.push(block);
    open.push(block);
  }
  return found;
}

/** True where the file defines the class. */
export const definesClass = (project: Project, path: string, name: string): boolean =>
  blocks(project, path).some((one) => one.name === `class ${name}`);

const blocks = (project: Project, path: string): readonly Block[] =>
  project.parsed('python-functions', path, blocksOf) ?? [];

/**
 * The calls of functions of a Python file, and of those of the same file that they call: methods of the class `inside`,
 * or functions of the module where that is ''. Empty where it defines none of the names.
 */
export function callsWithin(project: Project, path: string, names: readonly string[], inside = ''): readonly Call[] {
  const followed = project.once(followedBefore);
  const key = [path, inside, ...names].join('\0');
  let calls = followed.get(key);
  if (!calls) followed.set(key, (calls = follow(project, path, names, inside)));
  return calls;
}

/** By file, class and names: every case that calls the same asks for them again. */
const followedBefore = (_project: Project): Map<string, readonly Call[]> => new Map();

function follow(project: Project, path: string, names: readonly string[], inside: string): readonly Call[] {
  const known = new Map<string, Block[]>();
  for (const one of blocks(project, path)) {
    const key = `${one.inside} ${one.name}`;
    const others = known.get(key);
    if (others) others.push(one);
    else known.set(key, [one]);
  }
  const calls = factsOf(project, path)?.calls ?? [];
  const owner = inside === '' ? '' : `class ${inside}`;
  const queue = names.flatMap((name) => known.get(`${owner} ${name}`) ?? []);
  const seen = new Set<Block>();
  const found: Call[] = [];
  for (let block = queue.shift(); block && seen.size < 50; block = queue.shift()) {
    if (seen.has(block)) continue;
    seen.add(block);
    const { from, to, inside: around } = block;
    for (const call of calls) {
      if (call.line < from || call.line >= to) continue;
      found.push(call);
      const [, method] = /^self\.(\w+)$/.exec(call.name) ?? [];
      const [next] = known.get(method === undefined ? ` ${call.name}` : `${around} ${method}`) ?? [];
      if (next && !seen.has(next)) queue.push(next);
    }
  }
  return found;
}
