/** The built command line, held at a chosen moment of its writing and ended there. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { inject } from 'vitest';

/** Loaded before the program: at the call that is told, it says so and waits for ever; `half` is the middle of a write. */
const HOLD = `
  import fs from 'node:fs/promises';
  import { syncBuiltinESMExports } from 'node:module';
  const [call, nth] = process.env.HOLD_AT.split(' ');
  let calls = 0;
  const hold = () => {
    process.stderr.write('held');
    setInterval(() => {}, 1000);
    return new Promise(() => {});
  };
  if (call === 'half') {
    const file = await fs.open(process.execPath);
    const kind = Object.getPrototypeOf(file);
    await file.close();
    const real = kind.writeFile;
    kind.writeFile = async function (bytes) {
      if (++calls !== Number(nth)) return real.call(this, bytes);
      await this.write(bytes.subarray(0, bytes.length >> 1));
      return hold();
    };
  } else {
    const real = fs[call];
    fs[call] = (...args) => (++calls === Number(nth) ? hold() : real(...args));
    syncBuiltinESMExports();
  }`;

/** `rename 3`: just before the third call of it. */
export type Moment = `${'half' | 'rename' | 'link' | 'rm'} ${number}`;

/** Ends the command by a signal at that moment; what ended it, which is null where it came to its own end before. */
export async function killedAt(moment: Moment, signal: NodeJS.Signals, ...args: string[]): Promise<string | null> {
  const preload = `data:text/javascript,${encodeURIComponent(HOLD)}`;
  const child = spawn(process.execPath, ['--import', preload, join(inject('built'), 'cli.js'), ...args], {
    env: { PATH: process.env['PATH'] ?? '', SYSTEMROOT: process.env['SYSTEMROOT'] ?? '', HOLD_AT: moment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
    if (said.includes('held')) child.kill(signal);
  });
  return new Promise((resolve) => child.once('close', (_, endedBy) => resolve(endedBy)));
}
