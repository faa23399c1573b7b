import { createInterface } from 'node:readline/promises';
import { oneLine } from './terminal.ts';

export interface Choice {
  /** What the caller gets. */
  readonly id: string;
  /** What the user reads; hostile text is welcome. */
  readonly name: string;
}

/** Somebody who answers. */
export interface Asker {
  /** One of the choices, by its number, its name or its id; undefined where the user leaves the question open. */
  choose(question: string, choices: readonly Choice[]): Promise<string | undefined>;
  close(): void;
}

const MOST_TRIES = 3;

/** Asks a person on a terminal. An answer that is none of the choices is asked for again, three times at most. */
export function terminalAsker(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Asker {
  const lines = createInterface({ input, output });
  // Where the input ends, whatever is still asked stays open.
  const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
  return {
    choose: async (question, choices) => {
      output.write(`${question}\n`);
      for (const [index, { name }] of choices.entries())
        output.write(`  ${String(index + 1).padStart(2)}  ${oneLine(name)}\n`);
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const said = (await Promise.race([lines.question('number or name, Enter to leave it open: '), ended])).trim();
        if (said === '') return undefined;
        const found = chosen(said, choices);
        if (found) return found.id;
        output.write(`there is no "${oneLine(said).slice(0, 60)}" here\n`);
      }
      return undefined;
    },
    close: () => lines.close(),
  };
}

const chosen = (said: string, choices: readonly Choice[]): Choice | undefined =>
  (/^\d{1,3}$/.test(said) ? choices[Number(said) - 1] : undefined) ??
  choices.find(({ id, name }) => [id, name].some((known) => known.toLowerCase() === said.toLowerCase()));
