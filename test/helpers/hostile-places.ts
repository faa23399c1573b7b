/** Texts made for the places where something is shown, and portfolios full of them. */
import type { Portfolio } from '../../src/model/portfolio.ts';
import { hostilePortfolios } from './hostile.ts';
import { portfolio, repository, result, roadmap } from './portfolio.ts';

/** Beyond the texts that every reporter is shown: what each place of showing has of its own. */
export const PLACES: readonly string[] = [
  ...[
    '::add-mask::x',
    '\r::stop-commands::x',
    '%0A::set-output name=score::100',
    '\u2028::error::x',
    '##[add-mask]x',
    '#\u200b#[x]',
  ],
  ...[
    '\u001b]8;;https://evil.example\u0007x',
    '\u009b2J',
    '\u202egnp',
    '\u061c\u200f\u2067',
    '\u001b[8mhidden',
    '\u0007\b\u007f',
  ],
  ...[
    '<style>*{display:none}</style>',
    '<svg/onload=alert(1)>',
    '<a href=javascript:alert(1)>',
    '&lt;script&gt;',
    '&#60;b&#62;',
  ],
  ...['[x](data:text/html,x)', '[x]: https://evil.example', '[^1]: x', '<https://evil.example>', '![x][y]', '\\[x](y)'],
  ...[
    '{{{owner}}}',
    '{{> readme}}',
    `$\{{ github.token }}`,
    '$(id)',
    '{%- include x -%}',
    '<!-- milepost:start -->',
    '-->',
    ']]>',
    '"><script>',
    "' onload='x",
  ],
  ...[
    'ghadelimiter_x\nscore<<y\n100\ny',
    'x\n\n```\n',
    '~~~',
    '| - |',
    '@octo/team',
    'octo/octo#1',
    'a1b2c3d',
    'mailto:a@evil.example',
    '$$x$$',
  ],
  // Addresses whose host means something to HTML, Markdown or a template, and that URL takes all the same.
  ...[
    'https://a"onload=x.example/',
    `https://a'b{{c}}.example/`,
    'https://a)b`c`(d.example/x',
    'https://a&lt;b;.example/',
  ],
];

/** A portfolio that says this text wherever a text can stand. */
export const everywhere = (text: string): Portfolio => {
  const evidence = [
    { path: text, line: 2, detail: text },
    { path: `a/${text}`, detail: `runs \`${text}\`` },
  ];
  const fix = { path: text, snippet: `${text}\n\`\`\`\n${text}` };
  const one = repository({
    name: text,
    description: text,
    license: text,
    tracks: [text],
    requirements: ['tests.unit', 'docs', 'docker', 'license'].map((id, index) =>
      result(id, (['unmet', 'partial', 'unknown', 'met'] as const)[index] ?? 'met', { evidence, advice: text, fix }),
    ),
    skills: [{ id: text, evidence }],
    techniques: [{ id: `${text} `, evidence }],
    topics: [text],
  });
  // What a published report of an earlier run may say of where a repository stands.
  const elsewhere = ['', 'https://github.com/octolearner/x'].map((base, index) => ({
    ...one,
    name: `${text}${index}`,
    url: base + (base === '' ? text : text.replace(/[\\/]/g, '')),
  }));
  return portfolio([one, ...elsewhere], { owner: text, skipped: [{ name: text, reason: text }] });
};

/** An earlier report in which everything was otherwise: one repository is new since, as many are gone as there are. */
export function earlierThan(now: Portfolio): Portfolio {
  const otherwise = now.repositories.slice(1).map((one) => ({
    ...one,
    score: 1,
    requirements: one.requirements.map((found) =>
      found.verdict === 'met' ? { ...found, verdict: 'unmet' as const } : { ...found, verdict: 'met' as const },
    ),
  }));
  return { ...now, repositories: [...otherwise, ...now.repositories.map((one) => ({ ...one, name: `${one.name} ` }))] };
}

export const strangeRoadmap = { ...roadmap, id: '<b>x', title: '[x](https://evil.example) ##[error]' };
export const ALL_HOSTILE: readonly Portfolio[] = [...hostilePortfolios(), ...PLACES.map(everywhere)];
