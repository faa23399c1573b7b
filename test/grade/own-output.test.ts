import { describe, expect, it } from 'vitest';
import { withoutOwnOutput } from '../../src/grade/own-output.ts';
import { snapshot } from '../helpers/project.ts';

const readme = (text: string) => withoutOwnOutput(snapshot({ 'README.md': text })).content('README.md');

describe('withoutOwnOutput', () => {
  it('leaves out the badges, the data and the page, and nothing else', () => {
    const files = [
      ...['milepost.json', 'milepost/score.svg', 'profile/milepost.json', 'profile/milepost/ready.svg'],
      ...['milepost/index.html', 'milepost/social.png', 'milepost/history.jsonl', 'milepost/.gitattributes'],
    ];
    const others = [
      '.gitattributes',
      'app/milepost.py',
      'docs/my-milepost.json',
      'milepost/README.md',
      'milepost/other.png',
      'score.svg',
    ];
    const { entries } = withoutOwnOutput(snapshot(Object.fromEntries([...files, ...others].map((path) => [path, '']))));
    expect(entries.map(({ path }) => path)).toEqual(others);
  });

  it('empties the section and keeps the numbers of the lines around it', () => {
    expect(readme('# Me\r\n<!-- milepost:start -->\r\n## Score\r\n\r\n93\r\n<!-- milepost:end -->\r\nbye')).toEqual({
      state: 'text',
      text: '# Me\r\n<!-- milepost:start -->\r\n\r\n\r\n\r\n<!-- milepost:end -->\r\nbye',
    });
  });

  it.each([
    '# Me\n',
    'a\n<!-- milepost:start -->\nb',
    '<!-- milepost:end -->\nb\n<!-- milepost:start -->',
    'Write `<!-- milepost:start -->` and `<!-- milepost:end -->`',
  ])('leaves %j as it is', (text) => {
    expect(readme(text)).toEqual({ state: 'text', text });
  });
});
