import { type Check, unknown } from '../model/check.ts';
import type { RepositoryReport } from '../model/report.ts';
import type { Roadmap } from '../model/roadmap.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { Project } from '../project/project.ts';
import { type Exempt, evaluate } from './evaluate.ts';
import { ready, score } from './score.ts';

/** The report of a repository that was read and whose judging came to no end: nothing is known, and nothing is held against it. */
export function unjudged(snapshot: Snapshot, roadmap: Roadmap, exempt: Exempt, detail: string): RepositoryReport {
  const lost: Check<Project> = {
    ...{ id: '', title: '', about: { asks: '', why: '', how: '', example: '' } },
    reads: () => [],
    evaluate: () => unknown([{ path: '.', detail }]),
  };
  // Its files are what judging came to grief over.
  const requirements = evaluate(new Project({ ...snapshot, entries: [] }), roadmap, () => lost, exempt);
  return {
    name: snapshot.name,
    commit: snapshot.commit,
    ...(snapshot.committed === undefined ? {} : { committed: snapshot.committed }),
    incomplete: true,
    requirements,
    license: 'NOASSERTION',
    tracks: ['none'],
    skills: [],
    score: score(requirements),
    ready: ready(requirements),
  };
}
