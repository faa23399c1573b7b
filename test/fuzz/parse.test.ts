import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CI_PROPERTIES, COMMAND_PROPERTIES } from './properties-ci.ts';
import { CONFIG_PROPERTIES } from './properties-config.ts';
import { PROSE_PROPERTIES } from './properties-prose.ts';
import { holds } from './run.ts';

describe('configuration files', () => {
  it.each(CONFIG_PROPERTIES)('$name: never throws, never hangs', holds);
});

describe('the parsers', () => {
  /** Modules that parse nothing of their own: why. */
  const APART: Readonly<Record<string, string>> = {
    'ci/shape.ts': 'types and helpers of the readers in ci/',
    'ci/values.ts': 'run by every reader in ci/',
    'license-texts.ts': 'data',
    'lines.ts': 'helpers of the others',
    'glimpse.ts': 'run by located.ts',
    'located.ts': 'covered by ours.test.ts',
    'long-runs.ts': 'run by secrets.ts',
    'markdown.ts': 'run by prose.ts',
    'manifests/declared.ts': 'helpers of the others in manifests/',
    'nearest.ts': 'covered by ours.test.ts, through every misspelt key',
    'needles.ts': 'compared with includes() on random texts in parse/needles.test.ts',
    'secret-assignments.ts': 'run by secrets.ts',
    'secret-hosts.ts': 'run by secrets.ts',
    'secret-records.ts': 'run by secrets.ts',
    'secret-rules.ts': 'data',
    'shape.ts': 'covered by ours.test.ts',
    'stacks.ts': 'parses nothing',
  };

  it('are all fuzzed', () => {
    const covered = new Set(
      [...CI_PROPERTIES, ...COMMAND_PROPERTIES, ...CONFIG_PROPERTIES, ...PROSE_PROPERTIES].map(({ covers }) => covers),
    );
    const folder = join(import.meta.dirname, '../../src/parse');
    const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.ts'));
    expect(modules.filter((name) => !covered.has(`parse/${name}`)).sort()).toEqual(Object.keys(APART).sort());
  });
});
