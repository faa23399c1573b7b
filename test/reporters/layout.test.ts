import { describe, expect, it } from 'vitest';
import { laidOut } from '../../src/reporters/layout.ts';
import { fc } from '../helpers/properties.ts';

const evidence = { path: 'app/main.py', line: 3, detail: 'imported and used' };

describe('the layout of JSON', () => {
  it('puts what fits on one line, and each member of what does not on its own', () => {
    const value = {
      skills: [{ evidence: [evidence, { ...evidence, detail: 'x'.repeat(100) }], id: 'fastapi' }],
      tracks: [],
      fix: {},
      id: 'docs',
      license: null,
      until: undefined,
    };
    expect(laidOut(value)).toBe(
      `
{
  "id": "docs",
  "license": null,
  "tracks": [],
  "skills": [
    {
      "id": "fastapi",
      "evidence": [
        { "path": "app/main.py", "line": 3, "detail": "imported and used" },
        { "path": "app/main.py", "line": 3, "detail": "${'x'.repeat(100)}" }
      ]
    }
  ],
  "fix": {}
}`.trim(),
    );
    expect(laidOut(evidence)).toBe('{ "path": "app/main.py", "line": 3, "detail": "imported and used" }');
  });

  it.each([
    ['an object', (size: number) => ({ path: 'x'.repeat(size) }), '{ "path": "'.length + '" },'.length],
    ['a list', (size: number) => ['x', 'x'.repeat(size)], '["x", "'.length + '"],'.length],
  ])('breaks %s at 160 columns, with the comma that may follow', (_, made, around) => {
    expect(laidOut(made(160 - around))).not.toContain('\n');
    expect(laidOut(made(161 - around))).toContain('\n');
    expect(laidOut(made(160 - around), 1)).toContain('\n');
  });

  it('leaves a text whole, however long it is, and moves every line after the first', () => {
    expect(laidOut('x'.repeat(300))).toBe(`"${'x'.repeat(300)}"`);
    expect(laidOut({ path: 'a', line: 1 }, 4, true)).toBe('{\n      "path": "a",\n      "line": 1\n    }');
  });

  it('says the same as JSON itself', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.boolean(), (value, open) => {
        expect(JSON.parse(laidOut(value, 0, open))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([
    ['an empty object', {}],
    ['an empty list', []],
  ])('breaks before %s that would stand beyond', (_, last) => {
    const around = '["", {}],'.length;
    expect(laidOut(['x'.repeat(160 - around), last])).not.toContain('\n');
    for (const over of [1, 2, 3]) expect(laidOut(['x'.repeat(160 - around + over), last])).toContain('\n');
  });

  it('has no line beyond its width that could be broken', () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.string(), fc.array(fc.string({ maxLength: 40 })))), (value) => {
        for (const line of laidOut(value).split('\n')) {
          const broken =
            /^ *(?:"(?:[^"\\]|\\.)*": )?(?:"(?:[^"\\]|\\.)*"|[\d.e+-]+|true|false|null|[[\]{}]|\[\]|\{\}),?$/;
          if (line.length > 160) expect(line).toMatch(broken);
        }
      }),
    );
  });
});
