import { type Extract, emptyFacts } from './facts.ts';
import { extractPython } from './python.ts';

const MOST_CELLS = 2000;
const MOST_TEXT = 1_000_000;

/** Facts of a notebook's code cells, joined as one module: lines count in that module. A notebook holds no test cases. */
export const extractNotebook: Extract = (text, path) => {
  const code = codeOf(text);
  if (!code.trim()) return emptyFacts('python');
  return { ...extractPython(code, path), tests: [], fixtures: [] };
};

/** The code cells of a notebook in Python without magics and shell lines; '' for anything that is no such notebook. */
export function codeOf(text: string): string {
  let notebook: unknown;
  try {
    notebook = JSON.parse(text);
  } catch {
    return '';
  }
  if (!isRecord(notebook) || speaksOther(notebook)) return '';
  const { cells, worksheets } = notebook;
  const [sheet] = Array.isArray(worksheets) ? worksheets : [];
  const all = Array.isArray(cells) ? cells : isRecord(sheet) && Array.isArray(sheet['cells']) ? sheet['cells'] : [];
  let code = '';
  for (const cell of all.slice(0, MOST_CELLS)) {
    if (!isRecord(cell) || cell['cell_type'] !== 'code') continue;
    code += `${withoutMagics(sourceOf(cell['source'] ?? cell['input']))}\n`;
    if (code.length > MOST_TEXT) break;
  }
  return code;
}

function speaksOther(notebook: Record<string, unknown>): boolean {
  const metadata = isRecord(notebook['metadata']) ? notebook['metadata'] : {};
  const kernel = isRecord(metadata['kernelspec']) ? metadata['kernelspec']['language'] : undefined;
  const info = isRecord(metadata['language_info']) ? metadata['language_info']['name'] : undefined;
  const language = kernel ?? info;
  return typeof language === 'string' && !/^python/i.test(language);
}

function sourceOf(source: unknown): string {
  if (typeof source === 'string') return source;
  return Array.isArray(source) ? source.filter((line) => typeof line === 'string').join('') : '';
}

/** `%%bash` and its kin make the whole cell another language; `%matplotlib`, `!pip` and `name?` are single lines. */
function withoutMagics(source: string): string {
  const lines = source.split(/\r?\n/);
  const first = lines.find((line) => line.trim() !== '')?.trim() ?? '';
  if (first.startsWith('%%') && !/^%%(?:time|timeit|capture|prun|python|python3)\b/.test(first)) return '';
  return lines.map((line) => (/^\s*(?:[%!?]|.{1,80}\?\s*$)/.test(line) ? '' : line)).join('\n');
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
