import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Memory, MORE_MEMORY } from '../judging/memory.ts';
import type { Rules } from '../judging/messages.ts';
import { JudgePool } from '../judging/pool.ts';
import type { RunOptions } from '../run.ts';

/** A thread takes as long to get going as some repositories take to be judged; fewer than these are judged without. */
const FEW = 40;
/** More would not be fed fast enough, and each takes some tens of mebibytes. */
const MOST = 4;
/** Beside this module in the bundle; sources that are run as they are have none, and judge without threads. */
const SCRIPT = new URL('./judge.js', import.meta.url);

interface Wanted extends Rules {
  /** From so many repositories on there are threads, and so many of them at most. */
  readonly few?: number;
  readonly most?: number;
  /** Of each; more than most repositories need, which is quicker, unless said otherwise. */
  readonly memory?: Memory;
  readonly script?: URL;
}

/** Runs the work with threads that judge for it, where there is enough to judge, and ends them after. */
export async function withJudges<T>(
  repositories: number,
  { roadmap, exempt, few = FEW, most = MOST, memory = MORE_MEMORY, script = SCRIPT }: Wanted,
  work: (judges: Pick<RunOptions, 'judge' | 'together'>) => Promise<T>,
): Promise<T> {
  const threads = Math.min(most, availableParallelism());
  if (repositories < few || threads === 0 || !existsSync(fileURLToPath(script))) return work({});
  const pool = new JudgePool({ script, threads, memory, rules: { roadmap, exempt } });
  try {
    return await work({ judge: pool.judge, together: 2 * threads });
  } finally {
    await pool.close();
  }
}
