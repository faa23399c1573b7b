#!/usr/bin/env node
import { HELP, parseArguments } from './commands/arguments.ts';
import { oneLine } from './commands/terminal.ts';
import { UsageError } from './model/errors.ts';

/** The command line's shell: arguments in, exit code out. What only one command needs is loaded when that command runs. */

async function main(argv: readonly string[]): Promise<number> {
  const { command, paths, values } = parseArguments(argv);
  if (command === 'grade') return (await import('./commands/grade.ts')).gradeCommand(paths, values);
  if (command === 'portfolio') return (await import('./commands/portfolio.ts')).portfolioCommand(values);
  if (command === 'init') return (await import('./commands/init.ts')).initCommand(paths, values);
  if (command === 'demo') return (await import('./commands/demo.ts')).demoCommand(values);
  if (command === 'preview') return (await import('./commands/preview.ts')).previewCommand(values);
  if (command === 'explain') return (await import('./commands/explain.ts')).explainCommand(paths, values);
  if (command === 'verify') return (await import('./commands/verify.ts')).verifyCommand(paths, values);
  if (command === 'roadmap') return (await import('./commands/roadmap.ts')).roadmapCommand(paths, values);
  if (values.version) process.stdout.write(`${MILEPOST_VERSION}\n`);
  else if (values.help) process.stdout.write(HELP);
  else process.stderr.write(HELP);
  return values.version || values.help ? 0 : 2;
}

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const known = error instanceof UsageError;
  const text = known
    ? error.message
    : `internal error, please report it: ${error instanceof Error ? error.stack : error}`;
  // A message may quote what was read, and a runner takes a line that starts with `::` for a command.
  process.stderr.write(`milepost: ${known ? oneLine(text) : text.split('\n', 40).map(oneLine).join('\n| ')}\n`);
  process.exitCode = known ? 2 : 70;
}
