import type { Item, Part, Roadmap } from '../model/roadmap.ts';
import type { Language } from './language.ts';

/** What a text of the roadmap, or a skill's name, is called in the language: the roadmap's own word goes before the catalogue's. */
export function wordsOf(roadmap: Roadmap, language: Language, part: 'roadmap' | 'skill'): (english: string) => string {
  const own = new Map(Object.entries(roadmap.translations?.[language.id] ?? {}));
  return (english) => own.get(english) ?? language.named(part, english);
}

/** The roadmap with what the languages call its parts and items among the names by which a learner may report them. */
export function withNames(roadmap: Roadmap, languages: readonly Language[]): Roadmap {
  const words = languages.map((language) => wordsOf(roadmap, language, 'roadmap'));
  const named = <T extends { readonly title: string; readonly also: readonly string[] }>(thing: T): T => {
    const names = words.map((say) => say(thing.title)).filter((name) => name !== thing.title);
    return names.length === 0 ? thing : { ...thing, also: [...thing.also, ...names] };
  };
  const partOf = (part: Part): Part => ({
    ...named(part),
    parts: part.parts.map(partOf),
    items: part.items.map((item) => named(item)),
  });
  return { ...roadmap, parts: roadmap.parts.map(partOf) };
}

/** The roadmap as readers of the language see it: its titles and texts, and nothing else, said in it as far as it has words. */
export function translated(roadmap: Roadmap, language: Language): Roadmap {
  const say = wordsOf(roadmap, language, 'roadmap');
  const texts = <T extends { readonly title: string; readonly text?: string }>(thing: T): T => ({
    ...thing,
    title: say(thing.title),
    ...(thing.text === undefined ? {} : { text: say(thing.text) }),
  });
  const partOf = (part: Part): Part => ({
    ...texts(part),
    parts: part.parts.map(partOf),
    items: part.items.map((item): Item => texts(item)),
  });
  const { goal, start } = roadmap;
  return {
    ...roadmap,
    title: say(roadmap.title),
    ...(goal === undefined ? {} : { goal: say(goal) }),
    ...(start === undefined ? {} : { start: { ...start, text: say(start.text) } }),
    parts: roadmap.parts.map(partOf),
  };
}
