import type { SourceFacts } from '../languages/facts.ts';
import { crossedBy } from '../languages/python/boundaries.ts';
import type { PlacedBoundary } from './boundaries.ts';
import type { Project } from './project.ts';
import { pythonModules } from './python-modules.ts';
import { factsOf } from './sources.ts';
import { usesMocks } from './test-runners.ts';

/** Boundaries that behave's steps cross through their context: `context.client = TestClient(app)` of the suite's `environment.py`. */

interface Kept {
  /** What it is kept under: `client`. */
  readonly name: string;
  readonly boundary: PlacedBoundary;
}

/** What the steps of a file cross; nothing where no step of the file, or of a helper that it imports, uses what is kept there. */
export function contextBoundaries(project: Project, path: string, facts: SourceFacts): readonly PlacedBoundary[] {
  if (facts.language !== 'python' || !facts.imports.some(({ module }) => /^behave\b/.test(module))) return [];
  const environment = environmentOf(project, path);
  if (environment === undefined) return [];
  const kept = keptIn(project, environment);
  if (kept.length === 0) return [];
  const helpers = facts.imports.flatMap((one) => pythonModules(project).resolve(one, path).slice(0, 1));
  const users = [facts, ...[...new Set(helpers)].slice(0, 20).flatMap((each) => factsOf(project, each) ?? [])];
  return kept
    .filter(({ name }) => users.some(({ calls }) => calls.some((call) => uses(call.name, name))))
    .map(({ boundary }) => boundary);
}

const uses = (call: string, name: string): boolean => call.startsWith(`context.${name}.`) || call === `context.${name}`;

/** behave looks for it beside the folder of steps. */
function environmentOf(project: Project, path: string): string | undefined {
  const [, suite] = /^(.*?)(?:^|\/)steps\/(?:.*\/)?[^/]+$/.exec(path) ?? [];
  if (suite === undefined) return undefined;
  const environment = suite === '' ? 'environment.py' : `${suite}/environment.py`;
  return project.file(environment) ? environment : undefined;
}

function keptIn(project: Project, path: string): readonly Kept[] {
  const facts = factsOf(project, path);
  if (!facts || usesMocks(facts)) return [];
  const lines = (project.text(path) ?? '').split('\n');
  return facts.calls.flatMap(({ name, line }) => {
    const kind = crossedBy(name.replaceAll('()', ''));
    const [, kept] = /^\s*context\.(\w{1,60})\s*=(?!=)/.exec((lines[line - 1] ?? '').slice(0, 200)) ?? [];
    return kind && kept !== undefined ? [{ name: kept, boundary: { kind, line, path, detail: name } }] : [];
  });
}
