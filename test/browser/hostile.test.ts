import { expect, it } from 'vitest';
import { withProgress } from '../../src/progress/progress.ts';
import { describeInBrowser, look, overflow, useBrowser } from '../helpers/browser.ts';
import { HOSTILE, hostilePortfolio } from '../helpers/hostile.ts';
import { road } from '../helpers/portfolio.ts';
import { useSample } from '../helpers/sample.ts';

/** Every name, description and piece of evidence is something that would like to be more than text. */
useBrowser();
const whole = hostilePortfolio();
const [first] = whole.repositories;
const portfolio = withProgress(
  { ...whole, capstone: first ? { name: first.name, chosen: 'best-score' } : null },
  road,
  { entries: [], projects: [] },
);
const shown = useSample({ portfolio, roadmap: road });

const [SCRIPT = ''] = HOSTILE;

describeInBrowser.each(['readme', 'page', 'file'] as const)('hostile text in the %s', (place) => {
  it.each([400, 1280])('at %d px: is text, asks for nothing, and fits', async (width) => {
    const { page, complaints, strangers } = await look({ url: shown()[place] }, { width, scheme: 'light' });
    await page.evaluate("for (const box of document.querySelectorAll('details')) box.open = true");
    expect(await page.evaluate<string>('document.body.innerText')).toContain(SCRIPT);
    expect([complaints, strangers]).toEqual([[], []]);
    expect(await overflow(page)).toBe(0);
  });

  it('makes no element, no handler, no address of its own', async () => {
    const { page } = await look({ url: shown()[place] });
    const found = await page.evaluate<{ scripts: number; handlers: number; odd: string[]; addresses: string[] }>(`({
      scripts: document.scripts.length,
      handlers: [...document.querySelectorAll('*')].filter((one) => [...one.attributes].some(({ name }) => name.startsWith('on'))).length,
      odd: [...document.querySelectorAll('iframe, object, embed, base, style:not(head *), form[action], body h1 ~ h1')].map((one) => one.outerHTML),
      addresses: [...document.querySelectorAll('[href], [src], [srcset]')].map((one) =>
        one.getAttribute('href') ?? one.getAttribute('src') ?? one.getAttribute('srcset')),
    })`);
    expect(found.scripts).toBe(place === 'page' ? 2 : 1);
    expect([found.handlers, found.odd]).toEqual([0, []]);
    for (const address of found.addresses)
      expect(address).toMatch(
        /^(?:https:\/\/(?:github\.com\/(?:octolearner|OWNER\/milepost\/)|docs\.example)|#|\/|milepost[./]|data:image\/svg\+xml;base64,)/,
      );
  });

  it('shows no character that reorders or hides others', async () => {
    const { page } = await look({ url: shown()[place] });
    expect(await page.evaluate<string>('document.body.textContent')).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/);
  });
});
