import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { gradeTable } from '../../src/reporters/index.ts';
import { pad, textWidth, wrap } from '../../src/reporters/width.ts';
import { hostilePortfolio } from '../helpers/hostile.ts';
import { portfolio, repository, result, roadmap, title } from '../helpers/portfolio.ts';

const plain = { title, color: false, hyperlinks: false, width: 100 };
const table = (given = portfolio(), options = {}) => gradeTable(given, roadmap, { ...plain, ...options });

describe('the table in a pipe', () => {
  it('is plain, stable and greppable', () => {
    expect(table()).toBe(
      [
        'expense-api @ 3f2a91c · backend · MIT                                              81.3/100  2 to go',
        '',
        '  ✔ tests.unit         41 cases                              tests/test_service.py:4',
        '  ✔ tests.integration  7 cases through the test client       tests/integration/test_api.py:12',
        '  ✔ ci.tests           runs pytest -q                        .github/workflows/ci.yml:18',
        '  ◐ docker             only a base image                     Dockerfile:1                      +6.3',
        '  ✘ docs               no documentation page among 36 files                                    +12.5',
        '  ✔ license            MIT                                   LICENSE',
        '  ? lint               not read: too large to read           pyproject.toml',
        '  – release            a private service',
        '',
        'Next: Docker image (+6.3 points, about an hour)',
        '      Copy app/ into the image and say how it starts.',
        '      In Dockerfile:',
        '        COPY . /app',
        '        CMD ["python", "-m", "app"]',
        'Then: docs (+12.5)',
        'More: milepost explain docker',
        '',
      ].join('\n'),
    );
  });

  it('has one table a repository, and none for none', () => {
    expect(table(portfolio([repository(), repository({ name: 'b' })])).match(/ @ 3f2a91c/g)).toHaveLength(2);
    expect(table(portfolio([]))).toBe('\n');
  });

  it('says when nothing is left', () => {
    expect(table(portfolio([repository({ requirements: [result('docs', 'met')], ready: true })]))).toContain(
      'Next: nothing',
    );
  });

  it('keeps to the width except for ids and paths, and counts wide characters', () => {
    const wide = repository({
      name: '日本語'.repeat(30),
      requirements: [result('docs', 'unmet', { evidence: [{ path: '.', detail: '漢字'.repeat(50) }] })],
    });
    for (const line of table(portfolio([wide]), { width: 70 }).split('\n'))
      expect(textWidth(line)).toBeLessThanOrEqual(70);
  });

  it('prints nothing hostile: no escape, no control, no command to a runner', () => {
    const text = table(hostilePortfolio());
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|##\[|^\s*::/m);
    expect(text).toContain('add-mask');
  });
});

describe('the table on a terminal', () => {
  it('differs from the plain one in colour alone', () => {
    const colored = table(portfolio(), { color: true });
    expect(colored).toContain('\u001b[32m✔\u001b[0m');
    expect(stripVTControlCharacters(colored)).toBe(table());
  });

  it('links evidence where the terminal knows links and an address is safe', () => {
    const link = (_: unknown, evidence: { path: string }) =>
      evidence.path === 'LICENSE' ? 'https://evil.example/\u001b\\' : `file:///code/${evidence.path}`;
    const linked = table(portfolio(), { hyperlinks: true, link });
    expect(linked).toContain('\u001b]8;;file:///code/Dockerfile\u001b\\Dockerfile:1\u001b]8;;\u001b\\');
    expect(linked).not.toContain('evil');
    expect(table(portfolio(), { hyperlinks: false, link })).toBe(table());
  });
});

describe('columns', () => {
  it.each([
    ['abc', 3],
    ['日本', 4],
    ['é', 1],
    ['👩‍💻', 2],
    ['✔', 1],
    ['', 0],
  ])('%j takes %i', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  it('pads and wraps by columns', () => {
    expect(pad('日', 4)).toBe('日  ');
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('', 7)).toEqual([]);
  });
});
