/**
 * `npm run calibrate -- <folder of clones> [--labels <folder of labels>] [--only id,id]` compares grades with labels made by hand.
 * The format of the labels, and how to read the output: docs/calibration.md.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { GradeReport, RepositoryReport } from '../src/model/report.ts';
import { asked } from './asked.ts';
import { bundle } from './bundle.ts';

interface Label {
  readonly repo: string;
  readonly commit: string;
  readonly labels: Readonly<Record<string, boolean>>;
  /** What is left out here and below is not compared. */
  readonly license?: string | null;
  readonly primary_track?: string;
  readonly skills?: readonly string[];
  readonly doubt?: readonly string[];
}

const USAGE = 'usage: npm run calibrate -- <folder of clones> --labels <folder of labels> [--only id,id]';
const { clones, labels, only } = asked(USAGE, (argv) => {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { labels: { type: 'string' }, only: { type: 'string' } },
  });
  const beside = resolve(import.meta.dirname, '../../shared/grading/calibration');
  const labels = values.labels ?? (existsSync(beside) ? beside : undefined);
  const [clones, ...more] = positionals;
  if (clones === undefined || more.length > 0) throw new TypeError('expected one folder of clones');
  if (labels === undefined) throw new TypeError('expected --labels <folder of labels>');
  for (const folder of [clones, labels])
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new TypeError(`expected a folder, found none at "${folder}"`);
  return { clones, labels, only: values.only?.split(',') };
});

const files = readdirSync(labels)
  .filter((name) => name.endsWith('.json'))
  .sort();
const cases = files.flatMap((file) => {
  const label = JSON.parse(readFileSync(join(labels, file), 'utf8')) as Label;
  const folder = join(clones, file.replace(/\.json$/, ''));
  const clone = [join(folder, 'repo'), folder].find((path) => existsSync(path));
  if (!clone) console.log(`no clone of ${label.repo}: left out`);
  return clone ? [{ label, clone }] : [];
});

// Inside the checkout, where Node finds nothing to transpile and the bundle is a module.
const build = mkdtempSync(resolve(import.meta.dirname, '../node_modules/.milepost-calibrate-'));
process.on('exit', () => rmSync(build, { recursive: true, force: true }));
await bundle(build, { cli: 'src/cli.ts' });

const tally = new Map<
  string,
  { agree: number; total: number; firmAgree: number; firm: number; wronglyMet: number; wronglyUnmet: number }
>();
const disagreements: string[] = [];
const license = { agree: 0, total: 0 };
const track = { agree: 0, total: 0 };
let [truePositive, falsePositive, falseNegative] = [0, 0, 0];
const skillErrors: string[] = [];

for (const { label, clone } of cases) {
  const output = execFileSync(
    process.execPath,
    [join(build, 'cli.js'), 'grade', '--json', '--ref', label.commit, clone],
    {
      maxBuffer: 1 << 28,
    },
  );
  const report = (JSON.parse(output.toString()) as GradeReport).repositories[0];
  if (!report) throw new Error(`no report for ${label.repo}`);
  compareRequirements(label, report);
  compareFact(license, 'license', label.license, report.license, label.repo);
  compareFact(track, 'track', label.primary_track, report.tracks[0], label.repo);
  if (label.skills) compareSkills(label.repo, label.skills, report);
}

function compareFact<T>(counted: { agree: number; total: number }, name: string, expected: T, said: T, repo: string) {
  if (expected === undefined) return;
  counted.total += 1;
  if (said === expected) counted.agree += 1;
  else disagreements.push(`${name} ${repo}: said ${said}, label ${expected}`);
}

function compareRequirements(label: Label, report: RepositoryReport): void {
  for (const [id, expected] of Object.entries(label.labels)) {
    if (only && !only.includes(id)) continue;
    const result = report.requirements.find((requirement) => requirement.id === id);
    if (!result) continue;
    const said = result.verdict === 'met';
    const firm = !(label.doubt ?? []).some((doubt) => doubtNames(doubt).includes(id));
    const row = tally.get(id) ?? { agree: 0, total: 0, firmAgree: 0, firm: 0, wronglyMet: 0, wronglyUnmet: 0 };
    tally.set(id, row);
    row.total += 1;
    if (firm) row.firm += 1;
    if (said === expected) {
      row.agree += 1;
      if (firm) row.firmAgree += 1;
      continue;
    }
    if (said) row.wronglyMet += 1;
    else row.wronglyUnmet += 1;
    const evidence = result.evidence
      .slice(0, 3)
      .map(({ path, line, detail }) => `${path}${line ? `:${line}` : ''} (${detail})`);
    disagreements.push(
      `${id} ${label.repo}: said ${result.verdict}, label ${expected}${firm ? '' : ' (doubt)'}; ${evidence.join('; ')}`,
    );
  }
}

/** The ids before the colon of a doubt: `ci/ci.tests/cd: why`. */
function doubtNames(doubt: string): string[] {
  return (doubt.split(':')[0] ?? '').split(/[/,\s]+/);
}

function compareSkills(repo: string, expected: readonly string[], report: RepositoryReport): void {
  const said = new Set(report.skills.map((skill) => skill.id));
  const extra = [...said].filter((id) => !expected.includes(id));
  const missed = expected.filter((id) => !said.has(id));
  truePositive += said.size - extra.length;
  falsePositive += extra.length;
  falseNegative += missed.length;
  if (extra.length + missed.length > 0)
    skillErrors.push(`skills ${repo}: ${[...extra.map((id) => `+${id}`), ...missed.map((id) => `-${id}`)].join(' ')}`);
}

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);
const sum = (key: 'agree' | 'total' | 'firmAgree' | 'firm'): number =>
  [...tally.values()].reduce((n, row) => n + row[key], 0);
console.log('requirement        agree  firm    wrongly met  wrongly unmet');
for (const [id, row] of tally)
  console.log(
    `${id.padEnd(18)} ${`${row.agree}/${row.total}`.padEnd(6)} ${`${row.firmAgree}/${row.firm}`.padEnd(7)} ${String(row.wronglyMet).padEnd(12)} ${row.wronglyUnmet}`,
  );
console.log(
  `\nrequirements: firm ${percent(sum('firmAgree'), sum('firm'))}, all ${percent(sum('agree'), sum('total'))}`,
);
console.log(`license ${license.agree}/${license.total}, primary track ${track.agree}/${track.total}`);
const f1 = (2 * truePositive) / (2 * truePositive + falsePositive + falseNegative);
console.log(
  `skills F1 ${Number.isNaN(f1) ? '-' : f1.toFixed(3)} (${truePositive} right, ${falsePositive} wrongly shown, ${falseNegative} missed)\n`,
);
for (const line of [...disagreements, ...skillErrors]) console.log(line);
