import { type Check, type Finding, met, unknown, unmet } from '../model/check.ts';
import type { Evidence } from '../model/report.ts';
import { say } from '../model/say.ts';
import type { Project } from '../project/project.ts';

/** `v1.2.3`, `1.2`, `release-1.0.0`, `pkg@1.2.3`, `pkg/v1.2.3`, `app-v2.0.0-rc.1`: semantic versions as they are tagged. */
const VERSION =
  /^(?:(?:[A-Za-z@][\w@./-]{0,100}?)(?:[@/_-]v?|-v|v))?(?:v\.?|V|ver|version[-_]?|release[-_]?)?(\d{1,5}\.\d{1,5}(?:\.\d{1,6})?)(?:-[0-9A-Za-z.-]{1,60})?(?:\+[0-9A-Za-z.-]{1,60})?(?:(?:a|b|rc|\.dev|\.post|\.alpha|\.beta|\.rc)\.?\d{0,4})?$/;

/** True for a tag that names a semantic version; a date (`2024.01.31`) is none. */
export const isVersionTag = (tag: string): boolean => {
  const version = VERSION.exec(tag.slice(0, 200))?.[1];
  return version !== undefined && !/^(?:19|20)\d\d\.\d{1,2}(?:\.\d{1,2})?$/.test(version);
};

export const release: Check<Project> = {
  id: 'release',
  title: 'Released version',
  about: {
    asks: 'The repository has at least one release on its host, or one tag that names a version, such as `v1.0.0`.',
    why: 'A release says: this state works, and you can always come back to it. Without one nobody can tell a finished state from a half-done one.',
    how: [
      "The names of tags and of the host's published releases are read.",
      '',
      '- A version has two or three numbers, with or without a leading `v` or the name of a package. A date is none.',
      '- Where no host was asked, tags of another kind leave the answer unknown.',
    ].join('\n'),
    example: ['```sh', 'git tag -a v1.0.0 -m "First release"', 'git push origin v1.0.0', '```'].join('\n'),
  },
  reads: () => [],
  evaluate(project): Finding {
    const { tags, releases } = project.snapshot.host;
    const here = (detail: string): Evidence => ({ path: '.', detail });
    const [first] = releases ?? [];
    if (releases && first !== undefined) {
      const shown = releases.findLast(isVersionTag) ?? first;
      return met([here(say`release ${shown} (one of ${releases.length})`)]);
    }
    const versions = tags?.filter(isVersionTag) ?? [];
    const newest = versions.toSorted(byVersion).at(-1);
    if (newest !== undefined) return met([here(say`tag ${newest} (one of ${tags?.length})`)]);
    if (tags === undefined) return unknown([here(say`the tags could not be read`)]);
    if (tags.length > 0 && releases === undefined)
      return unknown([
        here(
          say`no tag names a version (${tags.slice(0, 3).join(', ')}); whether one is a release only the host knows`,
        ),
      ]);
    return unmet(
      [
        here(
          tags.length > 0
            ? say`no release, and none of ${tags.length} tags names a version (${tags.slice(0, 3).join(', ')})`
            : say`no tag and no release`,
        ),
      ],
      say`Mark the first state that works as a version: tag it and push the tag, then publish a release from it.`,
      { path: '.', snippet: 'git tag -a v1.0.0 -m "First release"\ngit push origin v1.0.0\n' },
    );
  },
};

/** Numeric order of the versions in two tags, then by name. */
function byVersion(a: string, b: string): number {
  const [left, right] = [a, b].map((tag) => (VERSION.exec(tag)?.[1] ?? '').split('.').map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}
