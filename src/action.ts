import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { type ActionResult, runAction } from './commands/action.ts';
import { oneLine } from './commands/terminal.ts';
import { UsageError } from './model/errors.ts';

/** Hostile text as part of a log line. Every line starts with our own words, so that `::command::` cannot stand first. */
const line = oneLine;

/** The Action's shell: environment in; log, outputs, summary and exit code out. */
export async function runShell(): Promise<void> {
  const log = {
    info: (sentence: string) => core.info(`milepost: ${line(sentence)}`),
    notice: (sentence: string) => core.notice(`milepost: ${line(sentence)}`),
  };
  try {
    await finish(await runAction(process.env, log));
  } catch (error) {
    if (error instanceof UsageError) core.setFailed(line(error.message));
    else {
      // A message may quote what was read; the stack's places are enough to find the fault.
      const places =
        error instanceof Error ? (error.stack ?? '').split('\n').filter((entry) => /^\s+at /.test(entry)) : [];
      core.debug(places.join('\n'));
      core.setFailed(
        `internal error, please report it: ${error instanceof Error ? line(`${error.name}: ${error.message}`) : 'unknown'}`,
      );
    }
  }
}

async function finish({ capstone, changed, report, summary, failure }: ActionResult): Promise<void> {
  const folder = process.env['RUNNER_TEMP'] || tmpdir();
  const { writeArtifacts } = await import('./publish/files.ts');
  await writeArtifacts(folder, { files: [report], readme: { path: 'README.md' } });
  core.setOutput('score', capstone?.score ?? '');
  core.setOutput('ready', capstone?.ready ?? '');
  core.setOutput('capstone', capstone?.name ?? '');
  core.setOutput('changed', changed.length > 0);
  core.setOutput('report', join(folder, report.path));
  if (process.env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(summary).write();
  if (failure) core.setFailed(line(failure));
}
