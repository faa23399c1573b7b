import type { BoundaryKind, Call, SourceFacts } from '../languages/facts.ts';
import { crossedBy } from '../languages/python/boundaries.ts';
import { remembered } from '../languages/remembered.ts';
import { say } from '../model/say.ts';
import type { PlacedBoundary } from './boundaries.ts';
import { ofFacts } from './of-facts.ts';
import { nextAfter } from './own-clients.ts';
import type { Project } from './project.ts';
import { suiteModule } from './python-modules.ts';
import { factsOf, sourcesOf } from './sources.ts';
import { usesMocks } from './test-runners.ts';
import { namesStranger } from './touches.ts';

/** Boundaries that a Python test or fixture crosses through a client or a starter of its own suite: `HttpApi(host, port)` of `tests/client.py`. */

const CLASS = /(?:^|\.)_?[A-Z]\w*$/;
const STARTER =
  /(?:^|\.)(?:(?:start|run|launch|spawn|boot|serve|open|connect|get|make|create|new)_\w*(?:server|service|app|process|container|daemon|client|connection|conn|db|database|session)\w*|(?:server|service|app)_(?:run|start|up))$/;

const isCandidate = remembered((name) => CLASS.test(name) || STARTER.test(name));
const candidates = ofFacts((facts) => facts.calls.filter(({ name }) => isCandidate(name)));

/** What the case or fixture that starts at a line crosses so; nothing where its file, or the helper's, uses mocks. */
export function suiteClients(
  project: Project,
  path: string,
  facts: SourceFacts,
  from: number,
): readonly PlacedBoundary[] {
  if (facts.language !== 'python' || usesMocks(facts)) return [];
  const to = nextAfter(facts, from);
  const found: PlacedBoundary[] = [];
  for (const call of candidates(facts)) {
    if (call.line < from || call.line >= to) continue;
    const definer = helperOf(project, call, path);
    const known = definer && factsOf(project, definer);
    if (!definer || !known || known.tests.length > 0 || usesMocks(known)) continue;
    const name = call.name.slice(call.name.lastIndexOf('.') + 1);
    const kind = crossedIn(known, name);
    if (kind === undefined) continue;
    // A client of somebody else's server crosses the network; it says nothing of the project's own.
    const own = kind !== 'http' || (project.once(servesHttp) && !namesStranger(known) && !namesStranger(facts));
    found.push({ kind: own ? kind : 'network', line: call.line, path, detail: say`${name} of ${definer}` });
  }
  return found.slice(0, 3);
}

/** The own module of the suite that defines what a call names. */
function helperOf(project: Project, { name }: Call, from: string): string | undefined {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? undefined : suiteModule(project, name.slice(0, dot), from);
}

/** The first boundary between the head of a class and the next one's; in the whole file for a function, whose end facts do not know. */
function crossedIn(facts: SourceFacts, name: string): BoundaryKind | undefined {
  const own = facts.classes.find((one) => one.name === name);
  const from = own?.line ?? 0;
  if (!own && CLASS.test(name)) return undefined;
  const next = facts.classes.find(({ line }) => own !== undefined && line > own.line);
  const to = next?.line ?? Number.POSITIVE_INFINITY;
  for (const call of facts.calls) {
    const kind = call.line >= from && call.line < to ? crossedBy(call.name) : undefined;
    if (kind) return kind;
  }
  return undefined;
}

const SERVER =
  /^(?:flask|quart|fastapi|starlette|litestar|django|rest_framework|ninja|aiohttp\.web|tornado\.web|sanic|bottle|falcon|pyramid|cherrypy|responder|robyn|blacksheep|http\.server|wsgiref|socketserver|express|koa|fastify|hono|@nestjs\/\w+|next|node:http|http|net\/http|github\.com\/(?:gin-gonic\/gin|labstack\/echo|gofiber\/fiber|go-chi\/chi|gorilla\/mux)|actix_web|axum|rocket|warp|org\.springframework\.(?:boot|web)|io\.(?:quarkus|micronaut|ktor)|Microsoft\.AspNetCore|Illuminate|Symfony|sinatra|rails)(?:$|[./\\:])/;

/** Whether own code, tests aside, uses what answers HTTP requests. */
const servesHttp = (project: Project): boolean =>
  sourcesOf(project).some(
    ({ file, facts }) =>
      !file.test &&
      facts.imports.some(
        ({ module, name }) => SERVER.test(module) || (name !== undefined && SERVER.test(`${module}.${name}`)),
      ),
  );
