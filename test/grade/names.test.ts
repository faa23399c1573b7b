import { describe, expect, it } from 'vitest';
import { skillNameOf } from '../../src/grade/names.ts';
import { builtinRoadmap } from '../../src/roadmap/built-in.ts';
import { builtinSkills, builtinTechniques } from '../../src/skills/catalogue.ts';

describe('skillNameOf', () => {
  it('has the name of each skill and technique that ships with the program', () => {
    const known = [...builtinSkills(), ...builtinTechniques()];
    expect(known.map(({ id }) => skillNameOf(id))).toEqual(known.map(({ title }) => title));
    expect(new Set(known.map(({ id }) => id)).size).toBe(known.length);
  });

  it("knows a roadmap's own skills, and leaves an id that nobody names", () => {
    const own = { id: 'weaving', title: 'Weaving', shown: { file: 'loom.txt' } };
    const roadmap = { ...builtinRoadmap('python-expert'), skills: [own] };
    expect(skillNameOf('weaving', roadmap)).toBe('Weaving');
    expect(skillNameOf('weaving')).toBe('weaving');
  });
});
