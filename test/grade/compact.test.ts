import { describe, expect, it } from 'vitest';
import { Compactor } from '../../src/grade/compact.ts';

const report = () => ({
  name: 'api',
  license: null,
  score: 93.5,
  ready: true,
  tracks: ['backend', 'none'],
  skills: [{ id: 'fastapi', evidence: [{ path: 'app/é.py', line: 3, detail: 'a \ud800 of its own' }] }],
});

describe('a compactor', () => {
  it('copies, and leaves what it copied alone', () => {
    const given = report();
    const copied = new Compactor().copy(given);
    expect(copied).toEqual(report());
    expect(copied.skills[0]).not.toBe(given.skills[0]);
  });

  it('adopts what is handed over, and changes nothing of it', () => {
    const given = report();
    expect(new Compactor().adopt(given)).toBe(given);
    expect(given).toEqual(report());
    for (const plain of ['text', 7, null, undefined]) expect(new Compactor().adopt(plain)).toBe(plain);
  });

  it('takes names that JavaScript has a meaning for as names', () => {
    const given = JSON.parse('{"__proto__":{"constructor":"a"},"toString":"b"}') as object;
    expect(JSON.stringify(new Compactor().adopt(given))).toBe('{"__proto__":{"constructor":"a"},"toString":"b"}');
  });
});
