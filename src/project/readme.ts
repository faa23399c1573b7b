import { type Block, parseProse, wordCount } from '../parse/prose.ts';
import { answersOfTemplate, readsLikeAssignment, templateOf } from '../parse/readme-templates.ts';
import { commandIn, commandInText } from '../parse/run-commands.ts';
import type { Project } from './project.ts';

export interface Found {
  readonly line: number;
  readonly text: string;
}

/** A README and what it says. */
export interface Readme {
  readonly path: string;
  readonly title: string | undefined;
  /** Headings in their order. */
  readonly sections: readonly Found[];
  /** Words outside code, markup, badges and links' addresses. */
  readonly words: number;
  /** Where it first says in words what the project is. */
  readonly description: Found | undefined;
  /** Where it first says how to install or run it. */
  readonly steps: Found | undefined;
  /** A link that the steps are left to, where there are no steps. */
  readonly linkedSteps: Found | undefined;
  readonly template: { readonly generator: string; readonly line: number } | undefined;
  readonly assignment: boolean;
}

const FOLDERS = ['.github', '', 'docs'];
const EXTENSIONS = [
  'md',
  'markdown',
  'mdown',
  'mkd',
  'mkdn',
  'rst',
  'txt',
  '',
  'adoc',
  'asciidoc',
  'org',
  'textile',
  'rdoc',
  'mdx',
];

const PLAIN = /^readme(?:\.([a-z]+))?$/i;
const TRANSLATED = /^readme[._-][a-z]{2}(?:[_-][a-z]{2,4})?(?:\.([a-z]+))?$/i;

/** READMEs that introduce the project: what the host shows (`.github/`, then the root, then `docs/`), and the root's own. */
export function readmePaths(project: Project): readonly string[] {
  return project.ofPaths(findReadmes);
}

function findReadmes(project: Project): readonly string[] {
  const ranked = project.files.flatMap((file) => {
    const folder = FOLDERS.indexOf(file.folder.toLowerCase());
    const name = PLAIN.exec(file.name) ?? TRANSLATED.exec(file.name);
    const extension = EXTENSIONS.indexOf(name?.[1]?.toLowerCase() ?? '');
    if (folder < 0 || !name || extension < 0) return [];
    // A translation stands in only where the folder has no plain README.
    const translated = PLAIN.test(file.name) ? 0 : 50;
    return [{ path: file.path, atRoot: file.folder === '', rank: folder * 100 + translated + extension }];
  });
  const sorted = ranked.toSorted((a, b) => a.rank - b.rank);
  const both = [sorted[0], sorted.find(({ atRoot }) => atRoot)];
  return [...new Set(both.flatMap((one) => one?.path ?? []))];
}

/** What those READMEs say, as far as they are read, in the same order. */
export function readmesOf(project: Project): readonly Readme[] {
  return project.once((given) => readmePaths(given).flatMap((path) => given.parsed('readme', path, readReadme) ?? []));
}

const STEPS_HEADING =
  /\b(?:install(?:ation|ing|ed)?|set[- ]?up|getting started|get started|quick ?-?start|usage|how (?:to|do (?:i|you)|can i) (?:use|run|start|play|build|install|launch|set|execute|deploy|test)|running|run|build(?:ing)?|start(?:ing)?|launch(?:ing)?|try it|executing|execution|local development|development|deploy(?:ment|ing)?|instructions?|initiali[sz]ation|steps to (?:run|reproduce)|reproduc\w+)\b|^use(?: it)?$|установк|запуск|использовани|быстрый старт|как запустить|развертывани|развёртывани|сборка|instalaci[óo]n|instalar|c[óo]mo (?:usar|ejecutar|instalar|correr)|ejecuci[óo]n|ejecutar|uso\b|puesta en marcha|inicio r[áa]pido|instala[çc][ãa]o|como (?:usar|executar|rodar|instalar)|execu[çc][ãa]o|executando|rodando|uso|安装|运行|使用|启动|快速开始|部署|インストール|使い方|実行|起動|설치|실행|사용|التثبيت|التشغيل|تشغيل|الاستخدام|تثبيت|installation|utilisation|lancer|lancement|d[ée]marrage|exécution|installieren|verwendung|nutzung|ausf[üu]hren|inbetriebnahme|kurulum|kullan[ıi]m|[çc]al[ıi][şs]t[ıi]r|instalacja|uruchom|встановлення|cài đặt|hướng dẫn|instalasi|penggunaan|menjalankan|cara (?:install|menjalankan|pakai)|installazione|utilizzo|avvio|esecuzione|asennus|asentaminen|k[äa]ynnist|k[äa]ytt[öo]ohje|installera|anv[äa]ndning|k[öo]rning|installatie|gebruik|opstarten|telep[íi]t[ée]s|futtat[áa]s|haszn[áa]lat|instalace|spu[šs]t[ěe]n[íi]|pou[žz]it[íi]|instalare|rulare|utilizare|εγκατάσταση|εκτέλεση|χρήση|התקנה|הרצה|نصب|اجرا/iu;

const PROSE_STEP =
  /\b(?:open|run|launch|start|double[- ]click|execute|visit)\s+(?:up\s+)?(?:the\s+|your\s+|this\s+|it\s+|all\s+|each\s+)?(?:file\s+|project\s+|notebooks?|cells|solution|scene|game|app(?:lication)?\b|main\s+class|script\b|program\b|[`*]*[\w./-]*\.(?:html?|py|ipynb|exe|sln|jar|bat|sh|unity|pbix|xcodeproj|xcworkspace|java|rb|js)\b)|\bopen (?:it |this |the \w+ )?(?:in|with) (?:google )?(?:colab|your browser|a browser|xcode|android studio|intellij|visual studio|unity|godot)|\bdownload (?:and (?:run|install|unzip|extract) )?(?:the |a |its )?(?:latest |newest )?(?:release|version|\.?zip|\.?exe|jar|apk|installer|binary|executable|repo|project|source)|\bclone (?:the |this )?(?:repo\w*|project)|\binstall (?:the )?(?:dependencies|requirements|packages|extension|it|from)|\bimport (?:the |this )?project (?:in|into)|откройте\s+\S|запустит[еь]\s+\S|запустить\s+\S|установите\s+\S|скачайте\s+\S|клонируйте|(?:ejecut[ae]r?|instal[ae]r?|abr[aei]r?|descarg(?:a|ue|ar)|clon[ae]r?)\s+(?:el|la|los|las|este|o|a|os|as)\s+\S|(?:execut[ae]r?|rod(?:e|ar)|baix(?:e|ar))\s+(?:o|a|os|as)\s+\S|(?:下载|克隆|运行|打开|安装|启动)\S|(?:شغل|افتح|ثبت|قم بتشغيل|قم بتثبيت)\s*\S|(?:öffne|starte|installiere)\w*\s+\S|(?:ouvr|lanc|install|télécharg)(?:ez|er)\s+\S/iu;
/** A script of the project's that somebody is told to start, though its name be a link. */
const STARTED_SCRIPT =
  /\b(?:run(?:ning)?|execut(?:e|ing)|start(?:ing)?|launch(?:ing)?)\s+(?:the\s+)?[\w./-]{1,80}\.(?:sh|py|bat|ps1|exe|jar)\b/i;
const DEFERS =
  /\b(?:see|refer|check(?: out)?|read|visit|consult|found (?:in|at|here)|described|explained|documented|instructions|documentation|guide|wiki|details|more information|click here)\b|см\.|смотрите|подробн|ver |véase|consulte|详见|请参阅/iu;

/** Reads the text of a README. Pure, never throws. */
export function readReadme(text: string, path: string): Readme {
  const { blocks } = parseProse(text, path);
  const headings = blocks.filter((block) => block.kind === 'heading' && wordCount(block.text) > 0);
  const title = headings[0];
  const template = templateOf(blocks);
  const prose = blocks.filter((block) => block.kind === 'paragraph');
  const description = findDescription(blocks, template?.line, title) ?? describingTitle(title, template?.line);
  return {
    path,
    title: title?.text,
    sections: headings.map(({ text: heading, line }) => ({ text: heading, line })),
    words: prose.reduce((sum, block) => sum + wordCount(block.text), 0),
    description,
    steps: findSteps(blocks, nameIn(title)) ?? findWrittenSteps(prose),
    linkedSteps: findLinkedSteps(prose.filter((block) => block.line !== description?.line)),
    template,
    assignment: readsLikeAssignment(
      prose
        .map((block) => block.text)
        .join('\n')
        .slice(0, 20_000),
    ),
  };
}

const OWN_SECTION =
  /\b(?:about|overview|description|features?|introduction|summary|what is|project)\b|о проекте|описание|descripci[óo]n|descri[çc][ãa]o|sobre|介绍|简介|نبذة|مقدمة/iu;
const MIN_WORDS = 5;
const MIN_TITLE = 3;

/** The first paragraph that tells something and is no step; after a generator's sentence only under a heading of its author's own. */
function findDescription(
  blocks: readonly Block[],
  templateLine: number | undefined,
  title: Block | undefined,
): Found | undefined {
  // A title of some words names the project, whatever it has to do with: `Running tasks with a queue`.
  const named = title && wordCount(title.text) > MIN_TITLE ? title.text : undefined;
  const answers = answersOfTemplate(blocks);
  let words = 0;
  let first: Block | undefined;
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    if (templateLine !== undefined && block.line >= templateLine && !OWN_SECTION.test(block.section)) continue;
    const count = wordCount(block.text);
    // A line of links leads elsewhere; it says nothing by itself.
    if (
      count < 2 ||
      wordCount(block.unlinked) === 0 ||
      isStep(block) ||
      answers(block) ||
      refersOnly(block) ||
      (ASIDE.test(block.section) && block.section !== title?.text) ||
      (STEPS_HEADING.test(block.section) && !OWN_SECTION.test(block.section) && block.section !== named && count < 12)
    )
      continue;
    if (/^(?:copyright|licen[cs]ed? under|author|todo|tbd|coming soon|work in progress|wip)\b/i.test(block.text))
      continue;
    first ??= block;
    words += count;
    // The line below a title, `Flask microblog application`, needs no verb to say it.
    const kind = first === block && block.section === title?.text && count >= MIN_TITLE && KIND.test(block.text.trim());
    if (count >= MIN_WORDS || kind) return { line: block.line, text: glimpse(block.text) };
  }
  return first && words >= 2 * MIN_WORDS ? { line: first.line, text: glimpse(first.text) } : undefined;
}

const VERB = '(?:see|check(?: out)?|read|visit|consult|go to|have a look|take a look|refer)';
const REFERS = [
  new RegExp(`^(?:for|to|if)\\s[^.]{1,120}?(?:,\\s*(?:please\\s+)?|\\s+please\\s+)${VERB}\\b`, 'i'),
  /^for\s[^.,]{1,80}?\srefer to\s/i,
];
const BARELY_REFERS = new RegExp(`^(?:please\\s+)?${VERB}\\s`, 'i');
const TARGET = /https?:|\b[\w-]+\.(?:md|rst|txt|pdf|html?|ipynb)\b|\b(?:docs?|documentation|wiki|below)\b/i;

/** True where every sentence merely sends the reader elsewhere: "For installation please refer to …". */
function refersOnly({ text, unlinked }: Block): boolean {
  const leads = (sentence: string): boolean => !unlinked.includes(sentence) || TARGET.test(sentence);
  return text
    .split(/(?<=[.!?:])\s+/)
    .filter((sentence) => wordCount(sentence) > 0)
    .every((one) => REFERS.some((form) => form.test(one)) || (BARELY_REFERS.test(one) && leads(one)));
}

const KIND =
  /(?:apps?|application|api|bots?|games?|servers?|clients?|web ?sites?|sites?|dashboards?|trackers?|managers?|scrapers?|crawlers?|systems?|tools?|librar(?:y|ies)|services?|pipelines?|portfolio|blog|shop|store|platform|analysis|classifier|classification|prediction|detection|detector|recognition|generator|calculator|simulat(?:or|ion)|engine|editor|viewer|player|chat|clone|framework|plugin|extension|cli|sdk|parser|compiler|interpreter|scanner|converter|downloader|monitor(?:ing)?|бот|приложение|сервис|игра|сайт|система)$/iu;

/** A title that says what the thing is, not just its name. */
function describingTitle(title: Block | undefined, templateLine: number | undefined): Found | undefined {
  if (!title || (templateLine !== undefined && title.line >= templateLine - 2)) return undefined;
  const words = wordCount(title.text);
  const telling = words >= 3 || (words === 2 && KIND.test(title.text.trim()));
  // `Go Gin Setup` is a thing; `Project Setup` a step.
  const thing =
    words >= 3 &&
    /^(?!.*\b(?:how|project|local|environment|dev\w*|install\w*|instructions?|guide)\b).*\bsetup$/i.test(
      title.text.trim(),
    );
  return telling && (thing || !STEPS_HEADING.test(title.text))
    ? { line: title.line, text: glimpse(title.text) }
    : undefined;
}

/** What precedes a command that is told rather than shown. */
const TOLD = /^(?:(?:then|and|now|just|please)\s+)?(?:run|execute|type|enter)[:\s]+/i;

/** A line that begins as no sentence does: with a tool's name in small letters, and what it is to do. */
const TOOL_LINE =
  /^[$>]?\s?(?:docker(?:-compose)?|npm|yarn|pnpm|php|composer|pip3?|git|cd|sudo|kubectl|terraform|cargo|mvn) [a-z-]/;

const isStep = ({ text }: Block): boolean => commandIn(text.replace(TOLD, '')) !== undefined || TOOL_LINE.test(text);

/** Sections that say nothing of what the project is, whatever they hold. */
const ASIDE =
  /^\W*(?:notes?|log-?in(?: details?)?|credentials?|test(?:s|ing)?|contribut\w+|licen[cs]e|authors?|contacts?|credits|acknowledge?ments?|to-?do(?: list)?|troubleshooting|faq|references|links|resources|requirements|prerequisites|dependencies|continuous integration|ci(?:\W?cd)?)\W*$/i;
/** A point of a list of what something does: `Running mvn clean verify`. */
const RECOUNTS = /^(?:running|executing|runs|executes)\s+(?:[`\w.:/-]+\s?){1,5}$/i;
/** Sections that tell what a pipeline runs, for which nobody has to do anything. */
const PIPELINE =
  /\b(?:continuous (?:integration|delivery|deployment)|ci|github actions|gitlab|jenkins|travis|workflows?)\b/i;

/** The name of a program's command, as its README's title gives it: `Go-Backup` and `Go Backup` are `go-backup`. */
const nameIn = (title: Block | undefined): string =>
  (title?.text ?? '')
    .trim()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();

/** The line of a code block on which the program is started by its own name, with something to do. */
function startedByName(block: Block, name: string): number | undefined {
  if (name.length < 3) return undefined;
  const at = block.text.split('\n', 50).findIndex((line) => {
    const [first = '', ...more] = line
      .trim()
      .replace(/^[$>]\s*/, '')
      .split(/\s+/, 3);
    return more.length > 0 && first.replace(/_/g, '-') === name;
  });
  return at < 0 ? undefined : at;
}

/** A command in code, in words that nobody writes by accident, or, under a fitting heading, written steps. */
function findSteps(blocks: readonly Block[], name: string): Found | undefined {
  let spoken: Found | undefined;
  for (const block of blocks) {
    const fitting = STEPS_HEADING.test(block.section);
    if (block.kind === 'code' || block.kind === 'inline-code') {
      const at =
        commandIn(block.text) ??
        (block.kind === 'code' ? (commandInText(block.text) ?? startedByName(block, name)) : undefined) ??
        (block.kind === 'code' && fitting && block.text.trim() !== '' ? 0 : undefined);
      if (at !== undefined) return lineOfCode(block, at);
    } else if (block.kind === 'paragraph') {
      const told = (PIPELINE.test(block.section) && !fitting) || RECOUNTS.test(block.unlinked.trim());
      const at = told ? undefined : commandInText(block.unlinked);
      if (at !== undefined) return { line: block.line + at, text: glimpse(block.text.split('\n')[at] ?? '') };
      if (fitting && STARTED_SCRIPT.test(block.text)) spoken ??= { line: block.line, text: glimpse(block.text) };
      if (spoken || DEFERS.test(block.text.replace(block.unlinked, '')) || !PROSE_STEP.test(block.unlinked)) continue;
      const deferred = block.unlinked.length < block.text.length && DEFERS.test(block.unlinked);
      if (
        !deferred &&
        (fitting || /\.html\b|colab|release|\.exe\b|\.ipynb\b|browser/i.test(block.text)) &&
        wordCount(block.unlinked) >= 3
      )
        spoken = { line: block.line, text: glimpse(block.text) };
    }
  }
  return spoken;
}

const USE_HEADING =
  /\b(?:install(?:ation|ing)?|set[- ]?up|getting started|quick ?-?start|usage|how to (?:use|run|start|play|install)|run(?:ning)?|launch(?:ing)?)\b/i;
const DOES = /\b(?:execut(?:e|ing)|run|install|start|launch|clone|download|open|initiali[sz]e)\b/i;

/** Two or more sentences under a heading of use, none of which sends the reader elsewhere, and one of which starts something. */
function findWrittenSteps(prose: readonly Block[]): Found | undefined {
  const bySection = new Map<string, Block[]>();
  for (const block of prose) {
    if (!USE_HEADING.test(block.section) || wordCount(block.unlinked) < 4) continue;
    if (block.unlinked.length < block.text.length && DEFERS.test(block.text)) continue;
    bySection.set(block.section, [...(bySection.get(block.section) ?? []), block]);
  }
  for (const blocks of bySection.values()) {
    const step = blocks.length > 1 ? blocks.find((block) => DOES.test(block.unlinked)) : undefined;
    if (step) return { line: step.line, text: glimpse(step.text) };
  }
  return undefined;
}

function lineOfCode(block: Block, at: number): Found {
  return { line: block.line + at, text: glimpse(block.text.split('\n')[at] ?? '') };
}

function findLinkedSteps(prose: readonly Block[]): Found | undefined {
  const found = prose.find(
    (block) =>
      block.unlinked.length < block.text.length &&
      (STEPS_HEADING.test(block.section) || STEPS_HEADING.test(block.text) || DEFERS.test(block.text)),
  );
  return found && { line: found.line, text: glimpse(found.text) };
}

const glimpse = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};
