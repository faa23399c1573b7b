import type { Portfolio, PortfolioRepository } from '../model/portfolio.ts';
import type { Artifact, RequirementResult, Verdict } from '../model/report.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { allParts } from '../model/roadmap.ts';
import { blobUrl, mdUrl, plainText } from './escape.ts';
import { named } from './json.ts';
import type { Language } from './language.ts';
import { languageIn, type Presentation, readiness, readyText, scoreText, titleOf, trackOf } from './words.ts';

/** Where the published report stands, relative to the README. */
export const DATA = 'milepost.json';

/** Every style that Shields' library draws. */
export type BadgeStyle = 'flat' | 'flat-square' | 'plastic' | 'for-the-badge' | 'social';

/** A badge before it is drawn. */
export interface Badge {
  /** Name of the file, without folder and extension; the same in every run. */
  readonly name: string;
  readonly label: string;
  readonly message: string;
  readonly color: string;
  /** The proof behind it; null where no safe link is known. */
  readonly href: string | null;
}

/** Dark enough for white text (WCAG AA). */
const COLORS: Readonly<Record<Verdict | 'underway', string>> = {
  met: '#1a7f37',
  underway: '#0969da',
  partial: '#9a6700',
  unmet: '#b35900',
  unknown: '#59636e',
  exempt: '#59636e',
};
const LABEL_COLOR = '#393f46';
const MAX_TEXT = 40;

const MESSAGES: Readonly<Record<Verdict, string>> = {
  met: 'yes',
  partial: 'partial',
  unmet: 'no',
  unknown: 'unknown',
  exempt: 'exempt',
};

/** Those that the README shows, in its order; requirements by the names of their files. */
const MAIN = ['roadmap', 'ready', 'track', 'tests', 'ci-tests', 'docker', 'docs', 'license'];

export const badgesOf = (portfolio: Portfolio, roadmap: Roadmap, options: Presentation = {}): Badge[] => {
  const all = allBadges(portfolio, roadmap, options);
  return MAIN.flatMap((name) => all.find((badge) => badge.name === name) ?? []);
};

/** Every badge that is drawn: of the roadmap, the capstone, the track, the tests, and each requirement. */
export function allBadges(portfolio: Portfolio, roadmap: Roadmap, options: Presentation = {}): Badge[] {
  const language = languageIn(options);
  const capstone = portfolio.repositories.find((r) => r.name === portfolio.capstone?.name);
  const general = [
    ...roadmapBadge(portfolio, capstone, roadmap, language),
    ...trackBadge(portfolio, roadmap, language),
  ];
  if (!capstone) return general;
  const asked = new Set(roadmap.requirements.map((requirement) => requirement.id));
  const results = capstone.requirements.filter((r) => asked.has(r.id));
  const of = (id: string) => results.find((result) => result.id === id);
  return [
    ...general,
    scoreBadge(capstone, language),
    readyBadge(capstone, language),
    ...testsBadge(of('tests.unit'), of('tests.integration'), capstone, language),
    ...results.map((result) =>
      result.id === 'license'
        ? licenseBadge(result, capstone, language)
        : requirementBadge(result, labelOf(result.id, options), capstone, language),
    ),
  ];
}

/** A short label where there is one. */
function labelOf(id: string, options: Presentation): string {
  const language = languageIn(options);
  return language.has(`badge.label.${id}`) ? language.say(`badge.label.${id}`) : titleOf(options, id);
}

/** How far along the roadmap; where it has no parts, how far the capstone is. */
function roadmapBadge(
  { progress }: Portfolio,
  capstone: PortfolioRepository | undefined,
  roadmap: Roadmap,
  language: Language,
): Badge[] {
  const label = plainText(roadmap.title, MAX_TEXT);
  if (progress && progress.percent !== null) {
    const message = language.say('badge.percent', { percent: progress.percent });
    return [
      { name: 'roadmap', label, message, color: COLORS[progress.percent === 100 ? 'met' : 'underway'], href: DATA },
    ];
  }
  return capstone ? [{ ...scoreBadge(capstone, language), name: 'roadmap', label }] : [];
}

function trackBadge({ progress, repositories, capstone }: Portfolio, { parts }: Roadmap, language: Language): Badge[] {
  const chosen = allParts(parts).find(({ id }) => id === progress?.track?.id);
  const best = repositories.find(({ name }) => name === capstone?.name);
  const [own] = best?.tracks ?? [];
  const message = chosen?.title ?? (own === undefined || own === 'none' ? undefined : trackOf(own, language));
  if (message === undefined) return [];
  const href = chosen ? DATA : mdUrl(best?.url ?? null);
  const label = language.say('badge.track');
  return [{ name: 'track', label, message: plainText(message, MAX_TEXT), color: COLORS.underway, href }];
}

function scoreBadge({ score }: PortfolioRepository, language: Language): Badge {
  const verdict = score === null ? 'unknown' : score >= 85 ? 'met' : score >= 50 ? 'partial' : 'unmet';
  const message =
    score === null ? language.say('badge.unknown') : language.say('badge.score', { score: scoreText(score) });
  return { name: 'score', label: language.say('badge.capstone'), message, color: COLORS[verdict], href: DATA };
}

function readyBadge(capstone: PortfolioRepository, language: Language): Badge {
  const state = readiness(capstone);
  const verdict = state.ready === null ? 'unknown' : state.ready ? 'met' : 'partial';
  return {
    name: 'ready',
    label: language.say('badge.capstone'),
    message: readyText(state, language),
    color: COLORS[verdict],
    href: mdUrl(capstone.url),
  };
}

/** Unit and integration tests as one: `48 (7 integration)`, or which of the two are proven where they were not counted. */
function testsBadge(
  unit: RequirementResult | undefined,
  integration: RequirementResult | undefined,
  capstone: PortfolioRepository,
  language: Language,
): Badge[] {
  const both = [unit, integration].filter((r) => r !== undefined);
  const best = ['met', 'partial', 'unknown', 'unmet', 'exempt'].flatMap(
    (v) => both.find((r) => r.verdict === v) ?? [],
  )[0];
  if (!best) return [];
  const badge = requirementBadge(best, language.say('badge.tests'), capstone, language);
  return [{ ...badge, name: 'tests', message: testsMessage(language, unit, integration) ?? badge.message }];
}

function testsMessage(
  language: Language,
  unit?: RequirementResult,
  integration?: RequirementResult,
): string | undefined {
  const all = unit?.verdict === 'met' ? unit : undefined;
  const some = integration?.verdict === 'met' ? integration : undefined;
  if (!all) return some && language.say('badge.integration');
  if (all.count !== undefined) {
    if (!some) return String(all.count);
    if (some.count !== undefined && some.count <= all.count)
      return language.say('badge.tests-counted', { count: all.count, integration: some.count });
  }
  return some ? language.say('badge.unit-and-integration') : language.say('badge.unit');
}

function licenseBadge(result: RequirementResult, capstone: PortfolioRepository, language: Language): Badge {
  const badge = requirementBadge(result, language.say('badge.license'), capstone, language);
  if (result.verdict === 'unknown' || capstone.license === null) return badge;
  const message = capstone.license === 'NOASSERTION' ? language.say('badge.unrecognised') : capstone.license;
  return { ...badge, message: plainText(message, MAX_TEXT) };
}

/** What any requirement's badge looks like; its name is the id with dashes. */
function requirementBadge(
  result: RequirementResult,
  label: string,
  { url, commit }: PortfolioRepository,
  language: Language,
): Badge {
  const proof = result.evidence.find((evidence) => evidence.path !== '.');
  return {
    name: result.id.replace(/[^a-z0-9]+/gi, '-'),
    label: plainText(label, MAX_TEXT),
    message: language.say(`badge.${MESSAGES[result.verdict]}`),
    color: COLORS[result.verdict],
    href: proof ? blobUrl(url, commit, proof.path, proof.line) : mdUrl(url),
  };
}

/** Draws the badges. Shields' library is large (it knows the width of every glyph), so it is loaded here and not before. */
export async function drawBadges(
  badges: readonly Badge[],
  folder: string,
  style: BadgeStyle = 'flat',
): Promise<Artifact[]> {
  const { makeBadge } = await import('badge-maker');
  return badges.map(({ name, label, message, color }) => ({
    path: `${folder}/${name}.svg`,
    content: `${makeBadge({ label, message, color, labelColor: LABEL_COLOR, style })}\n`,
  }));
}

/** The same badges for who prefers the service: what `https://img.shields.io/endpoint?url=…` reads. */
export const endpoints = (badges: readonly Badge[], folder: string, style: BadgeStyle = 'flat'): Artifact[] =>
  badges.map(({ name, label, message, color }) => ({
    path: `${folder}/${name}.json`,
    content: `${named(JSON.stringify({ schemaVersion: 1, label, message, color, labelColor: LABEL_COLOR, style }, null, 2))}\n`,
  }));
