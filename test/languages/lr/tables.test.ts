import { parser as javascript } from '@lezer/javascript';
import { parser as python } from '@lezer/python';
import { describe, expect, it } from 'vitest';
import { type Fingerprint, tablesOf } from '../../../src/languages/lr/tables.ts';

const KNOWN: Fingerprint = {
  states: 725,
  data: 7686,
  goto: 3430,
  tokens: 2942,
  maxTerm: 277,
  minRepeat: 159,
  tokenizers: 9,
  names: { 5: 'Script', 71: 'String' },
};

describe('tables', () => {
  it('are read of the grammar that they are known of', () => {
    const tables = tablesOf(python, KNOWN);
    expect(tables?.width).toBe(278);
    expect(tables?.names[71]).toBe('String');
  });

  it.each([
    ['another grammar', javascript, KNOWN],
    ['other sizes', python, { ...KNOWN, states: 726 }],
    ['other names', python, { ...KNOWN, names: { 71: 'Text' } }],
    ['something that is no grammar', {}, KNOWN],
  ])('are refused for %s', (_, parser, known) => expect(tablesOf(parser, known)).toBeUndefined());
});
