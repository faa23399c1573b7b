import type { Evidence, SkillResult } from '../model/report.ts';
import type { Project } from '../project/project.ts';
import { ownCode } from '../project/sources.ts';
import type { SkillCatalogue } from './catalogue.ts';
import { commandFile } from './commands.ts';
import type { Hit } from './hits.ts';
import { match } from './match.ts';
import { aboutFiles } from './match-about.ts';
import { filesFitting, textFiles } from './match-files.ts';
import { pages } from './match-language.ts';
import type { LeafOf, Matcher } from './matchers.ts';
import { builtinTracks } from './track-catalogue.ts';

const MAX_EVIDENCE = 3;

/** The skills that the project shows, sorted by id, each with one to three witnesses, the strongest first. */
export function skillsOf(project: Project, catalogue: SkillCatalogue): SkillResult[] {
  const ground = { project, skills: new Map() };
  const found = catalogue.flatMap(({ id, shown }) => {
    const hits = match(ground, shown);
    return hits ? [{ id, hits }] : [];
  });
  const registers = registersAmong(found.map(({ hits }) => hits));
  return found.flatMap(({ id, hits }) => {
    const used = hits.filter(({ path, said }) => !said || !registers.has(path));
    return used.length > 0 ? [{ id, evidence: strongest(used) }] : [];
  });
}

/** A file that names this many technologies keeps a list of them (a linter's rules, a catalogue); it does not use them all. */
const REGISTER = 10;

function registersAmong(found: readonly (readonly Hit[])[]): ReadonlySet<string> {
  const skills = new Map<string, number>();
  for (const hits of found)
    for (const path of new Set(hits.filter(({ said }) => said).map((hit) => hit.path)))
      skills.set(path, (skills.get(path) ?? 0) + 1);
  return new Set([...skills].filter(([, count]) => count >= REGISTER).map(([path]) => path));
}

/** As the catalogue lists the matchers, and code before tests in each; one witness a file. */
function strongest(hits: readonly Hit[]): Evidence[] {
  const seen = new Set<string>();
  return hits
    .filter(({ path }) => !seen.has(path) && seen.add(path))
    .slice(0, MAX_EVIDENCE)
    .map(({ path, line, detail }) => ({ path, ...(line === undefined ? {} : { line }), detail }));
}

const MANIFEST =
  /(?:^|\/)(?:requirements[^/]*\.(?:txt|in)|pyproject\.toml|setup\.(?:py|cfg)|Pipfile|environment[^/]*\.ya?ml|package\.json|pom\.xml|build\.gradle(?:\.kts)?|libs\.versions\.toml|go\.mod|Cargo\.toml|[^/]+\.csproj|composer\.json|Gemfile|pubspec\.yaml|(?:[^/]*\.)?(?:Dockerfile|Containerfile)[^/]*|[^/]*compose[^/]*\.ya?ml|\.gitlab-ci\.yml|Jenkinsfile|\.travis\.yml|azure-pipelines\.ya?ml|buildspec\.ya?ml|requirements\/[^/]+\.txt)$|^\.(?:github\/workflows|circleci)\/[^/]+\.ya?ml$/i;

/** By catalogue, for the paths never change while more is read. */
const knownReads = (_project: Project): Map<SkillCatalogue, readonly string[]> => new Map();

/** Paths that the skills and tracks want read: own code, manifests, files that hold commands, and what the catalogue's `file` patterns name. */
export function skillReads(project: Project, catalogue: SkillCatalogue): readonly string[] {
  const known = project.ofPaths(knownReads);
  let reads = known.get(catalogue);
  if (!reads) known.set(catalogue, (reads = findReads(project, catalogue)));
  return reads;
}

function findReads(project: Project, catalogue: SkillCatalogue): string[] {
  const { tracks, precedence } = builtinTracks();
  const ofTracks = [...tracks.flatMap(({ signals }) => signals), ...precedence].map(({ when }) => when);
  const matchers = [...catalogue.map(({ shown }) => shown), ...ofTracks];
  return [...new Set([...readsOf(project, matchers), ...aboutFiles(project)])].sort();
}

/** The same for any matchers. */
export function readsOf(project: Project, matchers: readonly Matcher[]): string[] {
  const paths = new Set<string>();
  for (const { path } of ownCode(project)) paths.add(path);
  for (const { path, size } of project.own) if (size > 0 && (MANIFEST.test(path) || commandFile(path))) paths.add(path);
  for (const { path } of textFiles(project)) paths.add(path);
  for (const { path } of pages(project)) paths.add(path);
  for (const matcher of matchers)
    for (const leaf of filesAskedBy(matcher)) for (const { path } of filesFitting(project, leaf)) paths.add(path);
  return [...paths].sort();
}

const asked = new WeakMap<Matcher, readonly LeafOf<'file'>[]>();

/** The leaves of a matcher that look into files by their names: gathered once, for many projects. */
function filesAskedBy(matcher: Matcher): readonly LeafOf<'file'>[] {
  let leaves = asked.get(matcher);
  if (!leaves) {
    if ('inner' in matcher) leaves = matcher.inner.flatMap(filesAskedBy);
    else leaves = matcher.kind === 'file' && (matcher.has || matcher.contains) ? [matcher] : [];
    asked.set(matcher, leaves);
  }
  return leaves;
}
