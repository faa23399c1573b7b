import { languageOf } from '../languages/extensions.ts';
import type { Content, OpenSnapshot, Snapshot, UnreadReason } from '../model/snapshot.ts';
import { Project } from '../project/project.ts';
import { fileLimit, LIMITS, type Limits } from './limits.ts';
import { withoutOwnOutput } from './own-output.ts';

/** Whoever needs contents: a check, the skills, the tracks. Asked again after each load. */
export type Demand = (project: Project) => Iterable<string>;

/** How often a loaded file may name further ones (a workflow → a script → a Makefile …). */
const MAX_ROUNDS = 6;

/**
 * Loads what the demands ask for, within the limits, until nothing new is asked for. The snapshot that
 * comes back is complete for them: what could not be had is `unread` with its reason.
 */
export async function readProject(
  open: OpenSnapshot,
  demands: readonly Demand[],
  limits: Limits = LIMITS,
): Promise<Project> {
  const snapshot = withoutOwnOutput(open.snapshot);
  const budget = new Budget(snapshot, limits);
  await open.load(budget.admit(Project.attributePaths(snapshot)));
  let project = new Project(budget.limited());
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const wanted = new Set<string>();
    for (const demand of demands) for (const path of demand(project)) wanted.add(path);
    const paths = budget.admit([...wanted]);
    if (paths.length === 0) break;
    await open.load(paths);
    // Facts derived before this load may have changed, so the view starts afresh.
    project = new Project(budget.limited(), project);
  }
  return project;
}

/** Decides, from sizes alone and in an order of its own, which paths are read: so every source reads the same ones. */
class Budget {
  readonly #snapshot: Snapshot;
  readonly #limits: Limits;
  readonly #sizes: ReadonlyMap<string, number>;
  readonly #admitted = new Set<string>();
  readonly #refused = new Map<string, UnreadReason>();
  #bytes = 0;

  constructor(snapshot: Snapshot, limits: Limits) {
    this.#snapshot = snapshot;
    this.#limits = limits;
    this.#sizes = new Map(
      snapshot.entries.flatMap((e) => (e.kind === 'file' || e.kind === 'executable' ? [[e.path, e.size]] : [])),
    );
  }

  admit(wanted: readonly string[]): string[] {
    const admitted: string[] = [];
    for (const path of byUse(wanted)) {
      const size = this.#sizes.get(path);
      if (size === undefined || this.#admitted.has(path) || this.#refused.has(path)) continue;
      if (size > fileLimit(path, this.#limits)) this.#refused.set(path, 'too-large');
      else if (this.#admitted.size >= this.#limits.files || this.#bytes + size > this.#limits.totalBytes)
        this.#refused.set(path, 'over-budget');
      else {
        this.#admitted.add(path);
        this.#bytes += size;
        admitted.push(path);
      }
    }
    return admitted;
  }

  /** The snapshot with the refusals in place. */
  limited(): Snapshot {
    const snapshot = this.#snapshot;
    const refused = this.#refused;
    return {
      ...snapshot,
      content: (path): Content => {
        const reason = refused.get(path);
        return reason ? { state: 'unread', reason } : snapshot.content(path);
      },
    };
  }
}

/** Manifests, CI and prose before code, shallow before deep, then by name: where the budget ends, the telling files are in. */
function byUse(paths: readonly string[]): string[] {
  return paths
    .map((path) => ({ path, rank: rank(path), depth: path.split('/').length }))
    .sort((a, b) => a.rank - b.rank || a.depth - b.depth || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map(({ path }) => path);
}
const rank = (path: string): number => (languageOf(path.slice(path.lastIndexOf('.') + 1)) ? 1 : 0);
