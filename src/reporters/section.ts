import { gain, nextSteps } from '../grade/next.ts';
import type { Portfolio, PortfolioRepository } from '../model/portfolio.ts';
import type { Evidence, Fix, RequirementResult } from '../model/report.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { type Badge, badgesOf, DATA } from './badges.ts';
import type {
  BadgeLink,
  CapstoneContext,
  Link,
  NextContext,
  ProofContext,
  RepositoryContext,
  RequirementContext,
  Safe,
  SectionContext,
} from './context.ts';
import { blobUrl, encodeSegment, mdCode, mdFence, mdPath, mdProse, mdText, mdUrl } from './escape.ts';
import { safe } from './templates.ts';
import * as words from './words.ts';

const MAX_SKILLS = 40;
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
export type Part = 'readme' | 'badges' | 'data';

export interface SectionOptions extends words.Presentation {
  /** Folder of the badges, relative to the README, as every file that is written beside it. */
  readonly folder?: string;
  /** What is written beside the section, everything unless said; nothing links to what is not there. */
  readonly write?: readonly Part[];
}

const writes = ({ write }: SectionOptions, part: Part): boolean => write === undefined || write.includes(part);

/** A link from the README to a file that stands beside it. */
const beside = (file: string): Safe => safe(file.split('/').map(encodeSegment).join('/'));

/** Everything that a template may show of a portfolio, escaped. Pure: the same portfolio gives the same context. */
export function sectionContext(portfolio: Portfolio, roadmap: Roadmap, options: SectionOptions): SectionContext {
  const capstone = portfolio.repositories.find((r) => r.name === portfolio.capstone?.name);
  const ranked = rankedRepositories(portfolio, capstone);
  const skills = words.bounded(skillLinks(ranked, options), MAX_SKILLS);
  const skipped = words.bounded(portfolio.skipped, MAX_SKIPPED);
  const guessed = portfolio.capstone?.chosen === 'best-score' && portfolio.repositories.length > 1;
  const badges = capstone && writes(options, 'badges') ? badgesOf(portfolio, roadmap) : [];
  return {
    owner: text(portfolio.owner, 60),
    roadmap: { id: text(roadmap.id, 60), version: text(roadmap.version, 20), title: text(roadmap.title, 80) },
    badges: badges.map((badge) => badgeLink(badge, options)),
    capstone: capstone ? capstoneContext(capstone, guessed, options) : null,
    next: capstone ? nextContext(capstone, roadmap, options) : null,
    skills: skills.shown,
    skillsMore: skills.more,
    repositories: ranked.map((repository) => repositoryContext(repository, repository === capstone)),
    repositoryCount: portfolio.repositories.length,
    skipped: skipped.shown.map(({ name, reason }) => ({ name: text(name, 60), reason: text(reason, 160) })),
    skippedMore: skipped.more,
    skippedCount: portfolio.skipped.length,
    data: writes(options, 'data') ? { text: safe(mdCode(DATA)), href: beside(DATA) } : null,
  };
}

/** The capstone first, then by score, then by name. */
function rankedRepositories(
  { repositories }: Portfolio,
  capstone: PortfolioRepository | undefined,
): PortfolioRepository[] {
  return [...repositories].sort(
    (a, b) =>
      Number(b === capstone) - Number(a === capstone) ||
      (b.score ?? -1) - (a.score ?? -1) ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
}

const badgeLink = ({ name, label, message, href }: Badge, options: SectionOptions): BadgeLink => ({
  alt: text(`${label}: ${message}`),
  src: beside(`${options.folder ?? 'milepost'}/${name}.svg`),
  href: href === DATA ? (writes(options, 'data') ? beside(DATA) : null) : link(href),
});

function capstoneContext(repository: PortfolioRepository, guessed: boolean, options: SectionOptions): CapstoneContext {
  const state = words.readiness(repository);
  return {
    link: repositoryLink(repository),
    commit: safe(mdCode(repository.commit.slice(0, 7))),
    score: words.scoreText(repository.score),
    ready: state.ready,
    readyText: words.readyText(state),
    requiredMet: state.met,
    requiredTotal: state.total,
    guessed,
    requirements: repository.requirements.map((result) => requirementContext(result, repository, options)),
  };
}

function requirementContext(
  result: RequirementResult,
  repository: PortfolioRepository,
  options: SectionOptions,
): RequirementContext {
  const points = gain(result, repository);
  // One witness proves what is met; what is not met is better understood from two. An exemption's proof is its reason.
  const shown = result.reason === undefined ? result.evidence.slice(0, result.verdict === 'met' ? 1 : 2) : [];
  return {
    id: result.id,
    title: text(words.titleOf(options, result.id), 80),
    required: result.required,
    verdict: result.verdict,
    mark: words.MARKS[result.verdict],
    word: unbroken(words.VERDICTS[result.verdict]),
    reason: result.reason === undefined ? null : safe(mdProse(result.reason, 160)),
    proof: shown.map((evidence) => proofContext(evidence, repository)),
    gain: words.gainText(points) || null,
  };
}

function proofContext(evidence: Evidence, { url, commit }: PortfolioRepository): ProofContext {
  const detail = safe(mdProse(evidence.detail, 120));
  if (evidence.path === '.') return { detail, link: null };
  const href = blobUrl(url, commit, evidence.path, evidence.line);
  return { detail, link: { text: safe(mdPath(evidence.path, evidence.line)), href: link(href) } };
}

function nextContext(repository: PortfolioRepository, roadmap: Roadmap, options: SectionOptions): NextContext | null {
  const [step, ...rest] = nextSteps(repository, roadmap);
  if (!step) return null;
  return {
    id: step.requirement,
    title: text(words.titleOf(options, step.requirement), 80),
    repository: text(repository.name, 60),
    required: step.required,
    advice: step.advice === null ? null : safe(mdProse(step.advice, 500)),
    points: step.points > 0 ? `+${words.plural(step.points, 'point')}` : null,
    effort: words.effortText(step.hours),
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
function skillLinks(repositories: readonly PortfolioRepository[], options: SectionOptions): Link[] {
  const links = new Map<string, Link>();
  for (const repository of repositories)
    for (const { id, evidence } of repository.skills) {
      const [proof] = evidence;
      if (links.has(id) || !proof) continue;
      const href = blobUrl(repository.url, repository.commit, proof.path, proof.line);
      links.set(id, { text: text(words.skillOf(options, id), 40), href: link(href) });
    }
  return [...links.values()];
}

function repositoryContext(repository: PortfolioRepository, capstone: boolean): RepositoryContext {
  const state = words.readiness(repository);
  const open = repository.requirements.filter((r) => r.required && (r.verdict === 'unmet' || r.verdict === 'partial'));
  const missing = words.bounded(open, MAX_MISSING);
  const [track] = repository.tracks;
  return {
    link: repositoryLink(repository),
    capstone,
    score: words.scoreText(repository.score),
    ready: state.ready,
    readyText: unbroken(words.readyText(state)),
    track: track === undefined || track === 'none' ? null : text(track, 40),
    license: repository.license === null ? null : text(repository.license, 40),
    missing: missing.shown.map((r) => safe(mdCode(r.id, 40))),
    missingMore: missing.more,
    unread: state.unread,
  };
}

const repositoryLink = ({ name, url }: PortfolioRepository): Link => ({
  text: safe(mdText(name, 60) || '(no visible name)'),
  href: link(mdUrl(url)),
});

/** Words that stay on one line in a narrow cell. */
const unbroken = (value: string): string => value.replaceAll(' ', '\u00a0');
const text = (value: string, max?: number): Safe => safe(mdText(value, max));
const link = (href: string | null): Safe | null => (href === null ? null : safe(href));
