import { expect, it } from 'vitest';
import { axeViolations, describeInBrowser, look, overflow, SIGHTS, useBrowser } from '../helpers/browser.ts';
import { useSample } from '../helpers/sample.ts';

useBrowser();
const shown = useSample();

interface Picture {
  readonly source: string;
  readonly width: number;
}
const PICTURES = `Promise.all([...document.images].map(async (image) => {
  await image.decode();
  return { source: new URL(image.currentSrc).pathname, width: image.naturalWidth };
}))`;

describeInBrowser('the README, rendered and looked at', () => {
  it.each(SIGHTS)('$scheme at $width px: complains of nothing, asks nobody else, and fits', async (sight) => {
    const { page, complaints, strangers } = await look({ url: shown().readme }, sight);
    expect(await overflow(page)).toBe(0);
    await page.evaluate("for (const box of document.querySelectorAll('details')) box.open = true");
    expect(await overflow(page)).toBe(0);
    expect([complaints, strangers]).toEqual([[], []]);
  });

  it.each(SIGHTS)('$scheme at $width px: axe-core finds no violation, folded or open', async (sight) => {
    const { page } = await look({ url: shown().readme }, sight);
    expect(await axeViolations(page)).toEqual([]);
    await page.evaluate("for (const box of document.querySelectorAll('details')) box.open = true");
    expect(await axeViolations(page)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('shows every badge, and the cards for a %s page', async (scheme) => {
    const { page } = await look({ url: shown().readme }, { width: 1280, scheme });
    const pictures = await page.evaluate<Picture[]>(PICTURES);
    for (const { source, width } of pictures) expect(width, source).toBeGreaterThan(20);
    const cards = pictures.filter(({ source }) => source.includes('/card-'));
    expect(cards.length).toBeGreaterThanOrEqual(3);
    for (const { source } of cards) expect(source).toMatch(new RegExp(`-${scheme}\\.svg$`));
    expect(pictures.length - cards.length).toBeGreaterThan(4);
  });

  it('folds away what is long, and unfolds it by keyboard, without a script', async () => {
    const { page } = await look({ url: shown().readme }, undefined, { javaScriptEnabled: false });
    const folded = page.locator('details', { has: page.getByText('All graded repositories (5)') });
    const row = folded.getByRole('cell', { name: 'ticket-classifier' });
    expect(await row.isVisible()).toBe(false);
    await folded.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await row.isVisible()).toBe(true);
  });

  it('leads from each proof to its line, at the graded commit', async () => {
    const { page } = await look({ url: shown().readme });
    const links = await page.evaluate<string[]>("[...document.querySelectorAll('article a')].map((link) => link.href)");
    // One more leads to how anyone can check them.
    const proofs = links.filter((link) => link.includes('/blob/') && !link.endsWith('/docs/verify.md'));
    expect(proofs.length).toBeGreaterThan(20);
    for (const link of proofs)
      expect(link).toMatch(
        /^https:\/\/github\.example\/octolearner\/[\w-]+\/blob\/[0-9a-f]{40}\/[^?#]+(?:\?plain=1)?(?:#L\d+)?$/,
      );
  });
});
