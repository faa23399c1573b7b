import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { listRepositories, openAhead } from '../../src/sources/github/index.ts';
import { hosted, serve } from '../helpers/github.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
const repositories = (names = NAMES) =>
  names.map((name) => hosted(name, { 'README.md': `# ${name}\n`, 'x/y/z/main.py': `name = "${name}"\n`, 'e.txt': '' }));

it('opens many repositories with requests that they share', async () => {
  const { client, server } = await serve(repositories());
  const openers = openAhead(client, await listRepositories(client, 'octo'));
  const opened = await Promise.all(openers.map((open) => open()));
  await Promise.all(opened.map(({ load }) => load(['README.md', 'x/y/z/main.py', 'e.txt'])));
  expect(opened.map(({ snapshot }) => snapshot.content('x/y/z/main.py'))).toEqual(
    NAMES.map((name) => ({ state: 'text', text: `name = "${name}"\n` })),
  );
  expect(opened.map(({ snapshot }) => snapshot.content('e.txt'))).toEqual(
    NAMES.map(() => ({ state: 'text', text: '' })),
  );
  // Two levels of folders and the four below them; then all contents, the empty one without a question.
  expect(server.requests.map(({ kind }) => kind)).toEqual(['Repositories', 'Trees', 'Trees', 'Blobs']);
});

it('shows nothing that was not asked for, though it is there', async () => {
  const { client } = await serve(repositories());
  const [open] = openAhead(client, await listRepositories(client, 'octo'));
  const opened = await open?.();
  expect(opened?.snapshot.content('README.md')).toEqual({ state: 'unread', reason: 'not-requested' });
});

it('gives a failure to its own repository alone', async () => {
  const served = repositories();
  const { client } = await serve(served);
  const listed = await listRepositories(client, 'octo');
  const gone = listed.map((one) => (one.name === 'c' ? { ...one, name: 'vanished' } : one));
  const openers = openAhead(client, gone);
  const results = await Promise.allSettled(openers.map((open) => open()));
  expect(results.map(({ status }) => status)).toEqual(NAMES.map((name) => (name === 'c' ? 'rejected' : 'fulfilled')));
  expect(results[2]).toMatchObject({ reason: { message: 'it is no longer there' } });
});

it('waits with what one repository still wants for those that are being judged', async () => {
  const { client, server } = await serve(repositories(['a', 'b', 'c']).map((one) => one));
  const openers = openAhead(client, await listRepositories(client, 'octo'));
  const [first, second, third] = await Promise.all(openers.map((open) => open()));
  const before = server.count('Blobs');
  let done = 0;
  const rare = 'x/y/z/main.py';
  const loading = first?.load([rare]).then(() => (done += 1));
  await second?.close();
  await third?.close();
  await loading;
  expect([done, server.count('Blobs')]).toEqual([1, before]);
});

it('holds on to nothing of a repository that was closed', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const { client } = await serve(repositories());
  const openers = openAhead(client, await listRepositories(client, 'octo'));
  const closed = async (open: (typeof openers)[number]) => {
    const opened = await open();
    await opened.load(['README.md']);
    await opened.close();
    return new WeakRef(opened.snapshot.entries);
  };
  const trees: WeakRef<object>[] = [];
  for (const open of openers) trees.push(await closed(open));
  // What an await has just returned is let go of a turn later.
  await new Promise((resolve) => setTimeout(resolve, 20));
  collect();
  expect(trees.filter((tree) => tree.deref() !== undefined)).toEqual([]);
  // The openers are as they were: what is gone is told.
  await expect(openers[0]?.()).rejects.toThrow('there is no repository 0');
});
