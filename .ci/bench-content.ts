/** Text for the benchmark's synthetic repositories: as long, as mixed and as plain as what learners write. */

/** A small generator of pseudo-random numbers (mulberry32): the same repository on every machine. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }
  /** From 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }
  of<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0];
  }
  /** A length around the median, with the long tail that files have (log-normal). */
  length(median: number, most = median * 12): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return Math.min(most, Math.max(80, Math.round(median * Math.exp(0.9 * normal))));
  }
}

const NOUNS =
  'order user invoice task player recipe board message report product customer session account ticket event payment note stock'.split(
    ' ',
  ) as [string, ...string[]];
const VERBS = 'load save create update remove find parse render send check sort count merge export'.split(' ') as [
  string,
  ...string[],
];
const WORDS =
  'the a of each that with from into and for when it list file value result name user page time only same first other next small every data'.split(
    ' ',
  ) as [string, ...string[]];
const IMPORTS = [
  'import os',
  'import json',
  'import logging',
  'import random',
  'import sys',
  'from pathlib import Path',
  'from datetime import datetime, timedelta',
  'from typing import Any, Optional',
  'from dataclasses import dataclass, field',
  'import requests',
  'from flask import Blueprint, jsonify, request',
  'from sqlalchemy.orm import Session',
  'import pandas as pd',
] as const satisfies readonly [string, ...string[]];

export const sentence = (dice: Dice, words = 6 + dice.below(10)): string =>
  `${Array.from({ length: words }, () => dice.of(WORDS))
    .join(' ')
    .replace(/^./, (first) => first.toUpperCase())}.`;

const STATEMENTS: readonly [(d: Dice, n: string) => string, ...((d: Dice, n: string) => string)[]] = [
  (_, n) => `${n} = self.repository.get(${n}_id)`,
  (_, n) => `if ${n} is None:\n    raise ValueError(f"no such ${n}: {${n}_id}")`,
  (d, n) => `for item in ${n}.items:\n    total += item.price * ${d.below(9)}\n    if total > limit:\n        break`,
  (d, n) => `result["${d.of(NOUNS)}"] = [x.${d.of(NOUNS)} for x in ${n}s if x.active and x.age >= ${d.below(99)}]`,
  (d, n) => `logger.info("%s ${d.of(VERBS)} %s", ${n}.id, len(${n}s))`,
  (d, n) =>
    `with open(os.path.join(BASE_DIR, "${n}.json"), "r", encoding="utf-8") as f:\n    ${d.of(NOUNS)}s = json.load(f)`,
  (d, n) =>
    `try:\n    ${n}.${d.of(VERBS)}(timeout=${d.below(60)})\nexcept (KeyError, ValueError) as error:\n    print(f"Error: {error}")`,
  (d) => `# ${sentence(d)}`,
  (d, n) => `${n}_count = min(len(self.${n}s), ${d.below(500)}) + offset // ${2 + d.below(7)}`,
  (d, n) =>
    `if request.method == "POST" and not ${n}.get("${d.of(NOUNS)}"):\n    return jsonify({"error": "${sentence(d, 4)}"}), 400`,
  (d, n) => `print("${sentence(d, 5)}", ${n}, "=" * ${d.below(80)})`,
  (d, n) => `df["${n}"] = df["${d.of(NOUNS)}"].fillna(0).astype(int).apply(lambda v: v * ${d.next().toFixed(2)})`,
];

const indent = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));

function method(dice: Dice, self: boolean): string {
  const noun = dice.of(NOUNS);
  const lines = Array.from({ length: 2 + dice.below(7) }, () => dice.of(STATEMENTS)(dice, noun));
  const doc = dice.next() < 0.5 ? [`"""${sentence(dice)}"""`] : [];
  const head = `def ${dice.of(VERBS)}_${noun}_${dice.below(100)}(${self ? 'self, ' : ''}${noun}_id: int, limit=${dice.below(100)}):`;
  return `${head}\n${indent([...doc, ...lines, `return ${noun}`].join('\n'), 4)}\n`;
}

/** A module of classes and functions. */
export function python(dice: Dice, length: number): string {
  const imports = new Set(Array.from({ length: 2 + dice.below(5) }, () => dice.of(IMPORTS)));
  let text = `${[...imports].join('\n')}\nfrom app.${dice.of(NOUNS)} import ${dice.of(VERBS)}\n\nlogger = logging.getLogger(__name__)\n\n\n`;
  while (text.length < length) {
    if (dice.next() < 0.4) text += `${method(dice, false)}\n\n`;
    else {
      const name = dice.of(NOUNS).replace(/^./, (first) => first.toUpperCase());
      text += `class ${name}Service:\n    """${sentence(dice)}"""\n\n`;
      for (let left = 1 + dice.below(4); left > 0; left -= 1) text += `${indent(method(dice, true), 4)}\n`;
      text += '\n';
    }
  }
  return text;
}

/** Tests for pytest, most of them with an assertion of weight. */
export function pythonTests(dice: Dice, length: number): string {
  let text = `import pytest\n\nfrom app.${dice.of(NOUNS)} import ${dice.of(VERBS)}\n\n\n`;
  while (text.length < length) {
    const noun = dice.of(NOUNS);
    const setUp = indent(dice.of(STATEMENTS)(dice, noun), 4);
    text += `def test_${dice.of(VERBS)}_${noun}_${dice.below(1000)}(client):\n${setUp}\n    response = client.get("/${noun}s/${dice.below(9)}")\n    assert response.status_code == 200\n    assert response.json["${noun}"] == ${dice.below(99)}\n\n\n`;
  }
  return text;
}

export function javascript(dice: Dice, length: number): string {
  let text = '';
  while (text.length < length) {
    const noun = dice.of(NOUNS);
    text += `// ${sentence(dice)}\nasync function ${dice.of(VERBS)}${noun}(event) {\n  event.preventDefault();\n  const response = await fetch(\`/api/${noun}s/\${event.target.dataset.id}\`, { method: 'POST' });\n  if (!response.ok) {\n    console.error('${sentence(dice, 4)}', response.status);\n    return null;\n  }\n  const ${noun} = await response.json();\n  document.querySelector('#${noun}').textContent = ${noun}.title || "";\n  return ${noun};\n}\n\n`;
  }
  return text;
}

export function markup(dice: Dice, length: number): string {
  let text = '{% extends "base.html" %}\n{% block content %}\n';
  while (text.length < length)
    text += `<div class="card ${dice.of(NOUNS)}">\n  <h2>{{ ${dice.of(NOUNS)}.title }}</h2>\n  <p>${sentence(dice)}</p>\n  <a href="/${dice.of(NOUNS)}/${dice.below(99)}" class="btn btn-primary">${dice.of(VERBS)}</a>\n</div>\n`;
  return `${text}{% endblock %}\n`;
}

export function styles(dice: Dice, length: number): string {
  let text = '';
  while (text.length < length)
    text += `.${dice.of(NOUNS)}-${dice.of(VERBS)} {\n  margin: ${dice.below(40)}px auto;\n  color: #${(0x100000 + dice.below(0xefffff)).toString(16)};\n}\n\n`;
  return text;
}

/** Prose with headings, lists, links and code, as READMEs and documentation pages have. */
export function markdown(dice: Dice, length: number, title = dice.of(NOUNS)): string {
  let text = `# ${title}\n\n${sentence(dice)} ${sentence(dice)}\n\n`;
  const headings = ['Features', 'Installation', 'Usage', 'Testing', 'Configuration', 'Project structure', 'License'];
  for (let part = 0; text.length < length || part < 3; part += 1) {
    text += `## ${headings[part % headings.length]}\n\n${Array.from({ length: 3 }, () => sentence(dice)).join(' ')}\n\n`;
    if (part % 2 === 0)
      text += `\`\`\`bash\npip install -r requirements.txt\npython -m app.${dice.of(NOUNS)}\n\`\`\`\n\n`;
    else
      text += `${Array.from({ length: 4 }, () => `- **${dice.of(NOUNS)}**: ${sentence(dice)} See [here](docs/${dice.of(NOUNS)}.md).`).join('\n')}\n\n`;
  }
  return text;
}

export function json(dice: Dice, length: number): string {
  const rows: Record<string, unknown>[] = [];
  for (let size = 0; size < length; size += 90)
    rows.push({ id: rows.length, name: dice.of(NOUNS), text: sentence(dice, 5), value: dice.below(10_000) });
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** What no compressor shrinks and nobody reads: pictures, compiled modules. */
export function binary(dice: Dice, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let i = 8; i < length; i += 1) bytes[i] = dice.below(256);
  return bytes;
}
