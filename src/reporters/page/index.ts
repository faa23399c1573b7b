/** The portfolio as one self-contained HTML file: no other file, no address that is fetched, no script needed to read it. */
import { createHash } from 'node:crypto';
import HandlebarsRuntime from 'handlebars/runtime.js';
import script from '../../../templates/page.client.js';
import style from '../../../templates/page.css';
import page from '../../../templates/page.hbs';
import part from '../../../templates/page-part.hbs';
import piece from '../../../templates/page-piece.hbs';
import repository from '../../../templates/page-repository.hbs';
import type { Portfolio } from '../../model/portfolio.ts';
import type { Artifact } from '../../model/report.ts';
import type { Roadmap } from '../../model/roadmap.ts';
import { standingOf } from '../cards/facts.ts';
import { type CardFacts, cardFacts, type FactOptions } from '../cards/index.ts';
import { roadCard } from '../cards/road.ts';
import { themeOf } from '../cards/theme.ts';
import { plainText } from '../escape.ts';
import type { Language } from '../language.ts';
import { HOW_TO_CHECK } from '../links.ts';
import { skillOf, titleOf, trackOf } from '../words.ts';
import type { Choice, PageContext } from './context.ts';
import { iconAddress } from './icon.ts';
import { type Names, pageRepository } from './repositories.ts';
import { legendOf, pageParts } from './roadmap.ts';

export interface PageOptions extends FactOptions {
  /** Address where the page will stand, with a slash at its end; the social preview needs it. */
  readonly address?: string;
}

/** In Milepost's own folder, so that nobody's own page is in its way. */
export const PAGE = 'milepost/index.html';
/** The picture that a link to the page shows elsewhere; beside the page. */
export const SOCIAL = 'milepost/social.png';

// The runtime's own declarations are empty; it is the part of Handlebars that runs precompiled templates.
const runtime = (HandlebarsRuntime as unknown as typeof import('handlebars')).create();
runtime.registerPartial('part', runtime.template(part));
runtime.registerPartial('piece', runtime.template(piece));
runtime.registerPartial('repository', runtime.template(repository));
const template = runtime.template<PageContext>(page);

export function portfolioPage(portfolio: Portfolio, roadmap: Roadmap, options: PageOptions): Artifact {
  const { language } = options;
  const content = template(pageContext(portfolio, roadmap, options), {
    helpers: { say: (key: string) => language.say(key) },
    allowProtoPropertiesByDefault: false,
    allowProtoMethodsByDefault: false,
  });
  return { path: PAGE, content };
}

function pageContext(portfolio: Portfolio, roadmap: Roadmap, options: PageOptions): PageContext {
  const { language, address } = options;
  const { say } = language;
  const facts = cardFacts(portfolio, roadmap, options);
  const names: Names = {
    title: (id) => plainText(titleOf(options, id), 100),
    skill: (id) => skillOf(options, id),
    track: (id) => trackOf(id, language),
  };
  const repositories = ordered(portfolio).map((one) =>
    pageRepository(one, one.name === portfolio.capstone?.name, language, names),
  );
  const used = (
    of: (entry: Portfolio['repositories'][number]) => readonly string[],
    name: (id: string) => string,
  ): Choice[] =>
    [...new Set(portfolio.repositories.flatMap(of))]
      .map((id) => ({ id: plainText(id, 64), name: plainText(name(id), 60) }))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return {
    language: language.id,
    title: say('page.title', { owner: plainText(portfolio.owner, 60), roadmap: facts.title }),
    description: descriptionOf(facts, language),
    goal: roadmap.goal === undefined ? null : plainText(roadmap.goal, 300),
    address: address ?? null,
    preview: address === undefined ? null : new URL('social.png', address).href,
    figures: figuresOf(facts, portfolio, language),
    percent: facts.percent ?? 0,
    percentKnown: facts.percent !== null,
    map: mapOf(facts, language),
    legend: legendOf(language),
    parts: pageParts(portfolio, roadmap, language),
    repositories,
    tracks: used(({ tracks }) => tracks.filter((id) => id !== 'none'), names.track),
    skills: used(({ skills, techniques }) => [...skills, ...(techniques ?? [])].map(({ id }) => id), names.skill),
    verdicts: (['met', 'partial', 'unmet', 'unknown', 'exempt'] as const).map((id) => ({
      id,
      name: say(`verdict.${id}`),
    })),
    skipped: portfolio.skipped.map(({ name, reason }) => ({
      name: plainText(name, 100),
      reason: plainText(language.tell(reason), 200),
    })),
    footer: say('page.footer', { roadmap: `${plainText(roadmap.id, 60)} ${plainText(roadmap.version, 20)}` }),
    check: HOW_TO_CHECK,
    style,
    script,
    icon: iconAddress,
    policy: [
      "default-src 'none'",
      `style-src '${hashOf(style)}'`,
      `script-src '${hashOf(script)}'`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; '),
  };
}

/** The capstone first, then by score, then by name. */
const ordered = ({ repositories, capstone }: Portfolio): Portfolio['repositories'][number][] =>
  [...repositories].sort(
    (a, b) =>
      Number(b.name === capstone?.name) - Number(a.name === capstone?.name) ||
      (b.score ?? -1) - (a.score ?? -1) ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );

function figuresOf({ percent, capstone, reported, reportable }: CardFacts, portfolio: Portfolio, language: Language) {
  const { say } = language;
  return [
    ...(percent === null ? [] : [{ value: say('card.percent', { percent }), label: say('card.progress.proven') }]),
    ...(reportable > 0
      ? [{ value: say('card.of', { proven: reported, provable: reportable }), label: say('page.self-reported') }]
      : []),
    ...(capstone
      ? [
          {
            value: String(capstone.score ?? '?'),
            label: say('page.capstone', { name: capstone.name, standing: standingOf(capstone, language) }),
          },
        ]
      : []),
    { value: String(portfolio.repositories.length), label: say('page.graded-repositories') },
  ];
}

const descriptionOf = ({ percent, capstone, proven, provable }: CardFacts, { say }: Language): string =>
  [
    ...(percent === null ? [] : [`${say('card.percent', { percent })}: ${say('card.proven', { proven, provable })}`]),
    ...(capstone
      ? [
          say('card.progress.capstone-said', {
            name: capstone.name,
            score: capstone.score ?? '?',
            met: capstone.met,
            total: capstone.total,
          }),
        ]
      : []),
  ].join('. ');

function mapOf(facts: CardFacts, language: Language): PageContext['map'] {
  const [light, dark] = (['light', 'dark'] as const).map((theme) => roadCard(facts, language, themeOf(theme)));
  if (!light || !dark) return null;
  const alt = facts.miles.map(
    ({ title, proven, provable }) => `${title}: ${language.say('card.of', { proven, provable })}`,
  );
  return { light: dataUrl(light), dark: dataUrl(dark), alt: alt.join('. ') };
}

const dataUrl = (svg: string): string => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
