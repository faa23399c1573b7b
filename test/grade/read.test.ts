import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/grade/limits.ts';
import { readProject } from '../../src/grade/read.ts';
import type { Content, OpenSnapshot } from '../../src/model/snapshot.ts';
import { snapshot } from '../helpers/project.ts';

/** A source that remembers what it was asked for. */
function source(files: Record<string, string>): OpenSnapshot & { loads: string[][] } {
  const loaded = new Set<string>();
  const whole = snapshot(files);
  const loads: string[][] = [];
  return {
    loads,
    snapshot: {
      ...whole,
      content: (path): Content =>
        loaded.has(path) ? whole.content(path) : { state: 'unread', reason: 'not-requested' },
    },
    load: async (paths) => {
      loads.push([...paths]);
      for (const path of paths) loaded.add(path);
    },
    close: async () => undefined,
  };
}

describe('readProject', () => {
  it('loads what the demands ask for, and what a loaded file names, each once', async () => {
    const open = source({ 'ci.yml': 'run: t.sh', 't.sh': 'pytest', 'other.md': '' });
    const project = await readProject(open, [
      () => ['ci.yml'],
      (view) => (view.text('ci.yml')?.includes('t.sh') ? ['t.sh', 'ci.yml'] : []),
    ]);
    expect(open.loads).toEqual([[], ['ci.yml'], ['t.sh']]);
    expect(project.text('t.sh')).toBe('pytest');
    expect(project.unread('other.md')).toBe('not-requested');
  });

  it('loads .gitattributes first, because they decide what is own', async () => {
    const open = source({ '.gitattributes': 'lib/* linguist-vendored', 'lib/a.py': '' });
    const project = await readProject(open, [(view) => view.own.map((file) => file.path)]);
    expect(open.loads).toEqual([['.gitattributes']]);
    expect(project.file('lib/a.py')?.origin).toBe('vendored');
  });

  it('refuses what is over a limit, with the reason, prose and manifests before code', async () => {
    const open = source({ 'big.py': 'x'.repeat(50), 'a/z.py': '1234', 'README.md': '12345', 'b.py': '123456' });
    const limits = { ...LIMITS, fileBytes: 40, totalBytes: 12 };
    const project = await readProject(open, [(view) => view.files.map((file) => file.path)], limits);
    expect(open.loads.flat()).toEqual(['README.md', 'b.py']);
    expect(project.unread('big.py')).toBe('too-large');
    expect(project.unread('a/z.py')).toBe('over-budget');
  });

  it('stops at the limit of files', async () => {
    const open = source(Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`f${10 + i}.py`, 'x'])));
    const project = await readProject(open, [(view) => view.files.map((f) => f.path)], { ...LIMITS, files: 5 });
    expect(open.loads.flat()).toEqual(['f10.py', 'f11.py', 'f12.py', 'f13.py', 'f14.py']);
    expect(project.unread('f15.py')).toBe('over-budget');
  });

  it('asks only for paths that exist', async () => {
    const open = source({ 'a.py': '' });
    await readProject(open, [() => ['nowhere.py']]);
    expect(open.loads).toEqual([[]]);
  });
});
