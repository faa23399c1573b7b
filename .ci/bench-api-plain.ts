/** The plain way that the benchmark compares with: one REST call for each tree, and one for each file that a check asks for. */
import { vocabulary } from '../src/grade/vocabulary.ts';
import type { Content, Entry, EntryKind } from '../src/model/snapshot.ts';
import { loadRoadmap } from '../src/roadmap/index.ts';
import { gradePortfolio } from '../src/run.ts';
import { decode } from '../src/sources/decode.ts';

const [api = '', owner = '', ...names] = process.argv.slice(2);
const roadmap = loadRoadmap({ id: 'python-expert' }, vocabulary());
const KINDS: Readonly<Record<string, EntryKind>> = {
  '100755': 'executable',
  '120000': 'symlink',
  '160000': 'submodule',
};

async function get<T>(path: string): Promise<T> {
  for (let tries = 1; ; tries += 1)
    try {
      const answer = await fetch(`${api}/repos/${owner}/${path}`, { headers: { authorization: 'token any' } });
      return (await answer.json()) as T;
    } catch (error) {
      // So many connections at once are more than a busy machine always takes.
      if (tries === 3) throw error;
    }
}

async function open(name: string) {
  type Item = { path: string; mode: string; type: string; sha: string; size?: number };
  const { tree } = await get<{ tree: Item[] }>(`${name}/git/trees/main?recursive=1`);
  const entries = tree
    .filter(({ type }) => type !== 'tree')
    .map(({ path, mode, sha, size = 0 }): Entry => ({ path, kind: KINDS[mode] ?? 'file', oid: sha, size }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const oids = new Map(entries.map(({ path, oid }) => [path, oid]));
  const contents = new Map<string, Content>();
  return {
    snapshot: {
      ...{ name, commit: '0'.repeat(40), entries, truncated: false, host: { tags: [], releases: [] } },
      content: (path: string): Content => contents.get(path) ?? { state: 'unread', reason: 'not-requested' },
    },
    load: async (paths: readonly string[]) => {
      const queue = paths.filter((path) => !contents.has(path));
      const next = async () => {
        for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
          const { content } = await get<{ content: string }>(`${name}/git/blobs/${oids.get(path)}`);
          contents.set(path, decode(Buffer.from(content, 'base64')));
        }
      };
      await Promise.all(Array.from({ length: 10 }, next));
    },
    close: async () => contents.clear(),
  };
}

const meta = { owner, url: null, description: null, topics: [], fork: false, archived: false, private: false };
const portfolio = await gradePortfolio(
  owner,
  names.map((name) => ({ meta: { ...meta, name }, open: () => open(name) })),
  { roadmap, together: 10 },
);
for (const { name, reason } of portfolio.skipped) console.error(`${name}: ${reason}`);
if (portfolio.skipped.length > 0) process.exitCode = 1;
