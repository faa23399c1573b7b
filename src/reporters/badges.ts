import type { Portfolio, PortfolioRepository } from '../model/portfolio.ts';
import type { Artifact, RequirementResult, Verdict } from '../model/report.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { blobUrl, mdUrl, plainText } from './escape.ts';
import { readiness, readyText, scoreText } from './words.ts';

/** Where the published report stands, relative to the README. */
export const DATA = 'milepost.json';

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
const COLORS: Readonly<Record<Verdict, string>> = {
  met: '#1a7f37',
  partial: '#9a6700',
  unmet: '#b35900',
  unknown: '#59636e',
  exempt: '#59636e',
};
const LABEL_COLOR = '#393f46';

const MESSAGES: Readonly<Record<Verdict, string>> = {
  met: 'yes',
  partial: 'partly',
  unmet: 'not yet',
  unknown: 'not read',
  exempt: 'exempt',
};

/** Requirements with a badge of their own beside tests and license, and what it is called. */
const LABELS: Readonly<Record<string, string>> = { 'ci.tests': 'CI runs tests', docker: 'Docker', docs: 'docs' };

/** The badges that the README shows, in its order; none where there is no capstone. */
export function badgesOf(portfolio: Portfolio, roadmap: Roadmap): Badge[] {
  const capstone = portfolio.repositories.find((r) => r.name === portfolio.capstone?.name);
  if (!capstone) return [];
  const asked = new Set(roadmap.requirements.map((requirement) => requirement.id));
  const results = new Map(capstone.requirements.filter((r) => asked.has(r.id)).map((r) => [r.id, r]));
  const license = results.get('license');
  return [
    scoreBadge(capstone, roadmap),
    readyBadge(capstone),
    ...testsBadge(results.get('tests.unit'), results.get('tests.integration'), capstone),
    ...Object.entries(LABELS).flatMap(([id, label]) => {
      const result = results.get(id);
      return result ? [requirementBadge(result, label, capstone)] : [];
    }),
    ...(license ? [licenseBadge(license, capstone)] : []),
  ];
}

export function scoreBadge({ score }: PortfolioRepository, roadmap: Roadmap): Badge {
  const verdict = score === null ? 'unknown' : score >= 85 ? 'met' : score >= 50 ? 'partial' : 'unmet';
  const message = score === null ? 'not read' : `${scoreText(score)} of 100`;
  return { name: 'score', label: plainText(roadmap.title, 40), message, color: COLORS[verdict], href: DATA };
}

export function readyBadge(capstone: PortfolioRepository): Badge {
  const state = readiness(capstone);
  const verdict = state.ready === null ? 'unknown' : state.ready ? 'met' : 'partial';
  return {
    name: 'ready',
    label: 'capstone',
    message: readyText(state),
    color: COLORS[verdict],
    href: mdUrl(capstone.url),
  };
}

/** Unit and integration tests as one: `48 (7 integration)`, or which of the two are proven where they were not counted. */
export function testsBadge(
  unit: RequirementResult | undefined,
  integration: RequirementResult | undefined,
  capstone: PortfolioRepository,
): Badge[] {
  const both = [unit, integration].filter((r) => r !== undefined);
  const best = ['met', 'partial', 'unknown', 'unmet', 'exempt'].flatMap(
    (v) => both.find((r) => r.verdict === v) ?? [],
  )[0];
  if (!best) return [];
  const badge = requirementBadge(best, 'tests', capstone);
  return [{ ...badge, name: 'tests', message: testsMessage(unit, integration) ?? badge.message }];
}

function testsMessage(unit?: RequirementResult, integration?: RequirementResult): string | undefined {
  const all = unit?.verdict === 'met' ? unit : undefined;
  const some = integration?.verdict === 'met' ? integration : undefined;
  const kinds = [...(all ? ['unit'] : []), ...(some ? ['integration'] : [])].join(' + ');
  if (all?.count === undefined) return kinds || undefined;
  if (!some) return String(all.count);
  return some.count === undefined || some.count > all.count ? kinds : `${all.count} (${some.count} integration)`;
}

export function licenseBadge(result: RequirementResult, capstone: PortfolioRepository): Badge {
  const badge = requirementBadge(result, 'license', capstone);
  const message = capstone.license === 'NOASSERTION' ? 'not recognised' : capstone.license;
  return result.verdict === 'unknown' || message === null ? badge : { ...badge, message: plainText(message, 40) };
}

/** What any requirement's badge looks like; its name is the id with dashes. */
export function requirementBadge(
  result: RequirementResult,
  label: string,
  { url, commit }: PortfolioRepository,
): Badge {
  const proof = result.evidence.find((evidence) => evidence.path !== '.');
  return {
    name: result.id.replace(/[^a-z0-9]+/gi, '-'),
    label: plainText(label, 40),
    message: MESSAGES[result.verdict],
    color: COLORS[result.verdict],
    href: proof ? blobUrl(url, commit, proof.path, proof.line) : mdUrl(url),
  };
}

/** Draws the badges. Shields' library is large (it knows the width of every glyph), so it is loaded here and not before. */
export async function drawBadges(badges: readonly Badge[], folder: string): Promise<Artifact[]> {
  const { makeBadge } = await import('badge-maker');
  return badges.map(({ name, label, message, color }) => ({
    path: `${folder}/${name}.svg`,
    content: `${makeBadge({ label, message, color, labelColor: LABEL_COLOR, style: 'flat' })}\n`,
  }));
}
