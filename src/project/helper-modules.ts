import type { SourceFacts, TestCase } from '../languages/facts.ts';
import type { PlacedBoundary } from './boundaries.ts';
import type { Project } from './project.ts';
import { factsOf } from './sources.ts';
import { usesMocks } from './test-runners.ts';

/** Boundaries that a JavaScript test crosses through helpers of its own suite: `import { start } from './helpers/server'`. */

const ENDINGS = ['', '.ts', '.js', '.tsx', '.jsx', '.mjs', '.mts', '.cjs', '/index.ts', '/index.js'];

/** What the case crosses through the helpers that it calls; nothing where the file uses mocks. */
export function helperBoundaries(
  project: Project,
  path: string,
  facts: SourceFacts,
  one: TestCase,
): readonly PlacedBoundary[] {
  if ((facts.language !== 'javascript' && facts.language !== 'typescript') || usesMocks(facts)) return [];
  const to = Math.min(
    Number.POSITIVE_INFINITY,
    ...facts.tests.map(({ line }) => line).filter((line) => line > one.line),
  );
  for (const { module, name, used } of facts.imports) {
    if (name === undefined || !used || !module.startsWith('.')) continue;
    const helper = resolved(project, path, module);
    if (!helper) continue;
    const call = facts.calls.find(
      (each) => each.line >= one.line && each.line < to && (each.name === `${module}.${name}` || each.name === name),
    );
    const fixture = call && factsOf(project, helper)?.fixtures.find((each) => each.name === name);
    if (fixture) return fixture.boundaries.map((boundary) => ({ ...boundary, path: helper }));
  }
  return [];
}

/** The own test helper that a relative import names; undefined for program modules, whose boundaries are their own affair. */
function resolved(project: Project, from: string, module: string): string | undefined {
  const parts = from.split('/').slice(0, -1);
  for (const part of module.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  const base = parts.join('/');
  // TypeScript writes `./x.js` for what is `x.ts` in the tree.
  const bases = [base, base.replace(/\.js$/, '')];
  return bases
    .flatMap((each) => ENDINGS.map((ending) => each + ending))
    .find((path) => project.file(path)?.test === true && project.file(path)?.origin === 'own');
}
