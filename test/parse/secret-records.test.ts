import { expect, it } from 'vitest';
import type { Setting } from '../../src/parse/secret-rules.ts';
import { findSecrets } from '../../src/parse/secrets.ts';

const KEY = '7c9db2f04137596e0d82613759482061';
const found = (text: string, path: string, setting: Setting = 'config') =>
  findSecrets(text, path, setting).map(({ line, name, kind }) => `${line} ${name} ${kind}`);

it.each<[string, string, string, string]>([
  [
    "a container's environment in Kubernetes",
    `env:\n  - name: SHOP_API_KEY\n    value: "${KEY}"\n`,
    'k8s/app.yaml',
    '2 SHOP_API_KEY secret key',
  ],
  [
    'the same without quotes',
    'env:\n  - name: DB_PASSWORD\n    value: Heinz@1971\n',
    'k8s/app.yml',
    '2 DB_PASSWORD password',
  ],
  [
    "a task's in ECS, on one line",
    `{"environment": [{"name": "A", "value": "1"}, {"name": "SHOP_API_KEY", "value": "${KEY}"}]}`,
    'task.json',
    '1 SHOP_API_KEY secret key',
  ],
  [
    'the header of a saved request',
    `{\n  "key": "Authorization",\n  "value": "Token ${KEY}"\n}`,
    'collection.json',
    '2 Authorization token',
  ],
  [
    'a block of Terraform',
    `set {\n  name  = "db.password"\n  value = "Heinz@1971"\n}`,
    'a.tf',
    '2 db.password password',
  ],
])('finds %s', (_what, text, path, finding) => {
  expect(found(text, path, path.endsWith('.tf') ? 'infrastructure' : 'config')).toEqual([finding]);
});

it.each<[string, string, string]>([
  [
    'what another object holds',
    'env:\n  - name: DB_PASSWORD\n    valueFrom:\n      secretKeyRef: {name: a}\n',
    'a.yaml',
  ],
  ['the value of the next record', 'env:\n  - name: DB_PASSWORD\n  - name: A\n    value: Heinz@1971\n', 'a.yaml'],
  ['a value that is filled in', 'env:\n  - name: DB_PASSWORD\n    value: {{ .Values.password }}\n', 'a.yaml'],
  ['a variable', '{"key": "Authorization", "value": "Bearer {{token}}"}', 'collection.json'],
  ['a weak local default', 'env:\n  - name: POSTGRES_PASSWORD\n    value: postgres\n', 'a.yaml'],
  ['a name that is no secret', 'env:\n  - name: TOKEN_URL\n    value: aGVpbnoxOTcxaGVpbno\n', 'a.yaml'],
  ['a program', `name = "api_key"\nvalue = "${KEY}"\n`, 'a.py'],
])('passes over %s', (_what, text, path) => expect(found(text, path)).toEqual([]));
