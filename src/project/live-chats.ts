import type { Call, SourceFacts } from '../languages/facts.ts';
import { fits } from '../languages/remembered.ts';
import { say } from '../model/say.ts';
import type { PlacedBoundary } from './boundaries.ts';
import { ofFacts } from './of-facts.ts';
import { nextAfter } from './own-clients.ts';
import type { Project } from './project.ts';
import { pythonModules } from './python-modules.ts';
import { factsOf } from './sources.ts';
import { usesMocks } from './test-runners.ts';

/** A live chat server that a Python test talks to through a client bot of its own: `await tester.start(steps)`. */

const CLIENT =
  /^(?:discord|nextcord|disnake)\.(?:(?:AutoSharded)?(?:Client|Bot)|ext\.commands\.(?:AutoSharded)?Bot)$|^hikari\.GatewayBot$/;
/** A client of these libraries does nothing before it is connected. */
const CONNECTS = /(?:^|\.)(?:start|run|login|connect)$/;
const CLASS = /(?:^|\.)[A-Z]\w*$/;

const ownClasses = ofFacts((facts) => facts.calls.filter(({ name }) => CLASS.test(name) && name.includes('.')));
const connects = fits(CONNECTS);
const starts = ofFacts((facts) =>
  facts.calls.filter(({ name }) => connects(name) && /^[a-z_]\w*\.(?:\w+\.)*\w+$/.test(name)),
);
const isBot = ofFacts(
  ({ calls }) => calls.some(({ name }) => CLIENT.test(name)) && calls.some(({ name }) => connects(name)),
);

/** What a case of the file connects to, by the case's line; nothing where the file uses mocks, or makes no such client. */
export function liveChats(
  project: Project,
  path: string,
  facts: SourceFacts,
): (from: number) => readonly PlacedBoundary[] {
  const detail = facts.language === 'python' && !usesMocks(facts) ? clientIn(project, path, facts) : undefined;
  if (detail === undefined) return () => [];
  return (from) => {
    const to = nextAfter(facts, from);
    const started = starts(facts).find(({ line }) => line >= from && line < to);
    return started ? [{ kind: 'network', line: started.line, path, detail }] : [];
  };
}

/** The first class that the file makes whose own module connects a client: `Tester of libs/tester.py`. */
function clientIn(project: Project, path: string, facts: SourceFacts): string | undefined {
  if (starts(facts).length === 0) return undefined;
  for (const call of ownClasses(facts)) {
    const definer = definerOf(project, call, path);
    const known = definer === undefined ? undefined : factsOf(project, definer);
    if (definer === undefined || !known || usesMocks(known) || !isBot(known)) continue;
    const name = call.name.slice(call.name.lastIndexOf('.') + 1);
    return say`${name} of ${definer}`;
  }
  return undefined;
}

/** The own module that defines the class that is made. */
function definerOf(project: Project, { name }: Call, from: string): string | undefined {
  const dot = name.lastIndexOf('.');
  const [path] = pythonModules(project).resolve({ module: name.slice(0, dot) }, from);
  const own = path !== undefined && factsOf(project, path)?.classes.some((one) => one.name === name.slice(dot + 1));
  return own ? path : undefined;
}
