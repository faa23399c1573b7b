import type { SourceFacts } from '../languages/facts.ts';
import { say } from '../model/say.ts';
import type { PlacedBoundary } from './boundaries.ts';
import { ofFacts } from './of-facts.ts';
import { nextAfter } from './own-clients.ts';
import type { Project } from './project.ts';
import { type Source, sourcesOf } from './sources.ts';
import { usesMocks } from './test-runners.ts';

/** A database that a test in Spring's whole context crosses through own services: `@SpringBootTest`, `@Autowired`, and nothing mocked. */

/** What Spring Data, JPA and JDBC call that which opens a session. */
const REPOSITORY =
  /(?:^|\.)(?:\w*(?:Jpa|Crud|Sorting|Mongo|R2dbc|Jdbc|Redis|Cassandra|Neo4j|Elasticsearch|Reactive)\w*)Repository$/;
const SESSION =
  /^(?:jakarta|javax)\.persistence\.(?:EntityManager|PersistenceContext)$|^org\.springframework\.(?:jdbc\.core|data\.mongodb\.core|data\.redis\.core|r2dbc\.core)\.|^org\.apache\.ibatis\.annotations\./;

/** What the case that starts at a line stores or finds; nothing where the file uses mocks, or is no test of the whole context. */
export function springData(
  project: Project,
  path: string,
  facts: SourceFacts,
  from: number,
): readonly PlacedBoundary[] {
  if (!isWholeContext(facts) || usesMocks(facts)) return [];
  const to = nextAfter(facts, from);
  for (const { name, line } of facts.calls) {
    if (line < from || line >= to || !OF_FIELD.test(name)) continue;
    for (const own of ownClass(project, typeOfField(name))) {
      const real = sessionBehind(project, own);
      if (real !== undefined)
        return [{ kind: 'database', line, path, detail: say`${name.slice(name.indexOf('.') + 1)}, stored by ${real}` }];
    }
  }
  return [];
}

const isWholeContext = ofFacts(
  ({ decorators }) =>
    decorators.some(({ name }) => name === 'SpringBootTest') &&
    decorators.some(({ name }) => name === 'Autowired' || name === 'TestConstructor'),
);

/** A call on a field; Spring's fields are named after their types. */
const OF_FIELD = /^[a-z]\w{1,80}\.\w+$/;
const typeOfField = (call: string): string => call[0]?.toUpperCase() + call.slice(1, call.indexOf('.'));

const ownClass = (project: Project, name: string): readonly Source[] =>
  [name, `${name}Impl`].flatMap((each) => project.once(classesByFile).get(each) ?? []);

/** Own program files of the JVM by the class that each is named after. */
function classesByFile(project: Project): ReadonlyMap<string, readonly Source[]> {
  const found = new Map<string, Source[]>();
  for (const source of sourcesOf(project)) {
    const stem = /^(\w+)\.(?:java|kt|groovy|scala)$/.exec(source.file.name)?.[1];
    if (stem === undefined || source.file.test) continue;
    found.set(stem, [...(found.get(stem) ?? []), source]);
  }
  return found;
}

/** The own class that opens the session: this one, or one that it names. */
function sessionBehind(project: Project, { file, facts }: Source): string | undefined {
  if (opensSession(facts)) return file.path;
  return neighbours(facts)
    .flatMap((name) => ownClass(project, name))
    .find((one) => opensSession(one.facts))?.file.path;
}

const opensSession = ofFacts(
  ({ classes, imports }) =>
    classes.some(({ bases }) => bases.some((base) => REPOSITORY.test(base))) ||
    imports.some(({ module, used }) => used && SESSION.test(module)),
);

/** Classes that a class imports, or calls by fields named after them. */
const neighbours = ofFacts(({ imports, calls }): readonly string[] => [
  ...new Set([
    ...imports.map(({ module }) => module.slice(module.lastIndexOf('.') + 1)),
    ...calls.flatMap(({ name }) => (OF_FIELD.test(name) ? [typeOfField(name)] : [])),
  ]),
]);
