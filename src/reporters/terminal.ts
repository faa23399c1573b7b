import { gain, type NextStep, nextSteps } from '../grade/next.ts';
import type { Evidence, GradeReport, RepositoryReport, RequirementResult, Verdict } from '../model/report.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { codeLines, plainText, shortPath } from './escape.ts';
import { ESC, inert, type Paint, painter, type Style } from './paint.ts';
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

/** A snippet longer than this is for the README and the JSON. */
const SNIPPET_LINES = 16;

const STYLES: Readonly<Record<Verdict, Style>> = {
  met: 'green',
  partial: 'yellow',
  unmet: 'red',
  unknown: 'cyan',
  exempt: 'dim',
};

/** The report for people: one table a repository, one requirement a line, what to do next below. Ends with a newline. */
export function gradeTable(report: GradeReport, roadmap: Roadmap, options: TableOptions): string {
  const paint = painter(options.color);
  const tables = report.repositories.map((repository) => repositoryTable(repository, roadmap, options, paint));
  return `${tables.join('\n\n').split('\n').map(inert).join('\n')}\n`;
}

function repositoryTable(repository: RepositoryReport, roadmap: Roadmap, options: TableOptions, paint: Paint): string {
  const width = Number.isFinite(options.width) ? Math.max(60, options.width) : 1000;
  const rows = repository.requirements.map((result) => toRow(result, repository));
  const widest = (cells: readonly string[]) => Math.max(0, ...cells.map(textWidth));
  const ids = widest(rows.map((row) => row.result.id));
  const earning = rows.filter((row) => row.points !== '');
  const points = widest(earning.map((row) => row.points));
  const [everyPath, earningPath] = [widest(rows.map((row) => row.place)), widest(earning.map((row) => row.place))];
  const found = widest(rows.map((row) => row.detail));
  // Points stand in a column behind all paths where there is room, else behind the paths of the rows that have points.
  const roomy = width - 10 - ids - everyPath - points >= Math.min(found, 32);
  const paths = roomy && points > 0 ? everyPath : earningPath;
  // Ids, paths and points take what they need; what was found gets the rest.
  const details = Math.min(found, Math.max(24, width - 8 - ids - Math.max(everyPath, paths + 2 + points)));
  const lines = rows.map(({ result, detail, place, points: gained }) => {
    const mark = paint(STYLES[result.verdict], MARKS[result.verdict]);
    const shown = linked(place, result.evidence[0], repository, options);
    const gap = ' '.repeat(Math.max(0, paths - textWidth(place)));
    const end = gained === '' ? shown : `${shown}${gap}  ${paint('yellow', gained)}`;
    return `  ${mark} ${pad(result.id, ids)}  ${pad(cutTo(detail, details), details)}  ${end}`.trimEnd();
  });
  return [
    header(repository, width, paint),
    '',
    ...lines,
    ...nextLines(repository, roadmap, options, width, paint),
  ].join('\n');
}

interface Row {
  readonly result: RequirementResult;
  readonly detail: string;
  /** `path:line`, or nothing where the whole repository is the witness. */
  readonly place: string;
  readonly points: string;
}

function toRow(result: RequirementResult, repository: RepositoryReport): Row {
  const [evidence] = result.evidence;
  const found = plainText(result.reason ?? evidence?.detail ?? '', 200);
  const line = evidence?.line === undefined ? '' : `:${evidence.line}`;
  return {
    result,
    detail: result.verdict === 'unknown' ? `not read: ${found}` : found,
    place: !evidence || evidence.path === '.' || result.reason !== undefined ? '' : shortPath(evidence.path, 60) + line,
    points: gainText(gain(result, repository)),
  };
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
    ...(step.fix ? [`      In ${plainText(step.fix.path, 100)}${step.fix.snippet ? ':' : ''}`] : []),
    ...codeLines(step.fix?.snippet ?? '', SNIPPET_LINES).map((line) => paint('dim', `        ${line}`.trimEnd())),
    ...(then.length > 0 ? [`Then: ${then.map((s) => `${s.requirement} (${gainText(s.points)})`).join(', ')}`] : []),
    `More: milepost explain ${step.requirement}`,
  ];
}

const worth = ({ points, hours }: NextStep): string =>
  `(${points > 0 ? `+${plural(points, 'point')}, ` : ''}${effortText(hours)})`;
