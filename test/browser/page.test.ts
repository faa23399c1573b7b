import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeViolations, describeInBrowser, look, overflow, SIGHTS, useBrowser } from '../helpers/browser.ts';
import { useSample } from '../helpers/sample.ts';

useBrowser();
const shown = useSample();

/** Names of the repositories that are to be seen. */
const visible = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('[data-repository]')].filter((one) => !one.hidden).map((one) => one.id.replace('repository-', ''))`,
  );
const active = (page: Page): Promise<string> => page.evaluate<string>('document.activeElement.outerHTML');

describeInBrowser('the page, looked at', () => {
  it.each(SIGHTS)('$scheme at $width px: complains of nothing, asks for nothing, and fits', async (sight) => {
    const { page, complaints, strangers } = await look({ url: shown().file }, sight);
    await expect.poll(() => page.locator('form.filters').isVisible()).toBe(true);
    expect(await overflow(page)).toBe(0);
    // Everything is open now, and still fits.
    await page.evaluate("for (const box of document.querySelectorAll('details')) box.open = true");
    expect(await overflow(page)).toBe(0);
    expect([complaints, strangers]).toEqual([[], []]);
  });

  it.each(SIGHTS)('$scheme at $width px: axe-core finds no violation, folded or open', async (sight) => {
    const { page } = await look({ url: shown().file }, sight);
    expect(await axeViolations(page)).toEqual([]);
    await page.evaluate("for (const box of document.querySelectorAll('details')) box.open = true");
    expect(await axeViolations(page)).toEqual([]);
  });

  it.each(SIGHTS)('$scheme at $width px: leaves room for what each requirement is called', async (sight) => {
    const { page } = await look({ url: shown().file }, sight);
    await page.evaluate("for (const box of document.querySelectorAll('details')) box.open = true");
    const names = await page.evaluate<{ text: string; lines: number }[]>(
      `[...document.querySelectorAll('td:nth-child(2) > a')].map((link) => ({ text: link.textContent, lines: link.getClientRects().length }))`,
    );
    expect(names.length).toBeGreaterThan(50);
    // No word is broken: there are no more lines than words.
    for (const { text, lines } of names) expect(lines, text).toBeLessThanOrEqual(text.split(' ').length);
  });

  it('shows the map in the scheme of the page', async () => {
    const of = async (scheme: 'light' | 'dark') => {
      const { page } = await look({ url: shown().file }, { width: 1280, scheme });
      return page.evaluate<[string, number]>(
        "(({ currentSrc, naturalWidth }) => [currentSrc, naturalWidth])(document.querySelector('img.map'))",
      );
    };
    const [[light, width], [dark]] = [await of('light'), await of('dark')];
    expect(width).toBeGreaterThan(300);
    expect(light).not.toBe(dark);
  });
});

describeInBrowser('the page, used', () => {
  it('finds by words, track, skill and verdict, and says how many', async () => {
    const { page } = await look({ url: shown().file });
    const all = await visible(page);
    expect(all).toHaveLength(5);
    await page.getByLabel('Search').fill('sqlalchemy');
    expect(await visible(page)).toEqual(['expense-api']);
    expect(await page.locator('#count').textContent()).toBe('1 / 5');
    await page.getByLabel('Search').fill('');
    await page.locator('select[name=track]').selectOption('machine-learning');
    expect(await visible(page)).toEqual(['ticket-classifier']);
    await page.locator('select[name=track]').selectOption('');
    await page.locator('select[name=skill]').selectOption('hypothesis');
    expect(await visible(page)).toEqual(['slug-tools']);
    await page.locator('select[name=verdict]').selectOption('exempt');
    expect(await visible(page)).toEqual(['slug-tools']);
    await page.locator('select[name=verdict]').selectOption('unknown');
    expect(await visible(page)).toEqual([]);
    await page.locator('select[name=skill]').selectOption('');
    await page.locator('select[name=verdict]').selectOption('');
    expect(await visible(page)).toEqual(all);
  });

  it('opens what a link leads into, at once and later', async () => {
    const target = 'repository-slug-tools--docs';
    const { page } = await look({ url: `${shown().file}#${target}` });
    const there = page.locator(`[id="${target}"]`);
    expect(await there.isVisible()).toBe(true);
    await page.evaluate("location.hash = 'repository-weather-etl--docker'");
    await expect.poll(() => page.locator('[id="repository-weather-etl--docker"]').isVisible()).toBe(true);
    await page.goto(`${shown().file}#%E0%A4%A`);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  it('shows what a link leads to, whatever is filtered', async () => {
    const { page } = await look({ url: shown().file });
    await page.getByLabel('Search').fill('sqlalchemy');
    expect(await visible(page)).toEqual(['expense-api']);
    await page.evaluate("location.hash = 'repository-weather-etl--docker'");
    await expect.poll(() => page.locator('[id="repository-weather-etl--docker"]').isVisible()).toBe(true);
    expect(await visible(page)).toHaveLength(5);
    expect(await page.getByLabel('Search').inputValue()).toBe('');
  });

  it('leads, when its links are clicked, into itself and to the proof', async () => {
    const { page, strangers } = await look({ url: shown().file });
    await page.getByRole('navigation').getByRole('link', { name: 'Repositories' }).click();
    expect(new URL(page.url()).hash).toBe('#repositories');
    const capstone = page.locator('#repository-expense-api');
    await capstone.getByRole('link', { name: 'Documentation', exact: true }).click();
    expect(new URL(page.url()).hash).toBe('#repository-expense-api--docs');
    const proof = page.locator('[id="repository-expense-api--docs"] td a[href^="https:"]').first();
    const address = await proof.getAttribute('href');
    await proof.click();
    await expect.poll(() => strangers.length).toBe(1);
    expect(strangers[0]?.replace(/#.*$/, '')).toBe(address?.replace(/#.*$/, ''));
    expect(address).toMatch(/^https:\/\/github\.example\/octolearner\/expense-api\/blob\/[0-9a-f]{40}\//);
  });

  it('can be used by keyboard alone', async () => {
    const { page } = await look({ url: shown().file });
    await page.keyboard.press('Tab');
    expect(await active(page)).toContain('class="skip"');
    await page.keyboard.press('/');
    expect(await active(page)).toContain('type="search"');
    await page.keyboard.type('slug');
    expect(await visible(page)).toEqual(['slug-tools']);
    await page.keyboard.press('Escape');
    expect(await visible(page)).toHaveLength(5);
    const folded = page.locator('details:not([open]) > summary').last();
    await folded.focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate<boolean>('document.activeElement.parentElement.open')).toBe(true);
  });

  it('reads without its script', async () => {
    const { page } = await look({ url: shown().file }, undefined, { javaScriptEnabled: false });
    expect(await page.locator('form.filters').isVisible()).toBe(false);
    expect(await page.locator('#repository-expense-api').getByText('Integration tests').first().isVisible()).toBe(true);
    const closed = page.locator('#repository-slug-tools');
    await closed.locator('summary').first().click();
    expect(await closed.getByText('Unit tests').first().isVisible()).toBe(true);
  });

  it('unfolds everything on paper, and nothing for longer than that', async () => {
    const { page } = await look({ url: shown().file });
    const closed = () => page.locator('details:not([open])').count();
    const before = await closed();
    expect(before).toBeGreaterThan(3);
    await page.evaluate(
      "addEventListener('beforeprint', () => (document.body.dataset.closed = document.querySelectorAll('details:not([open])').length))",
    );
    await page.pdf();
    expect(await page.locator('body').getAttribute('data-closed')).toBe('0');
    expect(await closed()).toBe(before);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('form.filters').isVisible()).toBe(false);
  });

  it('is black on white on paper, in a dark browser too', async () => {
    const { page } = await look({ url: shown().file }, { width: 1280, scheme: 'dark' });
    const seen = () =>
      page.evaluate<string[]>(
        "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color, document.querySelector('img.map').currentSrc]",
      );
    const [paper, ink, map] = await seen();
    expect([paper, ink]).toEqual(['rgb(13, 17, 23)', 'rgb(240, 246, 252)']);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect.poll(async () => (await seen()).slice(0, 2)).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    await expect.poll(async () => (await seen())[2] === map).toBe(false);
  });

  it('is the same in a preview', async () => {
    const { page, complaints, strangers } = await look({ url: shown().page });
    await page.getByLabel('Search').fill('slug');
    expect(await visible(page)).toEqual(['slug-tools']);
    expect([complaints, strangers]).toEqual([[], []]);
  });
});
