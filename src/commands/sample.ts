import { createHash } from 'node:crypto';
import expenseApi from '../../templates/demo/expense-api.yml';
import data from '../../templates/demo/portfolio.yml';
import pythonExercises from '../../templates/demo/python-exercises.yml';
import slugTools from '../../templates/demo/slug-tools.yml';
import ticketClassifier from '../../templates/demo/ticket-classifier.yml';
import weatherEtl from '../../templates/demo/weather-etl.yml';
import { CHECK_IDS } from '../checks/ids.ts';
import { CONFIG_PATH, type Config, parseConfig, reportsOf } from '../config/index.ts';
import { UsageError } from '../model/errors.ts';
import type { HistoryEntry } from '../model/history.ts';
import type { Portfolio, RepositoryMeta } from '../model/portfolio.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { say } from '../model/say.ts';
import type { Entry, OpenSnapshot } from '../model/snapshot.ts';
import { withProgress } from '../progress/progress.ts';
import { appendHistory, historyEntry } from '../reporters/history.ts';
import { gradePortfolio, type Subject } from '../run.ts';
import { localRoadmap } from './local-roadmap.ts';

/** The portfolio of `milepost demo`: repositories kept as data, graded by the same engine as anybody's. */

interface Repository {
  readonly name: string;
  readonly description: string;
  readonly topics: readonly string[];
  readonly committed: string;
  readonly tags: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}

interface Data {
  readonly owner: string;
  readonly host: string;
  readonly empty: readonly string[];
  readonly configuration: string;
  readonly history: readonly Pick<HistoryEntry, 'date' | 'repository' | 'score' | 'proven'>[];
}

const SAMPLE = data as Data;
const REPOSITORIES = [expenseApi, pythonExercises, slugTools, ticketClassifier, weatherEtl] as readonly Repository[];

export const SAMPLE_OWNER = SAMPLE.owner;
/** Where the sample's repositories would be; nobody's address. */
export const SAMPLE_HOST = SAMPLE.host;

export interface Sample {
  readonly portfolio: Portfolio;
  readonly roadmap: Roadmap;
  readonly config: Config;
  /** Text of the configuration, as a learner would keep it. */
  readonly configuration: string;
  /** Lines of `milepost/history.jsonl`. */
  readonly history: string;
}

/** Grades the sample. No file is read, no git is started, and the result is the same every time. */
export async function samplePortfolio(): Promise<Sample> {
  const { owner, configuration } = SAMPLE;
  const config = parseConfig(configuration, CONFIG_PATH, CHECK_IDS);
  const roadmap = localRoadmap(config.roadmap);
  const graded = await gradePortfolio(owner, [...REPOSITORIES.map(subjectOf), ...SAMPLE.empty.map(emptySubject)], {
    roadmap,
    exempt: config.exempt,
    ...(config.capstone === undefined ? {} : { capstone: config.capstone }),
  });
  const portfolio = withProgress(graded, roadmap, reportsOf(config.learner, roadmap));
  return { portfolio, roadmap, config, configuration, history: historyOf(portfolio) };
}

/** What was, as the data tells it, and what is. */
function historyOf(portfolio: Portfolio): string {
  const { id, version } = portfolio.roadmap;
  const provable = portfolio.progress?.provable ?? 0;
  const before = SAMPLE.history.map(
    (entry): HistoryEntry => ({
      ...entry,
      percent: Math.floor((100 * entry.proven) / provable),
      commit: idOf(entry.date),
      roadmap: `${id} ${version}`,
      provable,
    }),
  );
  return [...before, historyEntry(portfolio)].reduce<string>((text, entry) => appendHistory(text, entry), '');
}

const metaOf = (name: string, more: Partial<RepositoryMeta> = {}): RepositoryMeta => ({
  name,
  owner: SAMPLE.owner,
  url: `${SAMPLE.host}/${SAMPLE.owner}/${name}`,
  description: null,
  topics: [],
  fork: false,
  archived: false,
  private: false,
  ...more,
});

const subjectOf = (repository: Repository): Subject => ({
  meta: metaOf(repository.name, { description: repository.description, topics: repository.topics }),
  open: async () => openSample(repository),
});

const emptySubject = (name: string): Subject => ({
  meta: metaOf(name),
  open: () => Promise.reject(new UsageError(say`it has no commit yet`)),
});

function openSample({ name, committed, tags, files }: Repository): OpenSnapshot {
  const entries = Object.entries(files)
    .map(([path, text]): Entry => ({ path, kind: 'file', oid: idOf(text), size: Buffer.byteLength(text) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    snapshot: {
      name,
      commit: idOf(JSON.stringify([name, committed, entries])),
      committed,
      entries,
      truncated: false,
      host: { tags, releases: [] },
      content: (path) => {
        const text = files[path];
        return text === undefined ? { state: 'unread', reason: 'missing-object' } : { state: 'text', text };
      },
    },
    load: async () => undefined,
    close: async () => undefined,
  };
}

/** What stands for an object id of git's. */
const idOf = (text: string): string => createHash('sha1').update(text).digest('hex');
