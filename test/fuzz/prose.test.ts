import { describe, it } from 'vitest';
import { COMMAND_PROPERTIES } from './properties-ci.ts';
import { PROSE_PROPERTIES } from './properties-prose.ts';
import { holds } from './run.ts';

describe('prose, licenses and secrets', () => {
  it.each(PROSE_PROPERTIES)('$name: never throws, never hangs', holds);
});

describe('command lines', () => {
  it.each(COMMAND_PROPERTIES)('$name: never throws, never hangs', holds);
});
