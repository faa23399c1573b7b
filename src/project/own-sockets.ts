import type { Call, SourceFacts } from '../languages/facts.ts';
import { say } from '../model/say.ts';
import type { PlacedBoundary } from './boundaries.ts';
import { ofFacts } from './of-facts.ts';
import { definers, nextAfter } from './own-clients.ts';
import type { Project, ProjectFile } from './project.ts';
import { factsOf, sourcesOf } from './sources.ts';
import { usesMocks } from './test-runners.ts';

/** Sockets that a test opens through own functions: a client that dials, a server that listens in the test's own process. */

const LANGUAGES: ReadonlySet<string> = new Set(['go', 'rust', 'java', 'kotlin', 'scala', 'csharp']);

/** What the case that starts at a line opens; nothing where the file uses mocks. */
export function ownSockets(
  project: Project,
  path: string,
  facts: SourceFacts,
  from: number,
): readonly PlacedBoundary[] {
  const openers = project.once(socketOpeners);
  if (openers.size === 0 || !LANGUAGES.has(facts.language) || usesMocks(facts)) return [];
  const to = nextAfter(facts, from);
  for (const call of facts.calls) {
    if (call.line < from || call.line >= to) continue;
    const name = lastPart(call.name);
    const definer = openers.get(name)?.find((file) => isCalled(project, path, facts, call, file))?.path;
    if (definer) return [{ kind: 'network', line: call.line, path, detail: say`${name} of ${definer}` }];
  }
  return [];
}

/** Own program files by the names of their functions that open a socket, by themselves or through one another. */
function socketOpeners(project: Project): ReadonlyMap<string, readonly ProjectFile[]> {
  const found = new Map<string, ProjectFile[]>();
  for (const { file, facts } of sourcesOf(project)) {
    if (!LANGUAGES.has(facts.language) || file.test) continue;
    for (const { name, boundaries } of facts.fixtures)
      if (boundaries.some(({ kind }) => kind === 'network')) found.set(name, [...(found.get(name) ?? []), file]);
  }
  return found;
}

/** Whether a call may mean a function of that file, as far as names tell. */
function isCalled(project: Project, path: string, facts: SourceFacts, call: Call, definer: ProjectFile): boolean {
  if (factsOf(project, definer.path)?.language !== facts.language) return false;
  const stem = definer.name.slice(0, -definer.extension.length - 1);
  const qualifier = call.name.split('.').slice(0, -1);
  if (facts.language === 'go')
    return qualifier.length === 0
      ? path.startsWith(`${definer.folder}/`) && !path.slice(definer.folder.length + 1).includes('/')
      : qualifier.join('.').endsWith(`/${definer.folder}`) ||
          definers(project, facts, call, path).includes(definer.path);
  // A Rust module is its file, or the folder of its `mod.rs`.
  if (facts.language === 'rust') return qualifier.includes(stem === 'mod' ? lastFolder(definer.folder) : stem);
  // A method is called on an object: the test must name its class as well.
  return qualifier.length > 0 ? named(facts).has(stem) : call.name === stem;
}

/** Last parts of all that a file calls or constructs, and of what it calls them on. */
const named = ofFacts(
  (facts): ReadonlySet<string> => new Set(facts.calls.flatMap(({ name }) => name.split('.').slice(-2))),
);

const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
const lastFolder = (folder: string): string => folder.slice(folder.lastIndexOf('/') + 1);
