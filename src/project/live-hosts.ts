import type { Call, SourceFacts } from '../languages/facts.ts';
import { fits, remembered } from '../languages/remembered.ts';
import type { PlacedBoundary } from './boundaries.ts';
import { ofFacts } from './of-facts.ts';
import { definers, nextAfter } from './own-clients.ts';
import type { Project } from './project.ts';
import { callsWithin, definesClass } from './python-functions.ts';
import { factsOf } from './sources.ts';
import { usesMocks } from './test-runners.ts';

/** Calls to somebody else's server that a test makes through own code: `scan("host.org", [20, 80])` of a module that opens sockets. */

const HOST =
  /^(?:https?:\/\/)?(?:(?:[a-z\d-]{1,63}\.){1,5}(?:com|org|net|io|dev|edu|gov|info|co|uk|de|fr|ru|in|eu|us|me|app|ai)|(?!10\.|127\.|0\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|2[2-5]\d\.)(?:\d{1,3}\.){3}\d{1,3})(?:[:/][^\s@]*)?$/i;
const MADE_UP = /(?:^|[./])(?:example|test|fake|mock|dummy|invalid|foo|bar|domain|site|host)\.\w+/i;
/** Names of functions that go out; those that check or take apart an address do not. */
const GOES_OUT =
  /(?:^|[._])(?:\w*(?:scan|open_ports|resolve|lookup|connect|ping|fetch|download|probe|grab|banner|scrape|crawl|traceroute|whois|check_port|port_open|request|geolocate|expir|certificate|latency|uptime)\w*|get)$/i;
const OPENS =
  /(?:^|\.)(?:connect|connect_ex|create_connection|open_connection|gethostby\w+|getaddrinfo|sr1?|urlopen|PortScanner)$|^(?:requests|httpx|aiohttp)\.(?:get|post|put|delete|head|request|Session|Client|AsyncClient|ClientSession)$/;

/** Requests that a function makes itself, rather than a client that somebody hands it. */
const REQUESTS =
  /^(?:requests|httpx)\.(?:get|post|put|patch|delete|head|request)$|^(?:requests|httpx)\.(?:Session|Client|AsyncClient)\(\)\.\w+$|^urllib\.request\.urlopen$|^aiohttp\.ClientSession$/;
/** Data that a library fetches from its host. */
const FETCHES =
  /^(?:datasets\.load_dataset|google\.cloud\.storage\.Client(?:\.create_anonymous_client)?|urllib\.request\.urlretrieve|gdown\.download\w*|wget\.download|kagglehub\.\w+|yfinance\.(?:download|Ticker)|pandas_datareader\.\w+\.DataReader|huggingface_hub\.(?:hf_hub|snapshot)_download)$/;
/** What `load_dataset` reads from the disk. */
const LOCAL = /^(?:csv|json|parquet|text|arrow|pandas|imagefolder|audiofolder|[./].*)$/;
const CLASS = /(?:^|\.)([A-Z]\w*)$/;
/** A function of a module, as a call names it. */
const isFunction = fits(/^[a-z_][\w.]*\.[a-z_]\w*$/);
const functions = ofFacts((facts) => facts.calls.filter(({ name }) => isFunction(name) || CLASS.test(name)));
/** A function of the file itself, as a call names it. */
const isHelper = fits(/^[a-z_]\w*$/);
const helpers = ofFacts((facts) => facts.calls.filter(({ name }) => isHelper(name)));

/** What a window connects to its buttons. */
const SIGNAL = /^self\..*\.connect$/;
const mayGoOut = remembered((name) => GOES_OUT.test(name) || CLASS.test(name));
const goingOut = ofFacts((facts) => facts.calls.filter(({ name }) => mayGoOut(name)));

/** What the case that starts at a line reaches; nothing where the file uses mocks. */
export function liveHosts(project: Project, path: string, facts: SourceFacts, from: number): readonly PlacedBoundary[] {
  if (facts.language !== 'python' || usesMocks(facts)) return [];
  const to = nextAfter(facts, from);
  for (const call of goingOut(facts)) {
    if (call.line < from || call.line >= to) continue;
    const host = call.args.find((arg) => arg !== null && arg.length < 300 && HOST.test(arg) && !MADE_UP.test(arg));
    if (typeof host !== 'string') continue;
    if (definers(project, facts, call, path).some((definer) => opensIn(project, definer, call)))
      return [{ kind: 'network', line: call.line, path, detail: host }];
  }
  return asksServer(project, path, facts, from, to);
}

/** The server that a function or a class of the project's own asks when the case calls it, whatever it is handed. */
function asksServer(
  project: Project,
  path: string,
  facts: SourceFacts,
  from: number,
  to: number,
): readonly PlacedBoundary[] {
  const here = ({ line }: Call) => line >= from && line < to;
  const named = helpers(facts).filter(here);
  const through = named.length === 0 ? [] : callsWithin(project, path, [...new Set(named.map(({ name }) => name))]);
  for (const call of [...functions(facts).filter(here), ...through]) {
    for (const definer of call.name.includes('.') ? definers(project, facts, call, path) : []) {
      const request = requestOf(project, definer, call.name);
      if (request) return [{ kind: 'network', line: request.line, path: definer, detail: request.name }];
    }
  }
  return [];
}

/** What a function of a module asks for, or making one of its classes; an object may be handed its address. */
function requestOf(project: Project, definer: string, name: string): Call | undefined {
  const own = name.slice(name.lastIndexOf('.') + 1);
  return CLASS.test(name) && definesClass(project, definer, own)
    ? callsWithin(project, definer, ['__init__'], own).find(fetches)
    : callsWithin(project, definer, [own]).find((call) => REQUESTS.test(call.name) || fetches(call));
}

const fetches = ({ name, args }: Call): boolean => FETCHES.test(name) && !LOCAL.test(args[0] ?? '');

/** A function's module that goes out; of a class it must be what making one does: an address may be kept for later. */
function opensIn(project: Project, definer: string, { name }: Call): boolean {
  const [, made] = CLASS.exec(name) ?? [];
  if (made === undefined) return factsOf(project, definer)?.calls.some((call) => OPENS.test(call.name)) ?? false;
  return (
    definesClass(project, definer, made) &&
    callsWithin(project, definer, ['__init__'], made).some((call) => OPENS.test(call.name) && !SIGNAL.test(call.name))
  );
}
