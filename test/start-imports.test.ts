import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** What a module takes in before it runs: the files of this project, and names of packages. Types are not taken in. */
function takenIn(entry: string): string[] {
  const found = new Set<string>();
  const pending = [resolve(ROOT, entry)];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    if (!path.endsWith('.ts')) continue;
    const source = readFileSync(path, 'utf8');
    for (const [, named] of source.matchAll(/^(?:import|export)\b(?! type\b)[^;]*?\bfrom '([^']+)'/gm)) {
      if (named?.startsWith('.')) pending.push(join(dirname(path), named));
      else if (named !== undefined) found.add(named);
    }
  }
  return [...found]
    .map((path) => (existsSync(path) ? relative(ROOT, path).replaceAll('\\', '/') : path))
    .filter((path) => !path.startsWith('node:'))
    .sort();
}

const HEAVY = ['zod/mini', 'yaml', 'mdast-util-from-markdown', 'markdown-it', 'handlebars/runtime.js', 'badge-maker'];

describe('what is loaded', () => {
  it('before the first request is what that request needs', () => {
    const loaded = takenIn('src/action.ts');
    expect(loaded).toContain('src/commands/start.graphql');
    expect(loaded).toContain('@octokit/rest');
    expect(loaded.filter((path) => HEAVY.includes(path))).toEqual([]);
    expect(loaded.filter((path) => /^src\/(?:checks|languages|reporters|judging|progress)\//.test(path))).toEqual([
      'src/checks/ids.ts',
    ]);
  });

  it('for a run in which nothing changed is nothing that judges or checks what people write', () => {
    const loaded = takenIn('src/commands/action-portfolio.ts');
    expect(loaded).toContain('handlebars/runtime.js');
    expect(loaded).toContain('mdast-util-from-markdown');
    expect(loaded.filter((path) => /^src\/(?:checks|languages)\//.test(path))).toEqual([]);
    expect(loaded).not.toContain('src/grade/grade.ts');
    expect(loaded).not.toContain('yaml');
    expect(loaded).not.toContain('markdown-it');
  });

  it('for judging is what judges', () => {
    const loaded = takenIn('src/grade/grade.ts');
    expect(loaded).toContain('markdown-it');
    expect(loaded).toContain('src/checks/readme.ts');
  });
});
