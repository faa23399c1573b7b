import { type Block, wordCount } from '../parse/prose.ts';
import { answersOfTemplate } from '../parse/readme-templates.ts';
import { type Found, glimpse, isStep, STEPS_HEADING } from './readme-steps.ts';

/** Where a README says in words what the project is. */

/** Sections that say nothing of what the project is, whatever they hold. */
const ASIDE =
  /^\W*(?:notes?|log-?in(?: details?)?|credentials?|test(?:s|ing)?|contribut\w+|licen[cs]e|authors?|contacts?|credits|acknowledge?ments?|to-?do(?: list)?|troubleshooting|faq|references|links|resources|requirements|prerequisites|dependencies|continuous integration|ci(?:\W?cd)?)\W*$/i;
const OWN_SECTION =
  /\b(?:about|overview|description|features?|introduction|summary|what is|project)\b|о проекте|описание|descripci[óo]n|descri[çc][ãa]o|sobre|介绍|简介|نبذة|مقدمة/iu;
const MIN_WORDS = 5;
const MIN_TITLE = 3;

/** The first paragraph that tells something and is no step; after a generator's sentence only under a heading of its author's own. */
export function findDescription(
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
export function describingTitle(title: Block | undefined, templateLine: number | undefined): Found | undefined {
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
