import { describe, expect, it } from 'vitest';
import type { Reports } from '../../src/model/progress.ts';
import { loadLanguage } from '../../src/reporters/language.ts';
import { COMMIT, repository, result } from '../helpers/portfolio.ts';
import { lines, NONE, plain, section } from '../helpers/section.ts';

await loadLanguage('es');

const BLOB = `https://github.com/octolearner/expense-api/blob/${COMMIT}`;

describe('somebody on the road', () => {
  const text = section();

  it('sees first how far, what is proven, and what is only said', () => {
    expect(text.split('\n')[0]).toBe('### My road to Expert Python · 50\u00a0% proven');
    expect(plain(lines(text, 'proven**')[0])).toBe('**3 of 6 proven** · track: **Back end** *(guessed)*');
    expect(plain(lines(section({}, { entries: [{ id: 'talk', state: 'reported' }] }), 'proven**')[0])).toContain(
      '**3 of 6 proven** · *1 self-reported* · ',
    );
  });

  it('sees the stages, and the one with the next step', () => {
    expect(
      text
        .split('\n')
        .filter((line) => /^\| (?:&emsp;)?[◐✔○]&nbsp;.*[▰▱]/.test(line))
        .map(plain),
    ).toEqual([
      '| ◐&nbsp;Month 1: Practices | 2 of 4 |',
      '| &emsp;✔&nbsp;Weeks 1–2: Architecture | 1 of 1 |',
      '| &emsp;◐&nbsp;**Weeks 3–4: Delivery** ← here | 1 of 3 |',
      '| ✔&nbsp;Choose | 1 of 1 |',
      '| ○&nbsp;Capstone | 0 of 1 |',
    ]);
  });

  it('has a bar that is full only where all is proven, and empty only where nothing is', () => {
    const bars = [...text.matchAll(/[▰▱]{10}/g)].map(([bar]) => [...bar].filter((c) => c === '▰').length);
    expect(bars).toEqual([5, 5, 10, 3, 10, 0, 0]);
  });

  it('sees what comes next on the road, with what there is to read about it', () => {
    expect(lines(text, '**Next on the road')).toEqual([
      '**Next on the road:** An image (about 2 hours) · Pages (about 5 hours) · A small service (about 2 days)',
    ]);
    const open = { repositories: [repository({ skills: [], requirements: [] })] };
    const nothing = section(open, { entries: [{ id: 'api', state: 'current' }] });
    expect(lines(nothing, '**Next on the road')[0]).toContain(
      '[An API](https://docs.example/api?a=1&amp;b=2) *(learning it now)* (about 3 hours)',
    );
    expect(lines(section({}, { entries: [{ id: 'patterns', state: 'current' }] }), '**Next on')[0]).toContain(
      'Patterns *(learning it now)* (about 4 hours)',
    );
  });

  it('sees each proof of each thing', () => {
    expect(text).toContain('<summary>What is proven, one by one (3)</summary>');
    expect(text).toContain(`- An API: [app/main.py:3](${BLOB}/app/main.py#L3)`);
    expect(text).toContain(
      `**Choose**\n\n- Tests of an API: [tests/test_service.py:1](${BLOB}/tests/test_service.py#L1)`,
    );
  });

  it('is told which track was guessed, how to settle it, and what else there is', () => {
    expect(text).toContain('to settle it, write `track: track.backend` in `.github/milepost.yml`.');
    expect(plain(lines(text, '<code>track.data</code>')[0])).toBe('| Data <code>track.data</code> | 0 of 1 |');
    const chosen = section({}, { track: 'track.data' });
    expect(plain(lines(chosen, 'proven**')[0])).toBe('**2 of 6 proven** · track: **Data**');
    expect(chosen).not.toContain('to settle it');
    expect(lines(chosen, '<code>track.backend</code>')).toHaveLength(1);
  });
});

describe('what only the learner says', () => {
  const reports: Partial<Reports> = {
    entries: [
      { id: 'talk', state: 'reported', link: 'https://talks.example/watch?v=1&t=2', date: '2026-05-01' },
      { id: 'image', state: 'reported' },
      { id: 'api', state: 'reported' },
    ],
    projects: [
      { item: null, title: 'A game', link: 'https://games.example/', date: '2026-01-31' },
      { item: null, title: 'A site', repository: 'somewhere-else' },
    ],
  };
  const text = section({}, reports);

  it('stands apart, with its link and its date', () => {
    expect(lines(text, '*Self-reported:*')).toEqual([
      '*Self-reported:* [A talk](https://talks.example/watch?v=1&amp;t=2) (2026-05-01)',
    ]);
    expect(plain(lines(text, '○&nbsp;')[0])).toBe('| ○&nbsp;**Capstone** ← here | 0 of 1 | 1 |');
  });

  it('is told from what a repository could prove, and from what one proves', () => {
    expect(lines(text, '*Self-reported, and not')).toEqual([
      '*Self-reported, and not proven by a repository yet:* An image',
    ]);
    expect(text).toContain('- An API: [');
    expect(lines(text, 'An API').filter((line) => line.startsWith('*'))).toEqual([]);
  });

  it('counts for nothing that is proven', () => {
    expect(plain(lines(text, 'proven**')[0])).toContain('**3 of 6 proven** · *1 self-reported*');
  });

  it('may be a project that was not graded', () => {
    expect(lines(text, '*Self-reported projects:*')).toEqual([
      '*Self-reported projects:* [A game](https://games.example/) (2026-01-31) · A site (somewhere-else)',
    ]);
  });
});

describe('projects', () => {
  it('are proposed, with the lines that confirm them', () => {
    const text = section();
    expect(text).toContain('- A small service: [expense-api](https://github.com/octolearner/expense-api)?');
    expect(text).toContain(
      '```yaml\nprogress:\n  month-1:\n    projects:\n      - { name: "A small service", repository: expense-api }\n```',
    );
  });

  it('are shown once they are confirmed, and proposed no more', () => {
    const text = section({}, { projects: [{ item: 'service', title: 'A small service', repository: 'expense-api' }] });
    expect(lines(text, '**Projects**')).toEqual([
      '**Projects** · A small service: [expense-api](https://github.com/octolearner/expense-api) ✔',
    ]);
    expect(text).not.toContain('Is this one of');
    expect(plain(lines(text, 'proven**')[0])).toContain('**4 of 6 proven**');
  });
});

describe('somebody with nothing yet', () => {
  const text = section(NONE);

  it('is told where to begin, and nothing else', () => {
    expect(text.split('\n')[0]).toBe('### My road to Expert Python · 0\u00a0% proven');
    expect(text).toContain(
      '**Where to begin:** Build a small `API`, and deploy it.\n\n**Next on the road:** A small service (about 2 days)\n',
    );
    expect(lines(text, '← here').map(plain)).toEqual(['| &emsp;○&nbsp;**Weeks 3–4: Delivery** ← here | 0 of 3 |']);
    expect(text).not.toContain('Capstone:');
  });

  it('is not told so any more with the first repository', () => {
    expect(section()).not.toContain('Where to begin');
  });
});

describe('what is not as new as it could be', () => {
  it.each(['behind', 'kept'] as const)('says the day of the verdict that stands: %s', (mark) => {
    const old = repository({ [mark]: true, committed: '2026-03-04T05:06:07Z' });
    const text = section({ repositories: [old, repository({ name: 'b' })] });
    expect(lines(text, '**Capstone:')[0]).toContain(
      '(2026-03-04) · an earlier verdict, for the newest commit could not be read',
    );
    expect(lines(text, '⚑')[0]).toContain('⚑ <sub>as of 2026-03-04</sub> |');
    expect(lines(text, '[b](')[0]).not.toContain('as of');
    expect(section({ repositories: [old] }, {}, { layout: 'badges' })).toContain('2 to go (as of 2026-03-04) · ');
    const spanish = section({ repositories: [old] }, {}, { language: 'es' });
    expect(spanish).toContain('(2026-03-04) · veredicto anterior, porque no se pudo leer el último commit');
    expect(spanish).toContain('⚑ <sub>a fecha de 2026-03-04</sub> |');
  });

  it('says the commit where the day is not known, and nothing of what is as new as can be', () => {
    const { committed: _, ...undated } = repository({ kept: true });
    const text = section({ repositories: [undated] });
    expect(lines(text, '⚑')[0]).toContain('⚑ <sub>as of 3f2a91c</sub> |');
    expect(lines(text, '**Capstone:')[0]).toContain('graded at `3f2a91c` · an earlier verdict');
    expect(section({ repositories: [repository()] })).not.toMatch(/as of|earlier verdict/);
  });

  it('says until when something is exempt, and why', () => {
    const requirements = [result('docs', 'exempt', { reason: 'Not *yet* taught', until: '2027-01-31' })];
    const text = section({ repositories: [repository({ requirements })] });
    expect(lines(text, 'exempt |')[0]).toContain('| Not &#42;yet&#42; taught (until 2027-01-31) |');
  });

  it('counts what could not be read on neither side', () => {
    const text = section({ repositories: [repository({ skills: [], incomplete: true })] });
    expect(plain(lines(text, 'proven**')[0])).toContain('**1 of 4 proven** · 2 not read');
  });
});
