/** What the terminal at the other end can show. */

/**
 * Text from outside as one line without control, escape or bidirectional characters, in which a runner's log finds no
 * command: `##[…]` is one anywhere in a line. (`::…::` is one at its start, where our own words stand.)
 */
export function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g, ' ');
  return plain.slice(0, 2000).replaceAll('##[', '#\u2060#[');
}

export interface Look {
  readonly color: boolean;
  readonly hyperlinks: boolean;
  readonly width: number;
}

export function lookOf(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv = process.env): Look {
  const terminal = stream.isTTY === true && env.TERM !== 'dumb';
  const color = env.NO_COLOR ? false : env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : terminal;
  const linked =
    ['iTerm.app', 'WezTerm', 'vscode', 'ghostty'].includes(env.TERM_PROGRAM ?? '') ||
    Number(env.VTE_VERSION ?? 0) >= 5000 ||
    env.WT_SESSION !== undefined ||
    env.TERM === 'xterm-kitty';
  return { color, hyperlinks: terminal && linked, width: terminal ? Math.max(60, stream.columns ?? 100) : 100 };
}

/** A bar on stderr that appears after a second, on terminals alone. */
export async function progressBar(
  stream: NodeJS.WriteStream = process.stderr,
): Promise<{ update(done: number, total: number, name: string): void; stop(): void }> {
  if (!stream.isTTY) return { update: () => undefined, stop: () => undefined };
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value}/{total} {name}',
    clearOnComplete: true,
    hideCursor: true,
    stream,
  });
  const begun = Date.now();
  let shown = false;
  return {
    update: (done, total, name) => {
      if (!shown && Date.now() - begun < 1000) return;
      if (!shown) bar.start(total, done, { name: oneLine(name) });
      shown = true;
      bar.update(done, { name: oneLine(name) });
    },
    stop: () => {
      if (shown) bar.stop();
    },
  };
}
