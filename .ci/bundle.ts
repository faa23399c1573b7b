import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { assetModule } from './assets.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** Bundles the given entries (by default the shells) into a folder: the same bytes for the same sources, on every machine. */
export async function bundle(
  outdir: string,
  entryPoints: Record<string, string> = { cli: 'src/cli.ts', main: 'src/main.ts', judge: 'src/judge.ts' },
): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  await build({
    absWorkingDir: ROOT,
    entryPoints,
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
    banner: {
      js: "import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);",
    },
    loader: { '.ttf': 'file', '.wasm': 'file' },
    assetNames: '[name]-[hash]',
    plugins: [
      {
        name: 'assets',
        setup(plugin) {
          plugin.onLoad({ filter: /\.(?:yml|hbs|graphql|css|client\.js)$/ }, ({ path }) => ({
            contents: assetModule(path) ?? '',
            loader: 'js',
          }));
          // Tables of glyph widths. As a program they would take several times the memory; see `assetModule`.
          plugin.onLoad({ filter: /[\\/]anafanafo[\\/]data[\\/].+\.json$/ }, ({ path }) => ({
            contents: jsonModule(path),
            loader: 'js',
          }));
          // Asks the runner for an identity, which nothing here does, and brings an HTTP client of its own.
          plugin.onLoad({ filter: /@actions[\\/]core[\\/]lib[\\/]oidc-utils\.js$/ }, () => ({
            contents: 'export class OidcClient {}',
            loader: 'js',
          }));
        },
      },
    ],
  });
  // The bundle stays a module wherever it is copied to.
  writeFileSync(join(outdir, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(outdir, 'NOTICE.txt'), notice());
}

const jsonModule = (path: string): string =>
  `module.exports = JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))))});`;

/** What the licenses of the two foreign files in the bundle ask to be said beside them. */
function notice(): string {
  const font = readFileSync(join(ROOT, 'node_modules/@expo-google-fonts/inter/LICENSE_FONT'), 'utf8');
  return `index_bg-*.wasm is @resvg/resvg-wasm, unchanged, under the Mozilla Public License 2.0
(https://mozilla.org/MPL/2.0/). Its source: https://github.com/thx/resvg-js and https://github.com/linebender/resvg

Inter_*.ttf is the typeface Inter, unchanged, under this license:

${font.replace(/\r\n/g, '\n').trim()}
`;
}
