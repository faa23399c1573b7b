import { gain } from '../../grade/next.ts';
import type { PortfolioRepository } from '../../model/portfolio.ts';
import type { RequirementResult } from '../../model/report.ts';
import { blobUrl, codeLines, mdUrl, plainText, shortPath } from '../escape.ts';
import type { Language } from '../language.ts';
import { dayOf, isKept } from '../links.ts';
import { MARKS } from '../words.ts';
import type { PageRepository, PageRequirement, Piece } from './context.ts';

export interface Names {
  title(id: string): string;
  skill(id: string): string;
  track(id: string): string;
}

const MOST_SKILLS = 60;
const SNIPPET_LINES = 30;

/** One repository with its requirements, evidence and advice. `open` for the capstone alone. */
export function pageRepository(
  repository: PortfolioRepository,
  capstone: boolean,
  language: Language,
  names: Names,
): PageRepository {
  const { name, url, commit, tracks, skills, requirements, score, ready, license } = repository;
  const { say } = language;
  const id = anchorOf(name);
  const shown = [...skills, ...(repository.techniques ?? [])];
  const [track] = tracks;
  const facts = [
    say('card.score', { score: score ?? '?' }),
    ...(ready ? [say('card.ready')] : []),
    ...(capstone ? [say('card.progress.capstone')] : []),
    ...(track === undefined || track === 'none' ? [] : [names.track(track)]),
    ...(license === null ? [] : [license]),
  ];
  return {
    id,
    name: plainText(name, 100),
    href: mdUrl(url),
    description: repository.description === null ? null : plainText(repository.description, 300),
    facts: facts.map((fact) => plainText(fact, 60)).join(' · '),
    graded: gradedOf(repository, language),
    open: capstone,
    trackIds: tracks.map((one) => plainText(one, 64)).join('\n'),
    skillIds: shown.map((skill) => plainText(skill.id, 64)).join('\n'),
    verdictIds: [...new Set(requirements.map(({ verdict }) => verdict))].join('\n'),
    skills: shown.slice(0, MOST_SKILLS).map((skill) => {
      const [proof] = skill.evidence;
      return {
        name: plainText(names.skill(skill.id), 60),
        href: proof ? blobUrl(url, commit, proof.path, proof.line) : null,
      };
    }),
    requirements: requirements.map((result) => pageRequirement(result, repository, id, language, names)),
  };
}

function pageRequirement(
  result: RequirementResult,
  repository: PortfolioRepository,
  repositoryId: string,
  { say, tell }: Language,
  names: Names,
): PageRequirement {
  const points = gain(result, repository);
  const { url, commit } = repository;
  return {
    id: `${repositoryId}--${result.id}`,
    title: names.title(result.id),
    extra: !result.required,
    verdict: result.verdict,
    mark: MARKS[result.verdict],
    word: say(`verdict.${result.verdict}`),
    gain: points > 0 ? `+${points}` : null,
    proof: result.evidence.slice(0, 5).map(({ path, line, detail }) => ({
      detail: pieces(plainText(tell(detail), 300)),
      place: path === '.' ? null : `${shortPath(path, 80)}${line === undefined ? '' : `:${line}`}`,
      href: path === '.' ? null : blobUrl(url, commit, path, line),
    })),
    reason: reasonOf(result),
    advice: result.advice === undefined ? null : pieces(plainText(tell(result.advice), 600)),
    snippet: result.fix?.snippet ? codeLines(result.fix.snippet, SNIPPET_LINES).join('\n') : null,
  };
}

/** The commit and its day, and whether the verdict is an earlier one. */
function gradedOf(repository: PortfolioRepository, { say }: Language): string {
  const commit = plainText(repository.commit, 64).slice(0, 7);
  const date = dayOf(repository);
  const graded = date === null ? say('page.graded-undated', { commit }) : say('page.graded', { commit, date });
  return isKept(repository) ? `${graded} · ${say('page.kept')}` : graded;
}

/** A sentence whose code stands between backticks, taken apart. */
const pieces = (sentence: string): Piece[] =>
  sentence
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 ? { text: part.slice(1, -1), code: true } : { text: part, code: false }));

const reasonOf = ({ reason, until }: RequirementResult): string | null =>
  reason === undefined ? null : `${plainText(reason, 200)}${until === undefined ? '' : ` (${plainText(until, 10)})`}`;

/** What a link to a repository's section ends in: visible characters alone, and no spaces. */
export const anchorOf = (name: string): string => `repository-${plainText(name, 100).replaceAll(' ', '-')}`;
