/** The shape of `.github/milepost.yml`. The published JSON Schema is generated from it. */
import * as z from 'zod/mini';
import { worded } from '../parse/shape.ts';
import { BADGE_STYLES, LANGUAGES, LAYOUTS, WRITES } from './choices.ts';
import { learnerShape } from './learner-schema.ts';

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
      'What is written: the README section, the badges, the cards, the history of the grade, a page (milepost/index.html), the badges as endpoints for shields.io, milepost.json. Default: readme, badges, cards, history, data.',
    ),
  ),
  layout: z.optional(
    worded(
      z.enum(LAYOUTS),
      `one of ${LAYOUTS.join(', ')}`,
      'How much the section shows: everything, the essentials with the rest folded away, or a line of badges. Default: full.',
    ),
  ),
  language: z.optional(
    worded(z.enum(LANGUAGES), `one of ${LANGUAGES.join(', ')}`, 'The language of what is written. Default: en.'),
  ),
  templates: z.optional(
    path(
      '(?<!/)',
      'the path of a folder in the repository',
      'A folder with templates of your own (readme.hbs, or any partial). Default: none.',
    ),
  ),
  badges: z.optional(
    worded(
      z.strictObject({
        style: z.optional(
          worded(z.enum(BADGE_STYLES), `one of ${BADGE_STYLES.join(', ')}`, 'How badges are drawn. Default: flat.'),
        ),
      }),
      'a mapping with the key style',
      'How badges look.',
    ),
  ),
  page: z.optional(
    worded(
      z.strictObject({
        address: z.optional(
          worded(
            z
              .string()
              .check(z.maxLength(300), z.regex(/^https:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/[A-Za-z0-9._~%-]+)*\/?$/)),
            'an address that begins with https:// and has neither a query nor a fragment',
            "Where the page is published; links to it show its picture. Default in the Action: where GitHub Pages shows the repository's folder milepost.",
          ),
        ),
      }),
      'a mapping with the key address',
      'The page that `write` may name.',
    ),
  ),
  commit: flag('Commit what was written. Default: true.'),
  budget: z.optional(
    worded(
      z.number().check(z.int(), z.gte(20), z.lte(1_000_000)),
      'a whole number of points, 20 at least',
      "How many points of GitHub's rate limit a run may use. What it does not reach keeps its earlier grade, and comes first in the next run. Default: all that are left.",
    ),
  ),
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
