import { gain, nextSteps } from '../grade/next.ts';
import type { PortfolioRepository } from '../model/portfolio.ts';
import type { Fix, RequirementResult } from '../model/report.ts';
import type { Roadmap } from '../model/roadmap.ts';
import type { CapstoneContext, NextContext, RequirementContext, Safe } from './context.ts';
import { mdCode, mdFence, mdPath, mdProse, yamlWord } from './escape.ts';
import { dayOf, dayText, isKept, proofContext, repositoryLink, text, unbroken } from './links.ts';
import { safe } from './templates.ts';
import * as words from './words.ts';

/** What a template sees of the capstone, and of what to do next in it. */

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

/** The capstone's line, and its requirements in the roadmap's order. */
export function capstoneContext(
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

/** The best next step in the repository; null where none is left. */
export function nextContext(
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
