import { say } from '../../model/say.ts';
import type { Boundary, BoundaryKind } from '../facts.ts';
import { remembered } from '../remembered.ts';
import { drivesFrontEnd } from './front-ends.ts';
import { K, kindsNamed } from './kinds.ts';
import { keyword, literal } from './literals.ts';
import type { Names } from './names.ts';
import { argumentsOf, assignment, firstArgument, type Node, type Tree } from './tree.ts';

/** Callees that cross a boundary, by resolved name. The first that fits decides. */
const CROSSING: readonly (readonly [BoundaryKind, RegExp])[] = [
  [
    'browser',
    /^(?:selenium|seleniumbase|seleniumwire)\.|^undetected_chromedriver\.|^playwright\.(?:sync|async)_api\.(?:sync|async)_playwright$|^(?:splinter\.Browser|pyppeteer\.launch|helium\.start_\w+)$/,
  ],
  ['container', /^testcontainers\.|^docker\.(?:from_env|DockerClient)$|^python_on_whales\./],
  [
    'http',
    /(?:^|\.)(?:TestClient|AsyncTestClient|WebTestClient|APIClient|RequestsClient|FlaskClient|test_client|asgi_client|test_request_context)$/,
  ],
  ['http', /\.test_client\.(?:get|post|put|patch|delete|head|options)$/],
  [
    'http',
    /^django\.test\.(?:client\.)?(?:Async)?Client$|^ninja\.testing\.|^webtest\.TestApp$|^werkzeug\.test\.Client$|^django_webtest\./,
  ],
  [
    'http',
    /^(?:aiohttp\.test_utils\.TestServer|httpx\.(?:ASGI|WSGI)Transport|asgi_lifespan\.LifespanManager|litestar\.testing\.\w+|channels\.testing\.\w+|schemathesis\.(?:from_\w+|openapi\.from_\w+)|gradio_client\.Client)$/,
  ],
  ['http', /^tavern\./],
  [
    'http',
    /^(?:requests|httpx)\.(?:get|post|put|patch|delete|head|options|request|stream|Session|session|Client|AsyncClient)$|^urllib\.request\.urlopen$|^urllib3\.(?:PoolManager|request)$|^http\.client\.HTTPS?Connection$|^aiohttp\.(?:ClientSession|request)$/,
  ],
  [
    'database',
    /^(?:sqlalchemy|sqlmodel)\.(?:[\w.]+\.)?(?:create_engine|create_async_engine|Session|AsyncSession|sessionmaker|async_sessionmaker|scoped_session|engine_from_config)$/,
  ],
  [
    'database',
    /(?:^|\.)\w*(?:SessionLocal|SessionMaker|TestingSession|TestSession|AsyncSessionMaker)$|\.metadata\.create_all$|(?:^|\.)db\.(?:create_all|session\.(?:add|commit|query|execute|get))$/,
  ],
  [
    'database',
    /^(?:sqlite3|aiosqlite|psycopg2|psycopg|pymysql|MySQLdb|mysql\.connector|mariadb|duckdb|cx_Oracle|oracledb|pyodbc|snowflake\.connector|asyncpg|aiomysql|apsw)\.(?:\w+\.)?(?:connect|create_pool)$/,
  ],
  [
    'database',
    /^(?:pymongo\.(?:Async)?MongoClient|motor\.[\w.]*AsyncIOMotorClient|redis\.(?:asyncio\.)?(?:Redis|StrictRedis|from_url)(?:\.from_url)?|neo4j\.(?:Async)?GraphDatabase\.driver|elasticsearch\.(?:Async)?Elasticsearch|mongoengine\.connect|peewee\.\w+Database|tortoise\.Tortoise\.init|tortoise\.contrib\.test\.\w+|chromadb\.\w*Client|clickhouse_connect\.get_client|cassandra\.cluster\.Cluster|influxdb_client\.InfluxDBClient)$/,
  ],
  [
    'subprocess',
    /^subprocess\.(?:run|Popen|call|check_call|check_output|getoutput|getstatusoutput)$|^os\.(?:system|popen|spawn\w+)$|^asyncio\.create_subprocess_(?:exec|shell)$|^pexpect\.spawn$|^plumbum\./,
  ],
  [
    'subprocess',
    /^(?:click|typer|asyncclick|cyclopts)\.testing\.CliRunner$|(?:^|\.)test_cli_runner$|^cleo\.testers\.|^cement\.TestApp$/,
  ],
  [
    'network',
    /^socket\.(?:socket|create_connection|socketpair|create_server)$|^asyncio\.(?:open_connection|start_server|open_unix_connection|start_unix_server)$|^grpc\.(?:aio\.)?(?:insecure_channel|secure_channel|server)$|^websockets?\.(?:[\w.]+\.)?(?:connect|serve|create_connection|WebSocket(?:App)?)$|^(?:smtplib\.SMTP(?:_SSL)?|ftplib\.FTP|telnetlib\.Telnet|paramiko\.SSHClient|zmq\.(?:asyncio\.)?Context|socketserver\.\w+|aiosmtpd\.controller\.Controller)$/,
  ],
  [
    'network',
    /^telethon\.(?:sync\.)?TelegramClient$|^pyrogram\.Client$|^distest\.\w+$|^boto3\.(?:client|resource|Session|session\.Session)$|^kafka\.Kafka(?:Producer|Consumer)$|^pika\.\w*Connection$/,
  ],
];
/** The kind of boundary that a callee crosses, by its resolved name alone. */
export const crossedBy = remembered((name) => CROSSING.find(([, callee]) => callee.test(name))?.[0]);
/** Kinds of boundary that stand-ins for somebody else's server take the place of. */
const STAND_IN =
  /(?:^|\.)(?:responses(?:\.|$)|requests_mock|respx|httpretty|aioresponses|pook|vcr|moto|botocore\.stub|pytest_httpx|httpx\.MockTransport)/;
const STAND_IN_FIXTURE =
  /^(?:requests_mock|httpx_mock|respx_mock|responses|mocked_responses|aioresponses|vcr|mock_aioresponse)$/;
const LIVE = /^(?:requests|httpx|urllib|urllib3|http\.client|aiohttp\.(?:ClientSession|request)|boto3)\b/;
const HTTP_VERB =
  /^self\.(?:client|api_client|app|browser|api|testapp|test_client|c)\.(?:get|post|put|patch|delete|head|options|login|open)$/;
const MEMORY_DATABASE = /^(?::memory:|sqlite(?:\+\w+)?:\/\/|file::memory:)/;
/** What names a database file or URL among the arguments that own code is given. */
const DATABASE_ARGUMENT = /:memory:|sqlite(?:\+\w+)?:\/\/|[\w/}-]\.(?:db|sqlite3?)["']/;

/** What the name of a callee alone tells. */
interface Callee {
  /** Without the brackets of calls in it. */
  readonly detail: string;
  readonly crosses: BoundaryKind | undefined;
  /** Whether it makes httpx's client, which takes the application itself. */
  readonly client: boolean;
  /** Whether a string that names a database is nothing that it opens. */
  readonly names: boolean;
  /** Whether it comes with Python or the test runner, and is no code of the project's. */
  readonly tool: boolean;
  readonly verb: boolean;
}

const calleeOf = remembered((name): Callee => {
  const detail = name.replaceAll('()', '');
  return {
    detail,
    crosses: crossedBy(detail),
    client: /^httpx\.(?:Async)?Client$/.test(detail),
    names: /environ|setenv|patch|assert/i.test(detail),
    tool: /^(?:os|pathlib|shutil|tempfile|unittest|pytest)(?:\.|$)/.test(detail),
    verb: HTTP_VERB.test(detail),
  };
});

/** The boundary that a call crosses, if any; mocks are judged by `crossings`. */
export function boundaryOf(tree: Tree, names: Names, call: Node): Boundary | undefined {
  const callee = calleeOf(names.dotted(tree.first(call)));
  const { detail } = callee;
  const list = tree.child(call, K.ArgList);
  const at = (kind: BoundaryKind, what = detail): Boundary => ({ kind, line: tree.line(call), detail: what });
  if (callee.client && keyword(tree, list, 'app') !== undefined) return at('http', `${detail}(app=…)`);
  if (callee.crosses) return at(callee.crosses);
  if (drivesFrontEnd(tree, names, call, detail)) return at('app');
  const first = firstArgument(tree, list);
  const text = literal(tree, first);
  if (text !== null && MEMORY_DATABASE.test(text) && !callee.names)
    return at('database', `${detail}(${JSON.stringify(text.slice(0, 40))})`);
  if (list !== undefined && !callee.tool && namesDatabase(tree) && names.fromModule(call))
    if (DATABASE_ARGUMENT.test(tree.head(list, 300))) return at('database', say`${detail} on a database file`);
  if (
    callee.verb &&
    (text?.startsWith('/') || /(?:reverse|url_for|url)/i.test(first === undefined ? '' : tree.head(first, 60)))
  )
    return at('http');
  return undefined;
}

const naming = new WeakMap<Tree, boolean>();

/** Whether a database file or URL is named anywhere in the file: looked for once, however many calls there are. */
function namesDatabase(tree: Tree): boolean {
  let known = naming.get(tree);
  if (known === undefined) naming.set(tree, (known = DATABASE_ARGUMENT.test(tree.text)));
  return known;
}

/** Whole names of what some scopes replace by mocks: `app.mail.requests.get`, `subprocess.run`, and the stand-ins that they use. */
export function replaced(tree: Tree, names: Names, scopes: readonly Node[]): string[] {
  const found: string[] = [];
  const patching = (name: string, list: Node | undefined) => {
    if (STAND_IN.test(name)) found.push('live');
    if (!/(?:^|\.)(?:patch|patch\.object|patch\.multiple|setattr|setitem)$/.test(name)) return;
    const [first, second] = argumentsOf(tree, list).map((one) => one.value);
    const text = literal(tree, first);
    found.push(text ?? `${names.dotted(first)}.${literal(tree, second) ?? ''}`);
  };
  const visit = (node: Node) => {
    const kind = tree.kind(node);
    if (kind === K.CallExpression) patching(names.dotted(tree.first(node)), tree.child(node, K.ArgList));
    else if (kind === K.Decorator) {
      const [head, ...rest] = tree.kids(node).filter((kid) => PATH[tree.kind(kid)]);
      const name = [names.dotted(head), ...rest.map((kid) => tree.of(kid))].join('.');
      patching(name, tree.child(node, K.ArgList));
    } else if (kind === K.VariableName && tree.kind(tree.parent(node)) === K.ParamList) {
      if (STAND_IN_FIXTURE.test(tree.of(node))) found.push('live');
    }
  };
  for (const scope of scopes)
    for (let node = scope, end = tree.after[scope] as number; node < end; node += 1) visit(node);
  return found;
}

/** The boundaries that remain when what the scope mocks is taken away. */
export function unmocked(boundaries: readonly Boundary[], mocks: readonly string[]): Boundary[] {
  if (mocks.length === 0) return [...boundaries];
  return boundaries.filter(({ kind, detail }) => {
    // What else the program sends is replaced then, not the files that it reads and writes.
    if (kind === 'filesystem') {
      const entry = detail.slice(0, detail.indexOf('('));
      return !mocks.some((mock) => /(?:^|\.)open$/.test(mock) || mock === entry || mock.endsWith(`.${entry}`));
    }
    if (LIVE.test(detail) && mocks.includes('live')) return false;
    const [root = ''] = detail.split('.');
    const last = detail.slice(detail.lastIndexOf('.') + 1);
    if (kind === 'app') return !mocks.some((mock) => mock === detail || mock.endsWith(`.${last}`));
    if (/^(?:TestClient|test_client|CliRunner|APIClient|Client|TestServer|ASGITransport)$/.test(last)) return true;
    return !mocks.some((mock) => mock.split('.').includes(root) || mock.endsWith(`.${last}`));
  });
}

/** Module-level variables that hold a boundary (`client = TestClient(app)`): who mentions them crosses it. */
export function sharedBoundaries(tree: Tree, names: Names): ReadonlyMap<string, Boundary> {
  const found = new Map<string, Boundary>();
  for (const kid of tree.kids(0)) {
    const body = OPENING[tree.kind(kid)] ? tree.child(kid, K.Body) : undefined;
    const stand = !OPENING[tree.kind(kid)] ? [kid] : body === undefined ? [] : tree.kids(body);
    for (const node of stand) {
      if (tree.kind(node) !== K.AssignStatement) continue;
      const { targets, value } = assignment(tree, node);
      const crossed = value === undefined ? undefined : firstCrossed(tree, names, value);
      if (crossed === undefined) continue;
      for (const target of targets) if (tree.kind(target) === K.VariableName) found.set(tree.of(target), crossed);
    }
  }
  return found;
}

const OPENING = kindsNamed(['IfStatement', 'TryStatement', 'WithStatement']);
const PATH = kindsNamed(['VariableName', 'PropertyName']);

function firstCrossed(tree: Tree, names: Names, value: Node): Boundary | undefined {
  for (let node = value, end = tree.after[value] as number; node < end; node += 1) {
    const crossed = tree.kind(node) === K.CallExpression ? boundaryOf(tree, names, node) : undefined;
    if (crossed) return crossed;
  }
  return undefined;
}
