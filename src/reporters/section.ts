import { gain, nextSteps } from '../grade/next.ts';
import type { HistoryEntry } from '../model/history.ts';
import type { Portfolio, PortfolioRepository } from '../model/portfolio.ts';
import type { Fix, RequirementResult, SkillResult } from '../model/report.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { type Badge, badgesOf, DATA } from './badges.ts';
import { type CardId, cardFacts, cardPath, cardsFor } from './cards/index.ts';
import type { ThemeId } from './cards/theme.ts';
import { changesContext, changesOf } from './changes.ts';
import type {
  BadgeLink,
  CapstoneContext,
  CardLink,
  Link,
  NextContext,
  RepositoryContext,
  RequirementContext,
  Safe,
  SectionContext,
} from './context.ts';
import type { ProgressContext } from './context-road.ts';
import { blobUrl, mdCode, mdFence, mdPath, mdProse, yamlWord } from './escape.ts';
import {
  beside,
  dayOf,
  dayText,
  HOW_TO_CHECK,
  isKept,
  link,
  proofContext,
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
/** GitHub marks code by these names; others stay plain. */
const FENCES: Readonly<Record<string, string>> = {
  yml: 'yaml',
  yaml: 'yaml',
  py: 'python',
  toml: 'toml',
  json: 'json',
  md: 'markdown',
  sh: 'sh',
};

/** What can be written beside one another; `readme` is the section, which the publisher puts between its markers. */
export type Part = 'readme' | 'badges' | 'cards' | 'history' | 'page' | 'endpoints' | 'data';

export interface SectionOptions extends words.Presentation {
  /** Folder of the badges, relative to the README, as every file that is written beside it. */
  readonly folder?: string;
  /** What is written beside the section, everything unless said; nothing links to what is not there. */
  readonly write?: readonly Part[];
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

function capstoneContext(
  repository: PortfolioRepository,
  guessed: boolean,
  options: words.Presentation,
): CapstoneContext {
  const state = words.readiness(repository);
  return {
    link: repositoryLink(repository),
    commit: safe(mdCode(repository.commit.slice(0, 7))),
    date: dayOf(repository),
    kept: isKept(repository),
    score: words.scoreText(repository.score),
    ready: state.ready,
    readyText: words.readyText(state, words.languageIn(options)),
    requiredMet: state.met,
    requiredTotal: state.total,
    guessed,
    setting: safe(mdCode(`capstone: ${yamlWord(repository.name)}`)),
    requirements: repository.requirements.map((result) => requirementContext(result, repository, options)),
  };
}

function requirementContext(
  result: RequirementResult,
  repository: PortfolioRepository,
  options: words.Presentation,
): RequirementContext {
  const points = gain(result, repository);
  const language = words.languageIn(options);
  // One witness proves what is met; what is not met is better understood from two. An exemption's proof is its reason.
  const shown = result.reason === undefined ? result.evidence.slice(0, result.verdict === 'met' ? 1 : 2) : [];
  return {
    id: result.id,
    title: text(words.titleOf(options, result.id), 80),
    required: result.required,
    verdict: result.verdict,
    mark: words.MARKS[result.verdict],
    word: unbroken(words.verdictText(result.verdict, language)),
    reason: result.reason === undefined ? null : safe(mdProse(result.reason, 200)),
    until: dayText(result.until),
    proof: shown.map((evidence) => proofContext(evidence, repository, language)),
    gain: words.gainText(points) || null,
  };
}

function nextContext(
  repository: PortfolioRepository,
  roadmap: Roadmap,
  options: words.Presentation,
): NextContext | null {
  const language = words.languageIn(options);
  const [step, ...rest] = nextSteps(repository, roadmap);
  if (!step) return null;
  return {
    id: step.requirement,
    title: text(words.titleOf(options, step.requirement), 80),
    repository: text(repository.name, 60),
    required: step.required,
    advice: step.advice === null ? null : safe(mdProse(language.tell(step.advice), 500)),
    points: step.points > 0 ? language.say('points', { count: step.points }) : null,
    effort: words.effortText(step.hours, language),
    path: step.fix ? safe(mdPath(step.fix.path)) : null,
    snippet: snippetOf(step.fix),
    later: rest
      .filter((other) => other.points > 0)
      .slice(0, 3)
      .map((other) => ({
        title: text(words.titleOf(options, other.requirement), 80),
        gain: words.gainText(other.points),
      })),
  };
}

function snippetOf(fix: Fix | null): Safe | null {
  if (!fix?.snippet) return null;
  const name = fix.path.slice(fix.path.lastIndexOf('/') + 1);
  const language = /dockerfile|containerfile/i.test(name)
    ? 'dockerfile'
    : FENCES[name.slice(name.lastIndexOf('.') + 1)];
  return safe(mdFence(fix.snippet, language ?? ''));
}

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
