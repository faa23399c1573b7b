/** Runs of letters, digits and `_ - + / =`: what tokens, keys and hashes are made of, and few words of a program are as long. */

/** Every token with an issuer's shape has a run as long as this in it. */
export const SHORTEST_RUN = 20;
/** What else belongs to a hint or a token stands at most so far before its run, and so far after it. */
const BEFORE = 48;
const AFTER = 8;

const IN_RUN = new Uint8Array(128);
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-+/=')
  IN_RUN[char.charCodeAt(0)] = 1;

/** The neighbourhoods of all such runs in a text, one after the other; '' where there is none. */
export function longRuns(text: string): string {
  const parts: string[] = [];
  let taken = 0;
  // A long run that begins here is looked at from its end: what breaks it there is passed over with all before it.
  for (let from = 0; from + SHORTEST_RUN <= text.length; ) {
    let at = from + SHORTEST_RUN - 1;
    while (at >= from && inRun(text, at)) at -= 1;
    if (at >= from) {
      from = at + 1;
      continue;
    }
    let to = from + SHORTEST_RUN;
    while (inRun(text, to)) to += 1;
    parts.push(text.slice(Math.max(taken, from - BEFORE), to + AFTER));
    taken = to + AFTER;
    from = to + 1;
  }
  return parts.join('');
}

const inRun = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit < 128 && IN_RUN[unit] === 1;
};
