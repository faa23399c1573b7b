import { setFlagsFromString } from 'node:v8';

/** Mebibytes of a thread's heap: all of it, and the part in which everything is made. */
export interface Memory {
  readonly old: number;
  readonly young: number;
}

/**
 * Node would take a good part of the machine before it tidies up; where it may not have two gigabytes, it goes by what is in
 * use, and what has just been made is tidied up more often in a smaller space.
 */
export const MEMORY: Memory = { old: 512, young: 12 };
/** For what is too much for that. */
export const MORE_MEMORY: Memory = { old: 2000, young: 24 };

/** Mebibytes; so a thread's stack is as deep as that of the program, and what is nested too deeply is so in both. */
export const STACK = 1.15;

/** V8's flags, each alone, for what one implies is looked at when Node starts and not after it. */
const FRUGAL: readonly string[] = [
  // WebAssembly is compiled by the quick compiler alone: the other one takes 20 MiB for the parser of HTTP that Node brings along,
  // and 75 MiB for the engine that draws pictures, which is not quicker for it.
  '--no-wasm-tier-up',
  '--no-wasm-dynamic-tiering',
  // Tidied up when a fifth has been added to what was in use, not when that has doubled: 10 MiB for a fiftieth of the time.
  '--heap-growing-percent=20',
  // The space in which everything is made stays as small as it begins: a program cannot bound its own, only that of its threads. What
  // reads and writes makes little at a time; those that judge begin with four mebibytes, a third of what they may have at last.
  '--semi-space-growth-factor=1',
  '--min-semi-space-size=4',
];

/** Once for the process, before any of its threads is there. */
export function runFrugally(): void {
  for (const flag of FRUGAL) setFlagsFromString(flag);
}

/** What costs time, and from how many repositories on memory is worth it: on a hundred it would stay, and on a thousand go on growing. */
const MORE_FRUGAL: readonly { readonly from: number; readonly flags: readonly string[] }[] = [
  {
    from: 50,
    flags: [
      // Pages that a collection has emptied go back to the system at the next one. Else V8 keeps them for later, and more and more of them:
      // 15 MiB after a hundred repositories, 30 after a thousand.
      '--optimize-for-size',
      // What has piled up in one thread while the other one works is tidied up sooner.
      '--heap-growing-percent=8',
    ],
  },
  {
    from: 200,
    flags: [
      // What is run often is compiled by the thread that runs it, and not beside it in threads that each keep what they once took: 20 MiB for a
      // sixteenth of the time.
      '--no-concurrent-recompilation',
    ],
  },
];

/** For a run over so many repositories: some of its time for memory that does not grow. Goes for what begins after it. */
export function runMoreFrugally(repositories: number): void {
  for (const { from, flags } of MORE_FRUGAL)
    if (repositories >= from) for (const flag of flags) setFlagsFromString(flag);
}
