import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchPaths } from '../../src/commands/watch.ts';
import { temporaryFolder } from '../helpers/repository.ts';

describe('watching', () => {
  it.each([
    ['a file that is written', (path: string) => writeFileSync(path, 'longer text')],
    [
      'a file that is replaced',
      (path: string) => {
        writeFileSync(`${path}.tmp`, 'other');
        renameSync(`${path}.tmp`, path);
      },
    ],
    ['a file that goes', (path: string) => rmSync(path)],
  ])('tells of %s once, and of nothing after the end', async (_what, change) => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.yml');
    writeFileSync(path, 'a');
    let told = 0;
    const watched = watchPaths([path], () => (told += 1), 50);
    change(path);
    await expect.poll(() => told, { timeout: 5000 }).toBe(1);
    writeFileSync(join(folder, 'other.yml'), 'x');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(told).toBe(1);
    watched.close();
    writeFileSync(path, 'something else again');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(told).toBe(1);
  });

  it('tells of a folder that comes to be, and of its files', async () => {
    const folder = join(temporaryFolder(), 'templates');
    let told = 0;
    const watched = watchPaths([folder], () => (told += 1), 50);
    onTestFinished(watched.close);
    mkdirSync(folder);
    writeFileSync(join(folder, 'next.hbs'), 'x');
    await expect.poll(() => told, { timeout: 5000 }).toBeGreaterThan(0);
  });
});
