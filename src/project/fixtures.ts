import type { BoundaryKind, FixtureFact } from '../languages/facts.ts';
import { say } from '../model/say.ts';
import type { PlacedBoundary } from './boundaries.ts';
import { ownClients } from './own-clients.ts';
import type { Project } from './project.ts';
import { pythonModules } from './python-modules.ts';
import { factsOf, sourcesOf } from './sources.ts';
import { suiteClients } from './suite-clients.ts';

/** Fixtures as pytest finds them: in the file, in what it imports, in the conftest.py files above it, in plugins. */

export interface Provided {
  /** Boundaries that the fixtures cross, those of the fixtures that they ask for included. */
  readonly boundaries: readonly PlacedBoundary[];
  /** Files, other than the asking one, whose fixtures are used. */
  readonly paths: readonly string[];
  /** True where one of them stands for the project's own application or database (pytest-django's `client`). */
  readonly application: boolean;
}

/** Fixtures of well-known plugins that no file of the project defines. */
const PLUGIN: Readonly<Record<string, BoundaryKind>> = {
  client: 'http',
  admin_client: 'http',
  async_client: 'http',
  async_admin_client: 'http',
  live_server: 'http',
  aiohttp_client: 'http',
  aiohttp_server: 'http',
  aiohttp_raw_server: 'http',
  sanic_client: 'http',
  httpserver: 'http',
  dash_duo: 'browser',
  dash_br: 'browser',
  dash_thread_server: 'http',
  screen: 'browser',
  user: 'app',
  snap_compare: 'app',
  db: 'database',
  transactional_db: 'database',
  django_db_setup: 'database',
  postgresql: 'database',
  mysql: 'database',
  redisdb: 'database',
  mongodb: 'database',
  page: 'browser',
  browser: 'browser',
  selenium: 'browser',
  driver: 'browser',
  docker_services: 'container',
  docker_ip: 'container',
  docker_compose: 'container',
  host: 'container',
  script_runner: 'subprocess',
  pytester: 'subprocess',
  testdir: 'subprocess',
};
/** Frameworks whose plugins give fixtures of such common names: where no file of the project uses one, the name means something else. */
const FRAMEWORK: Readonly<Record<string, RegExp>> = {
  client: /^(?:django|flask|rest_framework)\b/,
  async_client: /^(?:django|rest_framework)\b/,
  db: /^(?:django|rest_framework)\b/,
  live_server: /^(?:django|flask)\b/,
  host: /^testinfra\b/,
  user: /^nicegui\b/,
  screen: /^nicegui\b/,
};
const OWN_APPLICATION = new Set(['client', 'admin_client', 'async_client', 'live_server', 'db', 'transactional_db']);
const DEEPEST = 40;

export function fixturesFor(project: Project, path: string, asked: readonly string[], line: number): Provided {
  const boundaries: PlacedBoundary[] = [];
  const paths = new Set<string>();
  const seen = new Set<string>();
  let application = false;
  const queue = asked.map((name) => ({ name, from: path }));
  for (let one = queue.shift(); one && seen.size < DEEPEST; one = queue.shift()) {
    const found = fixtureNamed(project, one.name, one.from);
    const key = `${found?.path ?? ''}:${one.name}:${found?.fixture.line ?? 0}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (!found) {
      const kind = Object.hasOwn(PLUGIN, one.name) ? PLUGIN[one.name] : undefined;
      if (!kind || !isBrought(project, one.name, one.from)) continue;
      boundaries.push({ kind, line, detail: say`fixture ${one.name}`, path });
      if (OWN_APPLICATION.has(one.name)) application = true;
      continue;
    }
    paths.add(found.path);
    for (const boundary of found.fixture.boundaries) boundaries.push({ ...boundary, path: found.path });
    const facts = factsOf(project, found.path);
    if (facts)
      boundaries.push(
        ...ownClients(project, found.path, facts, found.fixture.line),
        ...suiteClients(project, found.path, facts, found.fixture.line),
      );
    // A fixture that asks for its own name means the one above it.
    for (const name of found.fixture.fixtures) if (name !== one.name) queue.push({ name, from: path });
  }
  return { boundaries, paths: [...paths].filter((one) => one !== path), application };
}

function isBrought(project: Project, name: string, path: string): boolean {
  if (name === 'host' && /(?:^|\/)(?:molecule|testinfra)\//.test(path)) return true;
  const framework = Object.hasOwn(FRAMEWORK, name) ? FRAMEWORK[name] : undefined;
  return framework === undefined || project.once(importedInPython).some((module) => framework.test(module));
}

const importedInPython = (project: Project): readonly string[] => [
  ...new Set(
    sourcesOf(project).flatMap(({ facts }) =>
      facts.language === 'python' ? facts.imports.map(({ module }) => module) : [],
    ),
  ),
];

interface Placed {
  readonly fixture: FixtureFact;
  readonly path: string;
}

/** By file and name: every case asks for the same few. */
const placed = (_project: Project): Map<string, Placed | null> => new Map();

function fixtureNamed(project: Project, name: string, from: string): Placed | undefined {
  const known = project.once(placed);
  const key = `${from}\0${name}`;
  let found = known.get(key);
  if (found === undefined) known.set(key, (found = findFixture(project, name, from) ?? null));
  return found ?? undefined;
}

function findFixture(project: Project, name: string, from: string): Placed | undefined {
  const places = [from, ...conftestsAbove(project, from)];
  for (const path of places) {
    const fixture = factsOf(project, path)?.fixtures.findLast((one) => one.name === name);
    if (fixture) return { fixture, path };
    for (const one of factsOf(project, path)?.imports ?? []) {
      if (one.name !== name && one.name !== '*') continue;
      for (const target of pythonModules(project).resolve({ module: one.module }, path).slice(0, 3)) {
        const taken = factsOf(project, target)?.fixtures.find((each) => each.name === name);
        if (taken) return { fixture: taken, path: target };
      }
    }
  }
  // `pytest_plugins` and runner options name further modules; a name that only one file defines can only mean that one.
  const elsewhere = project.once(definitions).get(name) ?? [];
  return elsewhere.length === 1 ? elsewhere[0] : undefined;
}

function definitions(project: Project): ReadonlyMap<string, readonly Placed[]> {
  const found = new Map<string, Placed[]>();
  for (const { file, facts } of sourcesOf(project)) {
    if (file.language !== 'python' || /(?:^|\/)test_[^/]*\.py$/.test(file.path)) continue;
    for (const fixture of facts.fixtures) {
      const known = found.get(fixture.name);
      if (known) known.push({ fixture, path: file.path });
      else found.set(fixture.name, [{ fixture, path: file.path }]);
    }
  }
  return found;
}

/** The `conftest.py` files whose fixtures a test file may ask for, the nearest first. */
export function conftestsAbove(project: Project, path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  const found: string[] = [];
  for (let depth = parts.length; depth >= 0; depth -= 1) {
    const conftest = [...parts.slice(0, depth), 'conftest.py'].join('/');
    if (conftest !== path && project.file(conftest)) found.push(conftest);
  }
  return found;
}
