import type { SourceFacts } from '../languages/facts.ts';
import { say } from '../model/say.ts';
import type { PlacedBoundary } from './boundaries.ts';
import { ofFacts } from './of-facts.ts';
import { definers, isDatabase, nextAfter } from './own-clients.ts';
import type { Project } from './project.ts';
import { callsWithin, definesClass } from './python-functions.ts';
import { isMock } from './test-runners.ts';

/**
 * A database whose address a Python case has ready, and which a class of the project's own opens when the case has it do
 * so: `settings.get = lambda key: "sqlite:///:memory:"`, then `pipeline.open_spider(spider)`, which makes an engine.
 */

const ADDRESS = /^(?!\s*#)(?!\s*assert\b).{0,500}["']sqlite(?:\+\w{1,20})?:\/\//;
/** Literal names of what a mock stands for that leave the engine no database to open. */
const REPLACED = /engine|session|sqlalchemy|connect|sqlite|database|\bdb\b/i;
/** Calls of one case that are looked at: each may make what each may open. */
const MOST = 200;
const MADE = /(?:^|\.)([A-Z]\w*)$/;

const linesWithAddress = (text: string): readonly number[] =>
  text.includes('sqlite') ? text.split('\n').flatMap((line, at) => (ADDRESS.test(line) ? [at + 1] : [])) : [];

const replacesDatabase = ofFacts((facts) =>
  facts.calls.some(({ name, args }) => isMock(name) && args.some((arg) => arg !== null && REPLACED.test(arg))),
);

/** What the case that starts at a line opens; nothing where the file replaces databases, or what opens them. */
export function givenDatabases(
  project: Project,
  path: string,
  facts: SourceFacts,
  from: number,
): readonly PlacedBoundary[] {
  if (facts.language !== 'python') return [];
  const addresses = project.parsed('sqlite-addresses', path, linesWithAddress) ?? [];
  if (addresses.length === 0) return [];
  const to = nextAfter(facts, from);
  if (!addresses.some((line) => line >= from && line < to) || replacesDatabase(facts)) return [];
  const inside = facts.calls.filter(({ line }) => line >= from && line < to).slice(0, MOST);
  for (const made of inside) {
    const [, type] = MADE.exec(made.name) ?? [];
    if (type === undefined) continue;
    for (const definer of definers(project, facts, made, path)) {
      if (!definesClass(project, definer, type)) continue;
      const opening = inside.find(({ name: called }) =>
        callsWithin(project, definer, [called.slice(called.lastIndexOf('.') + 1)], type).some(isDatabase),
      );
      if (!opening) continue;
      const name = opening.name.slice(opening.name.lastIndexOf('.') + 1);
      return [{ kind: 'database', line: opening.line, path, detail: say`${name} of ${definer}` }];
    }
  }
  return [];
}
