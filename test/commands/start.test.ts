import { describe, expect, it } from 'vitest';
import { ownTip } from '../../src/commands/start.ts';
import type { Head } from '../../src/publish/head.ts';
import { END_MARKER as END, START_MARKER as START } from '../../src/publish/markers.ts';

const blob = (oid: string) => ({ type: 'blob', mode: '100644', oid });
const tree = (oid: string) => ({ type: 'tree', mode: '040000', oid });
const text = (section: string) => `# Me\n\n${START}\n${section}\n${END}\n\nend\n`;

const FILES = {
  'README.md': blob('1'),
  'app.py': blob('2'),
  'milepost.json': blob('3'),
  milepost: tree('4'),
  'milepost/score.svg': blob('5'),
  'milepost/history.jsonl': blob('6'),
  'milepost/mine.py': blob('7'),
};

const head = (
  files: Head['entries'] extends ReadonlyMap<string, infer Entry> ? Record<string, Entry> : never,
  readme = text('old'),
  path = 'README.md',
): Head => ({
  ...{ oid: 'a', tree: 'b', entries: new Map(Object.entries(files)) },
  readme: { path, bytes: Buffer.from(readme) },
});

const before = ownTip(head(FILES));

describe('what stands for the files of the published repository', () => {
  it.each([
    ['the data', { ...FILES, 'milepost.json': blob('x') }, undefined],
    ['a badge, and with it the folder', { ...FILES, milepost: tree('x'), 'milepost/score.svg': blob('y') }, undefined],
    ['the history', { ...FILES, milepost: tree('x'), 'milepost/history.jsonl': blob('y') }, undefined],
    ['the section of the README', { ...FILES, 'README.md': blob('x') }, text('new')],
    ['nothing but the order', Object.fromEntries(Object.entries(FILES).reverse()), undefined],
  ])('is the same after %s', (_, files, readme) => {
    expect(ownTip(head(files, readme))).toBe(before);
  });

  it.each([
    ['a file', { ...FILES, 'app.py': blob('x') }, undefined],
    ['a file more', { ...FILES, 'more.py': blob('x') }, undefined],
    [
      'a file of the learner in our folder',
      { ...FILES, milepost: tree('x'), 'milepost/mine.py': blob('y') },
      undefined,
    ],
    ['a mode', { ...FILES, 'app.py': { ...blob('2'), mode: '100755' } }, undefined],
    ['the words around the section', { ...FILES, 'README.md': blob('x') }, text('old').replace('# Me', '# I')],
  ])('is another after %s', (_, files, readme) => {
    expect(ownTip(head(files, readme))).not.toBe(before);
  });

  it('follows a README into its folder', () => {
    const within = (data: string, other: string) =>
      ownTip(
        head(
          {
            ...{ 'app.py': blob('2'), profile: tree(data + other), 'profile/README.md': blob(data) },
            'profile/milepost.json': blob(data),
            'profile/notes.txt': blob(other),
          },
          text(data),
          'profile/README.md',
        ),
      );
    expect(within('new', 'same')).toBe(within('old', 'same'));
    expect(within('old', 'other')).not.toBe(within('old', 'same'));
  });
});
