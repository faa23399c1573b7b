/** What the page's templates see: plain text, which Handlebars escapes, and addresses that are safe already. */

export interface PageContext {
  readonly language: string;
  readonly title: string;
  readonly description: string;
  readonly goal: string | null;
  /** Where the page stands, and the address of its social preview; null where that is not known. */
  readonly address: string | null;
  readonly preview: string | null;
  readonly figures: readonly { readonly value: string; readonly label: string }[];
  readonly percent: number;
  readonly percentKnown: boolean;
  /** `data:` addresses of the road, for a light and a dark page; null where the roadmap has no parts. */
  readonly map: { readonly light: string; readonly dark: string; readonly alt: string } | null;
  /** What the marks of the items mean. */
  readonly legend: string;
  readonly parts: readonly PagePart[];
  readonly repositories: readonly PageRepository[];
  readonly tracks: readonly Choice[];
  readonly skills: readonly Choice[];
  readonly verdicts: readonly Choice[];
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
  readonly footer: string;
  /** Address that tells how anyone can check the report. */
  readonly check: string;
  /** `data:` address of the browser's icon. */
  readonly icon: string;
  readonly style: string;
  readonly script: string;
  /** Content security policy: nothing but the page's own style and script, by their hashes. */
  readonly policy: string;
}

export interface Choice {
  readonly id: string;
  readonly name: string;
}

export interface PagePart {
  readonly id: string;
  readonly title: string;
  readonly text: string | null;
  readonly counts: string;
  /** True for an alternative that was not chosen. */
  readonly aside: boolean;
  readonly open: boolean;
  readonly items: readonly PageItem[];
  readonly parts: readonly PagePart[];
}

export interface PageItem {
  readonly id: string;
  readonly title: string;
  readonly link: string | null;
  readonly mark: string;
  readonly word: string;
  /** Class of its colour. */
  readonly tone: string;
  readonly proof: readonly { readonly text: string; readonly href: string | null }[];
  /** Where the learner shows it. */
  readonly said: string | null;
  readonly date: string | null;
}

export interface PageRepository {
  readonly id: string;
  readonly name: string;
  readonly href: string | null;
  readonly description: string | null;
  readonly facts: string;
  readonly graded: string;
  readonly open: boolean;
  /** Ids, one a line, for the filters. */
  readonly trackIds: string;
  readonly skillIds: string;
  readonly verdictIds: string;
  readonly skills: readonly { readonly name: string; readonly href: string | null }[];
  readonly requirements: readonly PageRequirement[];
}

/** Part of a sentence, code or not. */
export interface Piece {
  readonly text: string;
  readonly code: boolean;
}

export interface PageRequirement {
  readonly id: string;
  readonly title: string;
  readonly extra: boolean;
  readonly verdict: string;
  readonly mark: string;
  readonly word: string;
  readonly gain: string | null;
  readonly proof: readonly {
    readonly detail: readonly Piece[];
    readonly place: string | null;
    readonly href: string | null;
  }[];
  readonly reason: string | null;
  readonly advice: readonly Piece[] | null;
  readonly snippet: string | null;
}
