import { say } from './say.ts';

/** Counted nouns, as phrases of sentences: each form is marked on its own, for languages form theirs otherwise. */

export const files = (count: number): string => (count === 1 ? say`1 file` : say`${count} files`);
export const sourceFiles = (count: number): string => (count === 1 ? say`1 source file` : say`${count} source files`);
export const folders = (count: number): string => (count === 1 ? say`1 folder` : say`${count} folders`);
export const steps = (count: number): string => (count === 1 ? say`1 step` : say`${count} steps`);
export const cases = (count: number): string => (count === 1 ? say`1 case` : say`${count} cases`);
export const assertions = (count: number): string => (count === 1 ? say`1 assertion` : say`${count} assertions`);
export const records = (count: number): string => (count === 1 ? say`1 record` : say`${count} records`);
