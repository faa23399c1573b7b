import type { Project } from '../project/project.ts';
import { type Found, found, type Hit } from './hits.ts';
import { matchAbout, matchHeadline } from './match-about.ts';
import {
  matchArgument,
  matchBaseImage,
  matchCi,
  matchCommand,
  matchContainer,
  matchDependency,
  matchImage,
  matchUses,
} from './match-build.ts';
import {
  matchBase,
  matchCall,
  matchClass,
  matchCodeFile,
  matchDecorator,
  matchImport,
  matchRecord,
  matchTest,
} from './match-code.ts';
import { matchFile, matchText } from './match-files.ts';
import { matchLanguage } from './match-language.ts';
import type { Leaf, Matcher } from './matchers.ts';

/** What matchers may look at: the project, and the skills that it has shown (for tracks). */
export interface Ground {
  readonly project: Project;
  readonly skills: ReadonlyMap<string, readonly Hit[]>;
}

/** Every witness of the matcher, in the order in which the YAML lists them; null where it does not hold. */
export function match(ground: Ground, matcher: Matcher): Found {
  switch (matcher.kind) {
    case 'any': {
      const held = matcher.inner.flatMap((inner) => match(ground, inner) ?? []);
      return found(held);
    }
    case 'all': {
      const hits: Hit[] = [];
      for (const inner of matcher.inner) {
        const held = match(ground, inner);
        if (held === null) return null;
        hits.push(...held);
      }
      return hits;
    }
    case 'together':
      return matchTogether(ground, matcher.inner);
    case 'not':
      return match(ground, matcher.inner[0]) === null ? [] : null;
    default:
      return matchLeaf(ground, matcher);
  }
}

/** Matchers that look into texts, which costs more than to ask what is known of them. */
const readsTexts = ({ kind }: Matcher): boolean => kind === 'file' || kind === 'text';

/** The hits of the first matcher in the files that all the others witness, and none of those under a `not`. */
function matchTogether(ground: Ground, inner: readonly Matcher[]): Found {
  const wanted = inner.filter(({ kind }) => kind !== 'not');
  const beside: ReadonlySet<string>[] = [];
  // One that finds nothing spares the others.
  for (const one of wanted.toSorted((a, b) => Number(readsTexts(a)) - Number(readsTexts(b)))) {
    const hits = match(ground, one);
    if (!hits || hits.length === 0) return null;
    beside.push(new Set(hits.map(({ path }) => path)));
  }
  const [first] = wanted;
  const both = ((first && match(ground, first)) ?? []).filter(({ path }) => beside.every((paths) => paths.has(path)));
  if (both.length === 0) return null;
  const without = inner.flatMap((one) =>
    one.kind === 'not' ? [new Set((match(ground, one.inner[0]) ?? []).map(({ path }) => path))] : [],
  );
  return found(both.filter(({ path }) => !without.some((paths) => paths.has(path))));
}

/** What leaves found in a project: skills and tracks ask for many of them again. */
const foundLeaves = (_project: Project): Map<Leaf, Found> => new Map();

function matchLeaf(ground: Ground, leaf: Leaf): Found {
  if (leaf.kind === 'skill') return found(leaf.skill.flatMap((id) => ground.skills.get(id) ?? []));
  const known = ground.project.once(foundLeaves);
  let held = known.get(leaf);
  if (held === undefined) known.set(leaf, (held = look(ground.project, leaf)));
  return held;
}

function look(project: Project, leaf: Exclude<Leaf, { kind: 'skill' }>): Found {
  switch (leaf.kind) {
    case 'import':
      return matchImport(project, leaf);
    case 'call':
      return matchCall(project, leaf);
    case 'decorator':
      return matchDecorator(project, leaf);
    case 'base':
      return matchBase(project, leaf);
    case 'class':
      return matchClass(project, leaf);
    case 'record':
      return matchRecord(project, leaf);
    case 'test':
      return matchTest(project, leaf);
    case 'code':
      return matchCodeFile(project, leaf);
    case 'language':
      return matchLanguage(project, leaf);
    case 'dependency':
      return matchDependency(project, leaf);
    case 'file':
      return matchFile(project, leaf);
    case 'text':
      return matchText(project, leaf);
    case 'image':
      return matchImage(project, leaf);
    case 'base-image':
      return matchBaseImage(project, leaf);
    case 'command':
      return matchCommand(project, leaf);
    case 'argument':
      return matchArgument(project, leaf);
    case 'uses':
      return matchUses(project, leaf);
    case 'ci':
      return matchCi(project, leaf);
    case 'container':
      return matchContainer(project, leaf);
    case 'about':
      return matchAbout(project, leaf);
    case 'headline':
      return matchHeadline(project, leaf);
  }
}
