import { resolveFolder } from '../paths.ts';
import { textLines } from '../shell.ts';
import { type Definition, type Step, scriptSteps } from './shape.ts';

const SHELL =
  /\b(sh|bat|powershell|pwsh)\b[\s(]*(?:script\s*:\s*|returnStdout\s*:\s*true\s*,\s*script\s*:\s*|label\s*:\s*'[^'\n]*'\s*,\s*script\s*:\s*)?$/;
const DIR = /\bdir\s*\(\s*$/;
const CALL =
  /\b(docker\.build|docker\.withRegistry|publishHTML|junit|sshPublisher|sshagent|sshPut|sshCommand|deploy|kubernetesDeploy|withDockerRegistry|[\w.()]+\.push|runTests?|npm|mvn|gradle)\s*(?:\(|\s['"])/g;

/**
 * A Jenkinsfile, declarative or scripted. Read token by token: comments are left out, `sh` and its kin give their
 * command lines with the folder of the `dir` around them. Jenkins names no trigger here, so it counts as push.
 */
export function parseJenkins(text: string): Definition | undefined {
  const steps: Step[] = [];
  const folders: string[] = [];
  let pending: string | undefined;
  let code = '';
  let line = 1;
  const outside: { text: string; line: number }[] = [];
  for (let i = 0; i < text.length; ) {
    const c = text[i] ?? '';
    if (text.startsWith('//', i) || (c === '#' && text[i + 1] === '!')) {
      i = indexOr(text, '\n', i);
    } else if (text.startsWith('/*', i)) {
      const end = Math.min(text.length, indexOr(text, '*/', i + 2) + 2);
      line += count(text, i, end);
      i = end;
    } else if (c === "'" || c === '"') {
      const quote = text.startsWith(c.repeat(3), i) ? c.repeat(3) : c;
      const end = closing(text, i + quote.length, quote);
      const inner = text.slice(i + quote.length, end);
      const before = code.slice(-200);
      if (SHELL.test(before))
        steps.push(...scriptSteps(textLines(unescaped(inner, quote), line), folders.at(-1) ?? ''));
      else if (DIR.test(before)) pending = resolveFolder(folders.at(-1) ?? '', inner) ?? '';
      code += `${quote[0]}${inner.slice(0, 80).replaceAll('\n', ' ')}${quote[0]}`;
      line += count(text, i, end);
      i = end + quote.length;
    } else {
      if (c === '{') folders.push(pending ?? folders.at(-1) ?? '');
      if (c === '{') pending = undefined;
      if (c === '}') folders.pop();
      if (c === '\n') {
        outside.push({ text: code, line });
        // A call's name and its text may stand on two lines.
        code = /[\w(:]\s*$/.test(code) && SHELL.test(code.slice(-200)) ? code : '';
        line += 1;
      } else code += c;
      i += 1;
    }
  }
  outside.push({ text: code, line });
  for (const { text: source, line: at } of outside.slice(0, 5000)) {
    for (const [, name] of source.slice(0, 1000).matchAll(CALL))
      steps.push({ line: at, uses: `jenkins:${name}`, inputs: { call: source.trim().slice(0, 300) } });
  }
  const first = outside.find(({ text: source }) =>
    /^\s*(?:pipeline|node|stage|podTemplate)\b|@Library|^\s*\w+\s*(?:\(|\{)/.test(source),
  );
  if (!first) return undefined;
  const sorted = steps.toSorted((a, b) => a.line - b.line).slice(0, 1000);
  // A shared library's pipeline shows only the call.
  const known =
    sorted.length > 0 ? sorted : [{ line: first.line, uses: `jenkins:${first.text.trim().slice(0, 80)}`, inputs: {} }];
  return {
    triggers: [{ name: 'push', line: first.line }],
    jobs: [{ id: 'pipeline', line: first.line, steps: known, images: [] }],
  };
}

const indexOr = (text: string, needle: string, from: number): number => {
  const found = text.indexOf(needle, from);
  return found < 0 ? text.length : found;
};

function closing(text: string, from: number, quote: string): number {
  for (let i = from; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1;
    else if (text.startsWith(quote, i)) return i;
    else if (quote.length === 1 && text[i] === '\n') return i;
  }
  return text.length;
}

function count(text: string, from: number, to: number): number {
  let lines = 0;
  for (let i = text.indexOf('\n', from); i >= 0 && i < to; i = text.indexOf('\n', i + 1)) lines += 1;
  return lines;
}

const unescaped = (text: string, quote: string): string =>
  text.replaceAll(`\\${quote[0]}`, quote[0] ?? '').replaceAll('\\$', '$');
