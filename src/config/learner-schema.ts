/** The shape of what a learner says of himself: the track, what is done, and what does not apply. */
import * as z from 'zod/mini';
import { worded } from '../parse/shape.ts';

const words = (what: string, description?: string) =>
  worded(z.string().check(z.minLength(1), z.maxLength(200)), what, description);

const link = z.optional(
  worded(
    z.string().check(z.maxLength(500), z.regex(/^https:\/\/[^\s<>"'`\\]+$/)),
    'an address that begins with https://',
    'Where it can be seen.',
  ),
);

/** A day that the calendar has. */
const date = (description: string) =>
  z.optional(
    worded(
      z.string().check(
        z.regex(/^\d{4}-\d{2}-\d{2}$/),
        z.refine((day) => new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true),
      ),
      'a day as YYYY-MM-DD',
      description,
    ),
  );

const entry = worded(
  z.union([
    words('the id or the name of an item'),
    z.strictObject({
      name: words('the id or the name of an item', 'The id or the name of an item or a part of the roadmap.'),
      link,
      date: date('When it was done.'),
    }),
  ]),
  'the id or the name of an item, or a mapping with the keys name, link, date',
);

const project = worded(
  z.union([
    words('the name of a project'),
    z.strictObject({
      name: words('the name of a project', "The id or the name of a project of the roadmap, or of the learner's own."),
      repository: z.optional(
        worded(z.string().check(z.regex(/^[^\s\\]{1,140}$/)), 'a repository', 'The repository that is this project.'),
      ),
      link,
      date: date('When it was finished.'),
    }),
  ]),
  'the name of a project, or a mapping with the keys name, repository, link, date',
);

const MOST = 300;
const entries = (description: string) =>
  z.optional(
    worded(
      z.union([entry, z.array(entry).check(z.maxLength(MOST))]),
      'the name of an item, a mapping with the keys name, link, date, or a list of these',
      description,
    ),
  );

const path = worded(
  z.strictObject({
    completed: entries('What is done. Shown as self-reported where no repository proves it.'),
    current: entries('What is being learned now.'),
    next: entries('What comes next.'),
    projects: z.optional(
      worded(
        z.array(project).check(z.maxLength(MOST)),
        'a list of projects',
        'Which repository is which project of the roadmap; projects of your own too.',
      ),
    ),
  }),
  'a mapping with the keys completed, current, next, projects',
  'What a learner says of one path, stage or any other part of the roadmap.',
);

export const learnerShape = {
  track: z.optional(
    words(
      'the id or the name of a track or a path',
      'The track that counts; the others are shown and never demanded. Default: the one that most repositories work in.',
    ),
  ),
  progress: z.optional(
    worded(
      z.record(z.string().check(z.maxLength(200)), path),
      'a mapping from paths of the roadmap',
      'What is done that no repository can prove, and which repository is which project; by path, stage or part of the roadmap.',
    ),
  ),
  exempt: z.optional(
    worded(
      z
        .array(
          worded(
            z.strictObject({
              requirement: worded(z.string(), 'a requirement id', 'What is not asked for.'),
              repository: z.optional(
                words(
                  'a pattern on repository names',
                  'Where it is not asked for (* and ? are wildcards). Default: everywhere.',
                ),
              ),
              reason: words('a reason of 1 to 200 characters', 'Why; shown wherever the requirement is.'),
              until: date('The last day: commits made after it (UTC) are graded as ever.'),
            }),
            'a mapping with the keys requirement, reason, repository, until',
          ),
        )
        .check(z.maxLength(100)),
      'a list of at most 100 exemptions',
      'Requirements that do not apply. They leave the score, and every reader sees the reason.',
    ),
  ),
};

export type PathEntry = z.output<typeof path>;
export type EntryEntry = z.output<typeof entry>;
