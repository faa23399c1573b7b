import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CHECK_IDS } from '../../src/checks/ids.ts';
import { type Asker, type Choice, terminalAsker } from '../../src/commands/ask.ts';
import { initialize } from '../../src/commands/init.ts';
import { rootOf } from '../../src/commands/init-clones.ts';
import { configurationText, WORKFLOW_PATH, workflowText } from '../../src/commands/init-files.ts';
import { localRoadmap } from '../../src/commands/local-roadmap.ts';
import { sectionText } from '../../src/commands/section-text.ts';
import { CONFIG_PATH, defaultConfig, parseConfig, reportsOf } from '../../src/config/index.ts';
import { configSchema } from '../../src/config/schema.ts';
import { textWidth } from '../../src/reporters/width.ts';
import { builtinRoadmaps } from '../../src/roadmap/index.ts';
import { SERVICE } from '../helpers/action.ts';
import { makeRepository, runGit, temporaryFolder } from '../helpers/repository.ts';

/** Answers in turn, and keeps what was asked. */
function answering(...answers: (string | undefined)[]): Asker & { readonly asked: (readonly Choice[])[] } {
  const asked: (readonly Choice[])[] = [];
  return {
    asked,
    choose: async (_question, choices) => {
      asked.push(choices);
      return answers[asked.length - 1];
    },
    close: () => undefined,
  };
}

async function init(root: string, options: Parameters<typeof initialize>[1] = {}, asker?: Asker) {
  let printed = '';
  await initialize(root, options, (text) => (printed += text), asker);
  return { printed, read: (path: string) => readFileSync(join(root, path), 'utf8') };
}

/** A repository alone in its folder: nothing beside it tells anything. */
const alone = (files: Record<string, string> = { 'README.md': '# Me\n' }): string =>
  makeRepository(join(temporaryFolder(), 'octo'), files);

const uncommented = (text: string): string => text.replace(/^#(?=[a-z])/gm, '');

describe('the configuration that init writes', () => {
  it.each(builtinRoadmaps)('says every key of %s, and is valid with all of them uncommented', (id) => {
    const roadmap = localRoadmap(id);
    const text = configurationText({ roadmap: id }, roadmap);
    const whole = parse(uncommented(text)) as Record<string, unknown>;
    expect(Object.keys(whole).sort()).toEqual(Object.keys(configSchema.shape).sort());
    const config = parseConfig(uncommented(text), CONFIG_PATH, CHECK_IDS);
    const reports = reportsOf(config.learner, roadmap);
    expect(reports.entries.length).toBeGreaterThan(0);
    expect(reports.projects).toMatchObject([{ item: expect.any(String), repository: 'expense-api' }]);
    expect(config.write).toEqual(defaultConfig.write);
  });

  it('changes nothing until something was settled or uncommented', () => {
    const roadmap = localRoadmap('python-expert');
    expect(parseConfig(configurationText({}, roadmap), CONFIG_PATH)).toEqual(defaultConfig);
    const settled = parseConfig(configurationText({ track: 'track.data', capstone: 'on' }, roadmap), CONFIG_PATH);
    expect([settled.learner.track, settled.capstone]).toEqual(['track.data', 'on']);
  });

  it('explains each key above it', () => {
    const lines = configurationText({}, localRoadmap('python-expert')).split('\n');
    const keys = lines.flatMap((line, index) => (/^#[a-z]/.test(line) ? [index] : []));
    expect(keys.length).toBeGreaterThan(15);
    for (const index of keys) expect(lines[index - 1], lines[index]).toMatch(/^# .*[.]$|^#[a-z]/);
  });
});

describe('the workflow that init writes', () => {
  it('may write contents and nothing else, and starts for the configuration alone', () => {
    const workflow = parse(workflowText('main')) as Record<string, unknown>;
    expect(workflow['permissions']).toEqual({ contents: 'write' });
    expect(workflow['on']).toMatchObject({
      push: { branches: ['main'], paths: [CONFIG_PATH] },
      workflow_dispatch: null,
    });
    expect(workflow['jobs']).toEqual({
      milepost: { 'runs-on': 'ubuntu-latest', steps: [{ uses: 'OWNER/milepost@v1' }] },
    });
    expect(
      workflowText('main')
        .split('\n')
        .filter((line) => line && !line.startsWith('#')).length,
    ).toBeLessThan(13);
  });

  it('is the one that the README shows', () => {
    const shown = /```yaml\n# \.github\/workflows\/milepost\.yml\n([\s\S]*?)```/.exec(
      readFileSync('README.md', 'utf8'),
    )?.[1];
    expect(parse(shown ?? '')).toEqual(parse(workflowText('main')));
  });
});

describe('milepost init', () => {
  it('writes both files, and shows what the README will say of the clones beside it', async () => {
    const root = alone();
    makeRepository(join(root, '../expenses'), SERVICE);
    const { printed, read } = await init(root);
    expect(printed).toContain(`wrote ${WORKFLOW_PATH}\nwrote ${CONFIG_PATH}\n`);
    expect(printed).toContain('My road to Expert Python');
    expect(printed).toMatch(/\nProven skills · .*GitHub Actions/);
    expect(printed).toMatch(/\nCapstone: expenses .*of 100/);
    expect(printed).not.toMatch(/<\/|<br|<sub|&#|\*\*|\]\(/);
    expect(printed).not.toContain('\u001b');
    expect(parse(read(WORKFLOW_PATH))).toMatchObject({ on: { push: { branches: ['main'] } } });
    expect(parseConfig(read(CONFIG_PATH), CONFIG_PATH)).toEqual(defaultConfig);
  });

  it('takes the branch that the host shows first', async () => {
    const root = alone();
    runGit(root, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
    expect((await init(root)).read(WORKFLOW_PATH)).toContain('branches: [trunk]');
    const other = alone();
    runGit(other, 'checkout', '-q', '-b', 'master');
    expect((await init(other)).read(WORKFLOW_PATH)).toContain('branches: [master]');
    const feature = alone();
    runGit(feature, 'checkout', '-q', '-b', 'feature/x');
    expect((await init(feature)).read(WORKFLOW_PATH)).toContain('branches: [main]');
  });

  it('leaves every file that is there as it is, and asks nothing that would change none', async () => {
    const root = alone();
    mkdirSync(join(root, '.github/workflows'), { recursive: true });
    writeFileSync(join(root, WORKFLOW_PATH), 'mine\n');
    writeFileSync(join(root, CONFIG_PATH), 'exclude: [octo]\ninclude: [expenses]\n');
    makeRepository(join(root, '../expenses'), SERVICE);
    const asker = answering('a', 'b');
    const { printed, read } = await init(root, {}, asker);
    expect(printed).toContain(`${WORKFLOW_PATH} was there already, and was left as it is`);
    expect([read(WORKFLOW_PATH), read(CONFIG_PATH)]).toEqual(['mine\n', 'exclude: [octo]\ninclude: [expenses]\n']);
    expect(printed).toMatch(/▸ .*\(1\)/);
    expect(asker.asked).toEqual([]);
  });

  it('adds no second workflow beside one under the other ending', async () => {
    const root = alone();
    mkdirSync(join(root, '.github/workflows'), { recursive: true });
    writeFileSync(join(root, '.github/workflows/milepost.yaml'), 'mine\n');
    expect((await init(root)).printed).toContain('.github/workflows/milepost.yaml was there already');
    expect(existsSync(join(root, WORKFLOW_PATH))).toBe(false);
  });

  it.each([
    ['.github', 'outside'],
    ['.github/workflows', '../../outside'],
    ['.github/workflows', '../../nowhere'],
  ])('writes nothing where %s is a link to %s', async (link, target) => {
    const base = temporaryFolder();
    mkdirSync(join(base, 'outside'));
    const root = makeRepository(join(base, 'octo'), {});
    if (link !== '.github') mkdirSync(join(root, '.github'));
    symlinkSync(link === '.github' ? '../outside' : `../${target}`, join(root, link));
    await expect(init(root)).rejects.toThrow(/a symlink leads out of the folder, so nothing was written/);
    expect(existsSync(join(base, 'outside/workflows'))).toBe(false);
    expect(existsSync(join(base, 'outside/milepost.yml'))).toBe(false);
    expect(existsSync(join(root, CONFIG_PATH))).toBe(false);
  });

  it('follows no link that stands in a file’s place', async () => {
    const root = alone();
    mkdirSync(join(root, '.github/workflows'), { recursive: true });
    symlinkSync('../../../stolen.yml', join(root, WORKFLOW_PATH));
    expect((await init(root)).printed).toContain(`${WORKFLOW_PATH} was there already`);
    expect(existsSync(join(root, '../stolen.yml'))).toBe(false);
  });

  it('asks for the track where no clone tells it, and for the capstone where two are close', async () => {
    const root = alone({ 'notes.txt': 'x' });
    const asker = answering('track.ml');
    const { read } = await init(root, {}, asker);
    expect(asker.asked).toHaveLength(1);
    expect(asker.asked[0]).toContainEqual({ id: 'track.backend', name: 'Backend Development' });
    expect(parse(read(CONFIG_PATH))).toEqual({ track: 'track.ml' });

    const pair = alone({ 'notes.txt': 'x' });
    for (const name of ['one', 'two']) makeRepository(join(pair, '..', name), SERVICE);
    const second = answering(undefined, 'two');
    const done = await init(pair, {}, second);
    expect(second.asked.map((choices) => choices.map(({ id }) => id))[1]).toEqual(['one', 'two']);
    expect(parse(done.read(CONFIG_PATH))).toEqual({ capstone: 'two' });
    expect(done.printed).toContain('Capstone: two');
  });

  it('takes options for answers, and refuses what nothing is called', async () => {
    const root = alone();
    const asker = answering('x');
    await expect(init(root, { track: 'bakend' }, asker)).rejects.toThrow(/bakend/);
    const { read } = await init(root, { track: 'backend', capstone: 'octo' }, asker);
    expect(parse(read(CONFIG_PATH))).toEqual({ track: 'backend', capstone: 'octo' });
    expect(asker.asked).toEqual([]);
  });

  it('finds the repository that the current folder lies in', () => {
    const root = alone();
    mkdirSync(join(root, 'a/b'), { recursive: true });
    expect(rootOf(undefined, join(root, 'a/b'))).toBe(root);
    expect(() => rootOf(undefined, temporaryFolder())).toThrow('this is no git repository');
    expect(() => rootOf('nowhere', root)).toThrow('no such folder: nowhere');
  });
});

describe('questions on a terminal', () => {
  const CHOICES = [
    { id: 'track.a', name: 'First' },
    { id: 'track.b', name: 'Second\u001b[31m' },
  ];

  it.each([
    ['2\n', 'track.b'],
    ['first\n', 'track.a'],
    ['TRACK.B\n', 'track.b'],
    ['\n', undefined],
    ['9\n0\nthird\n', undefined],
    ['third\n1\n', 'track.a'],
    ['', undefined],
  ])('%j is taken for %s', async (typed, expected) => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const asker = terminalAsker(input, output);
    const answer = asker.choose('Which?', CHOICES);
    for (const line of typed.split(/(?<=\n)/).filter(Boolean)) {
      input.write(line);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    input.end();
    expect(await answer).toBe(expected);
    asker.close();
    expect(String(output.read())).not.toContain('\u001b[31m');
  });
});

describe('the section as plain text', () => {
  it('keeps words, pictures’ texts and tables, within the width', () => {
    const text = sectionText(
      '### My *road* &#60;b&#62; · 61 %\n\n[![tests: 48](a.svg)](b)\n\n| Verdict | Proof |\n| :-- | --: |\n| ✔ met | `pytest -q`, ' +
        `${'long words '.repeat(20)} |\n\n<details>\n<summary>14 repositories</summary>\n\ninside\n\n</details>\n\n<sub>small</sub><br>next\n\n\`\`\`yaml\na: 1\n\`\`\``,
      60,
    );
    expect(text.split('\n').slice(0, 5)).toEqual(['My road <b> · 61 %', '==================', '', '[tests: 48]', '']);
    expect(text).toContain('▸ 14 repositories\n\nsmall\nnext\n\n    a: 1\n');
    expect(text).toMatch(/\nVerdict {2}Proof\n✔ met {4}pytest -q, long/);
    for (const line of text.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(60);
  });
});
