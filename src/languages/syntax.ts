import type { Quote, Syntax } from './lexer.ts';

const C_COMMENTS = { line: ['//'], block: [{ open: '/*', close: '*/' }] } as const;
const NESTED = { line: ['//'], block: [{ open: '/*', close: '*/', nested: true }] } as const;
const HASH = { line: ['#'], block: [] } as const;

const quote = (open: string, more: Partial<Quote> = {}): Quote => ({ open, close: open, escape: '\\', ...more });
const raw = (open: string, close: string): Quote => ({ open, close, long: true });

/** A character between single quotes, which is no start of a longer literal and no Rust lifetime. */
const CHARACTER = { "'": /'(?:\\[^'\n]{1,10}|\\'|[^\\'\n]|[\ud800-\udbff][\udc00-\udfff])'/y };

export const JAVA: Syntax = { ...C_COMMENTS, quotes: [quote('"""', { long: true }), quote('"')], odd: CHARACTER };

export const KOTLIN: Syntax = {
  ...NESTED,
  quotes: [
    { open: '"""', close: '"""', hole: '${', long: true },
    quote('"', { hole: '${' }),
    { open: '`', close: '`' },
  ],
  odd: CHARACTER,
};

export const GROOVY: Syntax = {
  ...C_COMMENTS,
  quotes: [
    quote('"""', { long: true, hole: '${' }),
    quote("'''", { long: true }),
    quote('"', { hole: '${' }),
    quote("'"),
  ],
};

export const GO: Syntax = { ...C_COMMENTS, quotes: [quote('"'), raw('`', '`')], odd: CHARACTER };

export const RUST: Syntax = {
  ...NESTED,
  quotes: [raw('r###"', '"###'), raw('r##"', '"##'), raw('r#"', '"#'), quote('"', { long: true })],
  odd: CHARACTER,
};

export const CPP: Syntax = {
  ...C_COMMENTS,
  quotes: [raw('R"(', ')"'), quote('"')],
  odd: CHARACTER,
};

export const CSHARP: Syntax = {
  ...C_COMMENTS,
  quotes: [
    { open: '$@"', close: '"', hole: '{', long: true, doubled: true },
    { open: '@$"', close: '"', hole: '{', long: true, doubled: true },
    { open: '$"""', close: '"""', hole: '{', long: true },
    { open: '"""', close: '"""', long: true },
    { open: '@"', close: '"', long: true, doubled: true },
    { open: '$"', close: '"', escape: '\\', hole: '{' },
    quote('"'),
  ],
  odd: CHARACTER,
};

export const RUBY: Syntax = {
  line: ['#'],
  block: [{ open: '=begin', close: '\n=end' }],
  quotes: [quote('"', { hole: '#{', long: true }), quote("'", { long: true }), quote('`', { hole: '#{' })],
  odd: {
    '/': /(?<=[(,=~|&{[;]\s{0,3})\/(?![\s=])(?:\\.|[^\\/\n]){1,400}\/[imxounse]{0,5}/y,
    '?': /\?["'`#](?!\w)/y,
    $: /\$["'`](?!\w)/y,
  },
  heredoc: true,
};

export const SWIFT: Syntax = {
  ...NESTED,
  quotes: [{ open: '#"', close: '"#' }, quote('"""', { long: true, hole: '\\(' }), quote('"', { hole: '\\(' })],
};

export const DART: Syntax = {
  ...NESTED,
  quotes: [
    raw("r'''", "'''"),
    raw('r"""', '"""'),
    { open: "r'", close: "'" },
    { open: 'r"', close: '"' },
    quote("'''", { long: true, hole: '${' }),
    quote('"""', { long: true, hole: '${' }),
    quote("'", { hole: '${' }),
    quote('"', { hole: '${' }),
  ],
};

export const SHELL: Syntax = {
  ...HASH,
  quotes: [quote('"', { long: true }), raw("'", "'")],
  odd: { '\\': /\\["'#]/y },
  heredoc: true,
  wordComment: true,
};

export const POWERSHELL: Syntax = {
  line: ['#'],
  block: [{ open: '<#', close: '#>' }],
  quotes: [raw('@"\n', '\n"@'), raw("@'\n", "\n'@"), quote('"', { escape: '`', long: true }), raw("'", "'")],
};

export const HCL: Syntax = {
  line: ['#', '//'],
  block: [{ open: '/*', close: '*/' }],
  quotes: [quote('"', { hole: '${' })],
  heredoc: true,
};

export const REGO: Syntax = { ...HASH, quotes: [quote('"'), raw('`', '`')] };

export const R: Syntax = { ...HASH, quotes: [quote('"', { long: true }), quote("'", { long: true })] };

/** For texts that JavaScript's grammar refuses. */
export const JAVASCRIPT: Syntax = {
  ...C_COMMENTS,
  quotes: [quote('`', { long: true, hole: '${' }), quote('"'), quote("'")],
  odd: {
    '/': /(?<=[(,=:!&|?[{;]\s{0,3})\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n]){0,200}\]|[^\\/[\n]){1,400}\/[a-z]{0,7}/y,
  },
};

/** For texts that PHP's grammar refuses. */
export const PHP: Syntax = {
  line: ['//', '#'],
  block: [{ open: '/*', close: '*/' }],
  quotes: [quote('"'), quote("'")],
};
