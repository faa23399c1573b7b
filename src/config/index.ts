/** `.github/milepost.yml`: text → Config. Every error is a `UsageError` with file, line and column. */
import * as z from 'zod/mini';
import { describeValue, glimpse } from '../parse/glimpse.ts';
import { type Located, type Path, type Problem, readLocated } from '../parse/located.ts';
import { didYouMean } from '../parse/nearest.ts';
import { shaped } from '../parse/shape.ts';
import { builtinRoadmaps, isBuiltinRoadmap } from '../roadmap/index.ts';
import { type Config, defaultConfig, type Exemption } from './config.ts';
import { REMOTE_ROADMAP } from './remote.ts';
import { configSchema, roadmapPath } from './schema.ts';

export { CONFIG_PATH, type Config, defaultConfig, type Exemption, type Write } from './config.ts';
export { type Exempt, exemptionsFor } from './exempt.ts';
export { type Learner, reportsOf } from './learner.ts';
export { type RemoteRoadmap, remoteRoadmap } from './remote.ts';
export { type Listed, reasonToSkip, selectRepositories } from './select.ts';

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
  const problems = [
    ...roadmapProblems(file.roadmap),
    ...idProblems(file.gates?.require ?? [], known, (index) => ['gates', 'require', index]),
    ...idProblems(file.exempt?.map(({ requirement }) => requirement) ?? [], known, (index) => [
      'exempt',
      index,
      'requirement',
    ]),
  ];
  if (problems.length > 0) throw located.error(problems);
  const { readme, gates, track, progress, exempt, badges, page, 'pull-request': pullRequest, ...rest } = file;
  const failBelow = gates?.['fail-below'];
  return {
    ...defaultConfig,
    ...withoutUndefined({ ...rest, pullRequest }),
    learner: track === undefined && !progress ? {} : { ...withoutUndefined({ track, progress }), located },
    exempt: exempt?.map((one) => withoutUndefined(one) as Exemption) ?? [],
    readme: { path: readme?.path ?? defaultConfig.readme.path },
    badges: { style: badges?.style ?? defaultConfig.badges.style },
    ...(page?.address === undefined ? {} : { page: { address: page.address.replace(/\/?$/, '/') } }),
    gates: { require: gates?.require ?? [], ...(failBelow === undefined ? {} : { failBelow }) },
  };
}

function roadmapProblems(roadmap: string | undefined): Problem[] {
  if (roadmap === undefined || isBuiltinRoadmap(roadmap) || REMOTE_ROADMAP.test(roadmap)) return [];
  if (z.safeParse(roadmapPath, roadmap).success && !roadmap.includes('@')) return [];
  const expected = `a built-in roadmap (${builtinRoadmaps.join(', ')}), the path of a .yml file in the repository, or owner/repository/path.yml@ref`;
  return [{ path: ['roadmap'], expected, found: `${describeValue(roadmap)}${didYouMean(roadmap, builtinRoadmaps)}` }];
}

function idProblems(
  ids: readonly string[],
  known: readonly string[] | undefined,
  place: (index: number) => Path,
): Problem[] {
  if (known === undefined) return [];
  return ids.flatMap((id, index) =>
    known.includes(id)
      ? []
      : [
          {
            path: place(index),
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
