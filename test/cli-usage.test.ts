/** What the built command line refuses, and what it says of roadmaps. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { milepost, root } from './helpers/cli.ts';

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
