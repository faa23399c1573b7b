import { extractor } from './extract.ts';
import type { Extract, Language } from './facts.ts';
import { extractNotebook } from './notebook.ts';
import { extractPython } from './python.ts';
import { C_TABLE, CPP_TABLE } from './tables/cpp.ts';
import { CSHARP_TABLE } from './tables/csharp.ts';
import { GO_TABLE } from './tables/go.ts';
import { HCL_TABLE, REGO_TABLE } from './tables/infrastructure.ts';
import { JAVASCRIPT, TYPESCRIPT } from './tables/javascript.ts';
import { GROOVY_TABLE, JAVA_TABLE, KOTLIN_TABLE, SCALA_TABLE } from './tables/jvm.ts';
import { DART_TABLE, SWIFT_TABLE } from './tables/mobile.ts';
import { PHP_TABLE } from './tables/php.ts';
import { RUBY_TABLE } from './tables/ruby.ts';
import { RUST_TABLE } from './tables/rust.ts';
import { POWERSHELL_TABLE, R_TABLE, SHELL_TABLE } from './tables/scripts.ts';

const [javascript, typescript] = [extractor(JAVASCRIPT), extractor(TYPESCRIPT)];

/** A component's script may say that it is TypeScript; its file's ending does not. */
const TYPED_SCRIPT = /<script\b[^>]{0,200}\blang=["']tsx?["']/i;
const component: Extract = (text, path) => (TYPED_SCRIPT.test(text) ? typescript : javascript)(text, path);

/** One line a language: who turns its text into facts. */
const EXTRACTORS: Partial<Record<Language, Extract>> = {
  python: extractPython,
  javascript,
  typescript,
  java: extractor(JAVA_TABLE),
  kotlin: extractor(KOTLIN_TABLE),
  scala: extractor(SCALA_TABLE),
  groovy: extractor(GROOVY_TABLE),
  go: extractor(GO_TABLE),
  rust: extractor(RUST_TABLE),
  c: extractor(C_TABLE),
  cpp: extractor(CPP_TABLE),
  csharp: extractor(CSHARP_TABLE),
  php: extractor(PHP_TABLE),
  ruby: extractor(RUBY_TABLE),
  swift: extractor(SWIFT_TABLE),
  dart: extractor(DART_TABLE),
  shell: extractor(SHELL_TABLE),
  powershell: extractor(POWERSHELL_TABLE),
  hcl: extractor(HCL_TABLE),
  rego: extractor(REGO_TABLE),
  r: extractor(R_TABLE),
};

export function extractorFor(language: Language, path: string): Extract | undefined {
  if (path.toLowerCase().endsWith('.ipynb')) return extractNotebook;
  return /\.(?:vue|svelte)$/i.test(path) ? component : EXTRACTORS[language];
}
