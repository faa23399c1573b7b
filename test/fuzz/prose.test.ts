import { describe, it } from 'vitest';
import { COMMAND_PROPERTIES, PROSE_PROPERTIES } from './properties-parse.ts';
import { holds } from './run.ts';

describe('prose, licenses and secrets', () => {
  it.each(PROSE_PROPERTIES)('$name: never throws, never hangs', holds);
});

describe('command lines', () => {
  it.each(COMMAND_PROPERTIES)('$name: never throws, never hangs', holds);
});
