import type { HostFacts } from '../../model/snapshot.ts';

/** Names that a page of a host holds. */
export interface Connection<Node> {
  readonly totalCount?: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly (Node | null)[] | null;
}
export interface TagNode {
  readonly name: string;
}
export interface ReleaseNode {
  readonly tagName: string;
  readonly isDraft: boolean;
}

/** A first page that others follow, and how many names there are in all. */
export interface FirstPage {
  readonly names: readonly string[];
  /** null where the host does not say. */
  readonly total: number | null;
  readonly cursor: string;
}

/** First pages of what is not whole: all that is known of it before the repository is opened. */
export interface Begun {
  readonly tags?: FirstPage;
  readonly releases?: FirstPage;
}

const PAGE = 100;
/** Tags and releases beyond these pages stay unknown rather than cost more. */
const MOST_PAGES = 10;

/** What the listing's own page tells of tags and releases. */
export function firstFacts(node: {
  readonly refs: Connection<TagNode> | null;
  readonly releases: Connection<ReleaseNode> | null;
}): { readonly host: HostFacts; readonly begun?: Begun } {
  const tags = new Names(({ name }: TagNode) => name);
  const releases = new Names((one: ReleaseNode) => (one.isDraft ? undefined : one.tagName));
  tags.add(node.refs);
  releases.add(node.releases);
  const [moreTags, moreReleases] = [tags.first(), releases.first()];
  const begun = { ...(moreTags ? { tags: moreTags } : {}), ...(moreReleases ? { releases: moreReleases } : {}) };
  return {
    host: { tags: tags.whole(), releases: releases.whole() },
    ...(moreTags || moreReleases ? { begun } : {}),
  };
}

/** Names gathered over pages; unknown as a whole where a page is missing, or where there are too many. */
export class Names<Node> {
  readonly #nameOf: (node: Node) => string | undefined;
  readonly #names: string[] = [];
  #known = true;
  #next = false;
  #turned = 0;
  #total: number | null = null;
  cursor: string | null = null;

  constructor(nameOf: (node: Node) => string | undefined) {
    this.#nameOf = nameOf;
  }

  /** Goes on after a first page; without one there is nothing to gather. */
  static after<Node>(page: FirstPage | undefined, nameOf: (node: Node) => string | undefined): Names<Node> {
    const names = new Names(nameOf);
    if (!page) return names;
    names.#names.push(...page.names);
    names.#turned = 1;
    names.#next = true;
    names.#total = page.total;
    names.cursor = page.cursor;
    return names;
  }

  add(page: Connection<Node> | null | undefined): void {
    if (!page) this.#known = false;
    for (const node of page?.nodes ?? []) {
      const name = node === null ? undefined : this.#nameOf(node);
      if (name !== undefined) this.#names.push(name);
    }
    this.#turned += 1;
    this.#total = page?.totalCount ?? this.#total;
    this.cursor = page?.pageInfo.endCursor ?? null;
    this.#next = page?.pageInfo.hasNextPage === true && this.cursor !== null;
  }

  /** How many pages are still to be asked for, at most; 0 where there are more than are ever asked for. */
  get pages(): number {
    const all = this.#total === null ? MOST_PAGES : Math.ceil(this.#total / PAGE);
    return this.#next && all <= MOST_PAGES && this.#turned < MOST_PAGES ? Math.max(1, all - this.#turned) : 0;
  }

  get more(): boolean {
    return this.pages > 0;
  }

  /** All names, sorted. */
  whole(): readonly string[] | undefined {
    return this.#known && !this.#next ? this.#names.toSorted() : undefined;
  }

  /** What stands here, where others follow. */
  first(): FirstPage | undefined {
    return this.#next && this.cursor !== null
      ? { names: this.#names.toSorted(), total: this.#total, cursor: this.cursor }
      : undefined;
  }
}
