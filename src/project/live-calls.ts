import type { Import, SourceFacts } from '../languages/facts.ts';
import type { PlacedBoundary } from './boundaries.ts';
import { nextAfter } from './own-clients.ts';
import type { Project } from './project.ts';
import { factsOf, sourcesOf } from './sources.ts';
import { usesMocks } from './test-runners.ts';

/** Somebody else's server that a JavaScript test reaches through own functions: `await searchPlayer('x')`, which fetches for real. */

/** What the case that starts at a line fetches; nothing where the file, or what runs before all files, replaces the network. */
export function liveCalls(project: Project, path: string, facts: SourceFacts, from: number): readonly PlacedBoundary[] {
  if (facts.language !== 'javascript' && facts.language !== 'typescript') return [];
  if (usesMocks(facts) || project.once(replacesNetwork) || REASSIGNED.test(project.text(path) ?? '')) return [];
  const to = nextAfter(facts, from);
  for (const one of facts.imports) {
    if (one.name === undefined || !one.used) continue;
    const call = facts.calls.find(
      ({ name, line }) => line >= from && line < to && (name === `${one.module}.${one.name}` || name === one.name),
    );
    const definer = call && programModule(project, path, one);
    if (definer === undefined) continue;
    const reached = factsOf(project, definer)?.fixtures.find(({ name }) => name === one.name);
    const remote = reached?.boundaries.find(({ kind }) => kind === 'network');
    if (remote) return [{ ...remote, path: definer }];
  }
  return [];
}

/** A test that puts something else in the place of what fetches. */
const REASSIGNED = /\b(?:global|globalThis|window)\.fetch\s*=(?!=)|\baxios\.\w+\s*=(?!=)/;
const REPLACING = /^(?:nock|msw|axios-mock-adapter|jest-fetch-mock|fetch-mock|moxios|vitest-fetch-mock|@pollyjs)\b/;

/** Something replaces the network for all tests: a library for it, modules that stand in, or a set-up that mocks. */
const replacesNetwork = (project: Project): boolean =>
  project.own.some(({ path }) => /(?:^|\/)__mocks__\//.test(path)) ||
  sourcesOf(project).some(
    ({ file, facts }) =>
      (facts.language === 'javascript' || facts.language === 'typescript') &&
      (facts.imports.some(({ module }) => REPLACING.test(module)) ||
        (facts.tests.length === 0 && /setup/i.test(file.name) && usesMocks(facts))),
  );

const ENDINGS = ['', '.ts', '.js', '.tsx', '.jsx', '.mjs', '.mts', '.cjs', '/index.ts', '/index.js'];

/** The own program module that an import names, from its own folder, from the root, or by an alias of either. */
function programModule(project: Project, from: string, { module }: Import): string | undefined {
  const parts = module.startsWith('.') ? from.split('/').slice(0, -1) : [];
  for (const part of module.replace(/^(?:@|~)\//, '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  const base = parts.join('/');
  const bases = module.startsWith('.') ? [base, base.replace(/\.js$/, '')] : [base, `src/${base}`];
  return bases
    .flatMap((each) => ENDINGS.map((ending) => each + ending))
    .find((path) => project.file(path)?.test === false && project.file(path)?.origin === 'own');
}
