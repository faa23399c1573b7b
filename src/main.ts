import { isMainThread, workerData } from 'node:worker_threads';
import { MORE_MEMORY, runBounded, runFrugally } from './judging/bounded.ts';

/**
 * Where the runner starts the Action: the work is done in a thread with bounded memory, which this same file is then the
 * script of. Where that is not enough, the repository that wants so much is somebody's who has no say in the others: all is
 * done once more, with each judged apart.
 */
if (isMainThread) {
  runFrugally();
  const script = new URL(import.meta.url);
  const first = await runBounded(script, { apart: false });
  const { code, spent } = first.spent ? await runBounded(script, { apart: true }, MORE_MEMORY) : first;
  if (spent) process.stdout.write('::error::milepost ran out of memory\n');
  process.exitCode = code;
} else {
  const { runShell } = await import('./action.ts');
  await runShell(workerData as { readonly apart: boolean });
}
