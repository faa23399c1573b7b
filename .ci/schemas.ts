/** Writes the JSON Schemas that editors use, from the schemas that the program itself checks with. `--check` fails where one is stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toJSONSchema, type ZodMiniType } from 'zod/mini';
import { configSchema } from '../src/config/schema.ts';
import { roadmapSchema } from '../src/roadmap/schema.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** Path in the repository and text of each generated schema. */
export function generateSchemas(): readonly { path: string; text: string }[] {
  return [
    schemaFile('docs/schema/config.schema.json', 'Milepost configuration (.github/milepost.yml)', configSchema),
    schemaFile('docs/schema/roadmap.schema.json', 'Milepost roadmap', roadmapSchema),
  ];
}

function schemaFile(path: string, title: string, schema: ZodMiniType) {
  const { $schema, ...rest } = toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return { path, text: `${JSON.stringify({ $schema, title, ...rest }, undefined, 2)}\n` };
}

function main(check: boolean): void {
  const schemas = generateSchemas();
  if (!check) for (const { path, text } of schemas) writeFileSync(resolve(ROOT, path), text);
  const stale = schemas.filter(({ path, text }) => read(path) !== text).map(({ path }) => path);
  if (stale.length > 0) {
    console.error(`stale: ${stale.join(', ')}. Run: node .ci/schemas.ts`);
    process.exitCode = 1;
  } else console.log(`${schemas.length} JSON Schemas match their sources`);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(resolve(ROOT, path), 'utf8').replace(/\r\n/g, '\n');
  } catch {
    return undefined;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.includes('--check'));
