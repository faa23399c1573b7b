import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { assetModule } from '../.ci/assets.ts';

const REQUIRE = createRequire(import.meta.url);
const ROOT = resolve(import.meta.dirname, '..');

export default defineConfig({
  root: ROOT,
  define: { MILEPOST_VERSION: JSON.stringify('0.0.0-test') },
  plugins: [
    {
      name: 'assets',
      enforce: 'pre',
      // Under its own name a style would be emptied: test runners take styles for nothing to test.
      resolveId: (source) => {
        // Nor would Node itself know what to make of a font.
        if (/^[^./].*\.(?:ttf|wasm|css)$/.test(source)) return `${REQUIRE.resolve(source)}.asset`;
        const known = /(?:^|\/)((?:templates|node_modules)\/.+\.(?:css|ttf|wasm))(?:\.asset)?$/.exec(source)?.[1];
        return known === undefined ? undefined : `${resolve(ROOT, known)}.asset`;
      },
      load: (id) => assetModule((id.split('?')[0] ?? id).replace(/\.asset$/, '')),
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    // Many tests start whole runs as processes of their own; a busy machine may take minutes where a quiet one takes seconds.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Half of the time is spent waiting for git and for servers of our own: no processor need be left free.
    maxWorkers: availableParallelism(),
    coverage: {
      // So that `npm cit` can show it too.
      enabled: process.env.COVERAGE === '1',
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
    },
  },
});
