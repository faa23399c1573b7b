import { describe, expect, it } from 'vitest';
import { parseYaml, parseYamlDocuments } from '../../src/parse/yaml.ts';

describe('keys that are lists or mappings', () => {
  it.each<[string, string, unknown]>([
    [
      'a placeholder of a template',
      '{{ name }}: 1\nb: {{ version }}\n',
      { '{ ? { name } }': 1, b: { '{ version }': null } },
    ],
    ['a list', '? [a, b]\n: 1\n', { '[ a, b ]': 1 }],
    ['a mapping of a few levels', '? a: { b: { c: [d] } }\n: 1\n', { '{ a: { b: { c: [ d ] } } }': 1 }],
    ['an anchor inside that is used elsewhere', '? [&a x]\n: 1\nb: *a\n', { '[ &a x ]': 1, b: 'x' }],
  ])('%s: are read as their text', (_, text, data) => {
    expect(parseYaml(text)?.data).toEqual(data);
  });

  it.each<[string, string, number]>([
    ['a set', '? k\n', 500],
    ['placeholders', '{{ a }}: 1\n', 500],
    ['placeholders with an anchor each', '{{ a }}: &a 1\n', 300],
    ['tables of placeholders', '- { {{ a }}: {{ b }}, {{ c }}: [{{ d }}, {{ e }}] }\n', 500],
  ])('%s: as many as no honest file has are read', (_, line, count) => {
    expect(parseYaml(line.repeat(count))?.data).toBeTypeOf('object');
  });

  /** Each took seconds in a few kilobytes, or minutes in a text of the largest size that is read. */
  it.each<[string, string]>([
    ['pairs within pairs, on one line', `? ${'k: v '.repeat(300)}`],
    [
      'pairs within pairs, where a list stands among keys',
      `a:\n  b\n  - id: x\n  - repo: x,${' k: system '.repeat(300)}`,
    ],
    ['such lines, each of little cost', `? ${'k: v '.repeat(60)}\n`.repeat(200)],
    ['keys within keys', `? ${'{? '.repeat(50)}x${'}'.repeat(50)}\n`.repeat(20)],
    ['keys around many values', `${'{'.repeat(9)}${'k: v, '.repeat(3_000)}${'}'.repeat(9)}: 1`],
    ['many after many anchors', `${`- &a x\n`.repeat(600)}- ${'[]: 1\n  '.repeat(600)}`],
  ])('%s: are left', (_, text) => {
    expect(parseYaml(text)).toBeUndefined();
  });

  it('cost their own document alone', () => {
    const [first, ...others] = parseYamlDocuments(`a: 1\n---\n? ${'k: v '.repeat(600)}\n---\nb: 2\n`);
    expect([first?.data, ...others.map(({ data }) => data)]).toEqual([{ a: 1 }, { b: 2 }]);
  });

  it('cost about as much as parsing where they are left', () => {
    const begun = performance.now();
    const line = `? ${'k: v '.repeat(600)}\n`;
    expect(parseYaml(line.repeat(50))).toBeUndefined();
    // 0.3 seconds on an idle machine; writing the keys out took more than a minute.
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
