/** Writes the page of each requirement and their index, from the checks and the default roadmap, and the page on templates. `--check` fails where one is stale. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { asked } from './asked.ts';
import { assetModule } from './assets.ts';

const { check } = asked(
  'usage: npm run docs [-- --check]',
  (argv) => parseArgs({ args: [...argv], options: { check: { type: 'boolean', default: false } } }).values,
);

// Node itself knows no YAML modules.
registerHooks({
  load(url, context, next) {
    const source = url.startsWith('file:') ? assetModule(fileURLToPath(url)) : undefined;
    return source === undefined ? next(url, context) : { format: 'module', source, shortCircuit: true };
  },
});
const { FOLDER, requirementPages } = await import('./requirement-pages.ts');
const { templatesPage } = await import('./templates-page.ts');

const ROOT = resolve(import.meta.dirname, '..');
const pages = new Map([...requirementPages(), ['docs/templates.md', templatesPage()] as const]);
mkdirSync(join(ROOT, FOLDER), { recursive: true });
const left = readdirSync(join(ROOT, FOLDER))
  .map((name) => `${FOLDER}/${name}`)
  .filter((path) => !pages.has(path));
const read = (path: string): string | undefined =>
  existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8').replace(/\r\n/g, '\n') : undefined;

if (check) {
  const stale = [...[...pages.keys()].filter((path) => read(path) !== pages.get(path)), ...left];
  if (stale.length > 0) {
    console.error(`stale: ${stale.join(', ')}. Run: npm run docs`);
    process.exitCode = 1;
  } else console.log(`${pages.size} pages match what they are made from`);
} else {
  for (const path of left) rmSync(join(ROOT, path));
  for (const [path, text] of pages) writeFileSync(join(ROOT, path), text);
}
