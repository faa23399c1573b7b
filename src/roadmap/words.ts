/** Pieces of shape that every part of a roadmap's YAML uses. */
import * as z from 'zod/mini';
import { worded } from '../parse/shape.ts';

export const id = (what: string, description: string) =>
  worded(
    z.string().check(z.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/), z.maxLength(64)),
    `${what} (lower case, digits, dots and dashes)`,
    description,
  );

export const text = (what: string, description: string) =>
  worded(z.string().check(z.minLength(1), z.maxLength(500)), what, description);
