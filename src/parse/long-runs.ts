/** Runs of letters, digits and `_ - + / =`: what tokens, keys and hashes are made of, and few words of a program are as long. */

/** Every token with an issuer's shape has a run as long as this in it. */
export const SHORTEST_RUN = 20;
/** What else belongs to a token stands at most so far before its run, and so far after it. */
const BEFORE = 48;
const AFTER = 8;

const IN_RUN = new Uint8Array(128);
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-+/=')
  IN_RUN[char.charCodeAt(0)] = 1;

/** The neighbourhoods of all such runs in a text, one after the other; '' where there is none. */
export function longRuns(text: string): string {
  const parts: string[] = [];
  let taken = 0;
  // Whatever run is long enough covers one of these places: few characters need to be looked at.
  for (let place = SHORTEST_RUN - 1; place < text.length; place += SHORTEST_RUN) {
    if (!inRun(text, place)) continue;
    let from = place;
    while (from > 0 && inRun(text, from - 1)) from -= 1;
    let to = place + 1;
    while (inRun(text, to)) to += 1;
    if (to - from >= SHORTEST_RUN) {
      parts.push(text.slice(Math.max(taken, from - BEFORE), to + AFTER));
      taken = to + AFTER;
    }
    // The next one cannot begin before the character that ended this.
    place = to;
  }
  return parts.join('');
}

const inRun = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit < 128 && IN_RUN[unit] === 1;
};
