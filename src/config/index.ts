/** `.github/milepost.yml`: text → Config. Every error is a `UsageError` with file, line and column. */
import * as z from 'zod/mini';
import { describeValue, glimpse, type Located, type Problem, readLocated } from '../parse/located.ts';
import { didYouMean } from '../parse/nearest.ts';
import { shaped } from '../parse/shape.ts';
import { builtinRoadmaps, isBuiltinRoadmap } from '../roadmap/index.ts';
import { configSchema, roadmapPath, WRITES } from './schema.ts';

export { type Listed, reasonToSkip, selectRepositories } from './select.ts';

export type Write = (typeof WRITES)[number];

export interface Config {
  /** Login; undefined for the owner of the repository that runs Milepost. */
  readonly user?: string;
  /** Id of a built-in roadmap (`isBuiltinRoadmap`), or path of a YAML file in the same repository. */
  readonly roadmap: string;
  /** Name of the repository that stands as the capstone; undefined for the best-scoring one. */
  readonly capstone?: string;
  /** Patterns on names (`*`, `?`); empty for all. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly forks: boolean;
  readonly archived: boolean;
  readonly empty: boolean;
  readonly readme: { readonly path: string };
  readonly write: readonly Write[];
  readonly commit: boolean;
  readonly gates: {
    /** Score from 0 to 100; undefined for no such gate. */
    readonly failBelow?: number;
    /** Ids of requirements that must be met. */
    readonly require: readonly string[];
  };
}

/** Where a repository keeps its configuration. */
export const CONFIG_PATH = '.github/milepost.yml';

export const defaultConfig: Config = {
  roadmap: 'python-expert',
  include: [],
  exclude: [],
  forks: false,
  archived: false,
  empty: false,
  readme: { path: 'README.md' },
  write: WRITES,
  commit: true,
  gates: { require: [] },
};

/**
 * Reads and validates a configuration; an empty file is the default one.
 * @param known requirement ids that `gates.require` may name; without it any id passes here.
 * @throws UsageError `path:line:column: expected …, found …`.
 */
export function parseConfig(text: string, path: string, known?: readonly string[]): Config {
  return configOf(readLocated(text, path), known);
}

/** The same for a value that was read before. */
export function configOf(located: Located, known?: readonly string[]): Config {
  if (located.value === undefined || located.value === null) return defaultConfig;
  const file = shaped(located, configSchema);
  const problems = [...roadmapProblems(file.roadmap), ...gateProblems(file.gates?.require ?? [], known)];
  if (problems.length > 0) throw located.error(problems);
  const { readme, gates, ...rest } = file;
  const failBelow = gates?.['fail-below'];
  return {
    ...defaultConfig,
    ...withoutUndefined(rest),
    readme: { path: readme?.path ?? defaultConfig.readme.path },
    gates: { require: gates?.require ?? [], ...(failBelow === undefined ? {} : { failBelow }) },
  };
}

function roadmapProblems(roadmap: string | undefined): Problem[] {
  if (roadmap === undefined || isBuiltinRoadmap(roadmap) || z.safeParse(roadmapPath, roadmap).success) return [];
  const expected = `a built-in roadmap (${builtinRoadmaps.join(', ')}) or the path of a .yml file in the repository`;
  return [{ path: ['roadmap'], expected, found: `${describeValue(roadmap)}${didYouMean(roadmap, builtinRoadmaps)}` }];
}

function gateProblems(required: readonly string[], known: readonly string[] | undefined): Problem[] {
  if (known === undefined) return [];
  return required.flatMap((id, index) =>
    known.includes(id)
      ? []
      : [
          {
            path: ['gates', 'require', index],
            expected: `one of the ids ${known.join(', ')}`,
            found: `"${glimpse(id)}"${didYouMean(id, known)}`,
          },
        ],
  );
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Keys that were not given must not overwrite a default. */
const withoutUndefined = <T extends object>(value: T): Partial<Defined<T>> =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as Partial<Defined<T>>;
