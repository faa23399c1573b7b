import type { Portfolio } from '../../src/model/portfolio.ts';
import { portfolio, repository, result } from './portfolio.ts';

/** Texts that a repository may hold and that must show as nothing but text. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '![pixel](https://evil.example/p.png) [go](https://evil.example)',
  '{{owner}} {{#each repositories}}{{/each}} {{> next}} {% raw %}',
  '@octocat #1 GH-1 https://evil.example www.evil.example a@evil.example :tada:',
  '::add-mask::secret',
  '##[error]boom',
  'a\u202egnp.exe\u2066b\u200b',
  'a | b || c \\| d',
  '`` ` ``` code',
  '<!-- milepost:end -->',
  '</details></sub><h1>',
  'line one\n\n# heading\n- item\r\n::error::x',
  '日本語のとても長い名前',
  '😀👩‍💻'.repeat(40),
  'x'.repeat(200),
  '__proto__',
  '\u001b[31mred\u001b]8;;https://evil.example\u001b\\link',
  '<svg/onload=alert(1)><image href="https://evil.example/p.svg"/><use href="#x"/></svg>',
  '\u2067‮مرحبا\u2069 \u061c\u200fabc',
];

/** A portfolio in which everything that comes from outside is one of the hostile texts, in turn. */
export function hostilePortfolio(): Portfolio {
  const repositories = HOSTILE.map((text, index) => {
    const other = (by: number) => HOSTILE[(index + by) % HOSTILE.length] ?? text;
    const evidence = [
      { path: text, line: 3, detail: other(1) },
      { path: `src/${other(2)}`, detail: other(3) },
    ];
    const fix = { path: other(4), snippet: `\`\`\`\n${text}\n${other(5)}` };
    return repository({
      name: text,
      description: other(1),
      license: index % 2 ? 'MIT' : other(6),
      tracks: [other(7)],
      requirements: [
        result('tests.unit', 'unmet', { evidence, advice: other(2), fix }),
        result('docs', 'partial', { evidence, advice: text, fix }),
        result('docker', 'unknown', { evidence }),
        result('lint', 'exempt', { evidence, reason: text }),
        result('license', 'met', { evidence, advice: text }),
      ],
      skills: [{ id: other(3), evidence }],
      techniques: [{ id: other(6), evidence }],
      topics: [text, other(2)],
      score: index,
    });
  });
  return portfolio(repositories, {
    owner: '<b>@octo</b>',
    skipped: HOSTILE.map((text, index) => ({ name: text, reason: HOSTILE[(index + 1) % HOSTILE.length] ?? '' })),
  });
}

/** The hostile portfolio with each of its repositories as the capstone. */
export const hostilePortfolios = (): Portfolio[] => {
  const whole = hostilePortfolio();
  return whole.repositories.map(({ name }) => ({ ...whole, capstone: { name, chosen: 'best-score' } }));
};
