import { lex } from '../lexer.ts';
import { HCL, REGO } from '../syntax.ts';
import type { Table } from '../table.ts';

const NOTHING = /(?!)/g;

export const HCL_TABLE: Table = {
  language: 'hcl',
  mask: (text) => lex(text, HCL),
  imports: () => [],
  idle: [],
  classes: NOTHING,
  functions: NOTHING,
  logs: [],
  config: [],
  tests: {
    rules: [{ head: /^[ \t]*run\s+(?<name>"[^"]*")/dgm, body: 'block' }],
    asserts: /^[ \t]*assert\s*\{|^[ \t]*expect_failures\s*=/gm,
    vacuous: /\bcondition\s*=\s*true\s*$/gm,
    boundaries: [
      {
        kind: 'network',
        at: /^[ \t]*run\s+"[^"]*"\s*\{(?![^{}]{0,400}\bcommand\s*=\s*plan\b)/gm,
        unless: /\bmock_provider\b/,
      },
    ],
  },
};

/** Policies of the Open Policy Agent: a rule named `test_…` passes where each of its expressions holds. */
export const REGO_TABLE: Table = {
  language: 'rego',
  mask: (text) => lex(text, REGO),
  imports: () => [],
  idle: [/^package[ \t][^\n]*/gm, /^import[ \t][^\n]*/gm],
  classes: NOTHING,
  functions: NOTHING,
  logs: [],
  config: [],
  tests: {
    rules: [{ head: /^(?<name>test_\w{1,100})[ \t]*(?:if[ \t]*)?(?=\{)/dgm, body: 'block' }],
    asserts:
      /[=!]=|[<>]=?|\bnot[ \t](?:[^\n]{0,200}?\bwith[ \t]+(?:input|data)\b)?|\bwith[ \t]+(?:input|data)\b|\{[ \t]*[a-z][\w.]{0,100}[ \t]*\}|^[ \t]+(?!some\b)[a-z][\w.]{0,100}(?:\[[^\]\n]{0,100}\]|\([^()\n]{0,100}\))?[ \t]*$/gm,
    vacuous: /^[ \t]+true[ \t]*$|\{[ \t]*true[ \t]*\}/gm,
    boundaries: [],
  },
};
