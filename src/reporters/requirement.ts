import type { About } from '../model/check.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { mdText } from './escape.ts';
import { effortText, plural } from './words.ts';

/** A requirement's page and the index of all: the one source of `docs/requirements` and of `milepost explain`. */

export interface Explained {
  readonly id: string;
  readonly title: string;
  readonly about: About;
}

/** The page as Markdown, with one newline at the end. `about` is our own text and stands as it is. */
export function requirementPage({ id, title, about }: Explained, roadmap: Roadmap): string {
  return [
    `# ${title}`,
    `\`${id}\` · ${mdText(roadmap.title, 80)}: ${placeOf(id, roadmap)}`,
    '## What is asked',
    about.asks,
    '## Why',
    about.why,
    '## How it is judged',
    about.how,
    '## Example',
    `${about.example}\n`,
  ].join('\n\n');
}

/** `10 points, required, about 3 hours`. */
function placeOf(id: string, { requirements }: Roadmap): string {
  const place = requirements.find((requirement) => requirement.id === id);
  if (!place) return 'not asked for';
  const parts = [plural(place.weight, 'point'), place.required ? 'required' : 'not required'];
  return [...parts, ...(place.effort === undefined ? [] : [effortText(place.effort)])].join(', ');
}

export interface IndexRow {
  readonly id: string;
  readonly title: string;
  /** Points that the roadmap gives; undefined where it does not ask for it. */
  readonly points: number | undefined;
  readonly required: boolean;
}

/** Every requirement once: those of the roadmap in its order, then the others in theirs. */
export function requirementIndex(all: readonly Explained[], { requirements }: Roadmap): IndexRow[] {
  const asked = requirements.flatMap(({ id, weight, required }) => {
    const found = all.find((one) => one.id === id);
    return found ? [{ id, title: found.title, points: weight, required }] : [];
  });
  const others = all.filter(({ id }) => !asked.some((row) => row.id === id));
  return [...asked, ...others.map(({ id, title }) => ({ id, title, points: undefined, required: false }))];
}
