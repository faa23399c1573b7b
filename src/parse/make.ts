import { commandLines, type TextLine, textLines } from './shell.ts';

export interface Target {
  readonly name: string;
  readonly line: number;
  readonly prerequisites: readonly string[];
  /** Recipe lines with their variables filled in, without `@` and `-`. */
  readonly recipe: readonly TextLine[];
}

export interface Makefile {
  readonly targets: ReadonlyMap<string, Target>;
  /** The target that a bare `make` builds. */
  readonly first: string | undefined;
}

const RULE = /^([^\s#:=][^#:=]*?)\s*::?(?!=)\s*(.*)$/;
const VARIABLE = /^(?:export\s+|override\s+)*([A-Za-z_][\w.-]*)\s*(?:\?|:{1,2}|\+)?=\s*(.*)$/;

/** A Makefile's (or, with `just`, a justfile's) targets. Conditionals are read as if every branch held. */
export function parseMakefile(source: string): Makefile {
  const variables = new Map<string, string>();
  const targets = new Map<string, Target>();
  let first: string | undefined;
  let open: Target[] = [];
  let recipe: TextLine[] = [];
  const close = (): void => {
    for (const target of open) {
      const before = targets.get(target.name);
      const lines = commandLines(recipe).map(({ text, line }) => ({ text: recipeText(text, variables, target), line }));
      targets.set(target.name, {
        ...target,
        line: before?.line ?? target.line,
        prerequisites: [...(before?.prerequisites ?? []), ...target.prerequisites],
        recipe: [...(before?.recipe ?? []), ...lines],
      });
    }
    open = [];
    recipe = [];
  };
  for (const { text, line } of joined(textLines(source))) {
    if (/^(?:\t| {2,})/.test(text) && open.length > 0) {
      recipe.push({ text: text.trim(), line });
      continue;
    }
    if (text.trim() === '' || text.startsWith('#')) continue;
    const variable = VARIABLE.exec(text);
    if (variable?.[1]) {
      variables.set(variable[1], variable[2] ?? '');
      continue;
    }
    const rule = RULE.exec(text);
    if (!rule?.[1]) continue;
    close();
    if (/=/.test(rule[2] ?? '') && !/;/.test(rule[2] ?? '')) continue; // a variable that holds for one target
    const [needs = '', inline] = (rule[2] ?? '').split(';', 2);
    const names = fill(rule[1], variables).split(/\s+/).slice(0, 50);
    const prerequisites = fill(needs, variables)
      .split(/\s+/)
      .filter((name) => name !== '' && name !== '|');
    open = names.filter((name) => name !== '').map((name) => ({ name, line, prerequisites, recipe: [] }));
    if (inline?.trim()) recipe.push({ text: inline.trim(), line });
    if (!names[0]?.startsWith('.')) first ??= names[0];
  }
  close();
  return { targets, first };
}

/** Continued lines of rules and variables become one; recipe lines are left to the shell's own joining. */
function joined(lines: readonly TextLine[]): TextLine[] {
  const out: TextLine[] = [];
  let held: TextLine | undefined;
  for (const { text, line } of lines) {
    const whole: string = held ? `${held.text} ${text.trim()}` : text;
    const start: number = held?.line ?? line;
    if (whole.endsWith('\\') && whole.length < 4000) held = { text: whole.slice(0, -1).trimEnd(), line: start };
    else {
      held = undefined;
      out.push({ text: whole, line: start });
    }
  }
  if (held) out.push(held);
  return out;
}

function recipeText(text: string, variables: ReadonlyMap<string, string>, target: Target): string {
  return (
    fill(text.replaceAll('$@', target.name).replaceAll('$<', target.prerequisites[0] ?? ''), variables)
      .replace(/^[@+-]+\s*/, '')
      // A function's last argument is what it runs: `$(call in_env, pytest)`.
      .replace(/^\$\(call [\w-]{1,60},\s*(.*)\)$/, '$1')
      .replace(/\$\(shell pwd\)/g, '.')
      .replaceAll('$$', '$')
  );
}

/** `$(NAME)`, `${NAME}` and just's `{{name}}` replaced by their plain values, three levels deep. */
function fill(text: string, variables: ReadonlyMap<string, string>): string {
  let out = text;
  for (let depth = 0; depth < 3 && /\$[({]|\{\{/.test(out) && out.length < 4000; depth += 1) {
    out = out.replace(/\$\(([\w.-]{1,80})\)|\$\{([\w.-]{1,80})\}/g, (whole, round, curly) => {
      const name = String(round ?? curly);
      return name === 'MAKE' ? 'make' : (variables.get(name) ?? whole);
    });
  }
  return out.slice(0, 4000);
}
