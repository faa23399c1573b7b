/**
 * `npm run bench:api [-- <number of repositories>…] [--latency <ms>]` runs the built Action against a GitHub on the loopback
 * interface, in another process, that answers after 100 ms, with repositories that are made when they are asked for: with nothing known,
 * with nothing changed, with one repository changed; and beside it, in the same run, the plain way. Requests, points and bytes
 * are counted by the server; seconds and memory are those of the Action's process from start to end. `--each` counts requests
 * by kind, `--plain <n>` leaves the plain way out above n, `--node <flag>` hands Node a flag.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { asked, wholeNumber } from './asked.ts';
import type { Order, Tally } from './bench-api-server.ts';
import { bundle } from './bundle.ts';
import { importRepository } from './learners.ts';

const USAGE =
  'usage: npm run bench:api [-- <number of repositories>…] [--latency <ms>] [--each] [--plain <n>] [--node <flag>]…';
const { values, sizes, latency, plain } = asked(USAGE, (argv) => {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      latency: { type: 'string', default: '100' },
      each: { type: 'boolean' },
      plain: { type: 'string', default: '1000' },
      node: { type: 'string', multiple: true, default: [] },
    },
  });
  const sizes = positionals.map((size) => wholeNumber('the number of repositories', size, 1));
  return {
    values,
    sizes: sizes.length > 0 ? sizes : [10, 100, 1000],
    latency: wholeNumber('--latency', values.latency, 0),
    plain: wholeNumber('--plain', values.plain, 0),
  };
});

// Bundled, as users run it; inside the checkout, where Node finds nothing to transpile.
const build = mkdtempSync(resolve(import.meta.dirname, '../node_modules/.milepost-bench-'));
const root = mkdtempSync(join(tmpdir(), 'milepost-bench-'));
process.on('exit', () => {
  for (const folder of [build, root]) rmSync(folder, { recursive: true, force: true });
});
await bundle(build, { main: 'src/main.ts', judge: 'src/judge.ts', plain: '.ci/bench-api-plain.ts' });
writeFileSync(
  join(build, 'peak.js'),
  "import { writeSync } from 'node:fs';\nimport { isMainThread } from 'node:worker_threads';\nif (isMainThread) process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); writeSync(3, JSON.stringify([maxRSS / 1024, (userCPUTime + systemCPUTime) / 1e6])); });\n",
);

const server = fork(resolve(import.meta.dirname, 'bench-api-server.ts'), [String(latency)]);
const { origin } = (await heard(server)) as { origin: string };
const out = (text: string) => process.stdout.write(`${text}\n`);
out('repositories  run        requests  a repo  points      MB   seconds  processor s  peak MiB');

for (const size of sizes) {
  const folder = importRepository(join(root, `profile-${size}`), new Map([['README.md', '# Octo\n']]));
  await order({ serve: size, profile: { owner: 'octo', name: 'octo', folder } });
  const env = runner(`${size}`);
  const main = join(build, 'main.js');
  await measured(size, 'cold', [main], env);
  await measured(size, 'unchanged', [main], env);
  await order({ change: `Changes for ${size}` });
  await measured(size, 'one changed', [main], env);
  if (size > plain) continue;
  const names = Array.from({ length: size }, (_, index) => `project-${String(index).padStart(4, '0')}`);
  await measured(size, 'plain', [join(build, 'plain.js'), `${origin}/api/v3`, 'octo', ...names], env);
}
server.disconnect();

async function measured(size: number, run: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  await order({ tally: true });
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', join(build, 'peak.js'), ...values.node, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  });
  let [log, peak] = ['', ''];
  child.stdout?.on('data', (chunk) => (log += chunk));
  child.stdio[3]?.on('data', (chunk) => (peak += chunk));
  const [code] = (await once(child, 'close')) as [number];
  const seconds = (performance.now() - start) / 1000;
  const [mebibytes = 0, processor = 0] = JSON.parse(peak) as number[];
  const { requests, points, bytes, kinds, processor: host } = await order({ tally: true });
  const cells = [
    String(size).padStart(12),
    run.padEnd(11),
    String(requests).padStart(8),
    (requests / size).toFixed(2).padStart(6),
    String(points).padStart(6),
    (bytes / 1e6).toFixed(1).padStart(7),
    seconds.toFixed(1).padStart(8),
    processor.toFixed(1).padStart(11),
    mebibytes.toFixed(0).padStart(8),
  ];
  out(cells.join('  '));
  if (values.each)
    out(
      `    ${Object.entries(kinds)
        .map(([kind, count]) => `${kind} ${count}`)
        .join(', ')}; the host's own processor s ${host.toFixed(1)}`,
    );
  if (code !== 0) out(`    the run ended with ${code}: ${log.trim().split('\n').at(-1)}`);
}

function runner(name: string): NodeJS.ProcessEnv {
  const temp = join(root, `runner-${name}`);
  mkdirSync(join(temp, 'workspace'), { recursive: true });
  for (const file of ['output', 'summary.md', 'event.json'])
    writeFileSync(join(temp, file), file === 'event.json' ? '{}' : '');
  return {
    PATH: process.env['PATH'],
    INPUT_TOKEN: 'any-token',
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'octo/octo',
    GITHUB_EVENT_NAME: 'schedule',
    GITHUB_EVENT_PATH: join(temp, 'event.json'),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_API_URL: `${origin}/api/v3`,
    GITHUB_GRAPHQL_URL: `${origin}/api/graphql`,
    GITHUB_OUTPUT: join(temp, 'output'),
    GITHUB_STEP_SUMMARY: join(temp, 'summary.md'),
    GITHUB_WORKSPACE: join(temp, 'workspace'),
    RUNNER_TEMP: temp,
  };
}

async function order(message: Order): Promise<Tally> {
  server.send(message);
  return ((await heard(server)) as { tally: Tally }).tally;
}

function heard(child: ChildProcess): Promise<unknown> {
  return new Promise((done, fail) => {
    const ended = () => fail(new Error('the server has ended'));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      done(message);
    });
  });
}
