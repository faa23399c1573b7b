import { MAX_TEXT, withoutBom } from './lines.ts';

const SECTION = /^\[([^\]]{1,200})\]\s*(?:[#;].*)?$/;

/**
 * INI as Python's configparser reads it, which is the dialect of setup.cfg, tox.ini and .coveragerc: section
 * names are kept whole (`tool:pytest`, `testenv:py311`), an indented line continues the value above, and a
 * whole-line `#` or `;` is a comment. Sections are mappings of strings; keys before any section stand at the top.
 * Undefined where the text is too long to be one. Never throws.
 */
export function parseIni(text: string): Record<string, unknown> | undefined {
  if (text.length > MAX_TEXT) return undefined;
  const top: Record<string, unknown> = Object.create(null);
  let section: Record<string, unknown> = top;
  let key: string | undefined;
  for (const line of withoutBom(text).split(/\r?\n/)) {
    const bare = line.trim();
    if (bare === '' || bare.startsWith('#') || bare.startsWith(';')) continue;
    if (key !== undefined && /^\s/.test(line)) {
      const before = section[key];
      section[key] = before === '' ? bare : `${before}\n${bare}`;
      continue;
    }
    const name = SECTION.exec(bare)?.[1]?.trim();
    if (name !== undefined) {
      const known = top[name];
      section = typeof known === 'object' && known !== null ? (known as Record<string, unknown>) : Object.create(null);
      top[name] = section;
      key = undefined;
      continue;
    }
    const mark = bare.search(/[=:]/);
    key = (mark < 0 ? bare : bare.slice(0, mark)).trim();
    section[key] = mark < 0 ? '' : bare.slice(mark + 1).trim();
  }
  return top;
}
