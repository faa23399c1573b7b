import { runFrugally } from './judging/memory.ts';

/**
 * Where the runner starts the Action. This thread reads and writes; what is read is judged in another one with bounded memory,
 * for a repository that wants more is somebody's who has no say in the others.
 */
runFrugally();
// Loaded only now: what the program begins with is made under those rules.
const { runShell } = await import('./action.ts');
await runShell();
