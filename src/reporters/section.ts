import type { HistoryEntry } from '../model/history.ts';
import type { Portfolio, PortfolioRepository } from '../model/portfolio.ts';
import type { SkillResult } from '../model/report.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { type Badge, badgesOf, DATA } from './badges.ts';
import { capstoneContext, nextContext } from './capstone.ts';
import { type CardId, cardFacts, cardPath, cardsFor } from './cards/index.ts';
import type { ThemeId } from './cards/theme.ts';
import { changesContext, changesOf } from './changes.ts';
import type { BadgeLink, CardLink, Link, RepositoryContext, Safe, SectionContext } from './context.ts';
import type { ProgressContext } from './context-road.ts';
import { blobUrl, mdCode, webUrl } from './escape.ts';
import {
  beside,
  dayOf,
  HOW_TO_CHECK,
  isKept,
  link,
  rankedRepositories,
  repositoryLink,
  text,
  unbroken,
} from './links.ts';
import { progressContext } from './road.ts';
import { safe } from './templates.ts';
import * as words from './words.ts';

const MAX_SKILLS = 40;
const MAX_TECHNIQUES = 24;
const MAX_REPOSITORIES = 300;
const MAX_SKIPPED = 30;
const MAX_MISSING = 3;
/** What can be written beside one another; `readme` is the section, which the publisher puts between its markers. */
export type Part = 'readme' | 'badges' | 'cards' | 'history' | 'page' | 'endpoints' | 'data';

export interface SectionOptions extends words.Presentation {
  /** Folder of the badges, relative to the README, as every file that is written beside it. */
  readonly folder?: string;
  /** What is written beside the section, everything unless said; nothing links to what is not there. */
  readonly write?: readonly Part[];
  /** Where the page will stand. */
  readonly address?: string;
  /** The changes of the grade so far, for the card that shows them. */
  readonly history?: readonly HistoryEntry[];
  /** The last report, for what has changed since; only the job's summary shows it. */
  readonly earlier?: Portfolio;
}

const writes = ({ write }: SectionOptions, part: Part): boolean => write === undefined || write.includes(part);

/** Everything that a template may show of a portfolio, escaped. Pure: the same portfolio gives the same context. */
export function sectionContext(portfolio: Portfolio, roadmap: Roadmap, options: SectionOptions): SectionContext {
  const capstone = portfolio.repositories.find((r) => r.name === portfolio.capstone?.name);
  const ranked = rankedRepositories(portfolio.repositories, capstone);
  const repositories = words.bounded(ranked, MAX_REPOSITORIES);
  const skills = words.bounded(
    skillLinks(ranked, (r) => r.skills, options),
    MAX_SKILLS,
  );
  const techniques = words.bounded(
    skillLinks(ranked, (r) => r.techniques ?? [], options),
    MAX_TECHNIQUES,
  );
  const skipped = words.bounded(portfolio.skipped, MAX_SKIPPED);
  const guessed = portfolio.capstone?.chosen === 'best-score' && portfolio.repositories.length > 1;
  const progress = progressContext(portfolio, roadmap, options);
  const language = words.languageIn(options);
  return {
    language: language.id,
    owner: text(portfolio.owner, 60),
    roadmap: { id: text(roadmap.id, 60), version: text(roadmap.version, 20), title: text(roadmap.title, 80) },
    headline: headline(progress, capstone, options),
    badges: writes(options, 'badges') ? badgesOf(portfolio, roadmap, options).map((b) => badgeLink(b, options)) : [],
    cards: writes(options, 'cards') ? cardLinks(portfolio, roadmap, options) : [],
    capstone: capstone ? capstoneContext(capstone, guessed, options) : null,
    next: capstone ? nextContext(capstone, roadmap, options) : null,
    progress,
    skills: skills.shown,
    skillsMore: skills.more,
    techniques: techniques.shown,
    techniquesMore: techniques.more,
    repositories: repositories.shown.map((one) => repositoryContext(one, one === capstone, options)),
    repositoriesMore: repositories.more,
    repositoryCount: portfolio.repositories.length,
    skipped: skipped.shown.map(({ name, reason }) => ({
      name: text(name, 60),
      reason: text(language.tell(reason), 160),
    })),
    skippedMore: skipped.more,
    skippedCount: portfolio.skipped.length,
    data: writes(options, 'data') ? { text: safe(mdCode(DATA)), href: beside(DATA) } : null,
    page: writes(options, 'page') ? link(webUrl(options.address)) : null,
    check: writes(options, 'data') ? safe(HOW_TO_CHECK) : null,
    changes: options.earlier ? changesContext(changesOf(options.earlier, portfolio), portfolio, options) : null,
  };
}

/** How far along the roadmap; along the capstone's requirements where the roadmap has nothing else. */
function headline(
  progress: ProgressContext | null,
  capstone: PortfolioRepository | undefined,
  options: words.Presentation,
): Safe | null {
  const language = words.languageIn(options);
  if (progress?.percent) return safe(language.say('readme.percent', { percent: progress.percent }));
  return capstone ? safe(language.say('readme.score', { score: words.scoreText(capstone.score) })) : null;
}

/** The cards that there is something to show on. */
function cardLinks(portfolio: Portfolio, roadmap: Roadmap, options: SectionOptions): CardLink[] {
  const language = words.languageIn(options);
  const facts = cardFacts(portfolio, roadmap, { ...options, language });
  const file = (card: CardId, theme: ThemeId) => beside(cardPath(options.folder ?? 'milepost', card, theme));
  return cardsFor(facts, language).map((card) => ({
    id: card,
    first: card === 'progress' || card === 'road',
    light: file(card, 'light'),
    dark: file(card, 'dark'),
    alt: text(language.say(`card.${card}.title`, { roadmap: facts.title }), 120),
  }));
}

const badgeLink = ({ name, label, message, href }: Badge, options: SectionOptions): BadgeLink => ({
  alt: text(`${label}: ${message}`),
  src: beside(`${options.folder ?? 'milepost'}/${name}.svg`),
  href: href === DATA ? (writes(options, 'data') ? beside(DATA) : null) : link(href),
});

/** Each skill once, from the first repository in the list that proves it. */
function skillLinks(
  repositories: readonly PortfolioRepository[],
  skillsOf: (repository: PortfolioRepository) => readonly SkillResult[],
  options: words.Presentation,
): Link[] {
  const links = new Map<string, Link>();
  for (const repository of repositories)
    for (const { id, evidence } of skillsOf(repository)) {
      const [proof] = evidence;
      if (links.has(id) || !proof) continue;
      const href = blobUrl(repository.url, repository.commit, proof.path, proof.line);
      links.set(id, { text: text(words.skillOf(options, id), 40), href: link(href) });
    }
  return [...links.values()];
}

function repositoryContext(
  repository: PortfolioRepository,
  capstone: boolean,
  options: words.Presentation,
): RepositoryContext {
  const language = words.languageIn(options);
  const state = words.readiness(repository);
  const open = repository.requirements.filter((r) => r.required && (r.verdict === 'unmet' || r.verdict === 'partial'));
  const missing = words.bounded(open, MAX_MISSING);
  const [track] = repository.tracks;
  return {
    link: repositoryLink(repository),
    capstone,
    score: words.scoreText(repository.score),
    ready: state.ready,
    readyText: unbroken(words.readyText(state, language)),
    track: track === undefined || track === 'none' ? null : text(words.trackOf(track, language), 40),
    license: repository.license === null ? null : text(repository.license, 40),
    missing: missing.shown.map((r) => safe(mdCode(r.id, 40))),
    missingMore: missing.more,
    unread: state.unread,
    kept: isKept(repository) ? (dayOf(repository) ?? repository.commit.slice(0, 7)) : null,
  };
}
