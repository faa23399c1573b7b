import { expect, it } from 'vitest';
import { describeInBrowser, look, SIGHTS, useBrowser } from '../helpers/browser.ts';
import { alike, difference, expectPicture } from '../helpers/pictures.ts';
import { useSample } from '../helpers/sample.ts';

useBrowser({ sameFonts: true });
const shown = useSample();

const card = (name: string): string =>
  shown().files.find(({ path }) => path.endsWith(`/card-${name}.svg`))?.content ?? '';

/** A card as GitHub shows it: a picture in a page. */
async function taken(svg: string) {
  const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const { page } = await look({ html: `<body style="margin:0"><img style="display:block" src="${address}">` });
  return { page, png: await page.locator('img').screenshot() };
}

describeInBrowser('what is seen', () => {
  it.each(['progress-light', 'road-light', 'road-dark', 'trend-dark', 'skills-light'])(
    'is the stored picture of the card %s, about',
    async (name) => {
      const { page, png } = await taken(card(name));
      await expectPicture(page, `card-${name}`, png);
    },
  );

  const places = (['readme', 'page'] as const).flatMap((place) => SIGHTS.map((sight) => ({ place, ...sight })));
  it.each(places)('is the stored picture of the $place at $width px, $scheme, about', async ({ place, ...sight }) => {
    const { page } = await look({ url: shown()[place] }, sight);
    await page.evaluate('Promise.all([...document.images].map((image) => image.decode()))');
    const png = await page.screenshot({ clip: { x: 0, y: 0, width: sight.width, height: 600 } });
    const { page: blank } = await look({ html: '' });
    await expectPicture(blank, `${place}-${sight.width}-${sight.scheme}`, png);
  });
});

describeInBrowser('the comparison', () => {
  it.each(['serif', 'monospace', 'Liberation Sans', 'DejaVu Sans'])(
    'bears with a machine whose font is %s',
    async (font) => {
      const own = card('road-light');
      const [{ page, png }, { png: other }] = [
        await taken(own),
        await taken(own.replace(/font-family="[^"]*"/, `font-family="${font}"`)),
      ];
      const found = await difference(page, png, other);
      expect(alike(found), JSON.stringify(found)).toBe(true);
    },
  );

  it('takes a picture for itself', async () => {
    const { page, png } = await taken(card('road-light'));
    expect(await difference(page, png, png)).toMatchObject({ mean: 0, cells: 0 });
  });

  it.each<[string, () => string]>([
    ['of the other theme', () => card('road-dark')],
    ['of another size', () => card('progress-light')],
    ['in other colours', () => card('road-light').replaceAll(/#1a7f37/g, '#d1242f')],
    ['without its texts', () => card('road-light').replace(/<text [\s\S]*?<\/text>/g, '')],
    ['moved aside', () => card('road-light').replace(/viewBox="0 0/, 'viewBox="40 0')],
  ])('tells a picture %s', async (_what, other) => {
    const [{ page, png }, { png: changed }] = [await taken(card('road-light')), await taken(other())];
    const found = await difference(page, png, changed);
    expect(alike(found), JSON.stringify(found)).toBe(false);
  });
});
