import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { jobSummary, loadLanguage, readmeSection } from '../../src/reporters/index.ts';
import { HOW_TO_CHECK } from '../../src/reporters/links.ts';
import { hostilePortfolios } from '../helpers/hostile.ts';
import { COMMIT, portfolio, repository, result, roadmap, title } from '../helpers/portfolio.ts';

await loadLanguage('es');

const markdown = new MarkdownIt({ html: true });
const BLOB = `https://github.com/octolearner/expense-api/blob/${COMMIT}`;
const section = (given = portfolio(), options = {}) => readmeSection(given, roadmap, { title, ...options });
const line = (text: string, start: string) => text.split('\n').find((l) => l.startsWith(start)) ?? '';

describe('the README section', () => {
  const text = section();

  it('begins with how far, and shows each badge with its words and its proof', () => {
    expect(text.split('\n')[0]).toBe('### My road to Expert Python · 81.3 of 100');
    expect(text).toContain('[![Expert Python: 81.3 of 100](milepost/roadmap.svg)](milepost.json)');
    expect(text).toContain(`[![tests: unit + integration](milepost/tests.svg)](${BLOB}/tests/test_service.py#L4)`);
    expect(text).toContain(`[![license: MIT](milepost/license.svg)](${BLOB}/LICENSE)`);
  });

  it('names the capstone and links every verdict to the line of the graded commit', () => {
    expect(line(text, '**Capstone')).toBe(
      '**Capstone: [expense-api](https://github.com/octolearner/expense-api)** · **2 to go** · 81.3 of 100 · 4 of 6 required · graded at `3f2a91c`',
    );
    expect(line(text, '| ✔&nbsp;met | Unit')).toBe(
      `| ✔&nbsp;met | Unit tests | 41 cases [tests/test_service.py:4](${BLOB}/tests/test_service.py#L4) |`,
    );
    expect(line(text, '| ✘')).toBe(
      '| ✘&nbsp;missing | Documentation **+12.5** | no documentation page among 36 files |',
    );
    expect(line(text, '| –')).toBe('| –&nbsp;exempt | Released version *(extra)* | a private service |');
  });

  it('says what could not be read, and never calls it missing', () => {
    expect(line(text, '| ?')).toContain('not\u00a0read | Linter or formatter *(extra)* | too large to read');
  });

  it('says what to do next, why, and how', () => {
    expect(text).toContain('**Next mile: Docker image** · +6.3 points, about an hour');
    expect(text).toContain('Copy app/ into the image and say how it starts.');
    expect(text).toContain('In `Dockerfile`:\n\n```dockerfile\nCOPY . /app\nCMD ["python", "-m", "app"]\n```');
    expect(text).toContain('After that: Documentation +12.5');
  });

  it('links each proven skill to its proof', () => {
    const named = section(portfolio(), { skill: (id: string) => (id === 'fastapi' ? 'FastAPI' : '') });
    expect(line(named, '**Proven')).toBe(
      `**Proven skills** · [FastAPI](${BLOB}/app/main.py#L3) · [pytest](${BLOB}/tests/test_service.py#L1)`,
    );
  });

  it('shows one row a repository, the capstone first and then the best', () => {
    const others = [
      repository(),
      repository({ name: 'low', score: 5 }),
      repository({ name: 'high', score: 95, ready: true }),
    ];
    const rows = section(portfolio(others))
      .split('\n')
      .filter((l) => l.includes('| back end |'));
    expect(rows.map((row) => /\[([\w-]+)\]/.exec(row)?.[1])).toEqual(['expense-api', 'high', 'low']);
    expect(rows[1]).toContain('| 95 | ✔&nbsp;ready | back end | MIT | `docker`, `docs` |');
    expect(rows[0]).toContain('⚑');
  });

  it('says that the capstone was guessed, and how to settle it', () => {
    const two = [repository(), repository({ name: 'b', score: 1 })];
    const guessed = section(portfolio(two, { capstone: { name: 'expense-api', chosen: 'best-score' } }));
    expect(guessed).toContain('`capstone: expense-api` in `.github/milepost.yml`');
    expect(section(portfolio(two))).not.toContain('`capstone: ');
  });

  it('ends with what the grade rests on', () => {
    expect(text.split('\n').slice(-2)).toEqual([
      '<sub>Graded by Milepost against sample-path 1.0. The commits and all evidence: [`milepost.json`](milepost.json)</sub>',
      `<br><sub>[Check it yourself](${HOW_TO_CHECK}): anyone can grade the same commits again.</sub>`,
    ]);
  });

  it.each(['full', 'compact', 'badges'] as const)(
    'links in the layout %s to the page where its address is known',
    (layout) => {
      const address = 'https://octolearner.github.io/octolearner/';
      const link = `[See it all on one page](${address})`;
      const write = ['readme', 'page'] as const;
      expect(section(portfolio(), { layout, address, write })).toContain(link);
      expect(section(portfolio(), { layout, address, write, language: 'es' })).toContain(
        `[Verlo todo en una página](${address})`,
      );
      for (const without of [{ write }, { address, write: ['readme', 'data'] }])
        expect(section(portfolio(), { layout, ...without })).not.toContain('on one page');
    },
  );

  it('has no carriage return, no blank line doubled or at an end, and is the same each time', () => {
    expect(text).not.toMatch(/\r|\n{3}|^\n|\n$/);
    expect(section()).toBe(text);
  });
});

describe('portfolios of other shapes', () => {
  it('has a section without any repository', () => {
    const text = section(portfolio([], { skipped: [{ name: 'empty', reason: 'has no commit' }] }));
    expect(text).toContain('No repository could be graded yet.');
    expect(text).toContain('| empty | has no commit |');
    expect(text).not.toContain('.svg');
  });

  it('holds two hundred repositories in one table', () => {
    const many = Array.from({ length: 200 }, (_, i) => repository({ name: `repo-${i}`, score: i / 2 }));
    const text = section(portfolio(many));
    expect(text).toContain('All graded repositories (200)');
    expect(text.split('\n').filter((l) => l.startsWith('| [repo-'))).toHaveLength(200);
  });

  it('shows paths as plain code where no address is known', () => {
    const text = section(portfolio([repository({ url: null })]));
    expect(text).toContain('| 41 cases `tests/test_service.py:4` |');
    expect(text).toContain('**Capstone: expense-api**');
    expect(text.replace(HOW_TO_CHECK, '')).not.toContain('https://');
  });

  it('knows when nothing is left, and what would still be worth doing', () => {
    const done = [result('docs', 'met')];
    expect(section(portfolio([repository({ requirements: done, ready: true })]))).toContain(
      'none left in the capstone',
    );
    const better = [result('docker', 'met', { advice: 'Run as another user.' })];
    const text = section(portfolio([repository({ requirements: better, ready: true })]));
    expect(text).toContain('**Nothing is missing.** Still worth doing: Docker image · about 2 hours');
    expect(text).toContain('Run as another user.');
  });

  it('shows an unknown score and readiness as such', () => {
    const text = section(
      portfolio([repository({ score: null, ready: null, requirements: [result('docs', 'unknown')] })]),
    );
    expect(text).toContain('· ? of 100');
    expect(text).toContain('| ? | not\u00a0known | back end | MIT | 1 not read |');
    expect(text).not.toContain('missing |\n| ?');
  });

  it('links to nothing that is not written', () => {
    const bare = section(portfolio(), { write: ['readme'] });
    expect(bare).not.toMatch(/\.svg|milepost\.json|Check it/);
    expect(section(portfolio(), { write: ['readme', 'badges'] })).not.toContain('](milepost.json)');
    // Whatever folder the README is in, badges and data stand beside it.
    expect(section(portfolio())).toContain('](milepost/roadmap.svg)](milepost.json)');
    expect(section(portfolio(), { folder: 'assets/my badges' })).toContain('](assets/my%20badges/roadmap.svg)');
  });
});

describe('hostile text', () => {
  const ALLOWED_TAGS =
    /^<\/?(?:h2|h3|p|a|img|strong|em|code|pre|br|sub|table|thead|tbody|tr|th|td|details|summary|span|picture|source)\b[^>]*>$/;
  const LINKS =
    /^(?:https:\/\/github\.com\/(?:octolearner\/|OWNER\/milepost\/blob\/main\/docs\/verify\.md$)|milepost\.json$|milepost\/)/;

  it.each(hostilePortfolios().map((p) => [p.capstone?.name.slice(0, 30), p] as const))(
    'shows as text: %j',
    (_name, given) => {
      for (const text of [section(given), jobSummary(given, roadmap, { title })]) {
        const html = markdown.render(text);
        const tags = html.match(/<[^>]*>/g) ?? [];
        expect(tags.filter((tag) => !ALLOWED_TAGS.test(tag))).toEqual([]);
        expect(tags.filter((tag) => / on\w+=/.test(tag))).toEqual([]);
        const addresses = [...html.matchAll(/(?:href|src|srcset)="([^"]*)"/g)].map((match) => match[1] ?? '');
        expect(addresses.length).toBeGreaterThan(20);
        expect(addresses.filter((address) => !LINKS.test(address))).toEqual([]);
        const pictures = [...html.matchAll(/<img src="([^"]*)"/g)].map((match) => match[1]);
        expect(pictures.filter((src) => !/^milepost\/[a-z-]+\.svg$/.test(src ?? ''))).toEqual([]);
        // The layout is ours alone: every table keeps its columns, and no marker or heading comes from outside.
        for (const table of html.split('<table>').slice(1)) {
          const cells =
            table
              .split('</table>')[0]
              ?.split('<tr>')
              .slice(1)
              .map((row) => row.match(/<t[hd]\b/g)?.length) ?? [];
          expect(new Set(cells).size).toBe(1);
        }
        expect(html.match(/<h\d/g)).toHaveLength(1);
        expect(text).not.toContain('<!--');
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }
    },
  );
});

describe('the job summary', () => {
  it('has the same facts, without pictures', () => {
    const text = jobSummary(portfolio(), roadmap, { title });
    expect(text.split('\n')[0]).toBe('## Milepost · 81.3 of 100 · 2 to go');
    expect(text).toContain('| ✔&nbsp;met | Unit tests | 41 cases [');
    expect(text).not.toContain('.svg');
    expect(text.endsWith('</sub>\n')).toBe(true);
    expect(text).not.toContain('on one page');
  });

  it('links to the page that the run writes', () => {
    const address = 'https://octolearner.example/road/';
    const text = jobSummary(portfolio(), roadmap, { title, address, write: ['page'] });
    expect(text).toContain(`\n**[See it all on one page](${address})**: every requirement`);
    expect(jobSummary(portfolio(), roadmap, { title, address, write: ['readme'] })).not.toContain(address);
  });
});
