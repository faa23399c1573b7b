import { describe, expect, it } from 'vitest';
import { allowedHtml, readmeHtml } from '../../src/commands/section-html.ts';
import { readmeSection } from '../../src/reporters/index.ts';
import { HOSTILE, hostilePortfolio } from '../helpers/hostile.ts';
import { roadmap } from '../helpers/portfolio.ts';

describe('the README rendered', () => {
  it.each([
    ['<details open>\n<summary>a</summary>\n</details>', '<details open="">\n<summary>a</summary>\n</details>'],
    ['a<br>b <sub>c</sub>', 'a<br>b <sub>c</sub>'],
    ['<SUB>c</SUB>', '<sub>c</sub>'],
    ['<!-- milepost:start -->x', 'x'],
    ['<img src="milepost/a.svg" alt="x &amp; y" onerror="z">', '<img src="milepost/a.svg" alt="x &amp; y">'],
    [
      '<source media="(prefers-color-scheme: dark)" srcset="a-dark.svg">',
      '<source media="(prefers-color-scheme: dark)" srcset="a-dark.svg">',
    ],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['<svg/onload=alert(1)>', '&lt;svg/onload=alert(1)&gt;'],
    ['<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
    ['<a href="java&#115;cript:alert(1)">x</a>', '<a>x</a>'],
    ['<a href="data:text/html,x">x</a>', '<a>x</a>'],
    ['<a href="//evil.example">x</a>', '<a>x</a>'],
    ['<a href="/\\evil.example">x</a>', '<a>x</a>'],
    ['<a href="https://a.example/?b=1&amp;c=2">x</a>', '<a href="https://a.example/?b=1&amp;c=2">x</a>'],
    ['<p style="position:fixed" class="x" id="y">z</p>', '<p>z</p>'],
    ['<iframe src="https://evil.example"></iframe>', '&lt;iframe src="https://evil.example"&gt;&lt;/iframe&gt;'],
    ['<constructor>', '&lt;constructor&gt;'],
    ['<p align="a"onclick="b">', '&lt;p align="a"onclick="b"&gt;'],
    ['<!-- open', '&lt;!-- open'],
  ])('%s becomes %s', (html, expected) => {
    expect(allowedHtml(html)).toBe(expected);
  });

  it('keeps tables, alignment and code without a style of their own', () => {
    const html = readmeHtml('| a | b |\n| :-- | --: |\n| `x` | 1 |\n');
    expect(html).toContain('<td align="right">1</td>');
    expect(html).not.toContain('style=');
  });

  it('shows hostile text as nothing but text, in the section and as it comes', () => {
    const section = readmeHtml(readmeSection(hostilePortfolio(), roadmap));
    for (const html of [section, ...HOSTILE.map((text) => readmeHtml(text))]) {
      expect(html).not.toMatch(/<(?:script|iframe|svg|style|link|meta|form|h1>-)|<[^>]* on\w+=|javascript:/i);
      for (const [, address] of html.matchAll(/\s(?:src|srcset)="([^"]*)"/g))
        expect(address).toMatch(/^(?:milepost\/|https:\/\/evil\.example\/p\.png$)/);
    }
    expect(section).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });
});
