import { describe, it } from 'vitest';
import { CI_PROPERTIES } from './properties-ci.ts';
import { holds } from './run.ts';

describe('CI definitions', () => {
  it.each(CI_PROPERTIES)('$name: never throws, never hangs', holds);
});
