import type { BoundaryKind, Language } from './facts.ts';
import type { Masked } from './masked.ts';

/**
 * What a language's table tells the shared machinery. Every pattern runs over masked code, where each literal reads
 * `"   "`, and is linear; the patterns of lists carry the flags `g` and, where they use groups, `d`.
 */
export interface Table {
  readonly language: Language;
  mask(text: string, path: string): Masked;
  /** What an import binds; `module`, and optionally `name` and `alias` are named groups. */
  imports(source: Masked): readonly Bound[];
  /** Stretches that are no statements: imports, the package line, header guards. Quickest are patterns that begin with a word. */
  readonly idle: readonly RegExp[];
  /** A class: named groups `name`, `bases` (separated by commas). */
  readonly classes: RegExp;
  /** Annotations, decorators, attributes: named group `name`. */
  readonly decorators?: RegExp;
  /** The head of a named function: named group `name`. Its body is the next block. */
  readonly functions: RegExp;
  readonly logs: readonly LogRule[];
  readonly config: readonly ConfigRule[];
  /** Whether the settings file that the literal at this offset names is opened; without it, naming one is enough. */
  readonly opens?: (source: Masked, at: number) => boolean;
  readonly tests: TestTable;
}

export interface Bound {
  readonly module: string;
  readonly name?: string;
  /** The name that the file itself uses for it; absent where nothing can be told (a wildcard). */
  readonly local?: string;
  readonly at: number;
}

export interface LogRule {
  /** Absent: the framework that the file imports, or `INDIRECT` where it imports none. */
  readonly framework?: string;
  readonly write: RegExp;
  /** What stands in every match, at most `REACH` characters from its start: quicker to look for. */
  readonly core?: RegExp;
  /** The rule holds only where an imported module, or the code, matches. */
  readonly when?: RegExp;
}

export interface ConfigRule {
  readonly via: string;
  /** The named group `key`, where there is one, is the setting's name. */
  readonly read: RegExp;
  /** The rule holds only where an imported module, or the code, matches. */
  readonly when?: RegExp;
}

export interface TestRule {
  /** The named group `name`, where there is one, names the test. */
  readonly head: RegExp;
  /** How far the test reaches: the call's parentheses, the next block, the function after an annotation, up to `end`. */
  readonly body: 'call' | 'block' | 'function' | 'indented';
  /** The rule holds only where an imported module, or the code, matches. */
  readonly when?: RegExp;
  /** Match against the text with its comments: PHPUnit's `@test`. */
  readonly inComments?: boolean;
}

export interface BoundaryRule {
  readonly kind: BoundaryKind;
  readonly at: RegExp;
  readonly when?: RegExp;
  /** Where this matches the file, what looks like a boundary is a stand-in. */
  readonly unless?: RegExp;
}

/** How a program without a framework tells that a case of its own failed. */
export interface Verdicts {
  /** Where the program begins, and how its exit status is other than success from there on. */
  readonly program: RegExp;
  readonly status: RegExp;
  /** A comparison upon which a case fails. */
  readonly fails: RegExp;
}

export interface TestTable {
  readonly rules: readonly TestRule[];
  readonly asserts: RegExp;
  /** Assertions that compare only literals, or cannot fail. */
  readonly vacuous: RegExp;
  readonly verdicts?: Verdicts;
  readonly boundaries: readonly BoundaryRule[];
  /** Names of tests that an app generator wrote and nobody touched: their assertions are no evidence. */
  readonly placeholders?: RegExp;
}

/** A record written by a logger made in another file: a framework's, as far as this file can tell. */
export const INDIRECT = 'logger';

/** A literal or a sum of literals, as a pattern's source. */
const ONE = '(?:-?\\d[\\w.]{0,20}|"[^"]{0,200}"|true|false|null|nil|None|undefined)';
export const LITERALS = `${ONE}(?:\\s{0,4}[-+*/%]\\s{0,4}${ONE}){0,3}`;

/** What every match of `RECEIVER` ends with. */
const CALLED_LOGGER = /(?:[lL]og(?:ger)?|LOG(?:GER)?)(?:\(\))?[?!]{0,2}\s{0,40}(?:\.|->|\?\.|::)/;

/** `log`, `logger`, `auditLog`, `_logger`, `LOG` …, perhaps as a field of something. */
const RECEIVER =
  '(?:(?<![\\w$])|\\$)(?:[A-Za-z_$][\\w$]{0,40}(?:\\(\\))?\\s{0,40}(?:\\.|->|\\?\\.)){0,2}(?:[#_@$]{0,2}(?:log|logger|LOG|LOGGER)|[\\w$]{0,40}(?:Log|Logger|_log|_logger|LOGGER|_LOG))(?:\\(\\))?[?!]{0,2}\\s{0,40}(?:\\.|->|\\?\\.|::)';

/** The longest match of `RECEIVER`, and more. */
export const REACH = 300;

/** Records that a logger writes, where a level (a pattern's source) follows its name. */
export const byLogger = (level: string): Pick<LogRule, 'write' | 'core'> => ({
  write: new RegExp(`${RECEIVER}${level}`, 'g'),
  core: new RegExp(`${CALLED_LOGGER.source}${level}`, 'g'),
});
