import type { Language } from './facts.ts';

const LANGUAGE_OF_EXTENSION: Readonly<Record<string, Language>> = {
  py: 'python',
  pyw: 'python',
  pyi: 'python',
  pyx: 'python',
  ipynb: 'python',
  js: 'javascript',
  jsx: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  vue: 'javascript',
  svelte: 'javascript',
  ts: 'typescript',
  tsx: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  java: 'java',
  kt: 'kotlin',
  kts: 'kotlin',
  scala: 'scala',
  groovy: 'groovy',
  go: 'go',
  rs: 'rust',
  c: 'c',
  h: 'c',
  cc: 'cpp',
  cpp: 'cpp',
  cxx: 'cpp',
  hpp: 'cpp',
  hh: 'cpp',
  ino: 'cpp',
  cs: 'csharp',
  php: 'php',
  rb: 'ruby',
  rake: 'ruby',
  swift: 'swift',
  dart: 'dart',
  sh: 'shell',
  bash: 'shell',
  zsh: 'shell',
  bats: 'shell',
  ps1: 'powershell',
  psm1: 'powershell',
  tf: 'hcl',
  hcl: 'hcl',
  rego: 'rego',
  html: 'html',
  htm: 'html',
  css: 'css',
  scss: 'css',
  sass: 'css',
  less: 'css',
  sql: 'sql',
  r: 'r',
  R: 'r',
};

/** The language that a file's extension names, or undefined for anything that is not code or markup. */
export function languageOf(extension: string): Language | undefined {
  return LANGUAGE_OF_EXTENSION[extension] ?? LANGUAGE_OF_EXTENSION[extension.toLowerCase()];
}

/** Markup, queries and policies are files of a project, but they hold no program logic of their own. */
const NOT_PROGRAM: ReadonlySet<Language> = new Set(['html', 'css', 'sql', 'hcl', 'rego']);
export const isProgram = (language: Language): boolean => !NOT_PROGRAM.has(language);
