/** A flag at a mile: what a browser shows beside the page's title. */
export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M4 1v14" stroke="#1a7f37" stroke-width="2"/><path d="M5 2h9l-2 3 2 3H5z" fill="#1a7f37"/></svg>\n';

/** The same as an address that asks nobody. */
export const iconAddress = `data:image/svg+xml;base64,${Buffer.from(ICON).toString('base64')}`;
