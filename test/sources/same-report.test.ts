import { expect, it } from 'vitest';
import { CHECK_IDS } from '../../src/checks/ids.ts';
import { grade } from '../../src/grade/grade.ts';
import type { Roadmap } from '../../src/model/roadmap.ts';
import { gradeJson } from '../../src/reporters/index.ts';
import { gitRepository, openGit } from '../../src/sources/git.ts';
import { listRepositories, openGitHub } from '../../src/sources/github/index.ts';
import { SERVICE } from '../helpers/action.ts';
import { hosted, serve } from '../helpers/github.ts';
import { runGit, type TreeFile } from '../helpers/repository.ts';

const EVERYTHING: Roadmap = {
  id: 'everything',
  version: '1',
  title: 'Everything',
  parts: [],
  skills: [],
  requirements: CHECK_IDS.map((id) => ({ id, weight: 1, required: true, partial: 0.5 })),
};

/** What is read differently by the two sources, if anything is. */
const ODD: Record<string, TreeFile> = {
  'README.md': Buffer.from('\ufeff# Odd\n\nA tool that counts. Run `python -m app`.\n', 'utf16le'),
  'app/__init__.py': '',
  'app/caf\u00e9.py': Buffer.from('# caf\xe9\nimport logging\nlogging.getLogger(__name__).info("x")\n', 'latin1'),
  'app/data.bin': Buffer.from([0, 1, 2, 3]),
  'app/model.h5': 'version https://git-lfs.github.com/spec/v1\noid sha256:ab\nsize 1\n',
  'app/large.py': `import os\n${`# ${'x'.repeat(97)}\n`.repeat(6_000)}`,
  'app/medium.py': `${`# ${'x'.repeat(97)}\n`.repeat(4_500)}import os\nz = os.environ["KEY"]\n`,
  'docs/a.md': '# A\n\nText enough to be a page.\n',
  'docs/b.md': '\ufeff# B\r\n\r\nAnother page.\r\n',
  'link.md': { link: 'README.md' },
  'run.sh': { executable: '#!/bin/sh\npython -m app\n' },
  '.gitattributes': 'docs/* linguist-documentation\n',
};

it('grades a repository alike, read from a clone and through the API', async () => {
  const repositories = [hosted('service', SERVICE), hosted('odd', ODD)];
  for (const { folder } of repositories) runGit(folder, 'tag', 'v1.2.0');
  const { client } = await serve(repositories);
  for (const listed of await listRepositories(client, 'octo')) {
    const folder = repositories.find(({ name }) => name === listed.name)?.folder ?? '';
    const [clone, api] = [await openGit(gitRepository(folder)), await openGitHub(client, listed)];
    const [local, remote] = [await grade(clone, EVERYTHING), await grade(api, EVERYTHING)];
    await clone.close();
    const json = (report: typeof local) =>
      gradeJson({ schema: 1, roadmap: { id: 'everything', version: '1' }, repositories: [report] });
    expect(json(remote)).toBe(json(local));
    expect(local.requirements.some(({ verdict }) => verdict === 'met')).toBe(true);
  }
});
