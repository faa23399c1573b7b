import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  blobUrl,
  mdCode,
  mdFence,
  mdPath,
  mdProse,
  mdText,
  mdUrl,
  plainText,
  shortPath,
  webUrl,
  yamlWord,
} from '../../src/reporters/escape.ts';
import { fc } from '../helpers/properties.ts';

const COMMIT = 'c'.repeat(40);
const markdown = new MarkdownIt({ html: true, linkify: false });
/** What a reader sees: tags gone, entities decoded, invisible joiners dropped. */
const seen = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replaceAll('\u2060', '');

describe('plainText', () => {
  it.each([
    ['two\r\nlines\tand a tab', 'two lines and a tab'],
    ['a\u0000b\u001b[31mc\u009bd', 'ab[31mcd'],
    ['user\u202egnp.exe\u2066x', 'usergnp.exex'],
    ['\u{e0041}in\u200bvis\u00adible\ufeff', 'invisible'],
    ['\ud800 lone', 'lone'],
    ['  日本語  ', '日本語'],
    ['👩‍💻 code', '👩‍💻 code'],
  ])('%j becomes %j', (given, expected) => {
    expect(plainText(given)).toBe(expected);
  });

  it('is bounded in characters, not in halves of them', () => {
    expect(plainText('😀'.repeat(300), 10)).toBe(`${'😀'.repeat(9)}…`);
    expect([...plainText(`e${'\u0301'.repeat(500)}`)].length).toBe(5);
  });
});

describe('mdText', () => {
  it.each([
    '<script>alert(1)</script>',
    '<!-- milepost:end -->',
    '![pixel](https://evil.example/p.png)',
    '[click](javascript:alert(1))',
    '**bold** _em_ ~~gone~~ `code` $x^2$ \\',
    'a | b || c',
    '{{secrets}} {% include x %}',
    '<https://evil.example> <a@evil.example>',
    '&lt;b&gt; &#60;b&#62;',
    'snake_case and __init__',
  ])('shows %j as it is', (hostile) => {
    const html = markdown.renderInline(`x ${mdText(hostile)} y`);
    expect(html).not.toMatch(/<[a-z!/]/i);
    expect(seen(html)).toBe(`x ${hostile} y`);
  });

  it('leaves nothing for a host to link or replace', () => {
    const text = mdText(
      '@octocat see #12, GH-7, https://evil.example, www.evil.example, a@evil.example :rocket:',
    ).replaceAll('&#8288;', '\u2060');
    expect(text).not.toMatch(/@\w|#\d|GH-\d|:\/\/|www\.|:rocket:/);
  });

  it('keeps ordinary names readable in the source', () => {
    expect(mdText('expense_api v1.2 (beta)')).toBe('expense_api v1.2 (beta)');
  });

  it('never lets markup through, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (given) => {
        expect(markdown.renderInline(`x ${mdText(given)} y`)).not.toContain('<');
        expect(mdText(given)).not.toMatch(/[\n|<>]/);
      }),
    );
  });
});

describe('mdCode and mdPath', () => {
  it('uses backticks where it may', () => {
    expect(mdCode('app/main.py')).toBe('`app/main.py`');
    expect(mdPath('tests/test_api.py', 12)).toBe('`tests/test_api.py:12`');
  });

  it.each(['a`b', 'a|b', '<img src=x>', '<!-- milepost:end -->', '``` x', '{{x}}'])('holds %j as code', (hostile) => {
    const html = markdown.renderInline(mdCode(hostile));
    expect(html).toMatch(/^<code>[^<]*<\/code>$/);
    expect(seen(html)).toBe(hostile);
    expect(mdCode(hostile)).not.toContain('|');
  });

  it('shortens a long path in the middle and keeps the file', () => {
    const path = `${'deep/'.repeat(40)}test_everything.py`;
    expect(shortPath(path, 40)).toMatch(/^deep\/.*….*\/test_everything\.py$/);
    expect([...shortPath(path, 40)]).toHaveLength(40);
  });
});

describe('mdProse', () => {
  it.each([
    [
      'Add `docs/index.md` and run `mkdocs serve`.',
      'Add <code>docs/index.md</code> and run <code>mkdocs serve</code>.',
    ],
    ['`a|b` then `<c>`', '<code>a|b</code> then <code>&lt;c&gt;</code>'],
    ['one ` alone, *no* emphasis', 'one ` alone, *no* emphasis'],
  ])('%j', (given, expected) => {
    expect(markdown.renderInline(mdProse(given))).toBe(expected);
  });

  it('never lets markup through, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('`', '<b>', '*', 'x', ' ', '|', '[a](b)', '\n', '&lt;', '``', '@y')),
        (parts) => {
          const html = markdown.renderInline(`x ${mdProse(parts.join(''))} y`);
          expect(html.replace(/<\/?code>/g, '')).not.toContain('<');
          expect(mdProse(parts.join(''))).not.toMatch(/[\n|]/);
        },
      ),
    );
  });
});

describe('links', () => {
  it.each([
    ['https://github.com/o/n', 'https://github.com/o/n'],
    ['https://github.com/o/n/', 'https://github.com/o/n'],
    ['https://ghe.example:8443/o/a%20b', 'https://ghe.example:8443/o/a%20b'],
    ['https://github.com/o/x) [y](z', 'https://github.com/o/x%29%20%5By%5D%28z'],
    ['https://github.com/o/n?q#f', 'https://github.com/o/n'],
    ['http://github.com/o/n', null],
    ['javascript:alert(1)', null],
    ['https://user:token@github.com/o/n', null],
    ['https://git.example:8443/o/n', 'https://git.example:8443/o/n'],
    ['https://gïthub.example/o', 'https://xn--gthub-cta.example/o'],
    ['https://a"onload=x.example/o', null],
    ["https://a'b{{c}}.example/o", null],
    ['https://a)b`c`(d.example/o', null],
    ['not a url', null],
    [null, null],
  ])('mdUrl(%j) is %j', (given, expected) => {
    expect(mdUrl(given)).toBe(expected);
  });

  it('points at the line of the graded commit', () => {
    const url = 'https://github.com/o/n';
    expect(blobUrl(url, COMMIT, 'app/main.py', 3)).toBe(`${url}/blob/${COMMIT}/app/main.py#L3`);
    expect(blobUrl(url, COMMIT, 'docs/ü (1)|#?.txt')).toBe(`${url}/blob/${COMMIT}/docs/%C3%BC%20%281%29%7C%23%3F.txt`);
    expect(blobUrl(url, COMMIT, 'README.md', 9)).toBe(`${url}/blob/${COMMIT}/README.md?plain=1#L9`);
  });

  it.each(['../../../evil/x', 'a/./b', 'a//b', '/etc/passwd', '.', ''])('makes none for %j', (path) => {
    expect(blobUrl('https://github.com/o/n', COMMIT, path)).toBeNull();
  });

  it('makes none for what is no commit', () => {
    expect(blobUrl('https://github.com/o/n', 'main/../..', 'a')).toBeNull();
  });
});

describe('webUrl', () => {
  it.each([
    ['https://talks.example/watch?v=1&t=2#at', 'https://talks.example/watch?v=1&amp;t=2#at'],
    ['https://a.example/x) [y](z "t" <b>', 'https://a.example/x%29%20%5By%5D%28z%20%22t%22%20%3Cb%3E'],
    ['https://a.example/{{x}}|`y`*_z_', 'https://a.example/%7B%7Bx%7D%7D%7C%60y%60%2A_z_'],
    ["https://a.example/?q='!$", 'https://a.example/?q=%27%21%24'],
    ['https://münchen.example/ü', 'https://xn--mnchen-3ya.example/%C3%BC'],
    ['http://a.example/', null],
    ['javascript:alert(1)', null],
    ['https://user@a.example/', null],
    ['//a.example/', null],
    [`https://a.example/${'x'.repeat(500)}`, null],
    [undefined, null],
  ])('%j is %j', (given, expected) => {
    expect(webUrl(given)).toBe(expected);
  });

  it('is a link to that address and to nothing else, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (rest) => {
        const url = webUrl(`https://a.example/${rest}`);
        if (url === null) return;
        const html = markdown.renderInline(`x [t](${url}) <a href="${url}">u</a> y`);
        expect(html.match(/<a href="https:\/\/a\.example\/[^"<>]*">[tu]<\/a>/g)).toHaveLength(2);
        expect(html.match(/</g)).toHaveLength(4);
      }),
    );
  });
});

describe('yamlWord', () => {
  it.each([
    ['expense-api', 'expense-api'],
    ['Personal Blog', '"Personal Blog"'],
    ['yes', '"yes"'],
    ['null', '"null"'],
    ['1.0', '"1.0"'],
    ['a: b', '"a: b"'],
    ['say "x" \\', '"say \\"x\\" \\\\"'],
    ['', '""'],
  ])('%j is %s', (given, expected) => {
    expect(yamlWord(given)).toBe(expected);
  });

  it('is read as the same text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (given) => {
        expect(parse(`{ name: ${yamlWord(given)} }`)).toEqual({ name: plainText(given) });
      }),
    );
  });
});

describe('mdFence', () => {
  it('cannot be closed from inside, and hides no marker', () => {
    const html = markdown.render(mdFence('a\n```\n<script>\n````\n<!-- milepost:end -->\u202e', 'yaml'));
    expect(html.match(/<pre>/g)).toHaveLength(1);
    expect(html).not.toContain('<script>');
    expect(mdFence('<!-- milepost:end -->', '')).not.toContain('<!--');
  });

  it('keeps tabs and indentation', () => {
    expect(mdFence('test:\n\tpytest\n  x\u0007\n', '')).toBe('```\ntest:\n\tpytest\n  x\n```');
  });

  it('is bounded', () => {
    expect(mdFence('x\n'.repeat(500), 'python', 10).split('\n')).toHaveLength(13);
  });
});
