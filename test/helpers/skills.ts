import { builtinSkills } from '../../src/skills/catalogue.ts';
import { skillsOf } from '../../src/skills/index.ts';
import { project } from './project.ts';

/** The skills that files show. */
export const ids = (files: Record<string, string>) => skillsOf(project(files), builtinSkills()).map(({ id }) => id);

export const notebook = (...cells: string[]) =>
  JSON.stringify({
    cells: cells.map((source) => ({ cell_type: 'code', source: [source], metadata: {}, outputs: [] })),
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  });
export const page = `<html><head><title>x</title></head><body>${'<p>text</p>'.repeat(8)}</body></html>`;
