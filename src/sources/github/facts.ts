import type { Repository } from '../../github/blob.ts';
import { type GitHubClient, spendable } from '../../github/client.ts';
import { BudgetSpent, isOverload, reasonFor, reasonForGraphql } from '../../github/failures.ts';
import type { HostFacts, UnreadReason } from '../../model/snapshot.ts';
import { type Connection, Names, type ReleaseNode, type TagNode } from './facts-pages.ts';
import hostFacts from './host-facts.graphql';
import type { ListedRepository } from './list.ts';

/** So many repositories in a request, which then costs one point. */
const TOGETHER = 50;
/** Points that further pages leave for trees and contents: without these, nothing at all would be graded. */
export const READING = 5;

/** What the host knows of a repository, with why it is less than there is to know. */
export interface Facts {
  readonly host: HostFacts;
  readonly trouble?: UnreadReason;
}

interface Wanted {
  readonly repository: Repository;
  readonly tags: Names<TagNode>;
  readonly releases: Names<ReleaseNode>;
  trouble?: UnreadReason;
  readonly done: () => void;
}

/**
 * Reads the tags and releases that the listing's first page did not hold, those of many repositories in a request, and only
 * of repositories that are opened. Where the points do not last for all pages of one, none is asked for.
 */
export class FactsReader {
  readonly #client: GitHubClient;
  #waiting: Wanted[] = [];

  constructor(client: GitHubClient) {
    this.#client = client;
  }

  /** Never rejects: what cannot be had is unknown, and never taken for none. */
  async read({ owner, name, host, begun }: ListedRepository): Promise<Facts> {
    if (!begun) return { host };
    const tags = Names.after(begun.tags, ({ name }: TagNode) => name);
    const releases = Names.after(begun.releases, (one: ReleaseNode) => (one.isDraft ? undefined : one.tagName));
    const wanted = await new Promise<Wanted>((resolve) => {
      const one: Wanted = { repository: { owner, name }, tags, releases, done: () => resolve(one) };
      if (this.#waiting.length === 0) setImmediate(() => void this.#start());
      this.#waiting.push(one);
    });
    const whole = {
      tags: begun.tags ? tags.whole() : host.tags,
      releases: begun.releases ? releases.whole() : host.releases,
    };
    return { host: { ...host, ...whole }, ...(wanted.trouble ? { trouble: wanted.trouble } : {}) };
  }

  async #start(): Promise<void> {
    const all = this.#waiting;
    this.#waiting = [];
    const chosen = within(this.#client.meter.available('graphql') - READING, all);
    for (const one of all) if (!chosen.includes(one)) one.trouble = 'failed';
    const unfinished = (some: Wanted[]) => some.filter((one) => !one.trouble && pagesOf(one) > 0);
    for (let open = unfinished(chosen); open.length > 0; open = unfinished(open))
      for (let from = 0; from < open.length; from += TOGETHER) await this.#ask(open.slice(from, from + TOGETHER));
    for (const { done } of all) done();
  }

  /** The next page of each; halved where that is too much for the server. */
  async #ask(batch: readonly Wanted[]): Promise<void> {
    const alone = batch.length === 1;
    try {
      spendable(this.#client, 'graphql');
      const { document, variables } = factsDocument(batch);
      const { data, errors } = await this.#client.graphql<Answer>(document, variables, alone ? {} : { retries: 0 });
      for (const [index, one] of batch.entries()) {
        const node = data[`r${index}`];
        if (one.tags.more) one.tags.add(node?.refs);
        if (one.releases.more) one.releases.add(node?.releases);
        const error = errors.find(({ path }) => path?.[0] === `r${index}`);
        if (error || !node) one.trouble = reasonForGraphql(error);
      }
    } catch (error) {
      if (isOverload(error) && !alone) {
        const half = Math.ceil(batch.length / 2);
        await this.#ask(batch.slice(0, half));
        return this.#ask(batch.slice(half));
      }
      // A spent budget is no trouble that passes: whoever then waited for the next run would wait for ever.
      for (const one of batch) one.trouble = error instanceof BudgetSpent ? 'failed' : reasonFor(error);
    }
  }
}

const pagesOf = ({ tags, releases }: Wanted): number => Math.max(tags.pages, releases.pages);

/** The first ones whose pages, asked for together, take no more requests than that. */
function within(points: number, all: readonly Wanted[]): Wanted[] {
  const depth: number[] = [];
  let requests = 0;
  return all.filter((one) => {
    const pages = pagesOf(one);
    let more = 0;
    for (let page = 0; page < pages; page += 1) if ((depth[page] ?? 0) % TOGETHER === 0) more += 1;
    if (requests + more > points) return false;
    requests += more;
    for (let page = 0; page < pages; page += 1) depth[page] = (depth[page] ?? 0) + 1;
    return true;
  });
}

type Asked = Pick<Wanted, 'repository'> & Readonly<Record<'tags' | 'releases', Pick<Names<never>, 'more' | 'cursor'>>>;

type Answer = Readonly<
  Record<
    string,
    { readonly refs: Connection<TagNode> | null; readonly releases: Connection<ReleaseNode> | null } | null
  >
>;

/** One query for the next page of all; of what is whole, next to nothing is asked for. */
export function factsDocument(batch: readonly Asked[]) {
  const declared: string[] = [];
  const variables: Record<string, string | null> = {};
  const selected = batch.map(({ repository, tags, releases }, index) => {
    const alias = `r${index}`;
    declared.push(`$${alias}o: String!, $${alias}n: String!, $${alias}t: String, $${alias}r: String`);
    variables[`${alias}o`] = repository.owner;
    variables[`${alias}n`] = repository.name;
    variables[`${alias}t`] = tags.cursor;
    variables[`${alias}r`] = releases.cursor;
    const page = ({ more }: { more: boolean }, after: string) => `first: ${more ? 100 : 1}, after: $${alias}${after}`;
    return [
      `${alias}: repository(owner: $${alias}o, name: $${alias}n) {`,
      `refs(refPrefix: "refs/tags/", ${page(tags, 't')}) { ...Tags }`,
      `releases(${page(releases, 'r')}) { ...Releases } }`,
    ].join(' ');
  });
  return { document: `query MoreHostFacts(${declared.join(', ')}) { ${selected.join(' ')} }\n${hostFacts}`, variables };
}
