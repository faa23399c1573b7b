import type { Portfolio, PortfolioRepository } from '../model/portfolio.ts';
import type { ItemProgress, PartProgress, Progress, ReportEntry, Reports, Tally } from '../model/progress.ts';
import { allParts, type Item, itemsOf, type Part, type Roadmap } from '../model/roadmap.ts';
import { choose } from './choice.ts';
import { nextItems } from './next.ts';
import { projectsOf, repositoryNamed } from './projects.ts';
import { type Outcome, outcomeAmong, outcomeIn } from './rules.ts';

type Graded = Pick<Portfolio, 'repositories' | 'capstone'>;

/** How far the learner is. Pure: the same reports give the same progress. Undefined where the roadmap has no parts. */
export function progressOf(portfolio: Graded, roadmap: Roadmap, reports: Reports): Progress | undefined {
  if (roadmap.parts.length === 0) return undefined;
  const items = itemsOf(roadmap.parts);
  const repositories = ranked(portfolio);
  const projects = projectsOf(items, repositories, reports.projects);
  const outcomes = new Map(items.map((item) => [item.id, outcomeOf(item, repositories, portfolio, reports)]));
  const choice = choose(roadmap, repositories, reports.track, (some) => share(some, outcomes));
  const said = saidOf(roadmap.parts, reports);
  const states = new Map<string, ItemProgress>();
  const visit = (part: Part, spare: boolean): void => {
    for (const item of part.items)
      states.set(
        item.id,
        stateOf(item, outcomes.get(item.id), said.get(item.id), !spare && !choice.spare.has(item.id)),
      );
    for (const child of part.parts) visit(child, spare || choice.spare.has(child.id));
  };
  for (const part of roadmap.parts) visit(part, choice.spare.has(part.id));
  const counted = items.filter(({ id }) => states.get(id)?.counted);
  return {
    ...tally(counted, states),
    track: choice.track,
    parts: partsProgress(roadmap.parts, states, choice.spare, true),
    items: items.flatMap(({ id }) => states.get(id) ?? []),
    projects,
    next: nextItems(roadmap, counted, states, portfolio.repositories.length === 0),
  };
}

/** The portfolio with the progress that it makes; one without repositories has progress too. */
export function withProgress(portfolio: Portfolio, roadmap: Roadmap, reports: Reports): Portfolio {
  const progress = progressOf(portfolio, roadmap, reports);
  return progress === undefined ? portfolio : { ...portfolio, progress };
}

/** The capstone first, then by score, then by name: the best repository is the witness. */
function ranked({ repositories, capstone }: Graded): PortfolioRepository[] {
  return [...repositories].sort(
    (a, b) =>
      Number(b.name === capstone?.name) - Number(a.name === capstone?.name) ||
      (b.score ?? -1) - (a.score ?? -1) ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
}

/** What the item's rule comes to. A project that goes by its looks counts only in the repository that the learner names. */
function outcomeOf(
  item: Item,
  repositories: readonly PortfolioRepository[],
  { capstone }: Graded,
  { projects }: Reports,
): Outcome | undefined {
  if (item.proof === undefined) return undefined;
  if (item.words.length > 0) {
    const named = projects.find((project) => project.item === item.id)?.repository;
    const repository = named === undefined ? undefined : repositoryNamed(named, repositories);
    return repository ? outcomeIn(item.proof, repository) : { holds: false, proof: [] };
  }
  const witnesses = item.capstone ? repositories.filter(({ name }) => name === capstone?.name) : repositories;
  return outcomeAmong(item.proof, witnesses);
}

/** What the learner says of each item; what is said of a part is said of everything in it, unless more is said there. */
function saidOf(parts: readonly Part[], { entries, projects }: Reports): Map<string, ReportEntry> {
  const byId = new Map(allParts(parts).map((part) => [part.id, itemsOf([part])]));
  const said = new Map<string, ReportEntry>();
  for (const entry of entries)
    for (const item of byId.get(entry.id) ?? []) said.set(item.id, { ...entry, id: item.id });
  for (const entry of entries) if (!byId.has(entry.id)) said.set(entry.id, entry);
  for (const { item, link, date } of projects)
    if (item !== null)
      said.set(item, {
        id: item,
        state: 'reported',
        ...(link === undefined ? {} : { link }),
        ...(date === undefined ? {} : { date }),
      });
  return said;
}

function stateOf(
  { id, weight }: Item,
  outcome: Outcome | undefined,
  said: ReportEntry | undefined,
  chosen: boolean,
): ItemProgress {
  const state =
    outcome?.holds === true ? 'proven' : (said?.state ?? (outcome?.holds === 'unknown' ? 'unknown' : 'open'));
  return {
    id,
    state,
    provable: outcome !== undefined,
    counted: chosen && weight > 0,
    ...(outcome?.holds === true ? { proof: outcome.proof } : {}),
    ...(said?.link === undefined ? {} : { link: said.link }),
    ...(said?.date === undefined ? {} : { date: said.date }),
  };
}

/** A part's own tally counts what is in it, chosen or not: who looks at another track sees how far they would be. */
function partsProgress(
  parts: readonly Part[],
  states: ReadonlyMap<string, ItemProgress>,
  spare: ReadonlySet<string>,
  chosen: boolean,
): PartProgress[] {
  return parts.flatMap((part) => {
    const counted = chosen && !spare.has(part.id);
    const own = itemsOf([part]).filter((item) => item.weight > 0 && (!counted || states.get(item.id)?.counted));
    return [{ id: part.id, counted, ...tally(own, states) }, ...partsProgress(part.parts, states, spare, counted)];
  });
}

function tally(items: readonly Item[], states: ReadonlyMap<string, ItemProgress>): Tally {
  const sum = { proven: 0, provable: 0, reported: 0, reportable: 0, unknown: 0 };
  for (const { id } of items) {
    const progress = states.get(id);
    if (progress?.state === 'unknown') sum.unknown += 1;
    else if (progress?.provable) {
      sum.provable += 1;
      if (progress.state === 'proven') sum.proven += 1;
    } else if (progress) {
      sum.reportable += 1;
      if (progress.state === 'reported') sum.reported += 1;
    }
  }
  // Rounded down: 100 means all.
  return { ...sum, percent: sum.provable > 0 ? Math.floor((100 * sum.proven) / sum.provable) : null };
}

function share(items: readonly Item[], outcomes: ReadonlyMap<string, Outcome | undefined>): number {
  let [earned, possible] = [0, 0];
  for (const { id, weight } of items) {
    const holds = outcomes.get(id)?.holds;
    if (holds === undefined || holds === 'unknown') continue;
    possible += weight;
    if (holds) earned += weight;
  }
  return possible > 0 ? earned / possible : 0;
}
