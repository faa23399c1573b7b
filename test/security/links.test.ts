/** Symlinks of a repository that is read through the API: neither followed nor taken for what they lead to. */
import { describe, expect, it } from 'vitest';
import { CHECK_IDS } from '../../src/checks/ids.ts';
import { grade } from '../../src/grade/grade.ts';
import { UsageError } from '../../src/model/errors.ts';
import type { RepositoryReport } from '../../src/model/report.ts';
import type { Roadmap } from '../../src/model/roadmap.ts';
import { gradeJson } from '../../src/reporters/index.ts';
import { gitRepository, openGit } from '../../src/sources/git.ts';
import { listRepositories, openGitHub } from '../../src/sources/github/index.ts';
import { SERVICE } from '../helpers/action.ts';
import { type GitHubServer, type Hosted, hosted, serve } from '../helpers/github.ts';
import { profile, README, wanted } from '../helpers/profile.ts';
import { runGit, type TreeFile } from '../helpers/repository.ts';

const EVERYTHING: Roadmap = {
  ...{ id: 'everything', version: '1', title: 'Everything', parts: [], skills: [] },
  requirements: CHECK_IDS.map((id) => ({ id, weight: 1, required: true, partial: 0.5 })),
};

/** What is really there: nothing but a program. */
const PROGRAM: Record<string, TreeFile> = { 'app/main.py': 'print("hello")\n', 'store/list.txt': 'a\n' };

/** Proofs that would all be there, were the links followed. */
const LINKS: Record<string, string> = {
  // Out of the repository.
  'README.md': '../other/README.md',
  LICENSE: '/usr/share/common-licenses/MIT',
  '.env': '/etc/passwd',
  'secrets.env': '/proc/self/environ',
  '.github/workflows/ci.yml': '../../../../.github/workflows/ci.yml',
  // At each other, and at themselves.
  Dockerfile: 'Containerfile',
  Containerfile: 'Dockerfile',
  'compose.yaml': 'compose.yaml',
  'CHANGELOG.md': './CHANGELOG.md',
  // At folders, of which one holds the link itself.
  tests: 'app',
  docs: '.',
  'app/again': '..',
  // At what is no path.
  'pyproject.toml': '[project]\nname = "x"\nversion = "1"\n[tool.ruff]\n',
  '.gitattributes': 'app/** linguist-vendored',
  'app/log.py': 'import logging; logging.getLogger(__name__).info("x")',
};

const links = Object.fromEntries(Object.entries(LINKS).map(([path, link]): [string, TreeFile] => [path, { link }]));

/** All hosted repositories, read through the API and graded; one or two are read through REST, more through GraphQL. */
async function graded(repositories: readonly Hosted[]) {
  const { server, client } = await serve(repositories);
  const opened = await Promise.all((await listRepositories(client, 'octo')).map((one) => openGitHub(client, one)));
  const reports: RepositoryReport[] = [];
  for (const open of opened) reports.push(await grade(open, EVERYTHING));
  return { server, reports };
}

const verdicts = ({ requirements }: RepositoryReport) => requirements.map(({ id, verdict }) => `${id}: ${verdict}`);
const asked = (server: GitHubServer) => JSON.stringify(server.requests.map(({ path, body }) => [path, body]));
const oidOf = ({ folder }: Hosted, path: string) => runGit(folder, 'rev-parse', `HEAD:${path}`);

describe('symlinks in a tree that the API gives', () => {
  it.each([
    ['a tree of REST', 1, 'tree'],
    ['a tree of GraphQL', 3, 'Trees'],
  ])('prove nothing, and are not even asked for: %s', async (_, count, kind) => {
    const linked = hosted('linked', { ...PROGRAM, ...links });
    const plain = [hosted('plain', PROGRAM), hosted('service', SERVICE)].slice(0, count - 1);
    const { server, reports } = await graded([linked, ...plain]);
    expect(server.count(kind)).toBeGreaterThan(0);
    const [report] = reports;
    if (!report) throw new Error('nothing graded');

    const alone = await graded([hosted('linked', PROGRAM)]);
    expect(verdicts(report)).toEqual(alone.reports.flatMap(verdicts));
    expect(verdicts(report).filter((line) => /: met$/.test(line))).toEqual(['secrets.clean: met']);

    const shown = report.requirements.flatMap(({ evidence }) => evidence.map(({ path }) => path));
    expect(shown.filter((path) => Object.hasOwn(LINKS, path))).toEqual([]);
    const text = gradeJson({ schema: 1, roadmap: { id: 'everything', version: '1' }, repositories: [report] });
    expect(text).not.toMatch(/etc\/passwd|self\/environ|common-licenses|other\/README/);

    expect(asked(server)).toContain(oidOf(linked, 'app/main.py'));
    for (const path of Object.keys(LINKS))
      expect([path, asked(server).includes(oidOf(linked, path))]).toEqual([path, false]);
  });

  it('are judged as those of a clone are', async () => {
    const linked = hosted('linked', {
      ...SERVICE,
      ...PROGRAM,
      'docs/link.md': { link: '../README.md' },
      more: { link: 'app' },
    });
    const { reports } = await graded([linked]);
    const clone = await openGit(gitRepository(linked.folder));
    const local = await grade(clone, EVERYTHING);
    await clone.close();
    expect(reports).toEqual([local]);
    expect(verdicts(local)).toContain('license: met');
  });

  it('a file that only a link stands for is no file, whatever size the tree claims', async () => {
    const secret = hosted('secret', { ...PROGRAM, LICENSE: SERVICE['LICENSE'] ?? '' });
    const { folder } = secret;
    // The link's own text is a whole license.
    runGit(folder, 'update-index', '--add', '--cacheinfo', `120000,${oidOf(secret, 'LICENSE')},LICENSE`);
    runGit(folder, 'commit', '-q', '-m', 'a link');
    const { reports } = await graded([secret]);
    expect(reports.flatMap(verdicts)).toContain('license: unmet');
  });
});

describe('symlinks where something is published', () => {
  it.each<[string, Record<string, TreeFile>, string]>([
    ['the README', { 'README.md': { link: 'other.md' }, 'other.md': README }, 'README.md is a symlink'],
    ['the data', { 'README.md': README, 'milepost.json': { link: '/etc/passwd' } }, 'milepost.json is no plain file'],
    ['the folder', { 'README.md': README, milepost: { link: '../other' } }, 'milepost is no folder'],
    [
      'a picture',
      { 'README.md': README, 'milepost/score.svg': { link: 'x.svg' } },
      'milepost/score.svg is no plain file',
    ],
  ])('are neither followed nor replaced: %s', async (_, files, sentence) => {
    const { publish, log } = await profile(files);
    const error = await publish(wanted()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toContain(sentence);
    expect(log()).toEqual(['first']);
  });
});
