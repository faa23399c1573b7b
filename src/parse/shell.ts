/** Shell text taken apart lightly: enough to see which programs a script calls, never to run anything. */

export interface TextLine {
  readonly text: string;
  /** 1-based line in the file that holds the script. */
  readonly line: number;
}

const MAX_LINE = 4_000;
const MAX_LINES = 3_000;
const HEREDOC = /<<-?\s*(['"]?)([A-Za-z_]\w{0,60})\1/;

/** Physical lines as command lines: continuations joined, comments, blank lines and here-documents left out. */
export function commandLines(lines: readonly TextLine[]): TextLine[] {
  const out: TextLine[] = [];
  let held: { text: string; line: number } | undefined;
  let until: string | undefined;
  for (const { text, line } of lines.slice(0, MAX_LINES)) {
    if (until !== undefined) {
      if (text.trim() === until) until = undefined;
      continue;
    }
    const bare = text.slice(0, MAX_LINE).trim();
    if (bare === '' || bare.startsWith('#')) continue;
    const joined: string = held ? `${held.text} ${bare}` : bare;
    const start: number = held?.line ?? line;
    if (/(?:^|[^\\])\\$|(?:^|\s)[`^]$/.test(joined) && joined.length < MAX_LINE) {
      held = { text: joined.slice(0, -1).trimEnd(), line: start };
      continue;
    }
    held = undefined;
    out.push({ text: joined, line: start });
    until = HEREDOC.exec(joined)?.[2];
  }
  if (held) out.push(held);
  return out;
}

export const textLines = (text: string, first = 1): TextLine[] =>
  text.split('\n', MAX_LINES).map((line, index) => ({ text: line, line: first + index }));

const KEYWORD = /^(?:if|then|elif|else|do|while|until|time|!|\{|\(+|exec|@)\s+|^[({@!]+\s*/;

/** The simple commands of one command line, in order: split at `&&`, `||`, `;`, `|` and `&` outside quotes; shell keywords are taken off. */
export function simpleCommands(text: string): string[] {
  const out: string[] = [];
  let start = 0;
  const push = (end: number): void => {
    let command = text.slice(start, end).trim();
    for (let i = 0; i < 5 && KEYWORD.test(command); i += 1) command = command.replace(KEYWORD, '');
    if (/[)}]$/.test(command) && !/[({]/.test(command))
      command = command.replace(/(?<![)}])[)}]+$/, '').replace(/(?<![\s;])[\s;]+$/, '');
    if (command !== '' && !/^(?:fi|done|esac|else|then|do)$/.test(command)) out.push(command.trim());
  };
  let quote = '';
  for (let i = 0; i < text.length && i < MAX_LINE; i += 1) {
    const c = text[i] ?? '';
    if (c === '\\' && quote !== "'") i += 1;
    else if (quote !== '') quote = c === quote ? '' : quote;
    else if (c === '"' || c === "'") quote = c;
    else if (c === '$' && text.startsWith('{{', i + 1)) i = Math.max(i, text.indexOf('}}', i));
    else if (c === '#' && /\s/.test(text[i - 1] ?? '')) return finish(i);
    else if (c === '&' && (text[i - 1] === '>' || text[i + 1] === '>' || text[i - 1] === '<')) continue;
    else if (c === ';' || c === '|' || c === '&' || c === '\n') {
      push(i);
      while (i + 1 < text.length && /[;|&\s]/.test(text[i + 1] ?? '')) i += 1;
      start = i + 1;
    }
  }
  return finish(text.length);

  function finish(end: number): string[] {
    push(Math.max(start, end));
    return out;
  }
}

/** The words of a simple command: quotes taken off, redirections left out. */
export function shellWords(command: string): string[] {
  const words: string[] = [];
  let word = '';
  let open = false;
  let quote = '';
  /** Brackets of `$(…)` that are open: what stands in them is one word, whether make or the shell works it out. */
  let depth = 0;
  for (let i = 0; i < command.length && i < MAX_LINE; i += 1) {
    const c = command[i] ?? '';
    if (depth > 0 || (c === '$' && command[i + 1] === '(' && quote === '')) {
      if (c === '(') depth += 1;
      if (c === ')') depth -= 1;
      if (c === '$' && depth === 0) {
        depth = 1;
        word += '$(';
        i += 1;
      } else word += c;
      open = true;
    } else if (c === '\\' && quote !== "'" && i + 1 < command.length && /[\s"'\\$]/.test(command[i + 1] ?? '')) {
      word += command[i + 1];
      open = true;
      i += 1;
    } else if (quote !== '') {
      if (c === quote) quote = '';
      else word += c;
    } else if (c === '"' || c === "'") {
      quote = c;
      open = true;
    } else if (/\s/.test(c)) {
      if (open) words.push(word);
      word = '';
      open = false;
    } else {
      word += c;
      open = true;
    }
  }
  if (open) words.push(word);
  const redirect = (text: string | undefined): boolean => /^(?:\d|&)?(?:>>?|<)&?\d?$/.test(text ?? '');
  return words.filter((text, i) => !/^(?:\d|&)?(?:>>?|<)/.test(text) && !redirect(words[i - 1]));
}

const ASSIGNMENT = /^[A-Za-z_]\w*=/;
/** Programs that only run what follows; the number of their own words without a dash. */
const WRAPPERS: Readonly<Record<string, number>> = {
  sudo: 0,
  env: 0,
  nohup: 0,
  nice: 0,
  command: 0,
  exec: 0,
  time: 0,
  'xvfb-run': 0,
  stdbuf: 0,
  unbuffer: 0,
  ionice: 0,
  timeout: 1,
  'cross-env': 0,
  dotenv: 0,
  'dotenvx run': 0,
  eval: 0,
  xargs: 0,
  call: 0,
  retry: 0,
  export: 0,
  winpty: 0,
  'poetry run': 0,
  'uv run': 0,
  'pipenv run': 0,
  'pdm run': 0,
  'rye run': 0,
  'pixi run': 0,
  'conda run': 0,
  'mamba run': 0,
  'micromamba run': 0,
  'hatch run': 0,
  'hatch -e': 1,
  uvx: 0,
  'uv tool run': 0,
  'pipx run': 0,
  npx: 0,
  bunx: 0,
  'pnpm exec': 0,
  'pnpm dlx': 0,
  'yarn dlx': 0,
  'npm exec': 0,
  'yarn exec': 0,
  'bundle exec': 0,
  'nix develop': 0,
  'nix-shell': 0,
  'doppler run': 0,
  sail: 0,
  './vendor/bin/sail': 0,
  symfony: 0,
  'docker-slim': 0,
  'start-server-and-test': 2,
  'percy exec': 0,
  catchsegv: 0,
  valgrind: 0,
  strace: 0,
  'mise exec': 0,
  'asdf exec': 0,
  'rtx exec': 0,
  'devbox run': 0,
  'op run': 0,
};
/** Options of wrappers that take the next word. */
const TAKES_WORD =
  /^(?:-n|-p|-e|-E|-u|-k|-s|-f|-I|-i|-P|-L|-c|-C|--name|--prefix|--python|--with|--extra|--group|--package|--project|--directory|--env-file|--user|--server-args|--signal|--from|--only-group|--isolated-env|--with-requirements|--env)$/;

/** The words of what a command runs in the end: `poetry run pytest -q` gives `pytest -q`; assignments before it are left out. */
export function plainWords(command: string): string[] {
  let words = shellWords(command);
  for (let i = 0; i < 8; i += 1) {
    while (words[0] !== undefined && ASSIGNMENT.test(words[0])) words = words.slice(1);
    // What `find` starts for each file that it finds.
    const each = words[0] === 'find' ? words.findIndex((word) => /^-exec(?:dir)?$/.test(word)) : -1;
    if (each > 0) words = words.slice(each + 1);
    const [first = '', second = '', third = ''] = words;
    const name = [`${first} ${second} ${third}`, `${first} ${second}`, first].find((key) =>
      Object.hasOwn(WRAPPERS, key),
    );
    if (name === undefined) break;
    words = afterWrapper(words.slice(name.split(' ').length), WRAPPERS[name] ?? 0, name);
    if (name === 'hatch run') words = words.map((word, at) => (at === 0 ? word.replace(/^[\w.-]*:/, '') : word));
  }
  return words;
}

function afterWrapper(words: readonly string[], own: number, name: string): string[] {
  let i = 0;
  for (; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (word === '--') return words.slice(i + 1);
    if (!word.startsWith('-')) break;
    const flag =
      name === 'sudo' || name === 'xargs' || name === 'npx' ? /^-[EHkn]$/.test(word) && name === 'sudo' : false;
    if (TAKES_WORD.test(word) && !flag && !(name === 'xvfb-run' && word === '-e')) i += 1;
  }
  return words.slice(i + own);
}
