import { gain, type NextStep, nextSteps } from '../grade/next.ts';
import type { Evidence, GradeReport, RepositoryReport, RequirementResult, Verdict } from '../model/report.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { plainText, shortPath } from './escape.ts';
import { cutTo, pad, textWidth, wrap } from './width.ts';
import { effortText, gainText, MARKS, type Presentation, plural, readiness, readyText, titleOf } from './words.ts';

export interface TableOptions extends Presentation {
  readonly color: boolean;
  /** Whether the terminal knows OSC 8 links; used where `link` gives an address. */
  readonly hyperlinks: boolean;
  /** Columns; what is found is cut to fit, ids and paths are not. */
  readonly width: number;
  /** Address of a piece of evidence, such as a `file:` URL. */
  readonly link?: (repository: RepositoryReport, evidence: Evidence) => string | undefined;
}

const ESC = '\u001b';
const CODES = { bold: '1', dim: '2', red: '31', green: '32', yellow: '33', cyan: '36' } as const;
type Paint = (style: keyof typeof CODES, text: string) => string;

const STYLES: Readonly<Record<Verdict, keyof typeof CODES>> = {
  met: 'green',
  partial: 'yellow',
  unmet: 'red',
  unknown: 'cyan',
  exempt: 'dim',
};

/** The report for people: one table a repository, one requirement a line, what to do next below. Ends with a newline. */
export function gradeTable(report: GradeReport, roadmap: Roadmap, options: TableOptions): string {
  const paint: Paint = (style, text) => (options.color ? `${ESC}[${CODES[style]}m${text}${ESC}[0m` : text);
  const tables = report.repositories.map((repository) => repositoryTable(repository, roadmap, options, paint));
  return `${tables.join('\n\n').split('\n').map(inert).join('\n')}\n`;
}

function repositoryTable(repository: RepositoryReport, roadmap: Roadmap, options: TableOptions, paint: Paint): string {
  const { requirements } = repository;
  const width = Number.isFinite(options.width) ? Math.max(60, options.width) : 1000;
  const ids = Math.max(0, ...requirements.map((r) => textWidth(r.id)));
  const places = requirements.map((r) => placeOf(r.evidence[0]));
  // Paths take what they need up to a third; what was found gets the rest.
  const paths = Math.min(Math.max(0, ...places.map(textWidth)), Math.floor(width / 3));
  const details = Math.max(16, Math.min(60, width - ids - paths - 14));
  const rows = requirements.map((result, index) =>
    row(result, repository, { ids, details, paths, place: places[index] ?? '' }, options, paint),
  );
  return [header(repository, width, paint), '', ...rows, ...nextLines(repository, roadmap, options, width, paint)].join(
    '\n',
  );
}

function header(repository: RepositoryReport, width: number, paint: Paint): string {
  const { name, commit, tracks, license, score } = repository;
  const state = readiness(repository);
  const verdict = readyText(state);
  const right = `${score === null ? '?' : score}/100  ${verdict}`;
  const track = tracks[0] === undefined || tracks[0] === 'none' ? 'no track' : tracks[0];
  const left = [`${plainText(name, 80)} @ ${plainText(commit, 64).slice(0, 7)}`, track, license ?? 'no license'];
  const shown = cutTo(left.map((part) => plainText(part, 100)).join(' · '), width - right.length - 2);
  const gap = ' '.repeat(Math.max(2, width - textWidth(shown) - right.length));
  const [title = '', ...rest] = shown.split(' · ');
  const colored = [paint('bold', title), ...rest.map((part) => paint('dim', part))].join(' · ');
  return `${colored}${gap}${paint('bold', right.slice(0, -verdict.length))}${paint(state.ready ? 'green' : 'yellow', verdict)}`;
}

interface Columns {
  readonly ids: number;
  readonly details: number;
  readonly paths: number;
  readonly place: string;
}

function row(
  result: RequirementResult,
  repository: RepositoryReport,
  columns: Columns,
  options: TableOptions,
  paint: Paint,
): string {
  const [evidence] = result.evidence;
  const more = result.evidence.length - 1;
  const found = result.reason ?? evidence?.detail ?? '';
  const detail = cutTo(plainText(result.verdict === 'unknown' ? `not read: ${found}` : found, 200), columns.details);
  const others = more > 0 ? paint('dim', ` +${more} more`) : '';
  const place = linked(columns.place, evidence, repository, options);
  const gap = ' '.repeat(Math.max(0, columns.paths - textWidth(columns.place)));
  const points = gainText(gain(result, repository));
  const cells = [
    `${paint(STYLES[result.verdict], MARKS[result.verdict])} ${pad(result.id, columns.ids)}`,
    pad(detail, columns.details),
    `${place}${points ? gap : others}`,
    ...(points ? [paint('yellow', points)] : []),
  ];
  return `  ${cells.join('  ').trimEnd()}`;
}

/** `path:line`, or nothing where the whole repository is the witness. */
function placeOf(evidence: Evidence | undefined): string {
  if (!evidence || evidence.path === '.') return '';
  return `${shortPath(evidence.path, 60)}${evidence.line === undefined ? '' : `:${evidence.line}`}`;
}

function linked(
  place: string,
  evidence: Evidence | undefined,
  repository: RepositoryReport,
  { hyperlinks, link }: TableOptions,
): string {
  const address = hyperlinks && place !== '' && evidence ? link?.(repository, evidence) : undefined;
  // Only what a URL may hold: an escape sequence must not end early.
  if (!address || !/^(?:https|file):[\x21-\x7e]+$/.test(address)) return place;
  return `${ESC}]8;;${address}${ESC}\\${place}${ESC}]8;;${ESC}\\`;
}

function nextLines(
  repository: RepositoryReport,
  roadmap: Roadmap,
  options: TableOptions,
  width: number,
  paint: Paint,
): string[] {
  const [step, ...rest] = nextSteps(repository, roadmap);
  if (!step) return ['', paint('green', 'Next: nothing; every requirement that could be read is met.')];
  const then = rest.filter((other) => other.points > 0).slice(0, 3);
  return [
    '',
    `${paint('bold', `Next: ${titleOf(options, step.requirement)}`)} ${worth(step)}`,
    ...wrap(plainText(step.advice ?? '', 500), width - 6).map((line) => `      ${line}`),
    ...(step.fix ? [`      Where: ${plainText(step.fix.path, 100)}`] : []),
    `      More:  milepost explain ${step.requirement}`,
    ...(then.length > 0 ? [`Then: ${then.map((s) => `${s.requirement} (${gainText(s.points)})`).join(', ')}`] : []),
  ];
}

const worth = ({ points, hours }: NextStep): string =>
  `(${points > 0 ? `+${plural(points, 'point')}, ` : ''}${effortText(hours)})`;

/** A line that a runner's log cannot take for a command. */
const inert = (line: string): string => line.replace(/^(\s*):(?=:)/, '$1: ').replaceAll('##[', '## [');
