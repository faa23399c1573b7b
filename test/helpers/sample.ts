/** The sample portfolio, or another one, as a preview serves it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { writtenLook } from '../../src/commands/look.ts';
import { servePreview } from '../../src/commands/preview-server.ts';
import { siteOf } from '../../src/commands/preview-site.ts';
import { samplePortfolio } from '../../src/commands/sample.ts';
import type { Portfolio } from '../../src/model/portfolio.ts';
import type { Artifact } from '../../src/model/report.ts';
import type { Roadmap } from '../../src/model/roadmap.ts';
import { artifacts, type Look, readmeSection } from '../../src/reporters/index.ts';
import { PAGE } from '../../src/reporters/page/index.ts';

export interface Shown {
  /** Where the README and the page are served. */
  readonly readme: string;
  readonly page: string;
  /** The page as a file on the disk. */
  readonly file: string;
  readonly files: readonly Artifact[];
}

const EVERYTHING: Look = { write: ['readme', 'badges', 'cards', 'history', 'page', 'data'] };

/** Serves a portfolio, the sample unless one is given, for the tests of a file. */
export function useSample(given?: { readonly portfolio: Portfolio; readonly roadmap: Roadmap }): () => Shown {
  let shown: Shown | undefined;
  let end = async (): Promise<void> => undefined;
  beforeAll(async () => {
    const sample = given ? { ...given, history: '', look: EVERYTHING } : await graded();
    const { portfolio, roadmap, history, look } = sample;
    const files = await artifacts(portfolio, roadmap, look, history);
    const server = await servePreview(
      siteOf(readmeSection(portfolio, roadmap, look, history), files, portfolio.owner),
      0,
    );
    const folder = mkdtempSync(join(tmpdir(), 'milepost-page-'));
    const file = join(folder, PAGE);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, files.find(({ path }) => path === PAGE)?.content ?? '');
    shown = { readme: server.url, page: server.url + PAGE, file: pathToFileURL(file).href, files };
    end = async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    };
  }, 60_000);
  afterAll(() => end());
  return () => {
    if (!shown) throw new Error('the sample is there once the tests run');
    return shown;
  };
}

async function graded() {
  const { portfolio, roadmap, config, history } = await samplePortfolio();
  return { portfolio, roadmap, history, look: await writtenLook(config, roadmap, []) };
}
