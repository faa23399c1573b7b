/** A Java properties file: keys and values with their lines; continued lines belong to the line that they continue. */
export function parseProperties(text: string): readonly { key: string; value: string; line: number }[] {
  const found: { key: string; value: string; line: number }[] = [];
  let continued = false;
  for (const [at, line] of text.split('\n').entries()) {
    const start = line.trimStart();
    const entry =
      continued || /^[#!]/.test(start) ? undefined : /^((?:\\.|[^\\=:\s])+)(?:[ \t]*[=:])?([^\r\n]*)/.exec(start);
    if (entry) found.push({ key: entry[1] ?? '', value: (entry[2] ?? '').trimStart(), line: at + 1 });
    continued = /(?:^|[^\\])(?:\\\\)*\\$/.test(line.slice(-100)) && !/^[#!]/.test(start);
  }
  return found;
}
