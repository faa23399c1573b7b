/** `milepost verify` through the API: the report that an owner publishes, and one on this machine that names addresses. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { portfolioCommand } from '../../src/commands/portfolio.ts';
import { verifyCommand } from '../../src/commands/verify.ts';
import type { Portfolio } from '../../src/model/portfolio.ts';
import { SCRIPTS, SERVICE } from '../helpers/action.ts';
import { hosted, serveGitHub } from '../helpers/github.ts';
import { commitFiles, temporaryFolder } from '../helpers/repository.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Two repositories and the report on them, as `--user` writes it. */
async function scene() {
  const profile = hosted('octo', { 'README.md': '# Octo\n' });
  const expenses = hosted('expenses', SERVICE);
  const server = await serveGitHub({ repositories: [expenses, hosted('scripts', SCRIPTS), profile] });
  vi.stubEnv('GITHUB_TOKEN', 'any-token');
  vi.stubEnv('GITHUB_API_URL', server.apiUrl);
  vi.stubEnv('GITHUB_GRAPHQL_URL', server.graphqlUrl);
  const said: string[] = [];
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const out = temporaryFolder();
  await portfolioCommand({ user: 'octo', out, exclude: ['octo'] });
  const path = join(out, 'milepost.json');
  const report = JSON.parse(readFileSync(path, 'utf8')) as Portfolio;
  const verify = async (name: string) => {
    said.splice(0);
    return { code: await verifyCommand([name], {}), said: said.join('') };
  };
  const publish = (json: string) => commitFiles(profile.folder, { 'milepost.json': json }, 'report');
  return { path, report, verify, publish, profile, expenses };
}

describe('milepost verify <owner>', () => {
  it('grades the commits that are named again, whatever came later', async () => {
    const { report, verify, publish, expenses } = await scene();
    publish(JSON.stringify(report));
    commitFiles(expenses.folder, { 'app/main.py': '' }, 'later');
    const { code, said } = await verify('octo');
    expect(said).toMatch(
      /^milepost\.json of octo\/octo: 2 repositories at the commits named\n2 graded again, 2 the same/,
    );
    expect([code, said.endsWith('✔\n')]).toEqual([0, true]);
  });

  it('names the requirement that the commit does not give', async () => {
    const { report, verify, publish } = await scene();
    const embellished = JSON.stringify(report).replace('"id":"docs","verdict":"unmet"', '"id":"docs","verdict":"met"');
    expect(embellished).not.toBe(JSON.stringify(report));
    publish(embellished);
    const { code, said } = await verify('octo');
    expect([code, said.includes(': docs published met, recomputed unmet')]).toEqual([1, true]);
  });

  it('looks for the roadmap that their configuration names where they publish, and not on this machine', async () => {
    const { report, verify, publish, profile } = await scene();
    // There is a file of that name here, for tests run in the checkout.
    commitFiles(profile.folder, { '.github/milepost.yml': 'roadmap: roadmap/python-expert.yml\n' }, 'roadmap');
    publish(JSON.stringify(report));
    await expect(verify('octo')).rejects.toThrow('no such roadmap: octo/octo/roadmap/python-expert.yml@HEAD');
    const own = 'id: python-expert\nversion: "1.0"\ntitle: T\nextends: python-expert\n';
    commitFiles(profile.folder, { 'roadmap/python-expert.yml': own }, 'roadmap');
    expect((await verify('octo')).said).toContain('2 graded again, 2 the same');
  });

  it('says so where the owner publishes nothing', async () => {
    const { verify } = await scene();
    await expect(verify('octo')).rejects.toThrow('octo/octo publishes no milepost.json');
  });
});

describe('milepost verify <milepost.json> without clones', () => {
  it('asks the host by the addresses in it, and takes no namesake of a repository for it', async () => {
    const { path, report, verify } = await scene();
    expect((await verify(path)).code).toBe(0);
    const elsewhere = report.repositories.map((one) =>
      one.name === 'scripts' ? { ...one, url: 'https://elsewhere.example/octo/scripts' } : one,
    );
    writeFileSync(path, JSON.stringify({ ...report, repositories: elsewhere }));
    const { code, said } = await verify(path);
    expect(code).toBe(1);
    expect(said).toMatch(
      /\? scripts @ [0-9a-f]{7}: could not be graded again: it is not among the public repositories/,
    );
    expect(said).toContain('1 graded again, 1 the same');
  });
});
