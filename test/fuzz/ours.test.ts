import { describe, expect, it } from 'vitest';
import { CHECK_IDS } from '../../src/checks/ids.ts';
import { globMatcher } from '../../src/config/glob.ts';
import { parseConfig } from '../../src/config/index.ts';
import { vocabulary } from '../../src/grade/vocabulary.ts';
import { UsageError } from '../../src/model/errors.ts';
import { readLocated } from '../../src/parse/located.ts';
import { END_MARKER, mergeSection, START_MARKER, sectionOf } from '../../src/publish/markers.ts';
import { loadRoadmap } from '../../src/roadmap/index.ts';
import { decode } from '../../src/sources/decode.ts';
import { parseRemote } from '../../src/sources/git-remote.ts';
import { fc } from '../helpers/properties.ts';
import { check, inTime } from './run.ts';
import { CONFIGS, MARKDOWN, PROSE_PIECES, ROADMAPS, YAML_FOR_US_PIECES } from './samples-prose.ts';
import { textsOf } from './texts.ts';

/** What people write for Milepost may be refused, in one line that names the place; nothing else may be thrown. */
function refusesInOneLine(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toMatch(/^x\.yml(?::\d+:\d+)?: /);
    expect((error as Error).message).not.toMatch(/[\r\n]/);
  }
}

describe('what is written for Milepost', () => {
  it.each([
    ['YAML', (text: string) => readLocated(text, 'x.yml')],
    ['a configuration', (text: string) => parseConfig(text, 'x.yml', CHECK_IDS)],
    ['a roadmap', (text: string) => loadRoadmap({ text, path: 'x.yml' }, vocabulary())],
  ])('%s is read or refused, never hangs', (_, read) => {
    for (const seed of [...CONFIGS, ...ROADMAPS]) refusesInOneLine(() => read(seed));
    check(textsOf([...CONFIGS, ...ROADMAPS], YAML_FOR_US_PIECES), (text) =>
      inTime(() => refusesInOneLine(() => read(text))),
    );
  });

  it('a pattern on names matches what its stars stand for', () => {
    const pieces = fc.array(fc.constantFrom('a', 'b', '*', '?', '**', 'A', '.'), { maxLength: 40 });
    check(fc.tuple(pieces, pieces), ([pattern, name]) => {
      const plain = name.join('').replace(/[*?]/g, 'c');
      const matches = inTime(() => globMatcher(pattern.join(''))(plain));
      expect(matches).toBe(simply(pattern.join('').toLowerCase(), plain.toLowerCase()));
    });
  });

  it('a remote is an https page without credentials, or none', () => {
    const pieces = ['https://', 'ssh://', 'git@', 'user:token@', 'github.com', ':', '/', '..', 'a', '.git', '?x', '#y'];
    check(textsOf(['https://u:t@github.com/a/b.git', 'git@github.com:a/b'], pieces), (text) => {
      const { url } = inTime(() => parseRemote(text));
      if (url !== null) expect(url).toMatch(/^https:\/\/[\w-]+(?:\.[\w-]*)+\/[\w.-]+\/[\w.-]+$/);
    });
  });

  it('bytes are decoded, whatever they are', () => {
    check(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(['text', 'binary', 'unread']).toContain(inTime(() => decode(bytes)).state);
    });
  });
});

/** The same by a table of all pairs: slow, and plain. */
function simply(pattern: string, name: string): boolean {
  let row = [true, ...Array.from(name, () => false)];
  for (const sign of pattern) {
    const next = [sign === '*' && (row[0] ?? false)];
    for (let i = 0; i < name.length; i += 1)
      next.push(
        sign === '*'
          ? (next[i] ?? false) || (row[i + 1] ?? false)
          : (row[i] ?? false) && (sign === '?' || sign === name[i]),
      );
    row = next;
  }
  return row[name.length] ?? false;
}

describe('the marker writer', () => {
  const readmes = textsOf(
    [`# Me\n\n${START_MARKER}\nold\n${END_MARKER}\n\nend`, `a\r\n${START_MARKER}\r\n${END_MARKER}\r\n`, MARKDOWN],
    [
      ...PROSE_PIECES,
      START_MARKER,
      END_MARKER,
      `${START_MARKER}\n`,
      `\n${END_MARKER}`,
      '<!-- milepost:',
      ' -->',
      '<div>',
      '\r',
    ],
  );
  /** What our templates make: nothing in it repeats without end. */
  const sections = fc
    .array(fc.constantFrom('### My road\n', '\n', '| a |\n| - |\n', '`x`', '```\n', '<details>\n', '- ', '\r'), {
      maxLength: 30,
    })
    .map((parts) => parts.join(''));
  /** A file is bytes: some of these are no UTF-8. */
  const files = fc
    .tuple(readmes, fc.constantFrom('utf8' as const, 'latin1' as const))
    .map(([text, as]) => Buffer.from(text.slice(0, 2_500), as));
  const frame = (text: string): [string, string] | undefined => {
    const [start, end] = [text.indexOf(START_MARKER), text.lastIndexOf(END_MARKER)];
    return start < 0 || end < start ? undefined : [text.slice(0, start + START_MARKER.length), text.slice(end)];
  };

  /** A README that cannot be used is refused, and a section of ours that would break the file never gets there. */
  const mergedOrRefused = (readme: Buffer, section: string) => {
    try {
      return mergeSection(readme, section);
    } catch (error) {
      if (!(error instanceof UsageError)) expect((error as Error).message).toContain('the section to be written holds');
      return undefined;
    }
  };

  it('never touches what lies outside the markers, never hangs, and comes to rest', () => {
    for (let round = 0; round < 20; round += 1) mergeSection(Buffer.from(MARKDOWN), 'warm');
    check(fc.tuple(files, sections), ([readme, section]) => {
      const merged = inTime(() => mergedOrRefused(readme, section));
      if (!merged) return;
      const [before, after] = [readme.toString('latin1'), merged.bytes.toString('latin1')];
      if (merged.notice !== undefined) expect(after.startsWith(before)).toBe(true);
      else {
        const [head, tail] = frame(before) ?? ['', ''];
        expect([after.startsWith(head), after.endsWith(tail)]).toEqual([true, true]);
      }
      expect(mergeSection(merged.bytes, section).bytes.equals(merged.bytes)).toBe(true);
      // What another run is compared by is what was written, and nothing around it.
      const written = sectionOf(merged.bytes);
      expect(written?.replace(/\s/g, '')).toBe(Buffer.from(section).toString('latin1').replace(/\s/g, ''));
    });
  });
});
