#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { UsageError } from './model/errors.ts';

/** The command line's shell: arguments in, exit code out. What only one command needs is loaded when that command runs. */

const HELP = `milepost ${MILEPOST_VERSION} - grades repositories against a roadmap, with the proof behind every mark

Usage
  milepost grade <path>... [--json]        grade clones: work trees or bare git directories
  milepost portfolio --local <folder> --out <folder>
                                           a progress README for every clone in a folder
  milepost portfolio --user <login> --out <folder>
                                           the same for a GitHub user, through the API (GITHUB_TOKEN)
  milepost explain [<requirement>]         what a requirement asks, why, and how it is judged; alone: all of them

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
  --config <file>       settings (docs/configuration.md)
Options of both
  --roadmap <id|file>   python-expert (default), python-specialization, or a YAML file (explain too)
  --fail-below <score>  exit with 1 where the score (portfolio: the capstone's) is lower
  --require <id,...>    exit with 1 where one of these requirements is not met
  --help, --version

Exit codes: 0 done, 1 a gate failed, 2 wrong usage or input. Nothing is sent anywhere; only --user uses the network.
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
  include: { type: 'string', multiple: true },
  exclude: { type: 'string', multiple: true },
  forks: { type: 'boolean' },
  archived: { type: 'boolean' },
  empty: { type: 'boolean' },
  'fail-below': { type: 'string' },
  require: { type: 'string', multiple: true },
} as const;

const COMMANDS: Readonly<Record<string, { options: readonly (keyof typeof OPTIONS)[]; paths: boolean }>> = {
  grade: { options: ['json', 'ref', 'roadmap', 'fail-below', 'require'], paths: true },
  portfolio: {
    options: [
      ...([
        'local',
        'user',
        'out',
        'config',
        'capstone',
        'roadmap',
        'include',
        'exclude',
        'forks',
        'archived',
      ] as const),
      ...(['empty', 'fail-below', 'require'] as const),
    ],
    paths: false,
  },
  explain: { options: ['roadmap'], paths: true },
};

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // Node's own sentence names the option; its hint about `--` would only confuse.
    throw new UsageError((error instanceof Error ? error.message : 'wrong arguments').split('. ')[0] ?? '');
  }
}

export type Values = ReturnType<typeof parse>['values'];

async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parse(argv);
  if (values.version) return print(`${MILEPOST_VERSION}\n`);
  const [name, ...paths] = positionals;
  if (values.help || name === undefined) return print(HELP, values.help ? 0 : 2);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`unknown command "${name}": try milepost --help`);
  const wrong = Object.keys(values).find((option) => !(command.options as readonly string[]).includes(option));
  if (wrong) throw new UsageError(`${name} has no option --${wrong}: try milepost --help`);
  if (!command.paths && paths.length > 0) throw new UsageError(`${name} takes no argument "${paths[0]}"`);
  if (name === 'grade') return (await import('./commands/grade.ts')).gradeCommand(paths, values);
  if (name === 'explain') return (await import('./commands/explain.ts')).explainCommand(paths, values);
  return (await import('./commands/portfolio.ts')).portfolioCommand(values);
}

function print(text: string, code = 0): number {
  (code === 0 ? process.stdout : process.stderr).write(text);
  return code;
}

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const known = error instanceof UsageError;
  const { oneLine } = await import('./commands/terminal.ts');
  const text = known
    ? error.message
    : `internal error, please report it: ${error instanceof Error ? error.stack : error}`;
  process.stderr.write(`milepost: ${known ? oneLine(text) : text}\n`);
  process.exitCode = known ? 2 : 70;
}
