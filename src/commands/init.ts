import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CHECK_IDS } from '../checks/ids.ts';
import { CONFIG_PATH, type Config, parseConfig, reportsOf } from '../config/index.ts';
import { UsageError } from '../model/errors.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { withProgress } from '../progress/progress.ts';
import { readmeSection } from '../reporters/index.ts';
import { chooseCapstone } from '../run.ts';
import type { Values } from './arguments.ts';
import { type Asker, terminalAsker } from './ask.ts';
import { clonesFor, MOST_CLONES, mainBranch, rootOf } from './init-clones.ts';
import {
  addFile,
  choicesOf,
  configurationText,
  freePlace,
  type Settled,
  WORKFLOW_PATH,
  workflowText,
} from './init-files.ts';
import { learnerReports } from './learner.ts';
import { writtenLook } from './look.ts';
import { readInput, roadmapOption } from './options.ts';
import { portfolioOf } from './subjects.ts';
import { lookOf, oneLine } from './terminal.ts';

/** `milepost init [<folder>]`: the exit code. Off a terminal, and with `--yes`, nothing is asked. */
export async function initCommand([folder, second]: readonly string[], values: Values): Promise<number> {
  if (second !== undefined) throw new UsageError('init takes one folder: milepost init [<folder>]');
  const talks = values.yes !== true && process.stdin.isTTY === true && process.stdout.isTTY === true;
  const asker = talks ? terminalAsker(process.stdin, process.stdout) : undefined;
  try {
    await initialize(rootOf(folder), values, (text) => process.stdout.write(text), asker);
  } finally {
    asker?.close();
  }
  return 0;
}

type Options = Pick<Values, 'local' | 'roadmap' | 'track' | 'capstone'>;

/** Writes what is not there yet, and shows what the README will say of the clones at hand. */
export async function initialize(
  root: string,
  values: Options,
  print: (text: string) => void,
  asker?: Asker,
): Promise<void> {
  // A folder that cannot be written to is told before anybody is asked anything.
  freePlace(root, WORKFLOW_PATH);
  const existing = freePlace(root, CONFIG_PATH) === null ? join(root, CONFIG_PATH) : undefined;
  const before = existing === undefined ? undefined : parseConfig(readInput(existing), CONFIG_PATH, CHECK_IDS);
  const roadmap = await roadmapFor(values.roadmap, before?.roadmap, root);
  const { folder, clones } = clonesFor(root, values.local);
  const base = before ?? parseConfig('', CONFIG_PATH);
  const graded = clones.length > 0 ? await portfolioOf(folder, clones, without(base), roadmap) : undefined;

  const settled = before ? {} : await settle(values, graded, roadmap, asker);
  const text = configurationText(settled, roadmap);
  const config = before ?? parseConfig(text, CONFIG_PATH, CHECK_IDS);
  const reports = await learnerReports(config, roadmap);
  const files = [
    [WORKFLOW_PATH, workflowText(await mainBranch(root))],
    [CONFIG_PATH, text],
  ] as const;
  for (const [path, content] of files) {
    const other = path === WORKFLOW_PATH && existsSync(join(root, OTHER_WORKFLOW)) ? OTHER_WORKFLOW : undefined;
    const written = other === undefined && (await addFile(root, path, content));
    print(written ? `wrote ${path}\n` : `${other ?? path} was there already, and was left as it is\n`);
  }
  if (graded) {
    const look = await writtenLook({ ...config, write: [] }, roadmap, []);
    const capstone = capstoneIn(graded, config.capstone);
    const portfolio = withProgress({ ...graded, capstone }, roadmap, reports);
    const { sectionText } = await import('./section-text.ts');
    const { width } = lookOf(process.stdout);
    const some = values.local === undefined && clones.length === MOST_CLONES ? ` (the first ${MOST_CLONES})` : '';
    const frame = '-'.repeat(Math.min(100, width));
    print(`\nThe README will say, going by the clones in ${oneLine(folder)}${some}:\n${frame}\n`);
    print(`${sectionText(readmeSection(portfolio, roadmap, look), width)}${frame}\n`);
  } else
    print(
      '\nThere is no clone here to show a preview of: milepost init --local <folder of clones>, or milepost demo\n',
    );
  print(
    '\nNext: commit both files and push them. Each run brings the README up to date; Actions, Milepost, "Run workflow" starts one.\n',
  );
}

/** Which repository is the capstone is asked later. */
const without = ({ capstone, ...config }: Config): Config => config;

/** The same workflow under YAML's other ending would run twice. */
const OTHER_WORKFLOW = '.github/workflows/milepost.yaml';

/** A roadmap of one's own is named from the repository's root in the configuration, and from anywhere on the command line. */
async function roadmapFor(said: string | undefined, configured: string | undefined, root: string): Promise<Roadmap> {
  if (said !== undefined) return roadmapOption(said);
  const own = join(root, configured ?? '');
  return roadmapOption(configured === undefined ? 'python-expert' : existsSync(own) ? own : configured);
}

/** What the options say, and what a person says where nothing in the clones does. */
async function settle(
  { roadmap: said, track, capstone }: Options,
  graded: Portfolio | undefined,
  roadmap: Roadmap,
  asker: Asker | undefined,
): Promise<Settled> {
  if (track !== undefined) reportsOf({ track }, roadmap);
  if (capstone !== undefined && graded) chooseCapstone(graded.repositories, capstone);
  const guessed = graded && withProgress(graded, roadmap, { entries: [], projects: [] }).progress?.track;
  const tracks = choicesOf(roadmap.parts).map(({ id, title }) => ({ id, name: title }));
  const contenders = graded ? contendersOf(graded) : [];
  const chosenTrack =
    track ??
    (guessed || tracks.length < 2
      ? undefined
      : await asker?.choose(
          'Which track shall count? Your clones do not tell; left open, each run goes by your repositories.',
          tracks,
        ));
  const chosenCapstone =
    capstone ??
    (contenders.length < 2
      ? undefined
      : await asker?.choose(
          'Which repository is your capstone? These are close; left open, the one with the best score stands for it.',
          contenders.map(({ name, score }) => ({ id: name, name: `${name} (${score ?? '?'} of 100)` })),
        ));
  return {
    ...(said === undefined ? {} : { roadmap: said }),
    ...(chosenTrack === undefined ? {} : { track: chosenTrack }),
    ...(chosenCapstone === undefined ? {} : { capstone: chosenCapstone }),
  };
}

/** Repositories so near to the best one that the score alone does not tell which is meant. */
const CLOSE = 10;

function contendersOf({ repositories }: Portfolio): Portfolio['repositories'][number][] {
  const best = Math.max(...repositories.map(({ score }) => score ?? 0));
  return repositories
    .filter(({ name, score }) => score !== null && score > 0 && best - score <= CLOSE && /^[^\s/\\]{1,100}$/.test(name))
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
}

/** A configured capstone need not be among the clones at hand. */
const capstoneIn = ({ repositories }: Portfolio, named: string | undefined): Portfolio['capstone'] =>
  chooseCapstone(
    repositories,
    repositories.some(({ name }) => name.toLowerCase() === named?.toLowerCase()) ? named : undefined,
  );
