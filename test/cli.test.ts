/** The built command line, started as a user starts it: output, errors in one line, exit codes. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { GradeReport } from '../src/model/report.ts';
import { SERVICE } from './helpers/action.ts';
import { milepost, root } from './helpers/cli.ts';
import { commitFiles, makeRepository, runGit } from './helpers/repository.ts';

const graded = (...args: string[]): GradeReport => JSON.parse(milepost('grade', '--json', ...args).stdout);

describe('milepost grade', () => {
  it('prints a report that its schema accepts, the same bytes every time', () => {
    const first = milepost('grade', '--json', 'code/expenses');
    expect(first.status).toBe(0);
    expect(first.stderr).toBe('');
    const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../docs/schema/report.schema.json'), 'utf8'));
    const validate = new Ajv2020({ strict: false }).compile(schema);
    expect(validate(JSON.parse(first.stdout)), JSON.stringify(validate.errors)).toBe(true);
    expect(milepost('grade', '--json', 'code/expenses').stdout).toBe(first.stdout);
  });

  it('grades a work tree, a dirty one, and a bare clone alike, in the order of the arguments', () => {
    writeFileSync(join(root, 'code/expenses/LICENSE'), 'not committed');
    const [work, bare] = graded('code/expenses', 'code/copy.git').repositories;
    runGit(join(root, 'code/expenses'), 'checkout', '-q', '--', 'LICENSE');
    expect([work?.name, bare?.name]).toEqual(['expenses', 'copy']);
    expect({ ...work, name: '' }).toEqual({ ...bare, name: '' });
    expect(work?.license).toBe('MIT');
  });

  it('weighs the verdicts as the roadmap says', () => {
    const [report] = graded('code/expenses').repositories;
    const verdicts = new Map(report?.requirements.map(({ id, verdict }) => [id, verdict]));
    expect(verdicts.get('tests.unit')).toBe('met');
    expect(verdicts.get('ci.tests')).toBe('met');
    expect(verdicts.get('docker')).toBe('unmet');
    const points = report?.requirements.reduce((sum, each) => sum + (each.points ?? 0), 0);
    expect(report?.score).toBe(points);
    expect(report?.ready).toBe(false);
    for (const { verdict, advice, evidence } of report?.requirements ?? []) {
      expect(evidence.length).toBeGreaterThan(0);
      if (verdict === 'unmet' || verdict === 'partial') expect(advice).toBeTruthy();
    }
  });

  it('grades another ref', () => {
    const folder = makeRepository(join(root, 'refs'), { 'README.md': '# x\n' });
    const before = runGit(folder, 'rev-parse', 'HEAD');
    commitFiles(folder, SERVICE, 'more');
    expect(graded('--ref', before, 'refs').repositories[0]).toMatchObject({ commit: before, license: null });
    expect(graded('refs').repositories[0]?.license).toBe('MIT');
  });

  it('prints a plain table into a pipe', () => {
    const { stdout } = milepost('grade', 'code/expenses');
    expect(stdout).toMatch(/^expenses @ [0-9a-f]{7} /);
    expect(stdout).toMatch(/✔ ci\.tests .*\.github\/workflows\/ci\.yml:6/);
    expect(stdout).not.toContain('\u001b');
  });

  it('ends with 1 and one line where a gate fails, after the report', () => {
    const { status, stdout, stderr } = milepost('grade', 'code/expenses', '--fail-below', '99', '--require', 'docker');
    expect(status).toBe(1);
    expect(stdout).toContain('expenses @');
    expect(stderr).toMatch(/^milepost: gate failed for expenses: score [\d.]+ is below 99, docker is unmet\n$/);
    expect(milepost('grade', 'code/expenses', '--fail-below', '1', '--require', 'license').status).toBe(0);
  });
});

describe('milepost portfolio', () => {
  it('writes README, badges and data, and nothing the second time', () => {
    const run = () => milepost('portfolio', '--local', 'code', '--out', 'out', '--capstone', 'expenses');
    const first = run();
    expect(first.stderr).toBe('');
    expect(first.stdout).toMatch(
      /^2 repositories graded .*\ncapstone: expenses, [\d.]+ of 100\nlook at out.README\.md\n$/,
    );
    const readme = readFileSync(join(root, 'out/README.md'), 'utf8');
    for (const [, picture] of readme.matchAll(/\((milepost\/[\w-]+\.svg)\)/g))
      expect(existsSync(join(root, 'out', picture ?? '')), picture).toBe(true);
    expect(JSON.parse(readFileSync(join(root, 'out/milepost.json'), 'utf8'))).toMatchObject({
      schema: 1,
      capstone: { name: 'expenses', chosen: 'configured' },
    });
    expect(run().stdout).toContain('nothing changed in');
    expect(readFileSync(join(root, 'out/README.md'), 'utf8')).toBe(readme);
  });

  it('shows who has nothing where to begin, and names no folder of this machine', () => {
    mkdirSync(join(root, 'new'));
    mkdirSync(join(root, 'new/hello'));
    runGit(join(root, 'new/hello'), 'init', '-q');
    expect(milepost('portfolio', '--local', 'new', '--out', 'new-out').stdout).toContain('0 repositories graded');
    const readme = readFileSync(join(root, 'new-out/README.md'), 'utf8');
    expect(readme).toContain('Deployable Microservice');
    expect(readme).toContain('| hello | empty repository (it has no commit yet): hello |');
    expect(readme).not.toContain(root);
  });

  it('keeps what stands around the markers', () => {
    mkdirSync(join(root, 'mine'));
    writeFileSync(join(root, 'mine/README.md'), '# Me\r\n\r\n<!-- milepost:start -->\r\n<!-- milepost:end -->\r\nbye');
    expect(milepost('portfolio', '--local', 'code', '--out', 'mine').status).toBe(0);
    const readme = readFileSync(join(root, 'mine/README.md'), 'utf8');
    expect(readme.startsWith('# Me\r\n\r\n<!-- milepost:start -->\r\n')).toBe(true);
    expect(readme.endsWith('<!-- milepost:end -->\r\nbye')).toBe(true);
    expect(readme).toContain('expenses');
  });
});

describe('milepost verify', () => {
  it('finds a report to be what its commits give, later commits or not', () => {
    milepost('portfolio', '--local', 'code', '--out', 'published', '--capstone', 'expenses');
    runGit(join(root, 'code/expenses'), 'commit', '-q', '--allow-empty', '-m', 'later');
    const { status, stdout, stderr } = milepost('verify', 'published/milepost.json', '--local', 'code');
    expect(stderr).toBe('');
    expect(stdout).toMatch(
      /^published.milepost\.json: 2 repositories at the commits named\n2 graded again, 2 the same\. Published: /,
    );
    expect([status, stdout.endsWith('✔\n')]).toEqual([0, true]);
    expect(milepost('verify', 'published/README.md', '--local', 'code').status).toBe(0);
  });

  it('names every requirement that was embellished, and the sums that follow', () => {
    const path = join(root, 'published/milepost.json');
    const report = JSON.parse(readFileSync(path, 'utf8'));
    const entry = report.repositories.find(({ name }: { name: string }) => name === 'expenses');
    const docker = entry.requirements.find(({ id }: { id: string }) => id === 'docker');
    [docker.verdict, docker.points, entry.score] = ['met', docker.weight, 100];
    report.progress.percent = 99;
    writeFileSync(join(root, 'forged.json'), JSON.stringify(report));
    const { status, stdout } = milepost('verify', 'forged.json', '--local', 'code');
    expect(status).toBe(1);
    expect(stdout).toMatch(/✘ expenses @ [0-9a-f]{7}: docker published met, recomputed unmet\n/);
    expect(stdout).toMatch(/✘ expenses @ [0-9a-f]{7}: score published 100, recomputed /);
    expect(stdout).toMatch(/2 graded again, 1 the same\. Published: 99 %.* ✘\n$/);
  });

  it('says what it could not read, and takes it for no agreement', () => {
    const { status, stdout } = milepost('verify', 'published/milepost.json', '--local', 'new');
    expect(status).toBe(1);
    expect(stdout).toContain('could not be graded again: no clone of it in new');
    expect(stdout).toContain('0 graded again, 0 the same');
  });

  it.each([
    [['verify'], 'verify takes one report'],
    [['verify', 'bad.yml'], 'no milepost.json beside bad.yml'],
    [['verify', 'no such owner'], 'no such file, and no login'],
    [['verify', 'published/milepost.json'], 'names no address of its repositories: add --local'],
  ])('refuses %j', (args, message) => {
    const { status, stderr } = milepost(...args);
    expect([status, stderr.includes(message)]).toEqual([2, true]);
  });
});
