import type { Values } from '../cli.ts';
import { titleOf } from '../grade/grade.ts';
import { UsageError } from '../model/errors.ts';
import { gradeJson, gradeTable } from '../reporters/index.ts';
import { checkGates, gradeRepositories } from '../run.ts';
import { gitRepository, openGit } from '../sources/git.ts';
import { gatesOption, roadmapOption } from './options.ts';
import { lookOf } from './terminal.ts';

/** `milepost grade <path>…`: the exit code. */
export async function gradeCommand(paths: readonly string[], values: Values): Promise<number> {
  if (paths.length === 0) throw new UsageError('grade needs at least one path: milepost grade <path>');
  const roadmap = roadmapOption(values.roadmap ?? 'python-expert');
  const gates = gatesOption(values['fail-below'], values.require);
  // All paths are looked at first: a typing error in the last one should not cost the wait for the others.
  const repositories = paths.map(gitRepository);
  const report = await gradeRepositories(
    repositories.map((repository) => () => openGit(repository, values.ref)),
    roadmap,
  );
  process.stdout.write(
    values.json ? gradeJson(report) : gradeTable(report, roadmap, { ...lookOf(process.stdout), title: titleOf }),
  );
  const failures = report.repositories.flatMap((repository) => checkGates(repository, gates) ?? []);
  for (const failure of failures) process.stderr.write(`milepost: ${failure}\n`);
  return failures.length > 0 ? 1 : 0;
}
