/** What the documentation says on requirements: one page a check, which `milepost explain` prints too, and an index. */
import { CHECKS } from '../src/checks/index.ts';
import { vocabulary } from '../src/grade/vocabulary.ts';
import { requirementIndex, requirementPage } from '../src/reporters/requirement.ts';
import { loadRoadmap } from '../src/roadmap/index.ts';

export const FOLDER = 'docs/requirements';
/** Beside the folder: in it, systems that do not tell cases apart would take it for the page on `readme`. */
const INDEX = `${FOLDER}.md`;

/** Text of each page by its path in the repository. */
export function requirementPages(): ReadonlyMap<string, string> {
  const roadmap = loadRoadmap({ id: 'python-expert' }, vocabulary());
  const pages = CHECKS.map((check): [string, string] => {
    const source = `src/checks/${check.id.replaceAll('.', '-')}.ts`;
    const text = `${generatedFrom(source)}${requirementPage(check, roadmap)}\n[All requirements](../requirements.md)\n`;
    return [`${FOLDER}/${check.id}.md`, text];
  });
  const rows = requirementIndex(CHECKS, roadmap).map(
    ({ id, title, points, required }) =>
      `| [\`${id}\`](requirements/${id}.md) | ${title} | ${points ?? '–'} | ${required ? '✔' : ''} |`,
  );
  const index = [
    '# Requirements',
    '',
    'Each has a page that says what is asked, why, how it is judged, and shows an example; `milepost explain <id>` prints the',
    `same text. Points are those of the roadmap \`${roadmap.id}\`; [a roadmap of your own](roadmaps.md#a-roadmap-of-your-own)`,
    'can give others.',
    '',
    '| id | requirement | points | required |',
    '| --- | --- | --: | :-: |',
    ...rows,
    '',
  ];
  return new Map([[INDEX, generatedFrom('src/checks') + index.join('\n')], ...pages]);
}

const generatedFrom = (source: string): string =>
  `<!-- Generated from ${source} by npm run docs: change it there. -->\n\n`;
