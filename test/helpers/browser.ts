/** Pages opened as a person opens them: in Chromium, with everything watched that they do. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, onTestFinished, vi } from 'vitest';
import { ownFonts } from './fonts.ts';

const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const EXECUTABLE = process.env['CHROMIUM'] ?? KNOWN.find((path) => existsSync(path)) ?? '/usr/bin/chromium';
const ARGUMENTS = [
  ...['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--hide-scrollbars', '--font-render-hinting=none'],
];

/** Tests that need a browser. Only who says so goes without: `MILEPOST_NO_BROWSER=1`. */
export const describeInBrowser = describe.skipIf(process.env['MILEPOST_NO_BROWSER'] === '1');

let browser: Browser | undefined;

const PATIENCE = 120_000;

/** Starts a browser for the tests of a file; where they compare pictures, with letters that are the same on every machine. */
export function useBrowser({ sameFonts = false } = {}): void {
  const fonts = sameFonts ? ownFonts() : undefined;
  // Several browsers start at once, on machines of two cores.
  vi.setConfig({ testTimeout: PATIENCE });
  beforeAll(async () => {
    if (!existsSync(EXECUTABLE))
      throw new Error(
        `no browser at ${EXECUTABLE}: install Chromium, name it in CHROMIUM, or set MILEPOST_NO_BROWSER=1`,
      );
    const env = { ...process.env, ...fonts?.env } as Record<string, string>;
    browser = await chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS, env });
  }, PATIENCE);
  afterAll(async () => {
    await browser?.close();
    fonts?.remove();
  });
}

export interface Looked {
  readonly page: Page;
  /** Errors and warnings of the console, uncaught errors, dialogs. */
  readonly complaints: string[];
  /** Addresses that were asked for, but for the page's own place. */
  readonly strangers: string[];
}

export interface Sight {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
}

/** Phone and desktop, light and dark. */
export const SIGHTS: readonly Sight[] = [400, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
);

/** Opens an address, or HTML itself. What it asks for beyond `home` is refused, and noted. */
export async function look(
  where: { readonly url: string } | { readonly html: string },
  { width, scheme }: Sight = { width: 1280, scheme: 'light' },
  more: BrowserContextOptions = {},
): Promise<Looked> {
  if (!browser) throw new Error('useBrowser() starts the browser');
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    serviceWorkers: 'block',
    ...more,
  });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(PATIENCE / 2);
  const [complaints, strangers]: [string[], string[]] = [[], []];
  const home = 'url' in where ? homeOf(where.url) : 'data:';
  await context.route('**/*', (route) => {
    const address = route.request().url();
    if (address.startsWith(home) || address.startsWith('data:')) return route.continue();
    strangers.push(address);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', async (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  if ('url' in where) await page.goto(where.url);
  else await page.setContent(where.html);
  return { page, complaints, strangers };
}

/** What a page may ask: its server, or, as a file, what lies beside it. */
const homeOf = (url: string): string => new URL(url.startsWith('http:') ? '/' : '.', url).href;

/** How many pixels of the page stick out at the side. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core has against the page: a rule and an element each. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate<string[]>(
    `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`,
  );
}
