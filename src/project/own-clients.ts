import type { BoundaryKind, Call, SourceFacts } from '../languages/facts.ts';
import { fits } from '../languages/remembered.ts';
import { say } from '../model/say.ts';
import type { PlacedBoundary } from './boundaries.ts';
import { ofFacts } from './of-facts.ts';
import type { Project } from './project.ts';
import { callsWithin } from './python-functions.ts';
import { pythonModules } from './python-modules.ts';
import { factsOf, sourcesOf } from './sources.ts';
import { usesMocks } from './test-runners.ts';

/** Boundaries that a test crosses through own code: it asks an own module for a connection or client, and that module makes a real one. */

const MAKER =
  /(?:^|\.)(?:(?:[Gg]et|[Nn]ew|[Cc]reate|[Mm]ake|[Oo]pen|[Cc]onnect|[Ii]nit|[Ss]et_?[Uu]p|[Bb]uild|[Bb]ootstrap|[Ss]tart|[Ss]pawn)_?\w*?_?(?:[Cc]lient|[Ss]erver|[Cc]ontainer|[Cc]onn(?:ection)?|[Dd][Bb]|[Dd]atabase|[Ee]ngine|[Ss]ession|[Pp]ool)|[Cc]onnect\w*|\w*(?:Database|DB|Connection|DatabaseManager|DBManager)|Session)$/;
const REAL: readonly (readonly [BoundaryKind, RegExp])[] = [
  [
    'database',
    /^(?:sqlite3|aiosqlite|psycopg2?|pymysql|MySQLdb|mysql\.connector|duckdb|pyodbc|asyncpg|pg8000)\.(?:\w+\.)*connect$|(?:^|\.)create_(?:async_)?engine$|^(?:pymongo\.MongoClient|redis\.Redis|peewee\.\w+Database)$/,
  ],
  [
    'database',
    /(?:^|\/|\.)(?:sql|sqlx|gorm|pgx|pgxpool|mongo|redis)(?:\/v\d+)?\.(?:Open|Connect|MustConnect|New|NewClient)$/,
  ],
  ['network', /(?:^|\/)grpc\.(?:Dial\w*|NewClient|NewServer)$|^net\.(?:Dial\w*|Listen)$|\/bufconn\.Listen$/],
  ['container', /testcontainers-go(?:\/\w+)*\.(?:Run\w*|GenericContainer)$/],
  ['network', /^pika\.\w*Connection$|^(?:kafka|aiokafka|confluent_kafka)\.\w+$|^smtplib\.SMTP/],
  ['http', /^net\/http\.(?:NewRequest\w*|Get|Post|PostForm)$|(?:^|\.)(?:client|httpClient|http)\.Do$/],
];

const makes = fits(MAKER);
const makers = ofFacts((facts) => facts.calls.filter(({ name }) => makes(name)));

/** What the case or fixture that starts at a line crosses through own modules; nothing where the file uses mocks. */
export function ownClients(
  project: Project,
  path: string,
  facts: SourceFacts,
  from: number,
): readonly PlacedBoundary[] {
  if (usesMocks(facts)) return [];
  const to = nextAfter(facts, from);
  const found: PlacedBoundary[] = [];
  for (const call of makers(facts)) {
    if (call.line < from || call.line >= to) continue;
    for (const definer of definers(project, facts, call, path)) {
      const real = realCall(factsOf(project, definer));
      if (real)
        found.push({ kind: real.kind, line: call.line, path, detail: say`${lastPart(call.name)} of ${definer}` });
    }
    if (found.length > 0) break;
  }
  return found.length > 0 ? found.slice(0, 1) : storedThrough(project, path, facts, from, to);
}

const STORES =
  /(?:^|\.)(?:add|create|insert|register|save|store|delete|remove|update|fetch|find|load|list|get|authenticate|login)_?\w*$/;

const isStore = fits(STORES);
const stores = ofFacts((facts) => facts.calls.filter(({ name }) => isStore(name)));

/** A database that Python code of the project's own opens itself when the case has it store or find something. */
function storedThrough(
  project: Project,
  path: string,
  facts: SourceFacts,
  from: number,
  to: number,
): readonly PlacedBoundary[] {
  if (facts.language !== 'python') return [];
  for (const call of stores(facts)) {
    if (call.line < from || call.line >= to) continue;
    for (const definer of [...definers(project, facts, call, path), ...behindSelf(project, facts, call, path)]) {
      if (keepsObjects(project, definer, lastPart(call.name))) continue;
      const behind = [definer, ...importedBy(project, definer)];
      const real = behind.find((each) => realCall(factsOf(project, each))?.kind === 'database');
      if (real)
        return [{ kind: 'database', line: call.line, path, detail: say`${lastPart(call.name)}, stored by ${real}` }];
    }
  }
  return [];
}

/** Clients of object stores, which are no databases. */
const OBJECTS = /^(?:boto3|aioboto3|s3fs|gcsfs|minio|google\.cloud\.storage|azure\.storage)\b/;

/** A function that stores objects (in S3, say) beside others of its module that open a database. */
function keepsObjects(project: Project, definer: string, name: string): boolean {
  const calls = callsWithin(project, definer, [name]);
  return calls.some((call) => OBJECTS.test(call.name)) && !calls.some(isDatabase);
}

/** True for a call that opens a database for real. */
export const isDatabase = ({ name }: Pick<Call, 'name'>): boolean =>
  REAL.some(([kind, callee]) => kind === 'database' && callee.test(name));

/** The own module of what a test class keeps under its import's name, cut short or not: `self.order_store`, `self.store` of `OrderStore`. */
function behindSelf(project: Project, facts: SourceFacts, { name }: Call, from: string): readonly string[] {
  const [, kept] = /^self\.([a-z]\w*)\.\w+$/.exec(name) ?? [];
  if (kept === undefined) return [];
  const imported = facts.imports.find(
    (one) => one.name !== undefined && (one.name === kept || isShortFor(kept, snakeOf(one.name))),
  );
  return imported
    ? pythonModules(project)
        .resolve({ module: imported.module }, from)
        .slice(0, 1)
        .filter((path) => !project.file(path)?.test)
    : [];
}

/** `order_repo` and `repo` for `order_repository`. */
function isShortFor(short: string, whole: string): boolean {
  const parts = short.split('_');
  const last = whole.split('_').slice(-parts.length);
  return parts.length === last.length && parts.every((part, at) => part.length > 2 && last[at]?.startsWith(part));
}

const snakeOf = (name: string): string => name.replace(/(?<=[a-z\d])[A-Z]/g, '_$&').toLowerCase();

/** Own modules that a Python file takes names from. */
const importedBy = (project: Project, path: string): readonly string[] =>
  (factsOf(project, path)?.imports ?? [])
    .slice(0, 50)
    .flatMap((one) => pythonModules(project).resolve(one, path).slice(0, 1));

/** Where the next case or fixture begins: facts know where each starts, not where it ends. */
export function nextAfter(facts: SourceFacts, line: number): number {
  const starts = startsOf(facts);
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) > line) high = middle;
    else low = middle + 1;
  }
  return starts[low] ?? Number.POSITIVE_INFINITY;
}

/** Lines at which cases and fixtures start, in order. */
const startsOf = ofFacts(({ tests, fixtures }) =>
  [...tests, ...fixtures].map(({ line }) => line).sort((a, b) => a - b),
);

const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

const realCall = (facts: SourceFacts | undefined): { readonly kind: BoundaryKind } | undefined =>
  facts && firstReal(facts);

const firstReal = ofFacts((facts) => {
  for (const { name } of facts.calls) {
    const kind = REAL.find(([, callee]) => callee.test(name))?.[0];
    if (kind) return { kind };
  }
  return undefined;
});

/** Own, non-test files that define a call's target, as far as its module tells. */
export function definers(project: Project, facts: SourceFacts, { name }: Call, from: string): readonly string[] {
  const dot = name.lastIndexOf('.');
  const module = name.slice(0, dot);
  if (dot <= 0) return [];
  if (facts.language === 'python')
    return pythonModules(project)
      .resolve({ module }, from)
      .slice(0, 1)
      .filter((path) => !project.file(path)?.test);
  if (facts.language !== 'go') return [];
  // A Go import path ends in its package's folder; what precedes it is the module's name.
  const inner = module.split('/').slice(1).slice(-2).join('/');
  return (project.once(goFolders).get(lastFolder(module)) ?? []).filter(
    (path) => inner !== '' && folderOf(path).endsWith(inner),
  );
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
const lastFolder = (folder: string): string => folder.slice(folder.lastIndexOf('/') + 1);

function goFolders(project: Project): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { file } of sourcesOf(project)) {
    // A package of helpers for tests makes real connections, too.
    if (file.language !== 'go' || /_test\.go$/.test(file.name)) continue;
    const known = found.get(lastFolder(file.folder));
    if (known) known.push(file.path);
    else found.set(lastFolder(file.folder), [file.path]);
  }
  return found;
}
