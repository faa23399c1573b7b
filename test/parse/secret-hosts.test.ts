import { describe, expect, it } from 'vitest';
import { remoteHosts } from '../../src/parse/secret-hosts.ts';
import { findSecrets } from '../../src/parse/secrets.ts';

const config = (host: string, password: string) =>
  `import mysql.connector\n\nconfig = {\n    'host': '${host}',\n    'user': 'shelf',\n    'password': '${password}',\n}\n`;
const kinds = (text: string, path = 'db.py') =>
  findSecrets(text, path, 'code').map(({ kind, line }) => `${kind} ${line}`);

describe('a password beside a host', () => {
  it('is deployed where the host is on the internet, however simple it is', () => {
    expect(kinds(config('shelf.mysql.provider-services.com', 'mysqlpass123'))).toEqual([
      'password of a deployed service 6',
    ]);
  });

  it.each([
    ['this machine', 'localhost', 'mysqlpass123'],
    ['an address of a local network', '192.168.1.20', 'mysqlpass123'],
    ['an example', 'db.example.com', 'mysqlpass123'],
    ['the name of a service of Compose', 'db', 'mysqlpass123'],
    ['somebody else’s mail server', 'smtp.provider.com', 'mysqlpass123'],
    ['a host, but says what belongs there', 'shelf.mysql.provider-services.com', 'temp_password'],
    ['a host, but is a placeholder', 'shelf.mysql.provider-services.com', 'changeme'],
  ])('is a default of no worth beside %s', (_what, host, password) => {
    expect(kinds(config(host, password))).toEqual([]);
  });

  it('is a sample in what is documentation or a test', () => {
    const text = config('shelf.mysql.provider-services.com', 'mysqlpass123');
    expect(findSecrets(text, 'docs/db.md', 'docs')).toEqual([]);
    expect(findSecrets(text, 'tests/db.py', 'test')).toEqual([]);
  });

  it('is not near where other lines lie between, or the host is commented out', () => {
    const near = remoteHosts(`host = "db.shelf.io"\n${'x = 1\n'.repeat(9)}# host = "db.shelf.io"\n`);
    expect([1, 5, 6, 11].map(near)).toEqual([true, true, false, false]);
  });
});

describe('the query of an address', () => {
  const key = '8f42' + '4ac81b09de77' + '36f1a2c3b4d5e6f7';
  const inCode = (address: string, path = 'ui.py') =>
    findSecrets(`answer = get('${address}')\n`, path, 'code').map(({ kind, name }) => `${kind} ${name}`);

  it('carries a key', () => {
    expect(inCode(`https://api.host.io/3/movie/{}?api_key=${key}&language=en`)).toEqual(['secret key api_key']);
    expect(inCode(`https://api.host.io/weather?q=a&appid=${key}`)).toHaveLength(1);
  });

  it.each(['{}', '{key}', 'YOUR_API_KEY_GOES_HERE', 'demo'])('is clean as %s', (value) => {
    expect(inCode(`https://api.host.io/weather?api_key=${value}&q=a`)).toEqual([]);
  });

  it('is a sample in documentation', () => {
    expect(findSecrets(`GET https://api.host.io/?api_key=${key}\n`, 'README.md', 'docs')).toEqual([]);
  });
});

describe('the user of curl', () => {
  const token = '5f42' + '4ac81b' + '09de7736f1a2c3b4d5e6f7a8b9c0';
  it('carries a password', () => {
    const text = `steps:\n  - run: |\n      curl "https://api.host.io/stop/" -X POST --user "shelf:${token}"\n`;
    expect(findSecrets(text, '.github/workflows/deploy.yml', 'config').map(({ kind }) => kind)).toEqual(['password']);
  });

  it.each(['$USER:$TOKEN', 'admin:admin', 'user:password'])('is clean as %s', (user) => {
    const text = `steps:\n  - run: curl -u "${user}" https://api.host.io/stop/\n`;
    expect(findSecrets(text, '.github/workflows/deploy.yml', 'config')).toEqual([]);
  });
});
