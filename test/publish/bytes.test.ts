import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeArtifacts } from '../../src/publish/files.ts';
import { type Publication, targetsOf } from '../../src/publish/publication.ts';
import { profile, wanted } from '../helpers/profile.ts';
import { temporaryFolder } from '../helpers/repository.ts';

/** Every byte there is, and sequences that UTF-8 and line endings would change. */
const BYTES = Buffer.from([...Array.from({ length: 256 }, (_, at) => at), 0xff, 0xfe, 0x0d, 0x0a, 0x0d, 0xc3, 0x28]);
const PATH = 'milepost/social.png';

const publication = (): Publication => {
  const { files, readme } = wanted();
  return { files: [...files, { path: PATH, content: BYTES.toString('base64'), encoding: 'base64' }], readme };
};

describe('a file that is no text', () => {
  it('stands for its bytes', () => {
    const found = targetsOf(publication()).find(({ path }) => path === PATH);
    expect(found?.bytes.equals(BYTES)).toBe(true);
  });

  it('is written into a folder byte for byte, and not a second time', async () => {
    const folder = temporaryFolder();
    expect(await writeArtifacts(folder, publication())).toContain(PATH);
    expect(readFileSync(join(folder, PATH)).equals(BYTES)).toBe(true);
    expect(await writeArtifacts(folder, publication())).toEqual([]);
  });

  it('is committed byte for byte, and not a second time', async () => {
    const { publish, folder } = await profile();
    expect((await publish(publication())).changed).toContain(PATH);
    const committed = execFileSync('git', ['-C', folder, 'cat-file', 'blob', `main:${PATH}`]);
    expect(committed.equals(BYTES)).toBe(true);
    expect(await publish(publication())).toEqual({ changed: [], commit: null });
  });

  it('is committed byte for byte where GitHub knows no commit in one request', async () => {
    const { publish, folder } = await profile(undefined, undefined, {
      fault: ({ kind }) =>
        kind === 'Commit'
          ? {
              status: 200,
              body: { errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }] },
            }
          : undefined,
    });
    await publish(publication());
    const committed = execFileSync('git', ['-C', folder, 'cat-file', 'blob', `main:${PATH}`]);
    expect(committed.equals(BYTES)).toBe(true);
  });
});
