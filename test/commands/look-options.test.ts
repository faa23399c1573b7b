import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { HELP, parseArguments } from '../../src/commands/arguments.ts';
import { portfolioCommand } from '../../src/commands/portfolio.ts';
import { startPreview } from '../../src/commands/preview.ts';
import { PAGE } from '../../src/reporters/page/index.ts';
import { SERVICE } from '../helpers/action.ts';
import { makeRepository, temporaryFolder } from '../helpers/repository.ts';

let root = '';
let config = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'milepost-look-'));
  makeRepository(join(root, 'code/expenses'), SERVICE);
  mkdirSync(join(root, '.github'));
  config = join(root, '.github/milepost.yml');
  writeFileSync(config, 'language: es\nlayout: compact\n');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The README that `milepost portfolio` writes with these arguments. */
async function readme(...more: string[]): Promise<string> {
  const quiet = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const out = temporaryFolder();
  const { values } = parseArguments(['portfolio', '--local', join(root, 'code'), '--out', out, ...more]);
  const status = await portfolioCommand(values).finally(() => quiet.mockRestore());
  expect(status).toBe(0);
  return readFileSync(join(out, 'README.md'), 'utf8');
}

const ENGLISH = 'Graded by Milepost';
const SPANISH = 'Evaluado por Milepost';
/** The compact layout folds the cards away; the badges alone have neither table nor footer. */
const COMPACT = '<summary>The whole road';

describe('milepost portfolio', () => {
  it('writes in the language and the layout that it is told', async () => {
    const plain = await readme();
    expect(plain).toContain(ENGLISH);
    expect(plain).not.toContain(COMPACT);
    const compact = await readme('--layout', 'compact');
    expect(compact).toContain(ENGLISH);
    expect(compact).toContain(COMPACT);
    const strip = await readme('--layout=badges', '--language=es');
    expect(strip).toContain('<sub>Mi camino hacia Python experto');
    expect(strip).not.toContain('| :--');
  });

  it('goes by the configuration where the command line says nothing, and by the command line where both speak', async () => {
    const configured = await readme('--config', config);
    expect(configured).toContain(SPANISH);
    expect(configured).toContain('<summary>El camino completo');
    const told = await readme('--config', config, '--language', 'en', '--layout', 'full');
    expect(told).toContain(ENGLISH);
    expect(told).not.toContain(COMPACT);
    expect(await readme('--config', config, '--language', 'en')).toContain(COMPACT);
  });

  it.each([
    [['--layout', 'wide'], '--layout: expected one of full, compact, badges, found "wide"'],
    [
      ['--layout', 'compct'],
      '--layout: expected one of full, compact, badges, found "compct" (did you mean "compact"?)',
    ],
    [['--language', 'ES'], '--language: expected one of en, es, found "ES" (did you mean "es"?)'],
    [['--language', ''], '--language: expected one of en, es, found ""'],
  ])('%j is told, and nothing is written', async (more, message) => {
    await expect(readme(...more)).rejects.toThrow(message);
  });
});

describe('milepost preview', () => {
  it('shows what is told, whatever the configuration says', async () => {
    const { values } = parseArguments([
      ...['preview', '--local', join(root, 'code'), '--config', config],
      ...['--language', 'en', '--layout', 'badges'],
    ]);
    const server = await startPreview(values, () => undefined);
    onTestFinished(server.close);
    const section = await (await fetch(`${server.url}README.md`)).text();
    expect(section).toContain('<sub>My road to Expert Python');
    expect(section).not.toContain('| :--');
    expect(await (await fetch(`${server.url}${PAGE}`)).text()).toContain('<html lang="en">');
  });
});

describe('the help', () => {
  it('names both, for the commands that take them, and no other command does', () => {
    expect(HELP).toMatch(
      /Options of portfolio, preview and demo\n {2}--layout <layout> .*full \(default\), compact or badges/,
    );
    expect(HELP).toMatch(/\n {2}--language <id> .*\(en, default\).*\(es\)/);
    for (const command of ['grade', 'init', 'explain'])
      expect(() => parseArguments([command, '--layout', 'full'])).toThrow(`${command} has no option --layout`);
  });
});
