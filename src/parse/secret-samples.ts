/**
 * Values that the description of an interface shows as samples: under `example:` or `examples:` of an OpenAPI document,
 * in `json_schema_extra`, in a variable that is called an example.
 */

/** A key, parameter, variable or call that opens a sample. */
const OPENS =
  /(?:(?:^|[\W_])(?:[eE]xamples?|EXAMPLES?|schema_extra)|[a-z]Examples?)["'`]?(?:\s{0,4}:\s{0,4}[A-Za-z][\w.[\], ]{0,40})?\s{0,4}(?::|=(?!=))|\bOpenApiExample\(/;
const STATEMENT = /^\s*(?:for|if|elif|else|while|with|def|async|class|case|return|function)\b/;
/** What is nested deeper, or stands further on the line, was hardly written as a sample. */
const MAX_LINES_BACK = 400;
const MAX_LINE = 400;

/** Whether the line (counted from 1) opens a sample before the value, or is indented under one that does. */
export function isSample(lines: readonly string[], line: number, value: string): boolean {
  const own = lines[line - 1] ?? '';
  const at = own.slice(0, MAX_LINE).indexOf(value.slice(0, 100));
  if (at > 0 && opens(own.slice(0, at))) return true;
  let depth = indentOf(own);
  for (let back = line - 2; back >= 0 && back > line - MAX_LINES_BACK && depth > 0; back -= 1) {
    const here = lines[back] ?? '';
    const indent = indentOf(here);
    if (indent >= depth || here.trim() === '') continue;
    depth = indent;
    if (opens(here.slice(0, MAX_LINE))) return true;
  }
  return false;
}

const opens = (text: string): boolean => OPENS.test(text) && !STATEMENT.test(text);

/** Characters of white space at the start; that of long lines is counted to an end only. */
const indentOf = (line: string): number => /^\s{0,200}/.exec(line)?.[0].length ?? 0;
