import { lstatSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Config } from '../config/index.ts';
import { UsageError } from '../model/errors.ts';
import { withProgress } from '../progress/progress.ts';
import { writeArtifacts } from '../publish/files.ts';
import { HISTORY } from '../reporters/history.ts';
import { artifacts, readmeSection } from '../reporters/index.ts';
import { capstoneOf, checkGates } from '../run.ts';
import type { Values } from './arguments.ts';
import { learnerReports } from './learner.ts';
import { localTemplates, writtenLook } from './look.ts';
import { budgetOption, configFile, gatesOption, lookOptions, roadmapOption } from './options.ts';
import { localPortfolio, remotePortfolio } from './subjects.ts';
import { oneLine } from './terminal.ts';

/** `milepost portfolio`: the exit code. */
export async function portfolioCommand(values: Values): Promise<number> {
  const { local, user, out } = values;
  if ((local === undefined) === (user === undefined))
    throw new UsageError('portfolio needs either --local <folder> or --user <login>');
  if (out === undefined) throw new UsageError('portfolio needs --out <folder>: where the README and the badges go');
  if (local !== undefined && (values.cache !== undefined || values.budget !== undefined))
    throw new UsageError('--cache and --budget are for --user: a folder of clones costs no requests');
  const config = await configOption(values);
  const roadmap = await roadmapOption(values.roadmap ?? config.roadmap);
  const look = await writtenLook(config, roadmap, localTemplates(config.templates));
  const gates = { ...config.gates, ...gatesOption(values['fail-below'], values.require) };
  const reports = await learnerReports(config, roadmap);
  const graded =
    local === undefined
      ? await remotePortfolio(user ?? '', { config, roadmap, gates, out, cache: values.cache })
      : await localPortfolio(local, config, roadmap);
  const portfolio = withProgress(graded, roadmap, reports);

  const history = textOf(resolve(out, dirname(config.readme.path), HISTORY));
  const written = await writeArtifacts(
    resolve(out),
    {
      files: await artifacts(portfolio, roadmap, look, history),
      readme: {
        path: config.readme.path,
        section: config.write.includes('readme') ? readmeSection(portfolio, roadmap, look, history) : undefined,
      },
    },
    (notice) => process.stderr.write(`milepost: ${oneLine(notice)}\n`),
  );
  const capstone = capstoneOf(portfolio);
  const lines = [
    `${portfolio.repositories.length} repositories graded against ${roadmap.id} ${oneLine(roadmap.version)}`,
    ...portfolio.skipped.map(({ name, reason }) => `skipped ${oneLine(name)}: ${oneLine(reason)}`),
    ...(capstone ? [`capstone: ${oneLine(capstone.name)}, ${capstone.score ?? 'unknown'} of 100`] : []),
    `${written.length === 0 ? 'nothing changed in' : 'look at'} ${relative('.', resolve(out, config.readme.path)) || out}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  const failure = checkGates(capstone, gates);
  if (failure) process.stderr.write(`milepost: ${oneLine(failure)}\n`);
  return failure ? 1 : 0;
}

/** A file that a run before may have left; nothing where there is none. */
const textOf = (path: string): string =>
  lstatSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, 'utf8') : '';

async function configOption(values: Values): Promise<Config> {
  const base = await configFile(values.config);
  const { capstone, include, exclude, forks, archived, empty, templates } = values;
  const said = withoutUndefined({ capstone, include, exclude, forks, archived, empty, templates });
  return { ...base, ...said, ...lookOptions(values), ...(await budgetOption(values.budget)) };
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(value).filter(([, v]) => v !== undefined && !(Array.isArray(v) && v.length === 0)),
  ) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
