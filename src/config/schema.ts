/** The shape of `.github/milepost.yml`. The published JSON Schema is generated from it. */
import * as z from 'zod/mini';
import { worded } from '../parse/shape.ts';
import { learnerShape } from './learner-schema.ts';

/** What a run can write. */
export const WRITES = ['readme', 'badges', 'data'] as const;

const flag = (description: string) => z.optional(worded(z.boolean(), 'true or false', description));

const name = (description: string) =>
  worded(z.string().check(z.regex(/^[^\s/\\]{1,100}$/)), 'a name without spaces and slashes', description);

/** Relative, slash-separated, and never out of the repository or into git's own folder. */
const path = (ending: string, what: string, description: string) =>
  worded(
    z
      .string()
      .check(
        z.maxLength(300),
        z.regex(
          new RegExp(
            `^(?!/)(?!.*//)(?!(?:.*/)?\\.+ *(?:/|$))(?!(?:.*/)?\\.[Gg][Ii][Tt](?:/|$))[^\\\\:\\x00-\\x1f\\x7f\\u2028\\u2029]+${ending}$`,
          ),
        ),
      ),
    what,
    description,
  );

const patterns = (description: string) =>
  z.optional(
    worded(
      z
        .array(worded(z.string().check(z.minLength(1), z.maxLength(100)), 'a pattern of 1 to 100 characters'))
        .check(z.maxLength(200)),
      'a list of at most 200 patterns on repository names',
      description,
    ),
  );

export const configSchema = z.strictObject({
  user: z.optional(
    worded(
      z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/)),
      'a login (letters, digits, dashes)',
      'Whose repositories are graded. Default: the owner of the repository that runs Milepost.',
    ),
  ),
  roadmap: z.optional(
    worded(
      z.string().check(z.minLength(1), z.maxLength(300)),
      'the id of a built-in roadmap, the path of a YAML file in the repository, or owner/repository/path@ref',
      'The id of a built-in roadmap, the path of a YAML file (.yml, .yaml) in this repository, or owner/repository/path@ref for one in another repository. Default: python-expert.',
    ),
  ),
  capstone: z.optional(name('The repository that stands as the capstone. Default: the one with the best score.')),
  ...learnerShape,
  include: patterns('Grade only repositories whose name matches one of these (* and ? are wildcards). Default: all.'),
  exclude: patterns('Never grade repositories whose name matches one of these (* and ? are wildcards).'),
  forks: flag('Grade forks too. Default: false.'),
  archived: flag('Grade archived repositories too. Default: false.'),
  empty: flag('List repositories without a commit too. Default: false.'),
  readme: z.optional(
    worded(
      z.strictObject({
        path: z.optional(
          path(
            '\\.[Mm](?:[Aa][Rr][Kk][Dd][Oo][Ww][Nn]|[Dd])',
            'the path of a Markdown file in the repository',
            'The Markdown file that gets the section. Default: README.md.',
          ),
        ),
      }),
      'a mapping with the key path',
      'The README that gets the progress section.',
    ),
  ),
  write: z.optional(
    worded(
      z.array(z.enum(WRITES)).check(z.maxLength(WRITES.length)),
      `a list of ${WRITES.join(', ')}`,
      'What is written: the README section, the badges, milepost.json. Default: all three.',
    ),
  ),
  commit: flag('Commit what was written. Default: true.'),
  'pull-request': flag('Open a pull request where the branch takes no commit. Default: true.'),
  gates: z.optional(
    worded(
      z.strictObject({
        'fail-below': z.optional(
          worded(
            z.number().check(z.gte(0), z.lte(100)),
            'a score from 0 to 100',
            'The run fails when the capstone scores less than this.',
          ),
        ),
        require: z.optional(
          worded(
            z.array(worded(z.string(), 'a requirement id')).check(z.maxLength(200)),
            'a list of requirement ids',
            'The run fails when the capstone does not fully meet one of these.',
          ),
        ),
      }),
      'a mapping with the keys fail-below and require',
      'Gates for automatic grading.',
    ),
  ),
});

export const roadmapPath = path('\\.[Yy][Aa]?[Mm][Ll]', 'the path of a YAML file in the repository', '');

/** `owner/repository/path.yml@ref`: a roadmap in another repository. Groups: owner, repository, path, ref. */
export const REMOTE_ROADMAP =
  /^([A-Za-z0-9][A-Za-z0-9-]{0,38})\/([A-Za-z0-9._-]{1,100})\/((?!.*(?:^|\/)\.\.?(?:\/|$))[^\s@:\\]{1,200}\.[Yy][Aa]?[Mm][Ll])@([A-Za-z0-9][A-Za-z0-9._/-]{0,199})$/;
