import { describe, expect, it } from 'vitest';
import { secretsClean } from '../../src/checks/secrets-clean.ts';
import { judge as judgeCheck } from '../../src/grade/evaluate.ts';
import { project } from '../helpers/project.ts';

const LEAK = 'SECRET_KEY = "q7Lw92mXbT4kVz81RnYc53pJd6HgFs0a"\n';
const judge = (files: Record<string, string>) => secretsClean.evaluate(project(files));

describe('secrets.clean', () => {
  it('is met where nothing looks live, with the example file as a witness', () => {
    expect(judge({ 'app.py': 'import os\nkey = os.environ["KEY"]\n', '.env.example': 'KEY=change-me\n' })).toEqual({
      verdict: 'met',
      evidence: [
        { path: '.', detail: 'nothing in 2 files looks like a live secret' },
        { path: '.env.example', detail: 'placeholders only' },
      ],
    });
  });

  it.each([
    ['code', 'app/settings.py'],
    ['a .env file', '.env'],
    ['a notebook', 'a.ipynb'],
    ['a shell script', 'deploy.sh'],
    ['a file without an extension', 'credentials'],
  ])('is unmet by a secret in %s, shown only in part', (_what, path) => {
    const finding = judge({ [path]: LEAK });
    expect(finding).toMatchObject({
      verdict: 'unmet',
      evidence: [{ path, line: 1 }],
      fix: { path: '.env.example', snippet: 'SECRET_KEY=change-me\n' },
    });
    expect(JSON.stringify(finding)).not.toContain('q7Lw92');
    expect(finding.advice).toContain(path);
  });

  it.each([
    ['a test', 'tests/test_app.py'],
    ['prose', 'README.md'],
    ['somebody else’s code', 'node_modules/x/index.js'],
    ['a lock file', 'poetry.lock'],
    ['a third-party page kept for tests', 'tests/data/page.html'],
    ['a page that a program drew', 'src/comparison_results/chart.html'],
    ['a style sheet', 'a.css'],
    ['a table of data', 'a.csv'],
  ])('is met with the same in %s', (_what, path) => expect(judge({ [path]: LEAK }).verdict).toBe('met'));

  it('is met beside data that Git LFS keeps elsewhere, unknown beside settings and notebooks that it keeps', () => {
    const pointer = { state: 'unread', reason: 'lfs-pointer' } as const;
    const of = (path: string) => judgeCheck(secretsClean, project({ 'app.py': 'x = 1\n', [path]: pointer })).verdict;
    expect(of('artifacts/labels.json')).toBe('met');
    expect(of('ml/models/v1/schema.json')).toBe('met');
    expect(of('live_artifacts/20260101/stats.json')).toBe('met');
    for (const path of [
      'artifacts/config.json',
      'data/users.json',
      'labels.json',
      'data/a.ipynb',
      '.env',
      'data/key.pem',
    ])
      expect([path, of(path)]).toEqual([path, 'unknown']);
    const missing = { state: 'unread', reason: 'missing-object' } as const;
    expect(judgeCheck(secretsClean, project({ 'data/labels.json': missing })).verdict).toBe('unknown');
  });

  it('is met by a weak default in a committed .env', () => {
    expect(judge({ '.env': 'DB_USER=postgres\nDB_PASSWORD=postgres\nDEBUG=1\n' }).verdict).toBe('met');
  });

  it('is unmet by a file that holds one generated value and nothing else', () => {
    const value = `${LEAK.slice(14, 46)}\n`;
    expect(judge({ 'tool/.last-token': value })).toMatchObject({ verdict: 'unmet', evidence: [{ line: 1 }] });
    expect(judge({ 'tool/.last-commit': value }).verdict).toBe('met');
    expect(judge({ 'tool/.token': 'change-me\n' }).verdict).toBe('met');
  });

  it.each([
    ['db_url: postgres://me:[PASSWORD]@db.host.net:5432/x\n'],
    ['cluster_secret: my-super-secure-cluster-secret!\n'],
    ['pw: mysecurepw1\n'],
    ['password: WrongPassword999!\n'],
  ])('is met by the placeholder in %j', (text) => {
    expect(judge({ 'roles/defaults.yml': text, 'GUIDE.md': text }).verdict).toBe('met');
  });

  it('shows what cannot be mistaken first', () => {
    const token = `1365051067:AA${'bQx7Kd9'.repeat(5).slice(0, 33)}`;
    const finding = judge({ 'a.py': LEAK, 'b.py': `bot = Bot("${token}")\n` });
    expect(finding.evidence.map(({ path }) => path)).toEqual(['b.py', 'a.py']);
  });

  it('reads own text, but neither large files nor other people’s', () => {
    const given = project({
      'a.py': 'x=1',
      'big.json': 'x'.repeat(600_000),
      'vendor/a.py': 'x',
      'a.png': 'x',
      '.env': 'A=1',
      id_rsa: 'x',
      'empty.py': '',
    });
    expect([...secretsClean.reads(given)]).toEqual(['.env', 'a.py', 'id_rsa']);
    expect(secretsClean.provesAbsence).toBe(true);
  });
});
