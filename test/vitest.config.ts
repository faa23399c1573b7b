import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { assetModule } from '../.ci/assets.ts';

const REQUIRE = createRequire(import.meta.url);
const ROOT = resolve(import.meta.dirname, '..');

/** Tests of judging and writing, which do no input or output; the one that is left out puts a listener in a module's place. */
const PURE = [
  'test/{checks,config,grade,languages,model,parse,progress,project,roadmap,skills}/**/*.test.ts',
  'test/reporters/**/!(told).test.ts',
  'test/fuzz/*.test.ts',
];

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
    // Pure functions leave nothing behind: their tests share a worker's modules, for loading them anew would take longer than they do.
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/**/*.test.ts'],
          exclude: PURE,
          globalSetup: ['test/helpers/built.ts'],
        },
      },
    ],
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
