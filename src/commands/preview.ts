import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Config } from '../config/index.ts';
import { UsageError } from '../model/errors.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { withProgress } from '../progress/progress.ts';
import { HISTORY } from '../reporters/history.ts';
import { artifacts, readmeSection } from '../reporters/index.ts';
import { PAGE } from '../reporters/page/index.ts';
import type { Values } from './arguments.ts';
import { learnerReports } from './learner.ts';
import { localTemplates, writtenLook } from './look.ts';
import { configFile, lookOptions, roadmapOption } from './options.ts';
import { type PreviewServer, servePreview } from './preview-server.ts';
import { type Site, siteOf } from './preview-site.ts';
import { localPortfolio } from './subjects.ts';
import { oneLine } from './terminal.ts';
import { watchPaths } from './watch.ts';

/** `milepost preview`: serves until it is interrupted, then ends with 0. */
export async function previewCommand(values: Values): Promise<number> {
  const preview = await startPreview(values, (text) => process.stdout.write(text));
  process.stdout.write(`${preview.url} shows the README, ${preview.url}${PAGE} the page. Ctrl-C ends it.\n`);
  await new Promise<void>((end) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end());
  });
  await preview.close();
  return 0;
}

type Options = Pick<Values, 'local' | 'config' | 'roadmap' | 'layout' | 'language' | 'templates' | 'port'>;

/** Builds, serves, and builds again whenever the configuration, a template or the roadmap changes. */
export async function startPreview(
  values: Options,
  print: (text: string) => void,
): Promise<Pick<PreviewServer, 'url' | 'close'>> {
  const { local } = values;
  if (local === undefined) throw new UsageError('preview needs --local <folder>: the clones that are shown');
  const port = portOption(values.port);
  const build = builder({ ...values, local });
  const built = await build();
  const server = await servePreview(built.site, port);
  let watched = watchPaths(built.sources, changed);
  let last = Promise.resolve();
  let closed = false;

  // One after the other: the newest files are what is shown in the end.
  function changed(): void {
    last = last.then(async () => {
      if (closed) return;
      try {
        const { site, sources } = await build();
        server.show(site);
        watched.close();
        if (!closed) watched = watchPaths(sources, changed);
        print('built again\n');
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        server.tell(oneLine(error.message));
        print(`${oneLine(error.message)}\n`);
      }
    });
  }
  return {
    url: server.url,
    close: async () => {
      closed = true;
      watched.close();
      await last;
      await server.close();
    },
  };
}

function portOption(said: string | undefined): number {
  if (said === undefined) return 0;
  const port = /^\d{1,5}$/.test(said) ? Number(said) : Number.NaN;
  if (!(port <= 65_535)) throw new UsageError(`--port: expected a number from 0 to 65535, found "${oneLine(said)}"`);
  return port;
}

interface Built {
  readonly site: Site;
  /** Files and folders that it was built from. */
  readonly sources: readonly string[];
}

/** Grades anew only where the settings or the roadmap that were graded by have changed. */
function builder(values: Options & { readonly local: string }): () => Promise<Built> {
  let graded: { readonly key: string; readonly portfolio: Portfolio } | undefined;
  return async () => {
    const config = { ...(await configFile(values.config)), ...lookOptions(values) };
    const root = rootOf(values.config);
    const named = values.roadmap ?? config.roadmap;
    const roadmap = await roadmapOption(existsSync(join(root, named)) ? join(root, named) : named);
    const templates = values.templates ?? templatesIn(config, root);
    const look = await writtenLook(config, roadmap, localTemplates(templates));
    const reports = await learnerReports(config, roadmap);
    const { learner, readme, write, layout, language, badges, page, templates: _folder, ...grading } = config;
    const key = JSON.stringify([grading, roadmap]);
    if (graded?.key !== key) graded = { key, portfolio: await localPortfolio(values.local, config, roadmap) };
    const portfolio = withProgress(graded.portfolio, roadmap, reports);
    const kept = join(root, HISTORY);
    const history = existsSync(kept) ? readFileSync(kept, 'utf8') : '';
    // The page is shown whether or not it will be written.
    const files = await artifacts(
      portfolio,
      roadmap,
      { ...look, write: [...new Set([...config.write, 'page' as const])] },
      history,
    );
    return {
      site: siteOf(readmeSection(portfolio, roadmap, look, history), files, portfolio.owner),
      sources: [values.config, templates, named].flatMap((path) =>
        path === undefined ? [] : [resolve(path), resolve(root, path)].filter((place) => existsSync(place)),
      ),
    };
  };
}

/** Root of the repository that the configuration stands in; paths in it are relative to that. */
function rootOf(config: string | undefined): string {
  if (config === undefined) return resolve('.');
  const folder = dirname(resolve(config));
  return basename(folder) === '.github' ? dirname(folder) : folder;
}

const templatesIn = ({ templates }: Config, root: string): string | undefined =>
  templates === undefined ? undefined : existsSync(join(root, templates)) ? join(root, templates) : templates;
