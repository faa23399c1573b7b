/** The shape of a roadmap's YAML. The published JSON Schema is generated from it. */
import * as z from 'zod/mini';
import { worded } from '../parse/shape.ts';
import { partSchema } from './content-schema.ts';
import { translationsSchema } from './translations.ts';
import { id, text } from './words.ts';

export const requirementSchema = worded(
  z.strictObject({
    id: id('a requirement id', 'The check that judges it.'),
    weight: z.optional(
      worded(
        z.number().check(z.positive(), z.lte(100)),
        'a number above 0, at most 100',
        'Points that it is worth. Requirements without a weight share what is left of 100.',
      ),
    ),
    required: z.optional(
      worded(z.boolean(), 'true or false', 'Whether a capstone is ready only with it. Default: false.'),
    ),
    partial: z.optional(
      worded(
        z.number().check(z.gte(0), z.lte(1)),
        'a share from 0 to 1',
        'Share of the weight that a partial fulfilment earns. Default: 0.5.',
      ),
    ),
    effort: z.optional(
      worded(
        z.number().check(z.positive(), z.lte(1000)),
        'a number of hours, above 0',
        'Hours that it usually takes; used to propose the next step.',
      ),
    ),
  }),
  'a mapping with an id',
  'One requirement, in the order in which it is shown.',
);

export const roadmapSchema = z.strictObject({
  id: id('an id', 'Names the roadmap in reports.'),
  version: text('a version as text (in quotes)', 'Shown in reports; change it whenever the grading changes.'),
  title: text('a title', 'One line for people.'),
  goal: z.optional(text('a goal as text', 'What a learner is able to do in the end.')),
  extends: z.optional(
    worded(
      z.string(),
      'the id of a built-in roadmap',
      'A built-in roadmap to start from: its requirements come first.',
    ),
  ),
  drop: z.optional(
    worded(
      z.array(z.string()).check(z.maxLength(500)),
      'a list of ids',
      'Requirements, parts and items of the extended roadmap to leave out.',
    ),
  ),
  requirements: z.optional(
    worded(
      z.array(requirementSchema).check(z.minLength(1), z.maxLength(200)),
      'a list of 1 to 200 requirements',
      'What is judged. With `extends`, an entry changes the requirement of the same id, or adds one.',
    ),
  ),
  parts: z.optional(
    worded(
      z.array(partSchema).check(z.maxLength(100)),
      'a list of at most 100 parts',
      'What is learned, in order. With `extends`, an entry changes the part of the same id, or adds one.',
    ),
  ),
  start: z.optional(
    worded(
      z.strictObject({
        text: text('a text', 'What to do first, in a sentence or two.'),
        items: worded(
          z.array(z.string()).check(z.maxLength(20)),
          'a list of at most 20 item ids',
          'The projects to choose the first one from.',
        ),
      }),
      'a mapping with the keys text and items',
      'What somebody who has nothing yet begins with.',
    ),
  ),
  translations: z.optional(translationsSchema),
  skills: z.optional(
    worded(
      z
        .array(
          z.strictObject({
            id: id('a skill id', 'Named by rules as `skill`.'),
            title: text('a title', 'As people write it.'),
            shown: worded(
              z.record(z.string(), z.unknown()),
              'a matcher, such as { import: { jvm: [org.junit] } }',
              'What shows it, in the words of roadmap/skills.yml.',
            ),
          }),
        )
        .check(z.maxLength(200)),
      'a list of at most 200 skills',
      'Skills that Milepost does not know yet.',
    ),
  ),
});

export type RoadmapFile = z.output<typeof roadmapSchema>;
export type RequirementEntry = z.output<typeof requirementSchema>;
