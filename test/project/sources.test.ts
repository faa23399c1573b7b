import { describe, expect, it } from 'vitest';
import { sourcesOf } from '../../src/project/sources.ts';
import { project } from '../helpers/project.ts';

const STATEMENT = 'load(first, second);';
const lines = (count: number, statements: number): string => `${STATEMENT.repeat(statements)}\n`.repeat(count);

describe('sourcesOf', () => {
  it.each([
    ['a script in lines of a usual length', { 'js/a.js': lines(600, 2) }, ['js/a.js']],
    ['a script that a tool pressed into a few lines', { 'js/a.js': lines(3, 400) }, []],
    ['one with another ending', { 'js/a.mjs': lines(1, 600) }, []],
    ['a short one', { 'js/a.js': lines(1, 200) }, ['js/a.js']],
    ['one with long lines among others', { 'js/a.js': lines(1, 600) + lines(100, 1) }, ['js/a.js']],
    ['a source of TypeScript, whatever its lines', { 'src/a.ts': lines(1, 600) }, ['src/a.ts']],
    ["a library's file, by its banner", { 'js/a.js': `/*! a v1.2.3 | (c) B | MIT license */\n${lines(1200, 1)}` }, []],
  ])('takes or leaves %s', (_, files, own) => {
    expect(sourcesOf(project(files)).map(({ file }) => file.path)).toEqual(own);
  });
});
