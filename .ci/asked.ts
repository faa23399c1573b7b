/** What a script says about its own use, in one place: `--help` on stdout, a wrong call in one sentence on stderr. */

/** The end of a script: its exit code, and where it says what. */
export interface Said {
  readonly code: 0 | 2;
  readonly text: string;
}

/**
 * What `read` makes of the arguments, which throws where they are wrong; or what to say instead: the usage and 0 for
 * `--help`, one sentence and 2 for whatever was thrown.
 */
export function understood<T>(
  argv: readonly string[],
  usage: string,
  read: (argv: readonly string[]) => T,
): { readonly options: T } | Said {
  const own = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  if (own.includes('--help') || own.includes('-h')) return { code: 0, text: usage };
  try {
    return { options: read(argv) };
  } catch (error) {
    // Node adds how to write what nobody meant.
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\.?\n|\. |\.$/);
    return { code: 2, text: `${sentence}; --help says how to call it` };
  }
}

/** The options of this process, or its end. */
export function asked<T>(usage: string, read: (argv: readonly string[]) => T): T {
  const result = understood(process.argv.slice(2), usage, read);
  if ('options' in result) return result.options;
  (result.code === 0 ? console.log : console.error)(result.text);
  process.exit(result.code);
}

/** The whole number that stands there; throws where it is none, or less than `least`. */
export function wholeNumber(name: string, text: string, least: number): number {
  if (!/^\d{1,15}$/.test(text) || Number(text) < least)
    throw new TypeError(`${name}: expected a whole number from ${least} on, found "${text}"`);
  return Number(text);
}
