/** Templates of the learner's own, rendered step by step within a budget: a hostile one ends with an error, and soon. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { UsageError } from '../model/errors.ts';
import { languageOf } from './language.ts';
import { fault, type Node, type Place, parseTemplate, type Value } from './own-parse.ts';
import {
  escapeValue,
  isSafe,
  OWN_NAMES,
  type OwnTemplates,
  PARTIAL_NAMES,
  type RenderTools,
  sayMarkdown,
} from './templates.ts';

export interface TemplateFile {
  /** As errors name it; its name without `.hbs` says what it replaces. */
  readonly path: string;
  readonly text: string;
}

const MAX_FILE = 64 * 1024;
const MAX_STEPS = 200_000;
const MAX_LENGTH = 256 * 1024;
const MAX_DEPTH = 20;

/**
 * Reads templates; each replaces the whole section (`readme`) or one partial.
 * @throws UsageError `path:line:column: …` for what a template may not do, now or when it is rendered.
 */
export function ownTemplates(files: readonly TemplateFile[]): OwnTemplates {
  const known = { partials: PARTIAL_NAMES, sentence: languageOf('en').has };
  const templates = new Map<string, { path: string; nodes: readonly Node[] }>();
  for (const { path, text } of files) {
    const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.hbs$/, '');
    if (!OWN_NAMES.includes(name))
      throw new UsageError(`${path}: there is no such template; what can be replaced: ${OWN_NAMES.join(', ')}`);
    if (text.length > MAX_FILE) throw new UsageError(`${path}: a template is at most ${MAX_FILE / 1024} KiB`);
    templates.set(name, { path, nodes: parseTemplate(text, path, known) });
  }
  return {
    has: (name) => templates.has(name),
    render: (name, context, tools) => {
      const template = templates.get(name);
      if (!template) throw new Error(`no template "${name}"`);
      return new Rendering(template.path, tools).template(template.nodes, context);
    },
    checked: (text) => checkedSection(text, files[0]?.path ?? ''),
  };
}

/** What stands between the README's markers must hold no marker, and no code or comment that swallows the next one. */
function checkedSection(text: string, path: string): string {
  if (text.length > MAX_LENGTH) throw new UsageError(`${path}: the section is more than ${MAX_LENGTH / 1024} KiB`);
  if (/<!--\s*milepost:/i.test(text)) throw new UsageError(`${path}: a template may not hold Milepost's own markers`);
  const end = '<!-- end -->';
  const last = fromMarkdown(`${text}\n\n${end}`).children.at(-1);
  if (last?.type !== 'html' || last.value !== end)
    throw new UsageError(`${path}: the section ends inside a code block or an HTML comment that is not closed`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');
}

interface Scope {
  readonly value: unknown;
  readonly data: Readonly<Record<string, unknown>>;
  readonly outer: Scope | null;
}

class Rendering {
  readonly path: string;
  readonly tools: RenderTools;

  constructor(path: string, tools: RenderTools) {
    this.path = path;
    this.tools = tools;
  }

  template(nodes: readonly Node[], context: unknown): string {
    const { budget, root } = this.tools;
    budget.depth += 1;
    if (budget.depth > MAX_DEPTH) throw new UsageError(`${this.path}: templates take each other in without end`);
    const text = this.nodes(nodes, { value: context, data: { root }, outer: null });
    budget.depth -= 1;
    return text;
  }

  private nodes(nodes: readonly Node[], scope: Scope): string {
    const { budget } = this.tools;
    let text = '';
    this.step(1);
    for (const node of nodes) {
      const piece = this.node(node, scope);
      // What is inside another piece is counted again with it: a bound on the work, not on the result.
      budget.length += piece.length;
      this.step(1);
      text += piece;
    }
    return text;
  }

  private step(steps: number): void {
    const { budget } = this.tools;
    budget.steps += steps;
    if (budget.steps > MAX_STEPS || budget.length > MAX_LENGTH * 4)
      throw new UsageError(`${this.path}: the template makes too much text, or too many steps`);
  }

  private node(node: Node, scope: Scope): string {
    if (node.kind === 'text') return node.text;
    if (node.kind === 'value') return printed(this.value(node.value, scope), node.place);
    if (node.kind === 'say') {
      const values = node.values.map(([name, value]): [string, unknown] => [name, this.value(value, scope) ?? '']);
      return sayMarkdown(this.tools.language, node.key, Object.fromEntries(values)).toHTML();
    }
    if (node.kind === 'partial')
      return this.partial(node, node.context ? this.value(node.context, scope) : scope.value);
    const value = this.value(node.value, scope);
    if (node.kind === 'each') return this.each(node, value, scope);
    const holds = truthy(value) !== (node.kind === 'unless');
    if (!holds) return this.nodes(node.otherwise, scope);
    return this.nodes(node.body, node.kind === 'with' ? { value, data: scope.data, outer: scope } : scope);
  }

  /** One of ours knows only that it was not given what it prints; where it was taken in, the learner knows. */
  private partial({ name, place }: Extract<Node, { kind: 'partial' }>, context: unknown): string {
    try {
      return this.tools.partial(name, context);
    } catch (error) {
      if (error instanceof UsageError) throw error;
      throw fault(place, `the partial ${name} is not given what it prints (see docs/templates.md)`);
    }
  }

  private each({ body, otherwise, place }: Extract<Node, { body: unknown }>, value: unknown, scope: Scope): string {
    if (value !== null && !Array.isArray(value)) throw fault(place, 'each takes a list');
    const list: readonly unknown[] = value ?? [];
    if (list.length === 0) return this.nodes(otherwise, scope);
    return list
      .map((one, index) => {
        const data = { ...scope.data, index, first: index === 0, last: index === list.length - 1 };
        return this.nodes(body, { value: one, data, outer: scope });
      })
      .join('');
  }

  private value(value: Value, scope: Scope): unknown {
    if (value.kind === 'literal') return value.value;
    let at: Scope | null = scope;
    for (let up = 0; up < value.up; up += 1) at = at?.outer ?? null;
    if (!at) throw fault(value.place, '../ leads out of the template');
    let found: unknown = value.data ? at.data : at.value;
    for (const part of value.parts) {
      // What is not there has no members; whether the name exists at all shows where it is.
      if (found === null) return null;
      if (typeof found !== 'object' || isSafe(found) || !Object.hasOwn(found, part))
        throw fault(value.place, `there is no "${part.slice(0, 60)}" here (see docs/templates.md)`);
      found = (found as Readonly<Record<string, unknown>>)[part];
    }
    return found;
  }
}

const truthy = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

function printed(value: unknown, place: Place): string {
  if (value === null || value === undefined || value === false) return '';
  if (isSafe(value)) return value.toHTML();
  if (typeof value === 'object')
    throw fault(place, Array.isArray(value) ? 'this is a list: use each' : 'this has members: name one, or use with');
  return escapeValue(String(value));
}
