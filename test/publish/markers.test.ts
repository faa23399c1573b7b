import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/model/errors.ts';
import { END_MARKER as END, mergeSection, START_MARKER as START } from '../../src/publish/markers.ts';
import { runsOf } from '../fuzz/run.ts';
import { fc } from '../helpers/properties.ts';

const merge = (readme: string | null, section = '## New') =>
  mergeSection(readme === null ? null : Buffer.from(readme), section);
const text = (readme: string | null, section?: string) => merge(readme, section).bytes.toString();

describe('mergeSection', () => {
  it('replaces what stands between the markers, and nothing else', () => {
    const merged = merge(`# Me\n\n${START}\nold\n${END}\n\nbye`);
    expect(merged.bytes.toString()).toBe(`# Me\n\n${START}\n\n## New\n\n${END}\n\nbye`);
    expect(merged).toMatchObject({ changed: true });
    expect(merged.notice).toBeUndefined();
  });

  it('changes nothing the second time', () => {
    const once = merge(`# Me\n${START}\n${END}\n`).bytes;
    const twice = mergeSection(once, '## New');
    expect(twice.changed).toBe(false);
    expect(twice.bytes.equals(once)).toBe(true);
  });

  it.each([
    ['a file with a final newline', '# Me\n', `# Me\n\n${START}\n\n## New\n\n${END}\n`],
    ['a file without one', '# Me', `# Me\n\n${START}\n\n## New\n\n${END}\n`],
    ['a file with CRLF', '# Me\r\n', `# Me\r\n\r\n${START}\r\n\r\n## New\r\n\r\n${END}\r\n`],
    ['an empty file', '', `${START}\n\n## New\n\n${END}\n`],
  ])('appends to %s, with a notice', (_, before, after) => {
    const merged = merge(before);
    expect(merged.bytes.toString()).toBe(after);
    expect(merged.notice).toBe('README.md had no markers, so the section was appended at its end');
    expect(mergeSection(merged.bytes, '## New')).toMatchObject({ changed: false });
  });

  it('writes a new file where there is none, without a notice', () => {
    expect(merge(null)).toEqual({ bytes: Buffer.from(`${START}\n\n## New\n\n${END}\n`), changed: true });
  });

  it("uses the file's line endings inside the section", () => {
    expect(text(`a\r\n${START}\r\nold\r\n${END}\r\n`, 'x\ny\r\nz\n')).toBe(
      `a\r\n${START}\r\n\r\nx\r\ny\r\nz\r\n\r\n${END}\r\n`,
    );
  });

  it.each([
    ['a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(`${START}\n${END}`)])],
    [
      'bytes that are no UTF-8',
      Buffer.concat([Buffer.from([0xe9, 0xff, 0x0a]), Buffer.from(`${START}\n${END}\n`), Buffer.from([0x80])]),
    ],
  ])('keeps %s', (_, readme) => {
    const { bytes } = mergeSection(readme, 'é');
    const at = readme.indexOf(START) + START.length + 1;
    expect(bytes.subarray(0, at)).toEqual(readme.subarray(0, at));
    expect(bytes.subarray(at).toString('latin1')).toBe(`\n\xc3\xa9\n\n${readme.subarray(at).toString('latin1')}`);
  });

  it.each([
    ['indented a little, spaced otherwise', `  <!--milepost:start-->  \nold\n   <!--  milepost:end  -->\n`],
    ['inside an HTML block', `<div align="center">\n${START}\n${END}\n</div>\n`],
    ['after a table', `| a | b |\n| --- | --- |\n| c | d |\n${START}\n${END}\n`],
    ['after an instruction that a line of text ends', `<?\n\`\`\`\ntext ?>\n${START}\n${END}\n`],
  ])('knows markers %s', (_, readme) => {
    expect(merge(readme).notice).toBeUndefined();
    expect(text(readme)).toContain('\n\n## New\n\n');
  });

  it.each([
    ['a fenced block', `\`\`\`md\n${START}\n${END}\n\`\`\`\n`],
    ['a fence of tildes', `~~~~\n~~~\n${START}\n${END}\n~~~~\n`],
    ['a fence in a list', `- how:\n\n  \`\`\`\n  ${START}\n  ${END}\n  \`\`\`\n`],
    ['indented code', `Text\n\n    ${START}\n    ${END}\n`],
    ['a fence among rows and text', `| a |\n\`\`\`\n| b |\ntext\n${START}\n${END}\n| c |\n\`\`\`\n`],
    ['inline code', `Write \`${START}\` and\n\`${END}\`\n`],
  ])('takes markers in %s for an example', (_, readme) => {
    const merged = merge(readme);
    expect(merged.bytes.toString().startsWith(readme)).toBe(true);
    expect(merged.notice).toBeDefined();
    expect(mergeSection(merged.bytes, '## New').changed).toBe(false);
  });

  it.each([
    ['no end', `a\n${START}\n`, 'README.md:2: the marker milepost:start has no counterpart'],
    ['no start', `${END}\n`, 'README.md:1: the marker milepost:end has no counterpart'],
    [
      'the wrong order',
      `${END}\n\n${START}\n`,
      'README.md:1: the marker milepost:end stands before milepost:start (line 3)',
    ],
    ['two starts', `${START}\n${START}\n${END}\n`, 'README.md:2: the marker milepost:start stands here a second time'],
    [
      'two sections',
      `${START}\n${END}\n${START}\n${END}\n`,
      'README.md:3: the marker milepost:start stands here a second time',
    ],
    ['both on one line', `# Me\n\n${START}${END}\n`, 'README.md:3: a milepost marker must stand on a line of its own'],
    ['an end inside code', `${START}\n\`\`\`\n${END}\n`, 'README.md:1: the marker milepost:start has no counterpart'],
    ['an open fence at the end', '# Me\n```sh\nrun\n', 'README.md: no section can be appended'],
  ])('refuses %s in one line', (_, readme, message) => {
    expect(() => merge(readme)).toThrow(UsageError);
    expect(() => merge(readme)).toThrow(message);
  });

  it('refuses UTF-16', () => {
    expect(() => mergeSection(Buffer.from('\ufeff# Me', 'utf16le'), 'x')).toThrow('save it as UTF-8');
  });

  it('never writes a section that would break the next run', () => {
    expect(() => merge(`${START}\n${END}\n`, `a\n\n${END}\n\nb`)).toThrow('marker of its own');
    expect(() => merge(`${START}\n${END}\n`, '```\nnever closed')).toThrow('code that is not closed');
  });

  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          '# a',
          '\n',
          '\r\n',
          '\r',
          '```',
          '~~~',
          '- x',
          '    ',
          '> ',
          '<div>',
          '\t',
          'é',
          '\ufeff',
          '`',
          '<!--',
          START,
          END,
        ),
      )
      .map((parts) => Buffer.from(parts.join(''))),
  );
  const section = fc.stringMatching(/^(?:[a-zé |*#]{0,20}\n){0,5}[a-z]$/);

  it('appends after every byte as it is, or refuses, and comes to rest (property)', () => {
    fc.assert(
      fc.property(bytes, section, (readme, inside) => {
        let merged: ReturnType<typeof mergeSection>;
        try {
          merged = mergeSection(readme, inside);
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
          return;
        }
        if (merged.notice) expect(merged.bytes.subarray(0, readme.length).equals(readme)).toBe(true);
        expect(mergeSection(merged.bytes, inside).bytes.equals(merged.bytes)).toBe(true);
        expect(mergeSection(mergeSection(merged.bytes, 'other').bytes, inside).bytes.equals(merged.bytes)).toBe(true);
      }),
      { numRuns: runsOf(1000) },
    );
  });

  it('keeps what surrounds a section, whatever it is (property)', () => {
    fc.assert(
      fc.property(bytes, bytes, section, (head, tail, inside) => {
        const at = Buffer.concat([head, Buffer.from(`\n\n${START}\n`)]);
        const end = Buffer.concat([Buffer.from(`${END}\n`), tail]);
        try {
          const merged = mergeSection(Buffer.concat([at, Buffer.from('old\n'), end]), inside);
          if (merged.notice) return;
          expect(merged.bytes.subarray(0, at.length)).toEqual(at);
          expect(merged.bytes.subarray(-end.length)).toEqual(end);
        } catch (error) {
          if (!(error instanceof UsageError)) throw error;
        }
      }),
      { numRuns: runsOf(1000) },
    );
  });
});
