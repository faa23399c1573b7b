/** Bundles the command line and the Action into `dist/`, the same bytes on every machine. `--check` fails where `dist/` is stale. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { assetModule } from './assets.ts';

const check = process.argv.includes('--check');
const outdir = check ? mkdtempSync(join(tmpdir(), 'milepost-dist-')) : 'dist';
if (!check) rmSync(outdir, { recursive: true, force: true });
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

await build({
  entryPoints: { cli: 'src/cli.ts', main: 'src/main.ts' },
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  chunkNames: 'chunk-[hash]',
  define: { MILEPOST_VERSION: JSON.stringify(version) },
  // Some CommonJS libraries in the bundle call `require` for Node's own modules.
  banner: { js: "import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);" },
  plugins: [
    {
      name: 'assets',
      setup(plugin) {
        plugin.onLoad({ filter: /\.(?:yml|hbs|graphql)$/ }, ({ path }) => ({ contents: assetModule(path) ?? '', loader: 'js' }));
      },
    },
  ],
});
// The bundle stays a module wherever it is copied to.
writeFileSync(join(outdir, 'package.json'), '{ "type": "module" }\n');

if (check) {
  const read = (folder: string) =>
    new Map(readdirSync(folder).sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const));
  const [fresh, committed] = [read(outdir), read('dist')];
  const stale = [...new Set([...fresh.keys(), ...committed.keys()])].filter((n) => fresh.get(n) !== committed.get(n));
  rmSync(outdir, { recursive: true });
  if (stale.length > 0) {
    console.error(`dist/ does not match src/: ${stale.join(', ')}. Run: npm run build`);
    process.exit(1);
  }
  console.log(`dist/ matches src/ (${fresh.size} files)`);
}
