import { parseArgs } from 'node:util';
import { UsageError } from '../model/errors.ts';
import { didYouMean } from '../parse/nearest.ts';

/** What the command line understands: its help, its options, and which command takes which. */

export const HELP = `milepost ${MILEPOST_VERSION} - grades repositories against a roadmap, with the proof behind every mark

Usage
  milepost grade <path>... [--json]        grade clones: work trees or bare git directories
  milepost portfolio --local <folder> --out <folder>
                                           a progress README for every clone in a folder
  milepost portfolio --user <login> --out <folder>
                                           the same for a GitHub user, through the API (GITHUB_TOKEN)
  milepost init [<folder>]                 writes the workflow and the configuration, and shows what the README will say
  milepost preview --local <folder>        shows the page and the README in a browser, and again whenever a setting or a
                                           template changes
  milepost demo [--out <folder>]           writes a sample portfolio with everything in it
  milepost explain [<requirement>]         what a requirement asks, why, and how it is judged; alone: all of them

  milepost roadmap check <file>            whether a roadmap of your own is right, and what is wrong where
  milepost roadmap show [<id|file>] [--local <folder> | --report <milepost.json>]
                                           a roadmap as a tree, with somebody's progress along it
  milepost verify <owner | milepost.json | README.md> [--local <folder>]
                                           whether a published report is what the commits it names give

Options of grade
  --json                the report as JSON (docs/schema/report.schema.json)
  --ref <ref>           commit, branch or tag to grade instead of the tip
Options of portfolio
  --out <folder>        where README.md, milepost.json and milepost/*.svg go
  --capstone <name>     the repository that stands as the capstone (default: the best one)
  --include <pattern>   only repositories whose name matches (* and ?), repeatable
  --exclude <pattern>   not these, repeatable
  --forks, --archived, --empty
                        include these too (--user)
  --cache <folder>      what a run learns is kept there, so that the next one reads only what is new (--user)
  --budget <n>          points of GitHub's rate limit that it may use, 20 at least (--user)
Options of init
  --local <folder>      the clones that the preview shows (default: those in the folder or beside it)
  --track <id>, --capstone <name>
                        settled at once; what is not said is asked on a terminal, where no clone tells it
  --yes                 ask nothing
Options of portfolio, preview and demo
  --layout <layout>     how much the README shows: full (default), compact or badges
  --language <id>       what is written is in English (en, default) or Spanish (es)
  --templates <folder>  templates of your own (docs/templates.md), not for demo
Options of preview
  --port <n>            where it listens, on this machine alone (default: any free port)
Options of roadmap show
  --report <file>       a milepost.json: whose progress is shown
  --local <folder>      clones to grade instead
  --all                 also the tracks that were not chosen
  --language <id>       en (default) or es
Options of all
  --config <file>       settings: track, progress, exemptions … (docs/configuration.md)
  --roadmap <id|file>   python-expert (default), python-specialization, a YAML file, or owner/repository/path@ref
Options of grade and portfolio
  --fail-below <score>  exit with 1 where the score (portfolio: the capstone's) is lower
  --require <id,...>    exit with 1 where one of these requirements is not met
  --help, --version

Exit codes: 0 done, 1 a gate failed or a report is not what it says, 2 wrong usage or input. Nothing is sent anywhere; only
--user, verify without --local, and a roadmap of another repository use the network.
`;

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  json: { type: 'boolean' },
  ref: { type: 'string' },
  roadmap: { type: 'string' },
  local: { type: 'string' },
  user: { type: 'string' },
  out: { type: 'string' },
  config: { type: 'string' },
  capstone: { type: 'string' },
  cache: { type: 'string' },
  budget: { type: 'string' },
  templates: { type: 'string' },
  layout: { type: 'string' },
  language: { type: 'string' },
  report: { type: 'string' },
  track: { type: 'string' },
  yes: { type: 'boolean' },
  port: { type: 'string' },
  all: { type: 'boolean' },
  include: { type: 'string', multiple: true },
  exclude: { type: 'string', multiple: true },
  forks: { type: 'boolean' },
  archived: { type: 'boolean' },
  empty: { type: 'boolean' },
  'fail-below': { type: 'string' },
  require: { type: 'string', multiple: true },
} as const;

type Option = keyof typeof OPTIONS;

const GATES: readonly Option[] = ['roadmap', 'fail-below', 'require'];
const CHOICE: readonly Option[] = ['include', 'exclude', 'forks', 'archived', 'empty'];
const LOOK: readonly Option[] = ['layout', 'language', 'templates'];

const COMMANDS = {
  grade: { options: ['json', 'ref', 'config', ...GATES], paths: true },
  portfolio: {
    options: ['local', 'user', 'out', 'config', 'capstone', 'cache', 'budget', ...LOOK, ...CHOICE, ...GATES],
    paths: false,
  },
  init: { options: ['local', 'roadmap', 'track', 'capstone', 'yes'], paths: true },
  preview: { options: ['local', 'config', 'roadmap', ...LOOK, 'port'], paths: false },
  demo: { options: ['out', 'layout', 'language'], paths: false },
  explain: { options: ['roadmap'], paths: true },
  verify: { options: ['local', 'config', 'roadmap'], paths: true },
  roadmap: { options: ['report', 'local', 'all', 'config', 'language'], paths: true },
} satisfies Readonly<Record<string, { options: readonly Option[]; paths: boolean }>>;

export type Command = keyof typeof COMMANDS;
export type Values = ReturnType<typeof parsed>['values'];

/** Arguments by command. `command` is undefined where none is named: then only help and version make sense. */
export interface Arguments {
  readonly command: Command | undefined;
  readonly paths: readonly string[];
  readonly values: Values;
}

/** Throws a UsageError for an unknown command, an unknown option, or one that the command does not take. */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parsed(argv);
  const [name, ...paths] = positionals;
  if (name === undefined || values.help || values.version) return { command: undefined, paths, values };
  if (!isCommand(name))
    throw new UsageError(`unknown command "${name}"${didYouMean(name, Object.keys(COMMANDS))}: try milepost --help`);
  const takes: { readonly options: readonly string[]; readonly paths: boolean } = COMMANDS[name];
  const wrong = Object.keys(values).find((option) => !takes.options.includes(option));
  if (wrong) throw new UsageError(`${name} has no option --${wrong}: try milepost --help`);
  if (!takes.paths && paths.length > 0) throw new UsageError(`${name} takes no argument "${paths[0]}"`);
  return { command: name, paths, values };
}

const isCommand = (name: string): name is Command => Object.hasOwn(COMMANDS, name);

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // Node's own sentence names the option; its hint about `--` would only confuse.
    throw new UsageError((error instanceof Error ? error.message : 'wrong arguments').split('. ')[0] ?? '');
  }
}
