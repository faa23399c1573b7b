/** The built command line, started as a user starts it: output, errors in one line, exit codes. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../.ci/bundle.ts';
import type { GradeReport } from '../src/model/report.ts';
import { SERVICE } from './helpers/action.ts';
import { commitFiles, makeRepository, runGit } from './helpers/repository.ts';

let root = '';
let dist = '';

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'milepost-cli-'));
  dist = join(root, 'dist');
  await bundle(dist, { cli: 'src/cli.ts' });
  makeRepository(join(root, 'code', 'expenses'), SERVICE);
  runGit(root, 'clone', '-q', '--bare', join(root, 'code', 'expenses'), join(root, 'code', 'copy.git'));
  mkdirSync(join(root, 'plain'));
  mkdirSync(join(root, 'empty'));
  runGit(join(root, 'empty'), 'init', '-q');
  writeFileSync(join(root, 'bad.yml'), 'capston: x\n');
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

function milepost(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(dist, 'cli.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', SYSTEMROOT: process.env['SYSTEMROOT'] ?? '' },
  });
  return { status, stdout, stderr };
}

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

describe('wrong usage ends with 2 and one line', () => {
  it.each<[string[], RegExp]>([
    [['grad', '.'], /unknown command "grad" \(did you mean "grade"\?\)/],
    [['grade'], /needs at least one path/],
    [['grade', 'nowhere'], /no such path: nowhere/],
    [['grade', 'plain'], /not a git repository.*: plain/],
    [['grade', 'empty'], /empty repository.*: empty/],
    [['grade', '--ref', 'nope', 'code/expenses'], /unknown ref "nope" in code.expenses/],
    [['grade', '--colour', '.'], /Unknown option '--colour'/],
    [['grade', '--out', 'x', '.'], /grade has no option --out/],
    [['grade', '--fail-below', '101', 'code/expenses'], /--fail-below: expected a number from 0 to 100, found "101"/],
    [
      ['grade', '--require', 'test.unit', 'code/expenses'],
      /unknown requirement "test.unit" \(did you mean "tests.unit"\?\)/,
    ],
    [['grade', '--roadmap', 'python-exprt', 'code/expenses'], /did you mean "python-expert"/],
    [['portfolio', '--local', 'code'], /needs --out/],
    [['portfolio', '--out', 'x'], /needs either --local <folder> or --user <login>/],
    [['portfolio', '--local', 'plain', '--out', 'x'], /no git repository in plain/],
    [
      ['portfolio', '--local', 'code', '--out', 'x', '--exclude', '*'],
      /include and exclude leave none of the 2 repositories/,
    ],
    [
      ['portfolio', '--local', 'code', '--out', 'x', '--config', 'bad.yml'],
      /bad\.yml:1:1: expected .*did you mean "capstone"/,
    ],
    [
      ['portfolio', '--local', 'code', '--out', 'x', '--capstone', 'nope'],
      /the capstone "nope" is not among the 2 graded/,
    ],
    [
      ['portfolio', '--user', 'octo', '--out', 'x', '--budget', 'few'],
      /--budget: expected a whole number of points, 20 at/,
    ],
    [['portfolio', '--local', 'code', '--out', 'x', '--budget', '50'], /--cache and --budget are for --user/],
    [['portfolio', '--user', 'octo', '--out', 'x'], /needs a token: set GITHUB_TOKEN/],
    [['explain', 'dcoker'], /did you mean "docker"/],
  ])('%j', (args, message) => {
    const { status, stdout, stderr } = milepost(...args);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^milepost: [^\n]+\n$/);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('prints help and version', () => {
    expect(milepost('--help')).toMatchObject({ status: 0, stderr: '' });
    expect(milepost('--help').stdout).toContain('milepost grade <path>...');
    expect(milepost()).toMatchObject({ status: 2, stdout: '' });
    expect(milepost('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('milepost roadmap', () => {
  const SCHOOL = `id: school
version: "1"
title: School
requirements: [{ id: docs, weight: 100 }]
parts:
  - id: web
    title: Web
    items:
      - { id: apis, title: APIs, proof: { skill: logging } }
      - { id: talk, title: A talk }
`;

  it('checks a file, and says what is wrong where', () => {
    writeFileSync(join(root, 'school.yml'), SCHOOL);
    expect(milepost('roadmap', 'check', 'school.yml')).toEqual({
      status: 0,
      stdout: 'school.yml: school 1: 1 requirements, 2 items (1 by proof, 1 self-reported)\n',
      stderr: '',
    });
    writeFileSync(join(root, 'wrong.yml'), SCHOOL.replace('skill: logging', 'skill: loging'));
    const { status, stderr } = milepost('roadmap', 'check', 'wrong.yml');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^milepost: wrong\.yml:9:\d+: expected .*found "loging" \(did you mean "logging"\?\)\n$/);
  });

  it('shows one as a tree, with the progress of clones and of a report alike', () => {
    writeFileSync(join(root, 'learner.yml'), 'progress: { web: { completed: [A talk] } }\n');
    const config = ['--config', 'learner.yml'];
    const local = milepost('roadmap', 'show', 'school.yml', '--local', 'code', ...config);
    expect(local.stdout).toContain('School 1 · 100 % proven (1 of 1) · self-reported 1 of 1');
    expect(local.stdout).toMatch(/✔ APIs +\w+ app\/main\.py:\d+/);
    milepost('portfolio', '--local', 'code', '--out', 'tree-out', '--roadmap', 'school.yml');
    const report = milepost('roadmap', 'show', 'school.yml', '--report', 'tree-out/milepost.json', ...config);
    expect(report).toEqual(local);
  });

  it.each([
    [['roadmap'], 'roadmap needs check <file> or show'],
    [['roadmap', 'chek'], 'did you mean "check"?'],
    [['roadmap', 'check'], 'roadmap check needs a file'],
    [['roadmap', 'show', 'a', 'b'], 'takes one roadmap, not 2'],
    [['roadmap', 'show', '--report', 'school.yml'], 'not a report of milepost portfolio: school.yml'],
  ])('refuses %j', (args, message) => {
    const { status, stderr } = milepost(...args);
    expect([status, stderr.split('\n').length]).toEqual([2, 2]);
    expect(stderr).toContain(message);
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
