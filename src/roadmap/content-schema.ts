/** The shape of what a roadmap teaches: parts within parts, and in them the items that a learner proves or reports. */
import * as z from 'zod/mini';
import { ITEM_KINDS, PART_KINDS } from '../model/roadmap.ts';
import { worded } from '../parse/shape.ts';
import { id, text } from './words.ts';

const MOST_PARTS = 100;
const MOST_ITEMS = 300;

const names = (what: string, description: string) =>
  worded(
    z.union([z.string(), z.array(z.string()).check(z.minLength(1), z.maxLength(50))]),
    `${what}, or a list of them`,
    description,
  );

const link = z.optional(
  worded(
    z.string().check(z.maxLength(300), z.regex(/^https:\/\/[^\s<>"'`\\]+$/)),
    'an address that begins with https://',
    'Where it can be learned.',
  ),
);
const also = z.optional(
  worded(
    z.array(text('a name', '')).check(z.maxLength(20)),
    'a list of at most 20 names',
    'Further names under which a learner may report it.',
  ),
);

export const proofSchema = worded(
  z.strictObject({
    skill: z.optional(names('a skill id', 'Any of these skills is shown.')),
    requirement: z.optional(names('a requirement id', 'Any of these requirements is met.')),
    track: z.optional(names('a track id', "The repository does any of these tracks' work.")),
    get all() {
      return z.optional(
        worded(
          z.array(proofSchema).check(z.minLength(1), z.maxLength(50)),
          'a list of 1 to 50 rules',
          'Every rule holds, in one and the same repository.',
        ),
      );
    },
    get any() {
      return z.optional(
        worded(
          z.array(proofSchema).check(z.minLength(1), z.maxLength(50)),
          'a list of 1 to 50 rules',
          'One rule holds.',
        ),
      );
    },
  }),
  'a rule: a mapping with exactly one of the keys skill, requirement, track, all, any',
  'What proves the item, in one of the graded repositories. An item without it is reported by the learner.',
);

export const itemSchema = worded(
  z.strictObject({
    id: id('an item id', 'Unique in the roadmap. With `extends`, the id of an item to change.'),
    title: z.optional(text('a title', 'One line for people.')),
    kind: z.optional(worded(z.enum(ITEM_KINDS), `one of ${ITEM_KINDS.join(', ')}`, 'What it is. Default: topic.')),
    text: z.optional(text('a text', 'A sentence or two about it.')),
    link,
    also,
    weight: z.optional(
      worded(
        z.number().check(z.gte(0), z.lte(100)),
        'a number from 0 to 100',
        'What it is worth when the next step is chosen, relative to the other items; 0 shows it and never counts it. Default: 1.',
      ),
    ),
    effort: z.optional(
      worded(z.number().check(z.positive(), z.lte(1000)), 'a number of hours, above 0', 'Hours that it usually takes.'),
    ),
    proof: z.optional(proofSchema),
    capstone: z.optional(
      worded(z.boolean(), 'true or false', 'Whether only the capstone can prove it. Default: false.'),
    ),
    words: z.optional(
      worded(
        z.array(text('a word', '')).check(z.maxLength(30)),
        'a list of at most 30 words',
        'For a project: words in the name, the topics or the description of a repository that is likely to be it.',
      ),
    ),
  }),
  'a mapping with an id',
  'One thing to prove or to report.',
);

export const partSchema = worded(
  z.strictObject({
    id: id('a part id', 'Unique in the roadmap. With `extends`, the id of a part to change.'),
    title: z.optional(text('a title', 'One line for people.')),
    kind: z.optional(worded(z.enum(PART_KINDS), `one of ${PART_KINDS.join(', ')}`, 'What it is. Default: section.')),
    text: z.optional(text('a text', 'A sentence or two about it.')),
    link,
    also,
    weeks: z.optional(text('weeks as text (in quotes)', 'When it is due, such as "37–38".')),
    choose: z.optional(
      worded(
        z.int().check(z.gte(0), z.lte(100)),
        'a whole number from 0 to 100',
        'How many of the parts inside (or of the items, where there are no parts) are asked for; the others are shown and never demanded. Default: all.',
      ),
    ),
    tracks: z.optional(
      worded(
        z.array(worded(z.string(), 'a track id')).check(z.maxLength(20)),
        'a list of track ids',
        'The tracks whose work this is: it is proposed to learners whose repositories do it.',
      ),
    ),
    get parts() {
      return z.optional(
        worded(
          z.array(partSchema).check(z.maxLength(MOST_PARTS)),
          `a list of at most ${MOST_PARTS} parts`,
          'Parts of it.',
        ),
      );
    },
    items: z.optional(
      worded(
        z.array(itemSchema).check(z.maxLength(MOST_ITEMS)),
        `a list of at most ${MOST_ITEMS} items`,
        'What is in it.',
      ),
    ),
  }),
  'a mapping with an id',
  'A month, a stage, a section: whatever the roadmap is divided into.',
);

export type ProofEntry = z.output<typeof proofSchema>;
export type ItemEntry = z.output<typeof itemSchema>;
export type PartEntry = z.output<typeof partSchema>;
