/**
 * A matcher for whole names: `*` stands for any run of characters, `?` for one; everything else is literal,
 * letters in either case. Walks the name with one remembered star, so its cost is at most pattern × name.
 */
export function globMatcher(pattern: string): (name: string) => boolean {
  const wanted = pattern.toLowerCase();
  return (name) => {
    const given = name.toLowerCase();
    let [at, here, star, resume] = [0, 0, -1, 0];
    while (here < given.length) {
      if (wanted[at] === '*') {
        star = at;
        resume = here;
        at += 1;
      } else if (at < wanted.length && (wanted[at] === '?' || wanted[at] === given[here])) {
        at += 1;
        here += 1;
      } else if (star >= 0) {
        // The last star takes one character more, and everything after it is tried again.
        resume += 1;
        here = resume;
        at = star + 1;
      } else return false;
    }
    while (wanted[at] === '*') at += 1;
    return at === wanted.length;
  };
}
