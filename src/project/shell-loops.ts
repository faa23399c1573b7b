import { resolveFolder } from '../parse/paths.ts';
import type { TextLine } from '../parse/shell.ts';
import type { Project } from './project.ts';

const LITERAL = /^(?:export\s+|readonly\s+|local\s+|declare\s+)?([A-Za-z_]\w{0,60})=(["']?)([\w./-]{1,200})\2$/;
const LOOP = /^for\s+([A-Za-z_]\w{0,60})\s+in\s+([^;]{1,300}?)\s*(?:;\s*do\b\s*(.{0,1000}))?$/;
const MOST_FILES = 50;

/**
 * Loops over the files of a folder written out, a line for each file: `for step in ci/*.sh; do bash "$step"; done` runs all of them.
 * Other loops stay as they are. `folder` is where the script runs.
 */
export function unrolled(project: Project, lines: readonly TextLine[], folder: string): readonly TextLine[] {
  if (!lines.some(({ text }) => LOOP.test(text))) return lines;
  const values = new Map<string, string>();
  const out: TextLine[] = [];
  let loop: { readonly name: string; readonly files: readonly string[] } | undefined;
  for (const { text, line } of lines) {
    const [, variable, , value] = LITERAL.exec(text) ?? [];
    if (variable !== undefined && value !== undefined) values.set(variable, value);
    const [, name, over, body] = LOOP.exec(text) ?? [];
    if (name !== undefined && over !== undefined)
      loop = { name, files: filesIn(project, filled(over, values).replaceAll(/["']/g, ''), folder) };
    const inside = name === undefined ? text : body;
    if (inside !== undefined && loop && loop.files.length > 0 && mentions(inside, loop.name))
      for (const file of loop.files) out.push({ text: filled(inside, new Map([[loop.name, file]])), line });
    else out.push({ text, line });
    if (/(?:^|[;\s])done\b/.test(text)) loop = undefined;
  }
  return out;
}

const mentions = (text: string, name: string): boolean => text.includes(`$${name}`) || text.includes(`\${${name}}`);

const filled = (text: string, values: ReadonlyMap<string, string>): string =>
  text.replace(/\$(?:\{(\w{1,60})\}|(\w{1,60}))/g, (whole, braced, bare) => values.get(braced ?? bare) ?? whole);

/** The project's files that a pattern like `ci/*.sh` names, as the script would write them, in their order. */
function filesIn(project: Project, pattern: string, folder: string): string[] {
  const [, place = '', before = '', after = ''] = /^((?:[\w.-]+\/)*)([\w.-]*)\*([\w.-]*)$/.exec(pattern) ?? [];
  const within = resolveFolder(folder, place === '' ? '.' : place.replace(/\/$/, ''));
  if (!pattern.includes('*') || within === undefined || (place === '' && after === '')) return [];
  return project.files
    .filter(({ folder: at, name }) => at === within && name.startsWith(before) && name.endsWith(after))
    .map(({ name }) => `${place}${name}`)
    .sort()
    .slice(0, MOST_FILES);
}
