/** What the commands print of a report, a roadmap or a README that somebody else wrote. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { portfolioCommand } from '../../src/commands/portfolio.ts';
import { sectionText } from '../../src/commands/section-text.ts';
import { verifyCommand } from '../../src/commands/verify.ts';
import { readmeSection } from '../../src/reporters/index.ts';
import { SERVICE } from '../helpers/action.ts';
import { ALL_HOSTILE, strangeRoadmap } from '../helpers/hostile-places.ts';
import { portfolio, repository } from '../helpers/portfolio.ts';
import { makeRepository, temporaryFolder } from '../helpers/repository.ts';

/** What a runner would take for a command, or a terminal for one of its own. */
const COMMAND = /(?:^|[\r\n])\s*::|##\[/;
const CONTROL = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

afterEach(() => {
  vi.restoreAllMocks();
});

/** What the command prints, or the error that it ends with. */
async function saidBy(run: () => Promise<number>): Promise<{ said: string; error?: string }> {
  const said: string[] = [];
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0),
  );
  try {
    await run();
    return { said: said.join('') };
  } catch (error) {
    return { said: said.join(''), error: error instanceof Error ? error.message : '' };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** `verify` of a report with these members, without a clone of anything. */
function verified(report: object) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'clones'));
  writeFileSync(join(folder, 'milepost.json'), JSON.stringify(report));
  return saidBy(() => verifyCommand([join(folder, 'milepost.json')], { local: join(folder, 'clones') }));
}

const BUILT_IN = { id: 'python-expert', version: '1.0' };

describe('milepost verify, of a hostile report', () => {
  it('prints no command and no control character', async () => {
    for (const one of ALL_HOSTILE) {
      const { said, error } = await verified({ ...one, roadmap: BUILT_IN });
      expect(error).toBeUndefined();
      expect(said).toContain('could not be graded again');
      expect(said).not.toMatch(COMMAND);
      expect(said).not.toMatch(CONTROL);
    }
  });

  it.each([
    { progress: { percent: '1\n::error::x\u001b[2J' } },
    { progress: 'x' },
    { capstone: { name: 7 } },
    { capstone: 7 },
  ])('takes %j for no report', async (members) => {
    const report = portfolio([repository({ name: 'a' })]);
    const { said, error } = await verified({ ...report, roadmap: BUILT_IN, ...members });
    expect([said, error]).toEqual(['', expect.stringContaining('not a report')]);
  });

  it('reads no file of this machine for a roadmap that the report names', async () => {
    const secret = join(temporaryFolder(), 'secret.yml');
    writeFileSync(secret, 'TOKEN=made-up\n');
    for (const id of [secret, '/proc/self/environ', 'octo/octo/roadmap.yml@main', './\n::error::x']) {
      const { said, error } = await verified({ ...portfolio([]), roadmap: { id, version: '1.0' } });
      expect([said, error]).toEqual(['', expect.stringMatching(/graded against .+: add --roadmap <its file>$/)]);
      expect(error).not.toContain('made-up');
      expect(error).not.toMatch(COMMAND);
    }
  });
});

it('milepost portfolio prints a roadmap’s hostile version as one line of words', async () => {
  const folder = temporaryFolder();
  makeRepository(join(folder, 'clones/shelf'), SERVICE);
  const roadmap = join(folder, 'path.yml');
  const version = JSON.stringify('1\n::error::pwned\u001b[2J');
  writeFileSync(roadmap, `id: path\nversion: ${version}\ntitle: T\nextends: python-expert\n`);
  const { said, error } = await saidBy(() =>
    portfolioCommand({ local: join(folder, 'clones'), out: join(folder, 'out'), roadmap }),
  );
  expect(error).toBeUndefined();
  expect(said).toContain('1 repositories graded against path 1 ::error::pwned');
  expect(said).not.toMatch(COMMAND);
  expect(said).not.toMatch(CONTROL);
});

it.each([40, 100])('the preview of a README, %i columns wide, holds no command and no control character', (width) => {
  for (const one of ALL_HOSTILE) {
    const text = sectionText(readmeSection(one, strangeRoadmap), width);
    expect(text).not.toMatch(COMMAND);
    expect(text).not.toMatch(CONTROL);
  }
});
