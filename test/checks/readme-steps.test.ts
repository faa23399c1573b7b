import { expect, it } from 'vitest';
import { readme } from '../../src/checks/readme.ts';
import { project } from '../helpers/project.ts';

const ABOUT = 'A web service that keeps track of the books which friends borrow.';
const judge = (text: string) => readme.evaluate(project({ 'README.md': text }));
const fenced = (...lines: string[]) => `\`\`\`\n${lines.join('\n')}\n\`\`\`\n`;

it.each([
  ['the program by its own name', `# Book Shelf\n\n${ABOUT}\n\n## Configuration\n\n${fenced('book-shelf upload')}`],
  ['what it prints of its use', `# shelf\n\n${ABOUT}\n\n${fenced('usage: shelf.py [-h] [-p PORT]')}`],
  [
    'steps in words in a block',
    `# shelf\n\n${ABOUT}\n\n### Use\n${fenced('Enter the folder', 'navigate to client and run npm install')}`,
  ],
  [
    'a script whose name is a link',
    `# shelf\n\n${ABOUT}\n\n## Initialization\n\nIt is done by running the [\`up.sh\`](./up.sh) script.\n`,
  ],
])('finds a step in %s', (_what, text) => {
  expect(judge(text).verdict).toBe('met');
});

it.each([
  ['another program’s name', `# Book Shelf\n\n${ABOUT}\n\n## Folders\n\n${fenced('bookshop upload')}`],
  ['its name alone', `# Book Shelf\n\n${ABOUT}\n\n## Folders\n\n${fenced('book-shelf')}`],
  ['a point of what a pipeline does', `# shelf\n\n${ABOUT}\n\nThe workflow includes:\n\n- Running mvn clean verify\n`],
  [
    'a section about the pipeline',
    `# shelf\n\n${ABOUT}\n\n## GitHub Actions\n\nIt calls npm install before each merge.\n`,
  ],
])('finds none in %s', (_what, text) => {
  expect(judge(text).verdict).toBe('partial');
});

it.each([
  ['a command that is told', '* Run docker container exec -it shelf bash\n* Run `npm install`\n'],
  ['what a tool is to do', '* docker-compose down OR docker-compose stop with all of it\n* `npm install`\n'],
  ['a note', '* `npm install`\n\n#### Note\nUse the fitting name of the container for each of the commands above.\n'],
])('does not take %s for a description', (_what, text) => {
  expect(judge(`### Installation\n${text}`).verdict).toBe('partial');
});

it('takes a title that ends in Setup for a thing, unless it is a step', () => {
  const step = `\n\n${fenced('docker compose up')}`;
  expect(judge(`# Go Gin Setup${step}`).verdict).toBe('met');
  expect(judge(`# Local Project Setup${step}`).verdict).toBe('partial');
});
