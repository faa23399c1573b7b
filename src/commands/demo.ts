import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CONFIG_PATH } from '../config/index.ts';
import { UsageError } from '../model/errors.ts';
import { writeArtifacts } from '../publish/files.ts';
import { artifacts, readmeSection } from '../reporters/index.ts';
import { PAGE } from '../reporters/page/index.ts';
import { capstoneOf } from '../run.ts';
import type { Values } from './arguments.ts';
import { portfolioIn } from './earlier.ts';
import { writtenLook } from './look.ts';
import { lookOptions } from './options.ts';
import { SAMPLE_HOST, SAMPLE_OWNER, samplePortfolio } from './sample.ts';

/** `milepost demo [--out <folder>] [--layout <layout>] [--language <id>]`: a sample portfolio with everything in it. The exit code. */
export async function demoCommand(values: Values): Promise<number> {
  const folder = values.out === undefined ? undefined : freeFolder(values.out);
  const said = lookOptions(values);
  const { portfolio, roadmap, config, configuration, history } = await samplePortfolio();
  const look = await writtenLook({ ...config, ...said }, roadmap, []);
  const out = folder ?? mkdtempSync(join(tmpdir(), 'milepost-demo-'));
  await writeArtifacts(out, {
    files: [
      ...(await artifacts(portfolio, roadmap, look, history)),
      { path: CONFIG_PATH, content: configuration + linesOf(said) },
    ],
    readme: { path: config.readme.path, section: readmeSection(portfolio, roadmap, look, history) },
  });
  const capstone = capstoneOf(portfolio);
  process.stdout.write(
    [
      `${portfolio.repositories.length} sample repositories graded against ${roadmap.id} ${roadmap.version}: ${portfolio.progress?.percent ?? 0} %`,
      ...(capstone ? [`capstone: ${capstone.name}, ${capstone.score ?? 'unknown'} of 100`] : []),
      `the page:    ${join(out, PAGE)}`,
      `the README:  ${join(out, config.readme.path)}`,
      `settings:    ${join(out, CONFIG_PATH)}`,
      '',
    ].join('\n'),
  );
  return 0;
}

/** What was said, as the configuration has it: it shows what the sample was made with. */
const linesOf = (said: object): string =>
  Object.entries(said)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');

/** A folder that the sample may be written to: an empty one, a new one, or one that holds a sample already. */
function freeFolder(named: string): string {
  const folder = resolve(named);
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) throw new UsageError(`--out: not a folder: ${named}`);
  if (found && readdirSync(folder).length > 0 && !isSample(join(folder, 'milepost.json')))
    throw new UsageError(`--out: ${named} is not empty, and a sample among your files would pass for yours`);
  return folder;
}

function isSample(path: string): boolean {
  if (!existsSync(path)) return false;
  const report = portfolioIn(readFileSync(path));
  return (
    report?.owner === SAMPLE_OWNER &&
    report.repositories.every(({ url }) => url?.startsWith(`${SAMPLE_HOST}/`) === true)
  );
}
