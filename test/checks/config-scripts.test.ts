import { expect, it } from 'vitest';
import { config } from '../../src/checks/config.ts';
import type { Verdict } from '../../src/model/report.ts';
import { project } from '../helpers/project.ts';

type Row = [what: string, files: Record<string, string>, verdict: Verdict, evidence: string];

const TABLE: readonly Row[] = [
  ['shell variables', { 'run.sh': 'echo "$PORT"\n' }, 'unmet', '.'],
  [
    'a file of settings that scripts take in',
    {
      'config.sh': 'NODES=3\n',
      'vms/create.sh': '#!/bin/bash\nset -e\nsource "$(dirname "$0")/../config.sh"\nmake_vms "$NODES"\n',
    },
    'met',
    'vms/create.sh:3',
  ],
  [
    'a file of settings that a variable names',
    {
      'vms/create.sh':
        '#!/bin/bash\nif [ -f "$CONFIG_FILE" ]; then\n    source "$CONFIG_FILE"\nfi\nmake_vms "$NODES"\n',
    },
    'met',
    'vms/create.sh:3',
  ],
  [
    'a file of settings that is not there',
    { 'vms/create.sh': '#!/bin/bash\nsource ../config.sh\nmake_vms "$NODES"\n' },
    'unmet',
    '.',
  ],
  ['functions that scripts take in', { 'lib.sh': 'f() { :; }\n', 'a.sh': '. ./lib.sh\nf\n' }, 'unmet', '.'],
  ['a script that no container starts', { 'start.sh': `serve --port "\${SERVE_PORT:-80}"\n` }, 'unmet', '.'],
  [
    'variables of Terraform that the README asks for',
    {
      'main.tf': 'variable "region" {}\nprovider "aws" {\n  region = var.region\n}\n',
      'README.md': '# Net\n\nFill in a terraform.tfvars first.\n',
    },
    'met',
    'main.tf:1',
  ],
  [
    'variables of Terraform that nobody is told of',
    { 'main.tf': 'variable "region" {}\nprovider "aws" {\n  region = var.region\n}\n', 'README.md': '# Net\n' },
    'unmet',
    '.',
  ],
  [
    'Terraform with values',
    { 'main.tf': 'variable "region" {}\nprovider "aws" { region = var.region }\n', 'dev.tfvars': 'region = "x"\n' },
    'met',
    'main.tf:1',
  ],
  ['Terraform without', { 'main.tf': 'provider "aws" { region = "x" }\n' }, 'unmet', '.'],
];

it.each(TABLE)('judges the settings of scripts and infrastructure: %s', (_what, files, verdict, evidence) => {
  const found = config.evaluate(project(files));
  expect(found.verdict).toBe(verdict);
  const [first] = found.evidence;
  expect(first?.line === undefined ? first?.path : `${first.path}:${first.line}`).toBe(evidence);
  expect(found.advice === undefined).toBe(verdict === 'met');
});
