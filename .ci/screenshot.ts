/** Takes a picture of a page or an SVG with headless Chromium: `node .ci/screenshot.ts <html or svg> <png> [--width n] [--height n] [--dark]`. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', default: '1000' },
    // Without it, all of the page.
    height: { type: 'string' },
    dark: { type: 'boolean', default: false },
  },
});
const [page, png] = positionals;
const width = Number(values.width);
const height = Number(values.height ?? 600);
if (!page || !png || !(width > 0) || !(height > 0)) {
  console.error('usage: node .ci/screenshot.ts <html or svg> <png> [--width n] [--height n] [--dark]');
  process.exit(2);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  const tab = await browser.newPage({
    viewport: { width, height },
    colorScheme: values.dark ? 'dark' : 'light',
    deviceScaleFactor: 2,
  });
  await tab.goto(pathToFileURL(resolve(page)).href);
  // Of a picture there is no more than its root says; to ask for all of such a page never ends.
  const drawn = await tab.evaluate(
    'document.documentElement instanceof SVGSVGElement ? document.documentElement.getBoundingClientRect().height : 0',
  );
  if (typeof drawn === 'number' && drawn > 0 && values.height === undefined)
    await tab.setViewportSize({ width, height: Math.ceil(drawn) });
  await tab.screenshot({ path: png, fullPage: values.height === undefined && drawn === 0 });
} finally {
  await browser.close();
}
