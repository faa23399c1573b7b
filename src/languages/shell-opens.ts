import type { Masked } from './masked.ts';

/** Commands that take in what a file says, and programs of the project's own that are handed one. */
const READER =
  /(?:^|[;&|({!`]|\b(?:if|while|until|then|do|else)\s)\s{0,40}(?:source|\.|yq|jq|dasel|tomlq|crudini|grep|egrep|awk|sed(?!\s+-\w*i)|cat|head|cut|read|mapfile|readarray|envsubst|python[\d.]*|node|deno|bun|ruby|perl|php|Rscript|julia|java|go\s+run|cargo\s+run|dotnet\s+run|npx|bash|sh|\.{0,2}\/[\w./-]+|(?:poetry|uv|pipenv|pdm)\s+run)\s/;
const ASSIGNED = /^\s{0,80}(?:(?:export|local|readonly|declare(?:\s+-\w+)?)\s+)?([A-Za-z_]\w{0,80})=\s*$/;
const MAX_LINES = 5000;
const MAX_LINE = 2000;
/** Commands that are looked at for one variable. */
const MAX_USES = 40;

/**
 * True where the command that names the file reads it, or is a program of the project's own; so it is with a command that is
 * given the variable which holds the name. `gcloud … --config config.yaml` hands the file to somebody else's program.
 */
export function isOpenedByShell({ text }: Masked, at: number): boolean {
  // On longer lines nobody wrote a command by hand.
  const near = text.slice(Math.max(0, at - MAX_LINE), at + MAX_LINE);
  const here = Math.min(at, MAX_LINE);
  const start = near.lastIndexOf('\n', here - 1) + 1;
  const variable = ASSIGNED.exec(near.slice(start, here))?.[1];
  if (variable === undefined) return opens(commandAt(near, start), near.slice(here).split('\n', 1)[0]);
  const uses = new RegExp(`\\$(?:${variable}\\b|\\{${variable}\\b)`);
  let from = 0;
  let seen = 0;
  for (const line of text.split('\n', MAX_LINES)) {
    const used = from > at ? uses.exec(line.slice(0, MAX_LINE)) : null;
    if (used && (seen += 1) <= MAX_USES && opens(commandAt(text, from), line.slice(used.index))) return true;
    from += line.length + 1;
  }
  return false;
}

/** The lines of the command that the line at this offset is of, as one: a backslash at the end goes on. */
function commandAt(text: string, start: number): string {
  let from = start;
  while (from > 1 && text[from - 2] === '\\' && start - from < MAX_LINE) from = text.lastIndexOf('\n', from - 2) + 1;
  const rest = text.slice(from, from + 2 * MAX_LINE);
  return /^(?:[^\n\\]|\\[\s\S]?)*/.exec(rest)?.[0] ?? rest;
}

/** Whether a command reads the file whose name the text `named` starts with, rather than writes it. */
function opens(command: string, named = ''): boolean {
  const before = command.slice(0, Math.max(0, command.indexOf(named.slice(0, 40))));
  if (/>\s{0,4}["']?$/.test(before)) return false;
  return /<\s{0,4}["']?$/.test(before) || READER.test(command);
}
