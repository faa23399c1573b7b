import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/checks/index.ts';
import { explanation } from '../../src/commands/explain.ts';
import { UsageError } from '../../src/model/errors.ts';
import { temporaryFolder } from '../helpers/repository.ts';

const plain = { color: false, width: 100 };
const ESC = '\u001b';

describe('explain with a requirement', () => {
  it('prints what is asked, why, how it is judged, and an example', () => {
    const text = explanation(['license'], undefined, plain);
    expect(text.split('\n').slice(0, 4)).toEqual([
      'License text',
      '`license` · Expert Python: 5 points, required, about 5 minutes',
      '',
      'What is asked',
    ]);
    expect(
      text
        .split('\n')
        .filter((line) => /^\S/.test(line))
        .slice(2),
    ).toEqual(['What is asked', 'Why', 'How it is judged', 'Example']);
    expect(text).toMatch(/\n {4}MIT License\n\n {4}Copyright/);
  });

  it('prints every word of each requirement, in lines that fit, and no Markdown of its headings and fences', () => {
    const words = (text: string) =>
      text
        .replace(/^[ ]*- /gm, '')
        .split(/\s+/)
        .filter(Boolean);
    for (const { id, about } of CHECKS) {
      const text = explanation([id], undefined, plain);
      for (const part of [about.asks, about.why, about.how])
        expect(` ${words(text).join(' ')} `).toContain(` ${words(part).join(' ')} `);
      expect(text).not.toMatch(/^#|^```/m);
      const [prose = ''] = text.split('\nExample\n');
      expect(Math.max(...prose.split('\n').map((line) => line.length))).toBeLessThanOrEqual(88);
    }
  });

  it('takes points from the roadmap that is named', () => {
    const path = roadmapFile();
    expect(explanation(['docs'], path, plain)).toContain('`docs` · Spring course: 60 points, required\n');
    expect(explanation(['license'], path, plain)).toContain('`license` · Spring course: not asked for\n');
    expect(explanation(['docs'], 'python-specialization', plain)).toContain('Python Specialization: 7 points');
  });

  it('colours on a terminal alone, and keeps to its width', () => {
    const wide = explanation(['readme'], undefined, { color: true, width: 100 });
    expect(wide).toContain(`${ESC}[1mREADME${ESC}[0m\n${ESC}[36mreadme${ESC}[0m · `);
    expect(explanation(['readme'], undefined, plain)).not.toContain(ESC);
    const narrow = explanation(['readme'], undefined, { color: false, width: 60 }).split('\nExample\n')[0] ?? '';
    expect(Math.max(...narrow.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it.each([
    [['dokcer'], 'unknown requirement "dokcer" (did you mean "docker"?): milepost explain lists them all'],
    [['ci-tests'], '(did you mean "ci.tests"?)'],
    [['\u001b[31mx'], 'unknown requirement " [31mx"'],
    [['docs', 'ci'], 'explain takes one requirement'],
  ])('refuses %j in one line', (ids, message) => {
    expect(() => explanation(ids, undefined, plain)).toThrow(UsageError);
    expect(() => explanation(ids, undefined, plain)).toThrow(message);
  });

  it('refuses a roadmap that is not there', () => {
    expect(() => explanation(['docs'], 'pyton-expert', plain)).toThrow('did you mean "python-expert"?');
  });
});

describe('explain alone', () => {
  const rows = (text: string) => text.split('\n').filter((line) => line.startsWith('  '));

  it('lists every requirement with its title and points, once', () => {
    const listed = rows(explanation([], undefined, plain));
    expect(listed.map((line) => line.trim().split(/\s+/)[0])).toEqual(CHECKS.map(({ id }) => id));
    expect(listed.find((line) => line.includes('tests.unit'))).toMatch(/^ {2}tests\.unit +Unit tests +10 required$/);
    expect(listed.find((line) => line.includes('compose'))).toMatch(/^ {2}compose +Compose file +2$/);
  });

  it('puts those of the named roadmap first', () => {
    const listed = rows(explanation([], roadmapFile(), plain));
    expect(listed).toHaveLength(CHECKS.length);
    expect(listed.slice(0, 3).map((line) => line.trim())).toEqual([
      expect.stringMatching(/^docs +Documentation +60 required$/),
      expect.stringMatching(/^ci +Continuous integration +40$/),
      expect.stringMatching(/^modular +Modular code +not asked for$/),
    ]);
  });
});

function roadmapFile(): string {
  const path = join(temporaryFolder(), 'spring.yml');
  writeFileSync(
    path,
    [
      'id: spring',
      'version: "1"',
      'title: Spring course',
      'requirements:',
      '  - { id: docs, weight: 60, required: true }',
      '  - { id: ci, weight: 40 }',
      '',
    ].join('\n'),
  );
  return path;
}
