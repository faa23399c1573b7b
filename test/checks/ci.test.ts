import { expect, it } from 'vitest';
import { ci } from '../../src/checks/ci.ts';
import { project } from '../helpers/project.ts';

const job = 'jobs:\n  a:\n    runs-on: x\n    steps:\n      - run: make\n';
const judge = (path: string, text: string) => ci.evaluate(project({ [path]: text }));

it.each([
  ['.github/workflows/a.yml', `on: push\n${job}`, 1],
  ['.github/workflows/a.yaml', `on: [push]\n${job}`, 1],
  ['.github/workflows/a.yml', `on:\n  workflow_dispatch:\n  pull_request:\n${job}`, 3],
  ['.github/workflows/a.yml', `true:\n  push: {branches: [main]}\n${job}`, 2],
  ['.gitlab-ci.yml', '.base: {script: [x]}\ntest:\n  script:\n    - make\n', 2],
  ['.circleci/config.yml', 'version: 2\njobs:\n  build:\n    steps:\n      - run: make\n', 2],
  ['.travis.yml', 'language: go\n', 1],
  ['azure-pipelines.yml', 'trigger: [main]\nsteps:\n  - script: make\n', 1],
  ['Jenkinsfile', "pipeline {\n  stages { stage('a') { steps { sh 'make' } } }\n}", 1],
  ['bitbucket-pipelines.yml', 'pipelines:\n  default:\n    - step: {script: [make]}\n', 2],
  ['buildspec.yml', 'phases:\n  build:\n    commands: [make]\n', 1],
  ['cloudbuild.yaml', 'steps:\n  - name: gcr.io/cloud-builders/docker\n    args: [build, .]\n', 1],
  ['.drone.yml', 'kind: pipeline\nsteps:\n  - name: a\n    commands: [make]\n', 1],
])('is met by %s %j', (path, text, line) => {
  expect(judge(path, text)).toMatchObject({ verdict: 'met', evidence: [{ path, line }] });
});

it.each([
  ['.github/workflows/a.yml', `on: workflow_dispatch\n${job}`],
  ['.github/workflows/a.yml', `on:\n  schedule:\n    - cron: "0 0 * * *"\n${job}`],
  ['.gitlab-ci.yml', 'a:\n  script: [make]\n  when: manual\n'],
  ['azure-pipelines.yml', 'trigger: none\npr: none\nsteps:\n  - script: make\n'],
])('is partial by %s %j', (path, text) => {
  expect(judge(path, text).verdict).toBe('partial');
});

it.each([
  ['backend/.github/workflows/a.yml', `on: push\n${job}`],
  ['.github/workflows/a.yml.disabled', `on: push\n${job}`],
  ['.github/workflows/sub/a.yml', `on: push\n${job}`],
  ['.github/workflows/a.yml', `# on: push\n# jobs: {}\n`],
  ['.github/workflows/a.yml', 'on: push\njobs:\n  a:\n    if: false\n    steps:\n      - run: make\n'],
  ['.gitlab-ci.yml', '.only: {script: [x]}\n'],
  ['ci/Jenkinsfile', "pipeline { stages { stage('a') { steps { sh 'make' } } } }"],
])('is unmet by %s %j, and names it', (path, text) => {
  expect(judge(path, text)).toMatchObject({ verdict: 'unmet', evidence: [{ path }] });
});
