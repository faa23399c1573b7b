import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Portfolio } from '../../../src/model/portfolio.ts';
import { progressOf } from '../../../src/progress/progress.ts';
import { LANGUAGES, languageOf, loadLanguage } from '../../../src/reporters/language.ts';
import { HOW_TO_CHECK } from '../../../src/reporters/links.ts';
import { PAGE, portfolioPage } from '../../../src/reporters/page/index.ts';
import { COMMIT, portfolio, repository, result } from '../../helpers/portfolio.ts';
import { item, part, roadmapOf } from '../../helpers/roadmap.ts';

for (const id of LANGUAGES) await loadLanguage(id);

const ROADMAP = roadmapOf(
  [
    part('month', {
      title: 'Month 10',
      items: [
        item('apis', { title: 'FastAPI services', link: 'https://fastapi.example/', proof: { skill: ['fastapi'] } }),
        item('flask', { proof: { skill: ['flask'] } }),
        item('talk', { title: 'A talk' }),
      ],
    }),
  ],
  { title: 'Expert Python', goal: 'Ship a system.' },
);

function html(made: Portfolio = portfolio(), more: object = {}, on = ROADMAP): string {
  const progress = progressOf(made, on, {
    entries: [{ id: 'talk', state: 'reported', link: 'https://talk.example/', date: '2026-03-01' }],
    projects: [],
  });
  const { path, content } = portfolioPage(progress ? { ...made, progress } : made, on, {
    language: languageOf(),
    ...more,
  });
  expect(path).toBe(PAGE);
  return content;
}

const HOSTILE = `</title><script>alert(1)</script><img src=x onerror=y>"' {{owner}} @everyone [x](javascript:y) \u202e\u0000`;
const hostile = portfolio(
  [
    repository({
      name: HOSTILE.replace('\u0000', ''),
      url: 'https://github.com/octo/x',
      description: HOSTILE,
      license: HOSTILE,
      tracks: [HOSTILE],
      skills: [{ id: HOSTILE, evidence: [{ path: HOSTILE, line: 3, detail: HOSTILE }] }],
      requirements: [
        result('docker', 'unmet', {
          evidence: [{ path: '../../evil', detail: HOSTILE }],
          advice: HOSTILE,
          fix: { path: HOSTILE, snippet: HOSTILE },
        }),
        result('release', 'exempt', { reason: HOSTILE, until: HOSTILE }),
      ],
    }),
  ],
  { owner: HOSTILE, skipped: [{ name: HOSTILE, reason: HOSTILE }] },
);

describe('the page', () => {
  it('is the same bytes for the same report', () => {
    expect(html()).toBe(html());
  });

  it('shows each verdict with its proof at the graded commit, and what would help', () => {
    const page = html();
    const proof = `https://github.com/octolearner/expense-api/blob/${COMMIT}/tests/test_service.py#L4`;
    expect(page).toContain(`<a href="${proof}"><code>tests/test_service.py:4</code></a>`);
    expect(page).toContain('Copy app/ into the image and say how it starts.');
    expect(page).toContain('<code>site_name: expense-api</code>');
    expect(page).toContain('id="repository-expense-api--docs"');
  });

  it('shows code in a sentence as code, and nothing of it as markup', () => {
    const evidence = [{ path: '.', detail: 'runs `a <b>`, no `end' }];
    const page = html(
      portfolio([repository({ requirements: [result('docs', 'unmet', { evidence, advice: 'Add `x.md`.' })] })]),
    );
    expect(page).toContain('<p>runs <code>a &lt;b&gt;</code>, no &#x60;end</p>');
    expect(page).toContain('<p class="quiet">Add <code>x.md</code>.</p>');
  });

  it('says of the capstone whether it is ready, and leads to how anyone can check all of it', () => {
    expect(html()).toContain('<b>81.3</b> of 100: capstone expense-api, 2 to go</li>');
    expect(html(portfolio([repository({ ready: true })]))).toContain('capstone expense-api, ready</li>');
    expect(html(portfolio([repository({ ready: null })]))).toContain('capstone expense-api, not known</li>');
    expect(html()).toContain(`<a href="${HOW_TO_CHECK}">See how</a></footer>`);
    const spanish = html(portfolio(), { language: languageOf('es') });
    expect(spanish).toContain(`<a href="${HOW_TO_CHECK}">Ver cómo</a></footer>`);
  });

  it('tells what is proven from what is only said', () => {
    const page = html();
    expect(page).toContain('1 of 2 proven · 1 of 1 self-reported');
    expect(page).toContain(
      '<a href="https://talk.example/" rel="nofollow noopener">shown by the learner</a> · 2026-03-01',
    );
    expect(page).toContain('<a href="https://fastapi.example/" rel="nofollow">FastAPI services</a>');
  });

  it('asks for nothing from anywhere, and lets nothing run but its own script', () => {
    const page = html();
    const inside = (tag: string) => new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page)?.[1] ?? '';
    const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#x27;', "'") ?? '';
    expect(policy.replaceAll('&#x3D;', '=')).toBe(
      `default-src 'none'; style-src '${hash(inside('style'))}'; script-src '${hash(inside('script'))}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    expect(page).not.toMatch(
      /<(?:link(?! rel="icon" href="data:)|iframe|object|embed|base|form[^>]*action)\b|<script [^>]*src|@import|url\(/,
    );
    for (const [, source] of page.matchAll(/\s(?:src|srcset)="([^"]*)"/g))
      expect(source).toMatch(/^data:image\/svg\+xml;base64,/);
  });

  it('shows hostile text as text', () => {
    const page = html(hostile);
    const own = html();
    const scripts = (text: string) => [...text.matchAll(/<script/g)].length;
    expect(scripts(page)).toBe(scripts(own));
    expect(page).not.toMatch(/<img src=x|href="javascript/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(page).not.toMatch(/[\u0000\u202e]/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    for (const [, href] of page.replace(/<link rel="icon" [^>]*>/, '').matchAll(/\shref="([^"]*)"/g))
      expect(href).toMatch(/^(?:https:\/\/(?!.*\/\.\.)|#)/);
  });

  it('says of a verdict that merely stands which commit and day it is of', () => {
    const told = 'an earlier verdict, for the newest commit could not be read';
    const old = repository({ kept: true, committed: '2026-03-04T05:06:07Z' });
    expect(html(portfolio([old]))).toContain(`>graded at 3f2a91c, 2026-03-04 · ${told}<`);
    const { kept: _, ...fresh } = old;
    expect(html(portfolio([fresh]))).toContain('>graded at 3f2a91c, 2026-03-04<');
    expect(html()).toContain('>graded at 3f2a91c<');
  });

  it.each(LANGUAGES)('reads in %s', (id) => {
    const page = html(portfolio(), { language: languageOf(id) });
    expect(page).toContain(`<html lang="${id}">`);
    expect(page).toContain(languageOf(id).say('page.footer', { roadmap: 'sample 1' }));
    expect(page).toContain(`>${languageOf(id).say('requirement.docker')}</a>`);
  });

  it('stands without repositories and without parts', () => {
    expect(html(portfolio([]))).toContain('No repository could be graded yet.');
    expect(html(portfolio(), {}, roadmapOf([]))).not.toContain('id="roadmap"');
  });

  it('names its picture for others to show only where its address is known', () => {
    expect(html()).not.toMatch(/og:image|og:url|twitter:card/);
    const page = html(portfolio(), { address: 'https://octolearner.github.io/octolearner/' });
    for (const [name, content] of [
      ['og:url', 'https://octolearner.github.io/octolearner/'],
      ['og:image', 'https://octolearner.github.io/octolearner/social.png'],
      ['og:image:type', 'image/png'],
      ['og:image:width', '1200'],
      ['og:image:height', '630'],
    ])
      expect(page).toContain(`<meta property="${name}" content="${content}">`);
    expect(page).toContain('<meta name="twitter:card" content="summary_large_image">');
  });
});
