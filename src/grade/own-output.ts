import type { Content, Snapshot } from '../model/snapshot.ts';

const FILES = /(?:^|\/)milepost(?:\.json|\/[^/]+\.(?:svg|json|jsonl)|\/(?:index\.html|social\.png|\.gitattributes))$/;
const MARKER = /^ {0,3}<!--[ \t]*milepost:(start|end)[ \t]*-->[ \t]*\r?$/gm;

/** True for a file that Milepost itself writes, the README aside. */
export const isOwnOutput = (path: string): boolean => FILES.test(path);

/**
 * The snapshot without what Milepost itself published into it: its section, its badges and cards, its page, its data. None of that is the
 * learner's work, and a report that rests on the last report would never come to rest.
 */
export function withoutOwnOutput(snapshot: Snapshot): Snapshot {
  return {
    ...snapshot,
    entries: snapshot.entries.filter(({ path }) => !isOwnOutput(path)),
    content: (path) =>
      /\.(?:md|markdown)$/i.test(path) ? withoutSection(snapshot.content(path)) : snapshot.content(path),
  };
}

/** Empty lines take the section's place, so that the others keep their numbers. */
function withoutSection(content: Content): Content {
  if (content.state !== 'text' || !content.text.includes('milepost:start')) return content;
  const { text } = content;
  const [start, end, more] = [...text.matchAll(MARKER)];
  if (start?.[1] !== 'start' || end?.[1] !== 'end' || more) return content;
  const from = start.index + start[0].length;
  return {
    state: 'text',
    text: text.slice(0, from) + text.slice(from, end.index).replace(/[^\r\n]+/g, '') + text.slice(end.index),
  };
}
