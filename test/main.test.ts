/** The Action's start, with other work to do than the Action's: what it may take, and gives back. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { STACK } from '../src/judging/memory.ts';
import { temporaryFolder } from './helpers/repository.ts';

/** The start as it is, with other work to do. */
async function started(work: string) {
  const folder = temporaryFolder();
  await build({
    entryPoints: { main: resolve(import.meta.dirname, '../src/main.ts') },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    ...{ bundle: true, splitting: true, format: 'esm', platform: 'node', logLevel: 'silent' },
    plugins: [
      {
        name: 'work',
        setup(plugin) {
          plugin.onLoad({ filter: /src[\\/]action\.ts$/ }, () => ({
            contents: `export async function runShell() { ${work} }`,
            loader: 'ts',
          }));
        },
      },
    ],
  });
  const { status, stdout } = spawnSync(process.execPath, [join(folder, 'main.mjs')], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', INPUT_USER: 'octo' },
  });
  return [status, stdout];
}

it.each([
  ['ends as the work ends', 'process.exitCode = 3;', 3, ''],
  [
    'shows the work its environment, and what it writes',
    "process.stdout.write(process.env['INPUT_USER'] ?? '')",
    0,
    'octo',
  ],
])('%s', async (_, work, code, said) => {
  expect(await started(work)).toEqual([code, said]);
});

it('compiles the parser of HTTP that Node brings along in little memory', async () => {
  const work = `
    const { createServer } = await import('node:http');
    const { getHeapStatistics } = await import('node:v8');
    const server = createServer((_, response) => response.end('x'.repeat(3_000_000)));
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
    const url = 'http://127.0.0.1:' + (server.address() as { port: number }).port;
    for (let time = 0; time < 20; time += 1) await (await fetch(url)).text();
    await new Promise((resolve) => setTimeout(resolve, 300));
    server.closeAllConnections();
    server.close();
    process.stdout.write(String(Math.round(getHeapStatistics().peak_malloced_memory / 2 ** 20)));`;
  const [code, mebibytes] = await started(work);
  expect(code).toBe(0);
  // Compiled twice, as is usual, it takes 24.
  expect(Number(mebibytes)).toBeLessThan(12);
});

it('keeps the space small in which everything is made', async () => {
  const work = `
    const { getHeapSpaceStatistics } = await import('node:v8');
    const held = [];
    for (let at = 0; at < 2_000_000; at += 1) held[at % 100_000] = { at, text: String(at) };
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
    process.stdout.write(String(Math.round((young?.space_size ?? 2 ** 40) / 2 ** 20)));`;
  const [code, mebibytes] = await started(work);
  expect(code).toBe(0);
  // Where it may grow it takes 16 and more.
  expect(Number(mebibytes)).toBeLessThan(6);
});

it('gives threads the stack of the program, so that what is nested too deeply is so in both', async () => {
  const depth = 'let n = 0; const go = () => { n += 1; go(); }; try { go(); } catch {}';
  const exit = `${depth} process.exit(Math.min(250, Math.round(n / 100)));`;
  const alone = spawnSync(process.execPath, ['-e', exit]).status ?? 0;
  const [code] = await once(new Worker(exit, { eval: true, resourceLimits: { stackSizeMb: STACK } }), 'exit');
  expect(alone).toBeGreaterThan(50);
  expect(Math.abs(Number(code) - alone)).toBeLessThan(0.15 * alone);
});

const MEMORY = resolve(import.meta.dirname, '../src/judging/memory.ts');

/** Mebibytes that the process has beyond its heap, after it needed a hundred and needs four again: how many more than before. */
const KEPT = `
  const { runMoreFrugally } = await import(${JSON.stringify(MEMORY)});
  runMoreFrugally(1000);
  const made = (mebibytes: number) => Array.from({ length: mebibytes * 128 }, (_, at) => new Array(1000).fill(at));
  const beyond = () => process.memoryUsage.rss() - process.memoryUsage().heapTotal;
  let held = made(4);
  const before = beyond();
  for (let round = 0; round < 2; round += 1) {
    held = made(100);
    for (let next = 0; next < 12; next += 1) held = [...held.slice(0, 256), ...made(4)];
  }
  process.stdout.write(String(Math.round((beyond() - before) / 2 ** 20)));`;

it('gives memory back to the system that it needs no longer, where a run goes on and on', async () => {
  const [status, kept] = await started(KEPT);
  expect(status).toBe(0);
  expect(Number(kept)).toBeLessThan(50);
});
