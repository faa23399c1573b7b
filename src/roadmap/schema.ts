/** The shape of a roadmap's YAML. The published JSON Schema is generated from it. */
import * as z from 'zod/mini';
import { worded } from '../parse/shape.ts';

const id = (what: string, description: string) =>
  worded(
    z.string().check(z.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/), z.maxLength(64)),
    `${what} (lower case, digits, dots and dashes)`,
    description,
  );

const text = (what: string, description: string) =>
  worded(z.string().check(z.minLength(1), z.maxLength(500)), what, description);

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
    worded(z.array(z.string()), 'a list of requirement ids', 'Requirements of the extended roadmap to leave out.'),
  ),
  requirements: z.optional(
    worded(
      z.array(requirementSchema).check(z.minLength(1), z.maxLength(200)),
      'a list of 1 to 200 requirements',
      'What is judged. With `extends`, an entry changes the requirement of the same id, or adds one.',
    ),
  ),
});

export type RoadmapFile = z.output<typeof roadmapSchema>;
export type RequirementEntry = z.output<typeof requirementSchema>;
