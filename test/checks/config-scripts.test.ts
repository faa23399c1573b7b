import { it } from 'vitest';
import { expectJudged, type Row } from '../helpers/config-row.ts';

const TABLE: readonly Row[] = [
  [
    "a file of settings that somebody else's program is handed",
    { 'train.sh': 'TUNING="config.yaml"\ncloud jobs submit \\\n  --region x \\\n  --config $TUNING\n' },
    'unmet',
    '.',
  ],
  ['such a file by its name', { 'up.sh': 'kubectl apply -f "app-config.yaml"\n' }, 'unmet', '.'],
  ['such a file that is only written', { 'up.sh': 'cat base > "config.yaml"\n' }, 'unmet', '.'],
  [
    'a file of settings that own code is handed',
    { 'train.sh': 'TUNING="config.yaml"\npython train.py \\\n  --config "$TUNING"\n' },
    'met',
    'train.sh:1',
  ],
  ['a file of settings that is queried', { 'up.sh': 'PORT=$(yq .port "config.yaml")\n' }, 'met', 'up.sh:1'],
  [
    'a file of settings that is read by its lines',
    { 'up.sh': 'while read -r name; do\n  create "$name"\ndone < "app-config.ini"\n' },
    'met',
    'up.sh:3',
  ],
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

it.each(TABLE)('judges the settings of scripts and infrastructure: %s', (_what, files, verdict, evidence) =>
  expectJudged(files, verdict, evidence),
);
