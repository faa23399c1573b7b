import { parse } from 'smol-toml';
import { isRecord, MAX_TEXT, withoutBom } from './lines.ts';

/** TOML as nested mappings; undefined where it is not TOML. Never throws. */
export function parseToml(text: string): Record<string, unknown> | undefined {
  if (text.length > MAX_TEXT) return undefined;
  try {
    const data: unknown = parse(withoutBom(text));
    return isRecord(data) ? data : undefined;
  } catch {
    return undefined;
  }
}
