import { expect, it, onTestFinished } from 'vitest';
import { servePreview } from '../../src/commands/preview-server.ts';
import { siteOf } from '../../src/commands/preview-site.ts';
import { languageOf } from '../../src/reporters/language.ts';
import { PAGE, portfolioPage } from '../../src/reporters/page/index.ts';
import { describeInBrowser, look, useBrowser } from '../helpers/browser.ts';
import { portfolio, road } from '../helpers/portfolio.ts';

useBrowser();

const site = (word: string) =>
  siteOf(`### ${word}`, [portfolioPage(portfolio([], { owner: word }), road, { language: languageOf() })], word);

async function served() {
  const server = await servePreview(site('first'), 0);
  onTestFinished(server.close);
  return server;
}

describeInBrowser('a preview that is open in a browser', () => {
  it.each([
    ['README', '', 'h3'],
    ['page', PAGE, 'h1'],
  ])('shows the %s again when it has changed', async (_what, path, heading) => {
    const server = await served();
    const { page, complaints } = await look({ url: server.url + path });
    const title = page.locator(heading).first();
    expect(await title.textContent()).toContain('first');
    server.show(site('second'));
    await expect.poll(() => title.textContent(), { timeout: 10_000 }).toContain('second');
    server.show(site('third'));
    await expect.poll(() => title.textContent(), { timeout: 10_000 }).toContain('third');
    expect(complaints).toEqual([]);
  });

  it('says what is wrong as plain text, until it is right again', async () => {
    const server = await served();
    const { page, complaints } = await look({ url: server.url });
    server.tell('milepost.yml:1:1: <img src=x onerror=alert(1)>');
    const alert = page.getByRole('alert');
    await expect
      .poll(() => alert.textContent(), { timeout: 10_000 })
      .toBe('milepost.yml:1:1: <img src=x onerror=alert(1)>');
    server.show(site('first'));
    await expect.poll(() => alert.isVisible(), { timeout: 10_000 }).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('says so when it has ended', async () => {
    const server = await served();
    const { page } = await look({ url: server.url });
    await server.close();
    await expect.poll(() => page.getByRole('alert').textContent(), { timeout: 20_000 }).toBe('The preview has ended.');
  });
});
