import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { demoCommand } from '../../src/commands/demo.ts';
import { portfolioIn } from '../../src/commands/earlier.ts';
import { samplePortfolio } from '../../src/commands/sample.ts';
import { parseConfig } from '../../src/config/index.ts';
import { parseHistory } from '../../src/reporters/history.ts';
import { HOW_TO_CHECK } from '../../src/reporters/links.ts';
import { PAGE } from '../../src/reporters/page/index.ts';
import { capstoneOf } from '../../src/run.ts';
import { temporaryFolder } from '../helpers/repository.ts';

let printed = '';
beforeEach(() => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

/** Every file below a folder, with its text. */
function filesIn(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]));
}

async function demo(out = join(temporaryFolder(), 'demo')): Promise<Map<string, string>> {
  expect(await demoCommand({ out })).toBe(0);
  return filesIn(out);
}

describe('the sample portfolio', () => {
  it('shows what there is to show: a capstone that is ready, and something to gain', async () => {
    const { portfolio } = await samplePortfolio();
    const capstone = capstoneOf(portfolio);
    expect([capstone?.name, capstone?.ready]).toEqual(['expense-api', true]);
    expect(capstone?.score).toBeGreaterThan(90);
    expect(capstone?.score).toBeLessThan(100);
    const verdicts = new Set(portfolio.repositories.flatMap((one) => one.requirements.map(({ verdict }) => verdict)));
    expect([...verdicts].sort()).toEqual(['exempt', 'met', 'partial', 'unmet']);
    expect(portfolio.repositories.map(({ score }) => score).sort()).not.toContain(null);
    expect(portfolio.skipped).toEqual([{ name: 'game-of-life', reason: 'it has no commit yet' }]);
  });

  it('tells every kind of progress: proven, told, at it now, next, and a project confirmed', async () => {
    const { progress } = (await samplePortfolio()).portfolio;
    expect(progress?.track).toEqual({ id: 'track.backend', chosen: 'configured' });
    expect(new Set(progress?.items.map(({ state }) => state))).toEqual(
      new Set(['proven', 'reported', 'current', 'next', 'open']),
    );
    expect(progress?.projects).toContainEqual(
      expect.objectContaining({ state: 'confirmed', repository: 'expense-api', item: 'backend.full-stack-api' }),
    );
  });

  it('has a past that leads to what is: never back, and each change by a commit', async () => {
    const { history, portfolio } = await samplePortfolio();
    const entries = parseHistory(history);
    expect(entries.length).toBeGreaterThan(5);
    expect(history.trim().split('\n')).toHaveLength(entries.length);
    for (const [index, entry] of entries.entries()) {
      const before = entries[index - 1];
      expect(portfolio.repositories.map(({ name }) => name)).toContain(entry.repository);
      expect(entry.proven).toBeGreaterThan(before?.proven ?? 0);
      expect(entry.percent).toBeGreaterThan(before?.percent ?? 0);
      expect(entry.percent).toBe(Math.floor((100 * entry.proven) / entry.provable));
    }
    expect(entries.at(-1)?.commit).toBe(capstoneOf(portfolio)?.commit);
  });
});

describe('milepost demo', () => {
  it('writes all that a run can write, the same bytes every time', async () => {
    const files = await demo();
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        ...['README.md', PAGE, 'milepost.json', '.github/milepost.yml', 'milepost/history.jsonl'],
        ...['progress', 'road', 'trend', 'skills'].flatMap((card) => [
          `milepost/card-${card}-dark.svg`,
          `milepost/card-${card}-light.svg`,
        ]),
      ]),
    );
    expect(files).toEqual(await demo());
    expect(portfolioIn(Buffer.from(files.get('milepost.json') ?? ''))?.repositories).toHaveLength(5);
    expect(parseConfig(files.get('.github/milepost.yml') ?? '', 'x.yml').capstone).toBe('expense-api');
  });

  it('shows every picture that the README names, and links to nobody', async () => {
    const files = await demo();
    // The one page that it points to tells how to check it.
    const text = [...files.values()].join('\n').replaceAll(HOW_TO_CHECK, '');
    const readme = files.get('README.md') ?? '';
    const pictures = [...readme.matchAll(/(?:src|srcset)="([^"]+)"|!\[[^\]]*\]\(([^)]+)\)/g)].map(([, a, b]) => a ?? b);
    expect(pictures.length).toBeGreaterThan(5);
    for (const picture of pictures) expect(files.has(picture ?? ''), picture).toBe(true);
    const hosts = new Set([...text.matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host]) => host));
    for (const host of ['github.example', 'blog.example', 'octolearner.example']) hosts.delete(host);
    // The namespace of SVG, the advice of checks, and the files of the sample itself.
    for (const host of hosts) expect(host).toMatch(/^(?:www\.w3\.org|localhost|docs\.|raw\.githubusercontent\.com)/);
  });

  it('shows the layout and the language that are asked for, and says so in its configuration', async () => {
    const out = join(temporaryFolder(), 'demo');
    expect(await demoCommand({ out, layout: 'badges', language: 'es' })).toBe(0);
    const files = filesIn(out);
    expect(files.get('README.md')).toContain('[Verlo todo en una página](https://octolearner.example/road/)');
    expect(files.get('README.md')).not.toContain('| :--');
    expect(files.get(PAGE)).toContain('<html lang="es">');
    const { layout, language, capstone } = parseConfig(files.get('.github/milepost.yml') ?? '', 'x.yml');
    expect({ layout, language, capstone }).toEqual({ layout: 'badges', language: 'es', capstone: 'expense-api' });
    await expect(demoCommand({ out, layout: 'big' })).rejects.toThrow('--layout: expected one of');
  });

  it('writes into a new temporary folder where none is named, and says where', async () => {
    expect(await demoCommand({})).toBe(0);
    const page = /the page: +(.+)\n/.exec(printed)?.[1] ?? '';
    expect(existsSync(page)).toBe(true);
    expect(printed).toContain('capstone: expense-api');
  });

  it('keeps away from folders that hold something else, and brings its own up to date', async () => {
    const out = join(temporaryFolder(), 'mine');
    mkdirSync(out);
    writeFileSync(join(out, 'README.md'), '# Me\n');
    await expect(demoCommand({ out })).rejects.toThrow(
      /is not empty, and a sample among your files would pass for yours/,
    );
    expect(readdirSync(out)).toEqual(['README.md']);
    const sample = join(out, 'sample');
    const first = await demo(sample);
    writeFileSync(join(sample, PAGE), 'old');
    expect(await demo(sample)).toEqual(first);
    writeFileSync(
      join(out, 'milepost.json'),
      JSON.stringify({ ...JSON.parse(first.get('milepost.json') ?? ''), owner: 'me' }),
    );
    await expect(demoCommand({ out })).rejects.toThrow('is not empty');
  });
});
