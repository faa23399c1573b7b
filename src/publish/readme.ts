import { mergeSection } from './markers.ts';
import type { Publication, Target } from './publication.ts';

/** The README with its section; undefined where none is to be written. `existing` is null where there is no file yet. */
export function readmeTarget(
  { readme }: Publication,
  path: string,
  existing: Uint8Array | null,
): (Target & { readonly notice?: string }) | undefined {
  if (readme.section === undefined) return undefined;
  const { bytes, notice } = mergeSection(existing, readme.section, path);
  return { path, bytes, ...(notice === undefined ? {} : { notice }) };
}
