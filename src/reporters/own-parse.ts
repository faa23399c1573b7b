/** Templates of the learner's own: text → a tree of the few things that a template may do. Nothing is compiled or run. */
import { parse } from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import { UsageError } from '../model/errors.ts';

/** Where in a file, for errors; both from 1. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

export type Value =
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  /** `../` goes `up`; `data` is what begins with `@`. */
  | {
      readonly kind: 'path';
      readonly up: number;
      readonly data: boolean;
      readonly parts: readonly string[];
      readonly place: Place;
    };

export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly value: Value; readonly place: Place }
  | { readonly kind: 'say'; readonly key: string; readonly values: readonly (readonly [string, Value])[] }
  | { readonly kind: 'partial'; readonly name: string; readonly context: Value | null; readonly place: Place }
  | {
      readonly kind: 'if' | 'unless' | 'each' | 'with';
      readonly value: Value;
      readonly body: readonly Node[];
      readonly otherwise: readonly Node[];
      readonly place: Place;
    };

export interface Known {
  readonly partials: readonly string[];
  /** Whether there is such a sentence. */
  sentence(key: string): boolean;
}

const BLOCKS = ['if', 'unless', 'each', 'with'] as const;
const DATA = ['root', 'index', 'first', 'last'];
const MAX_LEVELS = 60;

export function fault({ path, line, column }: Place, message: string): UsageError {
  return new UsageError(`${path}:${line}:${column}: ${message}`);
}

/** Throws a `UsageError` with file, line and column for anything that a template may not do. */
export function parseTemplate(text: string, path: string, known: Known): readonly Node[] {
  tooDeep(text, path);
  let tree: hbs.AST.Program;
  try {
    tree = parse(text.replace(/\r\n?/g, '\n'));
  } catch (error) {
    throw syntaxFault(error, path);
  }
  return new Reader(path, known).nodes(tree);
}

/** The parser takes long over blocks that stand deep in each other, so that this is told before. */
function tooDeep(text: string, path: string): void {
  const open: number[] = [];
  let depth = 0;
  for (const { 1: sign = '', index } of text.matchAll(/\{\{~?\s*([#^/]|else\s+\S)/g)) {
    if (sign === '/') depth -= open.pop() ?? 0;
    else {
      depth += 1;
      // Each `else if` is a block in the block before it, and all are closed at once.
      if (sign.startsWith('else') && open.length > 0) open.push((open.pop() ?? 0) + 1);
      else open.push(1);
    }
    if (depth <= MAX_LEVELS) continue;
    const line = text.slice(0, index).split('\n').length;
    throw new UsageError(`${path}:${line}: blocks stand in each other more than ${MAX_LEVELS} times`);
  }
}

/** The parser's message is a drawing of several lines; what it expected stands in the last. */
function syntaxFault(error: unknown, path: string): UsageError {
  const message = error instanceof Error ? error.message : '';
  const line = Number(
    /^(?:Parse|Lexical) error on line (\d+)/.exec(message)?.[1] ?? / - (\d+):\d+$/.exec(message)?.[1] ?? 1,
  );
  const told = /^(?:Parse|Lexical)/.test(message) ? '' : message.split('\n')[0]?.replace(/ - \d+:\d+$/, '');
  return new UsageError(
    `${path}:${line}: not a Handlebars template: ${told || 'a tag is not closed, or not what may stand here'}`,
  );
}

class Reader {
  readonly path: string;
  readonly known: Known;

  constructor(path: string, known: Known) {
    this.path = path;
    this.known = known;
  }

  nodes(program: hbs.AST.Program | undefined): Node[] {
    return (program?.body ?? []).flatMap((statement) => this.node(statement));
  }

  private node(statement: hbs.AST.Statement): Node[] {
    const place = this.place(statement);
    if (is<hbs.AST.ContentStatement>(statement, 'ContentStatement')) return [{ kind: 'text', text: statement.value }];
    if (statement.type === 'CommentStatement') return [];
    if (is<hbs.AST.MustacheStatement>(statement, 'MustacheStatement')) return [this.mustache(statement, place)];
    if (is<hbs.AST.BlockStatement>(statement, 'BlockStatement')) return [this.block(statement, place)];
    if (is<hbs.AST.PartialStatement>(statement, 'PartialStatement')) return [this.partial(statement, place)];
    throw fault(place, 'a template may not do this (decorators, blocks of partials, raw blocks)');
  }

  private mustache(statement: hbs.AST.MustacheStatement, place: Place): Node {
    if (!statement.escaped) throw fault(place, 'values are always escaped: write {{…}} instead of {{{…}}} or {{&…}}');
    const { params, hash } = statement;
    const name = original(statement.path);
    if (name !== 'say') {
      if (params.length > 0 || hash) throw fault(place, `there is no helper "${shown(name)}", only say`);
      return { kind: 'value', value: this.value(statement.path), place };
    }
    const [key] = params;
    if (params.length !== 1 || !key || !is<hbs.AST.StringLiteral>(key, 'StringLiteral'))
      throw fault(place, "say takes the key of a sentence: {{say 'readme.next'}}");
    if (!this.known.sentence(key.value)) throw fault(place, `there is no sentence "${shown(key.value)}"`);
    return { kind: 'say', key: key.value, values: hash?.pairs.map((pair) => [pair.key, this.value(pair.value)]) ?? [] };
  }

  private block(statement: hbs.AST.BlockStatement, place: Place): Node {
    const name = original(statement.path);
    const kind = BLOCKS.find((block) => block === name);
    if (!kind) throw fault(place, `there is no block "${shown(name)}", only ${BLOCKS.join(', ')}`);
    const [value] = statement.params;
    if (statement.params.length !== 1 || !value || statement.hash) throw fault(place, `${kind} takes one value`);
    if (statement.program?.blockParams?.length) throw fault(place, `${kind} gives no names: leave out "as |…|"`);
    return {
      kind,
      value: this.value(value),
      body: this.nodes(statement.program),
      otherwise: this.nodes(statement.inverse),
      place,
    };
  }

  private partial(statement: hbs.AST.PartialStatement, place: Place): Node {
    const name = original(statement.name);
    if (statement.name.type !== 'PathExpression' || !this.known.partials.includes(name))
      throw fault(place, `there is no partial "${shown(name)}", only ${this.known.partials.join(', ')}`);
    const [context] = statement.params;
    if (statement.params.length > 1 || statement.hash) throw fault(place, 'a partial takes one value at most');
    return { kind: 'partial', name, context: context ? this.value(context) : null, place };
  }

  private value(expression: hbs.AST.Expression): Value {
    const place = this.place(expression);
    if (is<hbs.AST.StringLiteral>(expression, 'StringLiteral')) return { kind: 'literal', value: expression.value };
    if (is<hbs.AST.NumberLiteral>(expression, 'NumberLiteral')) return { kind: 'literal', value: expression.value };
    if (is<hbs.AST.BooleanLiteral>(expression, 'BooleanLiteral')) return { kind: 'literal', value: expression.value };
    if (!is<hbs.AST.PathExpression>(expression, 'PathExpression')) throw fault(place, 'expected a name or a text');
    const { data, depth, parts } = expression;
    if (!parts.every((part) => typeof part === 'string')) throw fault(place, 'expected a name or a text');
    if (data && !DATA.includes(parts[0] ?? ''))
      throw fault(place, `there is no "@${shown(parts[0] ?? '')}", only ${DATA.map((one) => `@${one}`).join(', ')}`);
    return { kind: 'path', up: depth, data, parts, place };
  }

  private place({ loc }: hbs.AST.Node): Place {
    return { path: this.path, line: loc.start.line, column: loc.start.column + 1 };
  }
}

const is = <T extends hbs.AST.Node>(node: hbs.AST.Node, type: T['type']): node is T => node.type === type;

const original = (node: hbs.AST.Node): string =>
  'original' in node && typeof node.original === 'string' ? node.original : '';

/** A name as an error shows it: one line, not endless. */
const shown = (name: string): string => name.replace(/[\p{Cc}\p{Cs}]/gu, '').slice(0, 60);
