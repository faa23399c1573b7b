import { titleOf } from '../grade/grade.ts';
import { UsageError } from '../model/errors.ts';
import type { Evidence, GradeReport, RepositoryReport } from '../model/report.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { blobUrl } from '../reporters/escape.ts';
import { gradeJson } from '../reporters/json.ts';
import { gradeTable } from '../reporters/terminal.ts';
import { checkGates, gradeRepositories } from '../run.ts';
import { type GitRepository, gitRepository, openGit } from '../sources/git.ts';
import { remoteOf } from '../sources/git-remote.ts';
import type { Values } from './arguments.ts';
import { withJudges } from './judges.ts';
import { configFile, gatesOption, roadmapOption } from './options.ts';
import { lookOf, oneLine } from './terminal.ts';

/** `milepost grade <path>…`: the exit code. */
export async function gradeCommand(paths: readonly string[], values: Values): Promise<number> {
  if (paths.length === 0) throw new UsageError('grade needs at least one path: milepost grade <path>');
  const config = await configFile(values.config);
  const roadmap = await roadmapOption(values.roadmap ?? config.roadmap);
  const gates = { ...config.gates, ...gatesOption(values['fail-below'], values.require) };
  // All paths are looked at first: a typing error in the last one should not cost the wait for the others.
  const repositories = paths.map(gitRepository);
  const openers = repositories.map((repository) => () => openGit(repository, values.ref));
  const rules = { roadmap, exempt: config.exempt };
  const report = await withJudges(openers.length, rules, (judges) =>
    gradeRepositories(openers, { ...rules, ...judges }),
  );
  process.stdout.write(values.json ? gradeJson(report) : await table(report, roadmap, repositories));
  const failures = report.repositories.flatMap((repository) => checkGates(repository, gates) ?? []);
  for (const failure of failures) process.stderr.write(`milepost: ${oneLine(failure)}\n`);
  return failures.length > 0 ? 1 : 0;
}

async function table(report: GradeReport, roadmap: Roadmap, repositories: readonly GitRepository[]): Promise<string> {
  const look = lookOf(process.stdout);
  const urls = new Map<RepositoryReport, string | null>();
  if (look.hyperlinks) {
    for (const [index, repository] of repositories.entries()) {
      const graded = report.repositories[index];
      if (graded) urls.set(graded, (await remoteOf(repository)).url);
    }
  }
  const link = (repository: RepositoryReport, { path, line }: Evidence) =>
    blobUrl(urls.get(repository) ?? null, repository.commit, path, line) ?? undefined;
  return gradeTable(report, roadmap, { ...look, title: titleOf, link });
}
