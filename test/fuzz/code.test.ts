import { describe, it } from 'vitest';
import { CODE_PROPERTIES } from './properties-code.ts';
import { holds } from './run.ts';

describe('source code', () => {
  it.each(CODE_PROPERTIES)('$name: never throws, never hangs', holds);
});
