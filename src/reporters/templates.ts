import HandlebarsRuntime from 'handlebars/runtime.js';
import badges from '../../templates/badges.hbs';
import capstone from '../../templates/capstone.hbs';
import card from '../../templates/card.hbs';
import cards from '../../templates/cards.hbs';
import changes from '../../templates/changes.hbs';
import compact from '../../templates/compact.hbs';
import figures from '../../templates/figures.hbs';
import footer from '../../templates/footer.hbs';
import items from '../../templates/items.hbs';
import link from '../../templates/link.hbs';
import moreCards from '../../templates/more-cards.hbs';
import next from '../../templates/next.hbs';
import progress from '../../templates/progress.hbs';
import projects from '../../templates/projects.hbs';
import proof from '../../templates/proof.hbs';
import readme from '../../templates/readme.hbs';
import reported from '../../templates/reported.hbs';
import repositories from '../../templates/repositories.hbs';
import requirements from '../../templates/requirements.hbs';
import skills from '../../templates/skills.hbs';
import stages from '../../templates/stages.hbs';
import strip from '../../templates/strip.hbs';
import summary from '../../templates/summary.hbs';
import tracks from '../../templates/tracks.hbs';
import type { Safe, SectionContext } from './context.ts';
import { mdText } from './escape.ts';
import { type Language, languageOf } from './language.ts';

// The runtime's own declarations are empty; it is the part of Handlebars that runs precompiled templates.
const runtime = HandlebarsRuntime as unknown as typeof import('handlebars');

/** Pieces that a template may take in, and that a learner may replace one at a time. */
const PARTIALS = {
  ...{
    badges,
    capstone,
    card,
    cards,
    'more-cards': moreCards,
    changes,
    figures,
    footer,
    items,
    link,
    next,
    progress,
    projects,
    proof,
    reported,
  },
  ...{ repositories, requirements, skills, stages, tracks },
};
/** Whole texts: the README's section in its layouts, and the job's summary. */
const ROOTS = { readme, compact, strip, summary };

export type Partial = keyof typeof PARTIALS;
export type Root = keyof typeof ROOTS;
export const PARTIAL_NAMES = Object.keys(PARTIALS) as readonly Partial[];

/** What of all this a learner may replace. */
export const OWN_NAMES: readonly string[] = ['readme', ...PARTIAL_NAMES];

/** Templates of the learner's own; made by `ownTemplates`, which is loaded only where there are any. */
export interface OwnTemplates {
  has(name: string): boolean;
  render(name: string, context: unknown, tools: RenderTools): string;
  /** The whole section, if it can stand between the README's markers. */
  checked(text: string): string;
}

export interface RenderTools {
  readonly root: unknown;
  readonly language: Language;
  /** Work done so far. */
  readonly budget: { steps: number; length: number; depth: number };
  /** Renders a partial, the learner's own or ours. */
  partial(name: string, context: unknown): string;
}

/** Marks text as escaped already. Only for what came out of `escape.ts` or was written by us. */
export const safe = (text: string): Safe => new runtime.SafeString(text);

export const isSafe = (value: unknown): value is Safe => value instanceof runtime.SafeString;

/** A sentence of the catalogue, its places filled with what is safe already or is made so. */
export function sayMarkdown(language: Language, key: string, values: Readonly<Record<string, unknown>>): Safe {
  const filled = Object.entries(values).map(([name, value]): [string, string | number] => [
    name,
    typeof value === 'number' ? value : isSafe(value) ? value.toHTML() : mdText(String(value)),
  ]);
  return safe(language.say(key, Object.fromEntries(filled)));
}

/** A value that is nobody's text but ours, made safe all the same. */
export const escapeValue = (value: string): string => runtime.escapeExpression(value);

/** Renders a whole text: LF line endings, no blank lines doubled, none at either end. */
export function render(
  root: Root,
  context: SectionContext,
  language: Language = languageOf('en'),
  own?: OwnTemplates,
): string {
  const room = runtime.create();
  const options = {
    allowProtoPropertiesByDefault: false,
    allowProtoMethodsByDefault: false,
    data: { root: context },
  };
  const ours = new Map(Object.entries(PARTIALS).map(([name, spec]) => [name, room.template(spec)]));
  const tools: RenderTools = {
    root: context,
    language,
    budget: { steps: 0, length: 0, depth: 0 },
    partial: (name, inner) =>
      own?.has(name) ? own.render(name, inner, tools) : (ours.get(name)?.(inner, options) ?? ''),
  };
  for (const [name, template] of ours)
    room.registerPartial(name, own?.has(name) ? (inner: unknown) => own.render(name, inner, tools) : template);
  room.registerHelper('say', (key: string, { hash }: { hash: Readonly<Record<string, unknown>> }) =>
    sayMarkdown(language, key, hash),
  );
  const text =
    root !== 'summary' && own?.has('readme')
      ? own.render('readme', context, tools)
      : room.template<SectionContext>(ROOTS[root])(context, options);
  const tidy = text.replace(/\n{3,}/g, '\n\n').trim();
  return own ? own.checked(tidy) : tidy;
}
