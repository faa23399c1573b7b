import { parser as original } from '@lezer/python';
import { describe, expect, it } from 'vitest';
import { parser } from '../../src/languages/python/parser.ts';

const nodes = (tree: ReturnType<typeof original.parse>): string[] => {
  const found: string[] = [];
  tree.iterate({ enter: ({ name, from, to }) => void found.push(`${name} ${from} ${to}`) });
  return found;
};

describe('the parser with a memory', () => {
  it.each([
    ['statements', 'import a\nfrom b import c as d\nx: int = 1\nx += 2\ndel x\n'],
    [
      'blocks',
      'async def f(a, *b, c=1, **d) -> int:\n    """Doc."""\n    if a:\n        return a\n    return [x for x in b]\n',
    ],
    ['classes', '@d(1)\nclass A(B, metaclass=C):\n    @property\n    def x(self): return self._x\n'],
    ['strings', 'a = f"{b!r:>{c}} {d}" "e" rb"\\n"\n'],
    ['matching', 'match a:\n    case {"b": [c, *d]} if e:\n        pass\n    case _:\n        pass\n'],
    ['broken text', 'def f(:\n  x = = 3\n)) class\n\tif a\n  else: [1, 2\nprint "a"\n'],
    ['mixed indentation', 'if a:\n\tb\n        c\n  d\n'],
    ['nothing', ''],
  ])('sees in %s what the library sees', (_, text) => {
    expect(nodes(parser.parse(text))).toEqual(nodes(original.parse(text)));
    expect(nodes(parser.parse(text.repeat(3)))).toEqual(nodes(original.parse(text.repeat(3))));
  });
});
