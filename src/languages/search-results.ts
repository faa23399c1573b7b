/** True for the name of a file that a search for the best parameters has written: a result, no setting that anybody chose. */
export const isSearchResult = (name: string): boolean => /(?:best|tuned|optimal)[_.-]?\w{0,20}param/i.test(name);
