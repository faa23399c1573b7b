/** Answers about made repositories, written straight away: the host's own work is no part of what the benchmark measures. */
import { blobNode, type MadeRepository, restBlob, restTree, treeNode } from './bench-made.ts';

type Made = ReadonlyMap<string, MadeRepository>;
type Variables = Readonly<Record<string, unknown>>;
/** Answers a whole query about any other repository; the JSON of its `data`. */
export type Other = (query: string, variables: Variables) => Promise<Readonly<Record<string, unknown>>>;

const PART =
  /(\w+): repository\(owner: \$\w+, name: \$(\w+)\) \{ ((?:\w*:? ?object\((?:oid|expression): "[\w:]+"\) \{ \.\.\.\w+ \} )+)\}/g;
const OBJECT = /(?:(\w+): )?object\((?:oid|expression): "([\w:]+)"\) \{ \.\.\.(\w+) \}/g;
const LEVELS: Readonly<Record<string, number>> = { Folders: 2, DeepFolders: 4 };

/** The body of an answer, as JSON; undefined where no made repository is asked for. */
export async function madeAnswer(
  made: Made,
  { path, query, variables }: { readonly path: string; readonly query: string; readonly variables: Variables },
  other: Other,
): Promise<string | undefined> {
  if (!/^query (?:Blobs|Trees)\(/.test(query)) return madeRest(made, path);
  const parts: string[] = [];
  for (const [part, alias = '', variable = '', asked = ''] of query.matchAll(PART)) {
    const repository = made.get(String(variables[variable]));
    if (repository)
      parts.push(`"${alias}":{${[...asked.matchAll(OBJECT)].map((one) => node(repository, one)).join(',')}}`);
    else parts.push(`"${alias}":${JSON.stringify((await alone(query, part, variables, other))[alias])}`);
  }
  return `{"data":{${parts.join(',')}}}`;
}

function node(repository: MadeRepository, [, alias, id = '', fragment = '']: readonly (string | undefined)[]): string {
  const levels = LEVELS[fragment];
  return `"${alias ?? 'object'}":${levels === undefined ? blobNode(repository, id) : treeNode(repository, id, levels)}`;
}

/** One repository's part of a query, as a query of its own. */
function alone(query: string, part: string, variables: Variables, other: Other) {
  const used = [...new Set([...part.matchAll(/\$(\w+)/g)].map(([, name = '']) => name))];
  const declared = used.map((name) => `$${name}: String!`).join(', ');
  const fragments = query.slice(query.indexOf('\n', query.lastIndexOf(part)));
  const asked = `query Part(${declared}) { ${part} } ${fragments}`;
  return other(asked, Object.fromEntries(used.map((name) => [name, variables[name]])));
}

function madeRest(made: Made, path: string): string | undefined {
  const [, name = '', kind, id = ''] = /^\/repos\/[^/]+\/([^/]+)\/git\/(trees|blobs)\/(\w+)/.exec(path) ?? [];
  const repository = made.get(name);
  if (!repository) return undefined;
  return kind === 'trees' ? restTree(repository) : restBlob(repository, id);
}
