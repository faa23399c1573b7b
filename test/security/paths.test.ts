import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/index.ts';
import { UsageError } from '../../src/model/errors.ts';
import { writeArtifacts } from '../../src/publish/files.ts';
import { safePath } from '../../src/publish/publication.ts';
import { temporaryFolder } from '../helpers/repository.ts';

const HOSTILE = [
  ...['../x.md', 'a/../../x.md', '/etc/x.md', '//host/x.md', './x.md', 'a/./x.md', 'a//x.md', '...//x.md', '.. /x.md'],
  ...['.git/x.md', '.GIT/x.md', 'a/.Git/hooks/x.md', '.git /x.md', '.git./x.md', 'GIT~1/x.md', '.g\u200cit/x.md'],
  ...[
    'C:\\x.md',
    'C:x.md',
    'a\\..\\x.md',
    '\\\\host\\x.md',
    'x.md:stream.md',
    'CON.md',
    'a/nul.md',
    'com1.txt/x.md',
    'a /x.md',
    'a./x.md',
    'a\0/x.md',
    'a\n/x.md',
    'a\u001b/x.md',
  ],
];

describe('a path to be written', () => {
  it.each(HOSTILE)('%j is refused by the writer', (path) => {
    expect(() => safePath(path)).toThrow('not a path inside the output');
  });

  it.each(HOSTILE.filter((path) => !/CON|nul|com1|GIT~1|[. ]\/|\u200c/.test(path)))(
    '%j is refused in a configuration',
    (path) => {
      expect(() => parseConfig(`readme: { path: ${JSON.stringify(path)} }`, 'x.yml')).toThrow(UsageError);
    },
  );

  it.each(['README.md', 'docs/a b.md', '.github/profile/README.md', 'ü/日本.md', 'console.md', '.gitignore.d/x.md'])(
    '%j is taken',
    (path) => {
      expect(safePath(path)).toBe(path);
    },
  );
});

describe.runIf(process.platform !== 'win32')('a symlink in the workspace', () => {
  const publication = {
    files: [
      { path: 'milepost/score.svg', content: 'x' },
      { path: 'milepost.json', content: '{}\n' },
    ],
    readme: { path: 'docs/README.md', section: 'mine' },
  };

  it.each([
    ['the README', 'docs/README.md', 'secret.md'],
    ['the folder of badges', 'docs/milepost', '.'],
    ['the data', 'docs/milepost.json', 'secret.md'],
    ['the folder of the README', 'docs', '.'],
    ['a folder above it by a chain of links', 'docs', 'chain'],
  ])('%s leads out: nothing is written there', async (_, path, target) => {
    const [folder, outside] = [temporaryFolder(), temporaryFolder()];
    writeFileSync(join(outside, 'secret.md'), 'theirs');
    symlinkSync(outside, join(outside, 'chain'));
    if (path !== 'docs') mkdirSync(join(folder, 'docs'));
    symlinkSync(join(outside, target), join(folder, path));
    await expect(writeArtifacts(folder, publication)).rejects.toThrow(UsageError);
    expect(readdirSync(outside).sort()).toEqual(['chain', 'secret.md']);
    expect(readFileSync(join(outside, 'secret.md'), 'utf8')).toBe('theirs');
    expect(existsSync(join(outside, 'milepost'))).toBe(false);
  });
});
