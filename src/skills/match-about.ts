import { parseJson } from '../parse/json.ts';
import { at } from '../parse/lines.ts';
import { parseToml } from '../parse/toml.ts';
import type { Project } from '../project/project.ts';
import { type Found, found, type Hit } from './hits.ts';
import type { LeafOf } from './matchers.ts';

/** What a project says that it is: its README's first heading and opening lines, and its manifest's description. */

/** Characters of a README after which it no longer introduces the project. */
const OPENING = 600;

export const aboutFiles = (project: Project): readonly string[] =>
  project.own.flatMap(({ path }) =>
    /^(?:(?:\.github|docs)\/)?readme(?:\.\w+)?$|^package\.json$|^pyproject\.toml$/i.test(path) ? [path] : [],
  );

export function matchAbout(project: Project, leaf: LeafOf<'about'>): Found {
  const hits: Hit[] = [];
  for (const [path, text] of project.once(words)) {
    const word = leaf.about.find((candidate) => text.includes(` ${candidate} `));
    if (word !== undefined) hits.push({ path, line: 1, detail: `speaks of ${word}` });
  }
  return found(hits);
}

/** The introductions, as lower-case words between single blanks. */
function words(project: Project): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const path of aboutFiles(project)) {
    const text = project.text(path);
    if (text === undefined) continue;
    const intro = path.endsWith('.json')
      ? at(parseJson(text), 'description')
      : path.endsWith('.toml')
        ? at(parseToml(text), 'project', 'description')
        : text.slice(0, OPENING);
    if (typeof intro === 'string')
      said.set(
        path,
        ` ${intro
          .toLowerCase()
          .split(/[^\p{L}\p{N}-]+/u)
          .join(' ')} `,
      );
  }
  return said;
}
