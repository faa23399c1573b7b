import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import * as files from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { writeNew } from '../../src/publish/whole.ts';
import { temporaryFolder } from '../helpers/repository.ts';

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof files>();
  return { ...real, link: vi.fn(real.link) };
});

/** As a disk without links answers. */
const noLinks = () => Promise.reject(Object.assign(new Error('EPERM'), { code: 'EPERM' }));

const TEXT = Buffer.from('mine\n');

describe.each(['a disk with links', 'a disk without'])('a new file on %s', (disk) => {
  beforeEach(() => {
    vi.mocked(files.link).mockReset();
    if (disk === 'a disk without') vi.mocked(files.link).mockImplementation(noLinks);
  });

  it('is written with its folders, and nothing beside it', async () => {
    const folder = temporaryFolder();
    expect(await writeNew(join(folder, 'a/b/new.yml'), TEXT)).toBe(true);
    expect(files.link).toHaveBeenCalledOnce();
    expect(readFileSync(join(folder, 'a/b/new.yml'), 'utf8')).toBe('mine\n');
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['new.yml']);
    expect(statSync(join(folder, 'a/b/new.yml')).nlink).toBe(1);
  });

  it.each<[string, (place: string) => void, (place: string) => unknown, unknown]>([
    ['a file', (place) => writeFileSync(place, 'theirs\n'), (place) => readFileSync(place, 'utf8'), 'theirs\n'],
    ['an empty file', (place) => writeFileSync(place, ''), (place) => readFileSync(place, 'utf8'), ''],
    ['a folder', (place) => mkdirSync(place), (place) => readdirSync(place), []],
    ['a link that leads nowhere', (place) => symlinkSync('nowhere', place), (place) => readlinkSync(place), 'nowhere'],
  ])('is not written where %s stands', async (_, put, look, expected) => {
    const folder = temporaryFolder();
    const place = join(folder, 'new.yml');
    put(place);
    const before = lstatSync(place).mtimeMs;
    expect(await writeNew(place, TEXT)).toBe(false);
    expect([look(place), lstatSync(place).mtimeMs]).toEqual([expected, before]);
    expect(readdirSync(folder)).toEqual(['new.yml']);
  });

  it('is written by one of many who try at once', async () => {
    const place = join(temporaryFolder(), 'new.yml');
    const texts = Array.from({ length: 8 }, (_, index) => `${index}`.repeat(50_000));
    const written = await Promise.all(texts.map((text) => writeNew(place, Buffer.from(text))));
    expect(written.filter(Boolean)).toHaveLength(1);
    expect(readFileSync(place, 'utf8')).toBe(texts[written.indexOf(true)]);
  });

  it('leaves nothing where it cannot be written', async () => {
    const folder = temporaryFolder();
    await expect(writeNew(join(folder, 'x'.repeat(300)), TEXT)).rejects.toMatchObject({ code: 'ENAMETOOLONG' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
