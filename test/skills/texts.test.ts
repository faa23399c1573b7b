import { describe, expect, it } from 'vitest';
import { builtinSkills } from '../../src/skills/catalogue.ts';
import { skillsOf } from '../../src/skills/index.ts';
import { cannotHold, heldIn, isIndexed } from '../../src/skills/texts.ts';
import { project } from '../helpers/project.ts';

/** Own code of the given number of bytes, at least, that no skill asks for by its words. */
const filler = (bytes: number): string => 'total = 0\n'.repeat(Math.ceil(bytes / 10));
const files = {
  'db.py': 'URL = "sqlite:///notes.db"\n# jdbc:sqlite: is another\n',
  'settings.yml': 'cache: rediss://cache\n',
};
// In this order: the index stays once a large project has made it.
const small = project(files);
const smallIndexed = isIndexed(small, 'sqlite:///');
const smallSkills = skillsOf(small, builtinSkills());
const large = project({ ...files, 'a.py': filler(160_000) });

describe('texts', () => {
  it('makes no index for a small project', () => {
    expect([smallIndexed, [...heldIn(small, 'db.py')], cannotHold(small, 'db.py', 'mongodb://')]).toEqual([
      false,
      [],
      false,
    ]);
  });

  it('tells for a large one what a file holds, comments among it', () => {
    expect([...heldIn(large, 'db.py')].sort()).toEqual(expect.arrayContaining(['jdbc:sqlite:', 'sqlite:///']));
    expect(heldIn(large, 'a.py').size).toBe(0);
    expect(heldIn(large, 'none.py').size).toBe(0);
  });

  it.each([
    ['db.py', 'sqlite:///', false],
    ['settings.yml', 'sqlite:///', true],
    ['settings.yml', 'a string that no skill asks for', false],
    ['none.py', 'sqlite:///', true],
  ])('in %s, %j cannot be: %s', (path, needle, expected) => {
    expect(cannotHold(large, path, needle)).toBe(expected);
  });

  it('shows the same skills with the index and without', () => {
    const ofBoth = skillsOf(large, builtinSkills()).filter(({ id }) => id !== 'python');
    expect(ofBoth.map(({ id }) => id)).toContain('sqlite');
    expect(ofBoth).toEqual(smallSkills.filter(({ id }) => id !== 'python'));
  });
});
