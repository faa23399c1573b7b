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

  it('unfolds everything on paper', async () => {
    const { page } = await look({ url: shown().file });
    const closed = () => page.locator('details:not([open])').count();
    expect(await closed()).toBeGreaterThan(3);
    await page.pdf();
    expect(await closed()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('form.filters').isVisible()).toBe(false);
  });

  it('is the same in a preview', async () => {
    const { page, complaints, strangers } = await look({ url: shown().page });
    await page.getByLabel('Search').fill('slug');
    expect(await visible(page)).toEqual(['slug-tools']);
    expect([complaints, strangers]).toEqual([[], []]);
  });
});
