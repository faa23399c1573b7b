import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { assetModule } from '../.ci/assets.ts';

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  define: { MILEPOST_VERSION: JSON.stringify('0.0.0-test') },
  plugins: [
    {
      name: 'assets',
      enforce: 'pre',
      // Under its own name a style would be emptied: test runners take styles for nothing to test.
      async resolveId(source, importer) {
        if (!source.endsWith('.css')) return undefined;
        const found = await this.resolve(source, importer, { skipSelf: true });
        return found && `${found.id}.asset`;
      },
      load: (id) => assetModule((id.split('?')[0] ?? id).replace(/\.asset$/, '')),
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    coverage: {
      // So that `npm cit` can show it too.
      enabled: process.env.COVERAGE === '1',
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
    },
  },
});
