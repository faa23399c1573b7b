import { type Block, wordCount } from '../parse/prose.ts';
import { commandIn, commandInText, isToolLine } from '../parse/run-commands.ts';

/** Where a README says how to install or run the project. */

export interface Found {
  readonly line: number;
  readonly text: string;
}

export const STEPS_HEADING =
  /\b(?:install(?:ation|ing|ed)?|set[- ]?up|getting started|get started|quick ?-?start|usage|how (?:to|do (?:i|you)|can i) (?:use|run|start|play|build|install|launch|set|execute|deploy|test)|running|run|build(?:ing)?|start(?:ing)?|launch(?:ing)?|try it|executing|execution|local development|development|deploy(?:ment|ing)?|instructions?|initiali[sz]ation|steps to (?:run|reproduce)|reproduc\w+)\b|^use(?: it)?$|установк|запуск|использовани|быстрый старт|как запустить|развертывани|развёртывани|сборка|instalaci[óo]n|instalar|c[óo]mo (?:usar|ejecutar|instalar|correr)|ejecuci[óo]n|ejecutar|uso\b|puesta en marcha|inicio r[áa]pido|instala[çc][ãa]o|como (?:usar|executar|rodar|instalar)|execu[çc][ãa]o|executando|rodando|uso|安装|运行|使用|启动|快速开始|部署|インストール|使い方|実行|起動|설치|실행|사용|التثبيت|التشغيل|تشغيل|الاستخدام|تثبيت|installation|utilisation|lancer|lancement|d[ée]marrage|exécution|installieren|verwendung|nutzung|ausf[üu]hren|inbetriebnahme|kurulum|kullan[ıi]m|[çc]al[ıi][şs]t[ıi]r|instalacja|uruchom|встановлення|cài đặt|hướng dẫn|instalasi|penggunaan|menjalankan|cara (?:install|menjalankan|pakai)|installazione|utilizzo|avvio|esecuzione|asennus|asentaminen|k[äa]ynnist|k[äa]ytt[öo]ohje|installera|anv[äa]ndning|k[öo]rning|installatie|gebruik|opstarten|telep[íi]t[ée]s|futtat[áa]s|haszn[áa]lat|instalace|spu[šs]t[ěe]n[íi]|pou[žz]it[íi]|instalare|rulare|utilizare|εγκατάσταση|εκτέλεση|χρήση|התקנה|הרצה|نصب|اجرا/iu;

const PROSE_STEP =
  /\b(?:open|run|launch|start|double[- ]click|execute|visit)\s+(?:up\s+)?(?:the\s+|your\s+|this\s+|it\s+|all\s+|each\s+)?(?:file\s+|project\s+|notebooks?|cells|solution|scene|game|app(?:lication)?\b|main\s+class|script\b|program\b|[`*]*[\w./-]*\.(?:html?|py|ipynb|exe|sln|jar|bat|sh|unity|pbix|xcodeproj|xcworkspace|java|rb|js)\b)|\bopen (?:it |this |the \w+ )?(?:in|with) (?:google )?(?:colab|your browser|a browser|xcode|android studio|intellij|visual studio|unity|godot)|\bdownload (?:and (?:run|install|unzip|extract) )?(?:the |a |its )?(?:latest |newest )?(?:release|version|\.?zip|\.?exe|jar|apk|installer|binary|executable|repo|project|source)|\bclone (?:the |this )?(?:repo\w*|project)|\binstall (?:the )?(?:dependencies|requirements|packages|extension|it|from)|\bimport (?:the |this )?project (?:in|into)|откройте\s+\S|запустит[еь]\s+\S|запустить\s+\S|установите\s+\S|скачайте\s+\S|клонируйте|(?:ejecut[ae]r?|instal[ae]r?|abr[aei]r?|descarg(?:a|ue|ar)|clon[ae]r?)\s+(?:el|la|los|las|este|o|a|os|as)\s+\S|(?:execut[ae]r?|rod(?:e|ar)|baix(?:e|ar))\s+(?:o|a|os|as)\s+\S|(?:下载|克隆|运行|打开|安装|启动)\S|(?:شغل|افتح|ثبت|قم بتشغيل|قم بتثبيت)\s*\S|(?:öffne|starte|installiere)\w*\s+\S|(?:ouvr|lanc|install|télécharg)(?:ez|er)\s+\S/iu;
/** A script of the project's that somebody is told to start, though its name be a link. */
const STARTED_SCRIPT =
  /\b(?:run(?:ning)?|execut(?:e|ing)|start(?:ing)?|launch(?:ing)?)\s+(?:the\s+)?[\w./-]{1,80}\.(?:sh|py|bat|ps1|exe|jar)\b/i;
const DEFERS =
  /\b(?:see|refer|check(?: out)?|read|visit|consult|found (?:in|at|here)|described|explained|documented|instructions|documentation|guide|wiki|details|more information|click here)\b|см\.|смотрите|подробн|ver |véase|consulte|详见|请参阅/iu;

/** What precedes a command that is told rather than shown. */
const TOLD = /^(?:(?:then|and|now|just|please)\s+)?(?:run|execute|type|enter)[:\s]+/i;

/** A point of a list of what something does: `Running mvn clean verify`. */
const RECOUNTS = /^(?:running|executing|runs|executes)\s+(?:[`\w.:/-]+\s?){1,5}$/i;
/** Sections that tell what a pipeline runs, for which nobody has to do anything. */
const PIPELINE =
  /\b(?:continuous (?:integration|delivery|deployment)|ci|github actions|gitlab|jenkins|travis|workflows?)\b/i;

/** The name of a program's command, as its README's title gives it: `Go-Backup` and `Go Backup` are `go-backup`. */
export const nameIn = (title: Block | undefined): string =>
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
export function findSteps(blocks: readonly Block[], name: string): Found | undefined {
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
export function findWrittenSteps(prose: readonly Block[]): Found | undefined {
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

export function findLinkedSteps(prose: readonly Block[]): Found | undefined {
  const found = prose.find(
    (block) =>
      block.unlinked.length < block.text.length &&
      (STEPS_HEADING.test(block.section) || STEPS_HEADING.test(block.text) || DEFERS.test(block.text)),
  );
  return found && { line: found.line, text: glimpse(found.text) };
}

/** Whether a block is a step rather than a sentence. */
export const isStep = ({ text }: Block): boolean => commandIn(text.replace(TOLD, '')) !== undefined || isToolLine(text);

export const glimpse = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};
