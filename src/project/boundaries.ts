import type { Boundary } from '../languages/facts.ts';

/** A boundary with the file in which it is crossed: a test's own, or one of its helpers. */
export interface PlacedBoundary extends Boundary {
  readonly path: string;
}
