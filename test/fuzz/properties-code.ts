/** Every language reader, the notebook, and the README's reader: fed with torn code. */
import { languageOf } from '../../src/languages/extensions.ts';
import { codeOf } from '../../src/languages/notebook.ts';
import { extractorFor } from '../../src/languages/registry.ts';
import { readReadme } from '../../src/project/readme.ts';
import type { Property } from './property.ts';
import { CODE, CODE_PIECES } from './samples-code.ts';
import { JSON_PIECES } from './samples-config.ts';
import { MARKDOWN, PROSE_PIECES } from './samples-prose.ts';
import { textsOf } from './texts.ts';

/** Extensions that share a seed with another one. */
const SAME: Readonly<Record<string, string>> = {
  jsx: 'tsx',
  svelte: 'vue',
  h: 'c',
  cc: 'cpp',
  kts: 'kt',
  bats: 'sh',
  hcl: 'tf',
};

export const CODE_PROPERTIES: readonly Property[] = [
  ...[...Object.keys(CODE), ...Object.keys(SAME)].flatMap((extension): Property[] => {
    const seed = CODE[SAME[extension] ?? extension] ?? '';
    // Another language's code too: a file's name is no promise.
    const seeds = [seed, seed, seed, ...Object.values(CODE)];
    const path = `src/a_test.${extension}`;
    const language = languageOf(extension);
    const extract = language && extractorFor(language, path);
    if (!extract) throw new Error(`nothing reads .${extension}`);
    return [
      {
        name: `code in .${extension}`,
        covers: extension === 'ipynb' ? 'languages/notebook.ts' : 'languages/registry.ts',
        seeds: [seed],
        texts: textsOf(seeds, extension === 'ipynb' ? [...JSON_PIECES, ...CODE_PIECES] : CODE_PIECES),
        run: (text) => extract(text, path),
      },
    ];
  }),
  {
    name: 'cells of a notebook',
    covers: 'languages/notebook.ts',
    seeds: [CODE['ipynb'] ?? ''],
    texts: textsOf([CODE['ipynb'] ?? ''], JSON_PIECES),
    run: codeOf,
  },
  ...['README.md', 'README.rst', 'README'].map((path) => ({
    name: `what ${path} says`,
    covers: 'project/readme.ts',
    seeds: [MARKDOWN],
    texts: textsOf([MARKDOWN], PROSE_PIECES),
    run: (text: string) => readReadme(text, path),
  })),
];
