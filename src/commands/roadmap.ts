import { readFileSync, statSync } from 'node:fs';
import type { Config } from '../config/index.ts';
import { UsageError } from '../model/errors.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { itemsOf, type Roadmap } from '../model/roadmap.ts';
import { didYouMean } from '../parse/nearest.ts';
import { progressOf } from '../progress/progress.ts';
import { languageOf, loadLanguage } from '../reporters/language.ts';
import { translated } from '../reporters/translated.ts';
import { roadmapTree } from '../reporters/tree.ts';
import type { Values } from './arguments.ts';
import { portfolioIn } from './earlier.ts';
import { learnerReports } from './learner.ts';
import { configFile, lookOptions, roadmapOption } from './options.ts';
import { localPortfolio } from './subjects.ts';
import { lookOf, oneLine } from './terminal.ts';

const ACTIONS = ['check', 'show'];

/** `milepost roadmap check <file>` and `milepost roadmap show [<id|file>]`: the exit code. */
export async function roadmapCommand([action, ...names]: readonly string[], values: Values): Promise<number> {
  if (action === undefined || !ACTIONS.includes(action))
    throw new UsageError(
      action === undefined
        ? 'roadmap needs check <file> or show [<id|file>]'
        : `roadmap: unknown "${oneLine(action)}"${didYouMean(action, ACTIONS)}: check <file> or show [<id|file>]`,
    );
  if (names.length > 1) throw new UsageError(`roadmap ${action} takes one roadmap, not ${names.length}`);
  return action === 'check' ? check(names[0]) : show(names[0], values);
}

async function check(file: string | undefined): Promise<number> {
  if (file === undefined) throw new UsageError('roadmap check needs a file: milepost roadmap check <file>');
  const roadmap = await roadmapOption(file);
  const items = itemsOf(roadmap.parts);
  const proven = items.filter(({ proof }) => proof !== undefined).length;
  const counts = `${roadmap.requirements.length} requirements, ${items.length} items (${proven} by proof, ${items.length - proven} self-reported)`;
  process.stdout.write(`${oneLine(file)}: ${roadmap.id} ${oneLine(roadmap.version)}: ${counts}\n`);
  return 0;
}

async function show(name: string | undefined, values: Values): Promise<number> {
  const config = await configFile(values.config);
  const roadmap = await roadmapOption(name ?? config.roadmap);
  const portfolio = await portfolioOf(values, config, roadmap);
  const progress = portfolio && progressOf(portfolio, roadmap, await learnerReports(config, roadmap));
  const { language: id = config.language } = lookOptions(values);
  await loadLanguage(id);
  const language = languageOf(id);
  const options = { ...lookOf(process.stdout), all: values.all === true, language };
  process.stdout.write(roadmapTree(translated(roadmap, language), progress, options));
  return 0;
}

/** Whose progress is shown: of a published report, of a folder of clones, or of nobody. */
async function portfolioOf(values: Values, config: Config, roadmap: Roadmap): Promise<Portfolio | undefined> {
  const { report, local } = values;
  if (report !== undefined && local !== undefined)
    throw new UsageError('roadmap show takes either --report <milepost.json> or --local <folder>');
  if (local !== undefined) return localPortfolio(local, config, roadmap);
  if (report === undefined) return values.config === undefined ? undefined : NOTHING;
  if (!statSync(report, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`no such file: ${report}`);
  const read = portfolioIn(readFileSync(report));
  if (!read) throw new UsageError(`not a report of milepost portfolio: ${report}`);
  return read;
}

/** What a configuration alone can be shown with: the learner's own word. */
const NOTHING: Portfolio = {
  schema: 1,
  roadmap: { id: '', version: '' },
  owner: '',
  capstone: null,
  repositories: [],
  skipped: [],
};
