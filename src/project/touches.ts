import { isProgram } from '../languages/extensions.ts';
import type { Boundary, SourceFacts } from '../languages/facts.ts';
import { ofFacts } from './of-facts.ts';
import type { Project, ProjectFile } from './project.ts';

/** Ways in which a test is about the project without importing it. */

const MATTERS = /^(?:ya?ml|toml|json|ini|cfg|html|sql|j2|tf|proto|graphql|cypher)$/;
const EXTERNAL = /^(?:https?|wss?):\/\/(?!localhost|127\.|0\.0\.0\.0|\[::1|host\.docker|[\w-]+(?::\d|\/|$))/;

/** A literal path, `../app/main.py`, that names an own file which is no test; with `bare`, its extension may be left out. */
export function isOwnPath(project: Project, literal: string, bare = false): boolean {
  if (literal.length < 4 || literal.length > 200 || literal.includes('://') || /\s/.test(literal)) return false;
  const path = literal.replace(/\\/g, '/').replace(/^(?:\.{0,2}\/)+/, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!name || (!bare && !name.includes('.'))) return false;
  return (project.once(ownByName).get(name) ?? []).some((file) => {
    const own = name.includes('.') && file.name === name ? file.path : file.path.slice(0, -file.extension.length - 1);
    return (bare || file.name === name) && (own === path || own.endsWith(`/${path}`));
  });
}

function ownByName(project: Project): ReadonlyMap<string, readonly ProjectFile[]> {
  const found = new Map<string, ProjectFile[]>();
  const put = (name: string, file: ProjectFile) => {
    const known = found.get(name);
    if (known) known.push(file);
    else found.set(name, [file]);
  };
  for (const file of project.own) {
    const code = file.language !== undefined && isProgram(file.language);
    if (file.test || (!code && !MATTERS.test(file.extension))) continue;
    put(file.name, file);
    if (file.extension) put(file.name.slice(0, -file.extension.length - 1), file);
  }
  return found;
}

/** True where a boundary leads to the project's own program: a process it starts, its front end, a browser, an HTTP call that is not to a stranger. */
export function touchesOwnScript(boundary: Boundary, facts: SourceFacts): boolean {
  if (boundary.kind === 'http') return !namesStranger(facts);
  return /^(?:subprocess|browser|container|filesystem|app)$/.test(boundary.kind);
}

/** True where a file names an address of somebody else's server among what it calls. */
export const namesStranger = ofFacts((facts): boolean =>
  facts.calls.some(({ args }) => args.some((arg) => arg !== null && EXTERNAL.test(arg))),
);
