/** What one repository may cost. The same for every source, so that the grade does not depend on how it was read. */
export const LIMITS = {
  /** Bytes of one file; notebooks carry their pictures, so they may be larger. */
  fileBytes: 512 * 1024,
  notebookBytes: 4 * 1024 * 1024,
  /** Files read in one repository. */
  files: 2_000,
  /** Bytes read in one repository. */
  totalBytes: 32 * 1024 * 1024,
} as const;

export type Limits = { readonly [K in keyof typeof LIMITS]: number };

export const fileLimit = (path: string, limits: Limits): number =>
  path.endsWith('.ipynb') ? limits.notebookBytes : limits.fileBytes;
