import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { makeBadge } from 'badge-maker';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/model/errors.ts';
import { writeArtifacts } from '../../src/publish/files.ts';
import { END_MARKER as END, START_MARKER as START } from '../../src/publish/markers.ts';
import { endpoint } from '../helpers/profile.ts';
import { temporaryFolder } from '../helpers/repository.ts';

const badge = (message: string) => `${makeBadge({ label: 'a', message })}\n`;
const publication = (more: Record<string, string> = {}, path = 'README.md', section = '## Mine') => ({
  files: Object.entries({ 'milepost/score.svg': badge('1'), 'milepost.json': '{}\n', ...more }).map(
    ([path, content]) => ({ path, content }),
  ),
  readme: { path, section },
});
const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

describe('writeArtifacts', () => {
  it('writes everything into a folder that is not there yet, and nothing the second time', async () => {
    const folder = join(temporaryFolder(), 'a', 'out');
    expect(await writeArtifacts(folder, publication())).toEqual(['README.md', 'milepost.json', 'milepost/score.svg']);
    expect(read(folder, 'README.md')).toBe(`${START}\n\n## Mine\n\n${END}\n`);
    expect(readdirSync(folder).sort()).toEqual(['README.md', 'milepost', 'milepost.json']);
    expect(await writeArtifacts(folder, publication())).toEqual([]);
  });

  it('touches only what changed', async () => {
    const folder = temporaryFolder();
    await writeArtifacts(folder, publication());
    const long = new Date('2020-01-01T00:00:00Z');
    for (const path of ['README.md', 'milepost.json']) utimesSync(join(folder, path), long, long);
    expect(await writeArtifacts(folder, publication({ 'milepost.json': '{"new":1}\n' }))).toEqual(['milepost.json']);
    expect(statSync(join(folder, 'README.md')).mtime).toEqual(long);
    expect(read(folder, 'milepost.json')).toBe('{"new":1}\n');
  });

  it.each([65_535, 65_536, 65_537, 200_000])(
    'sees any change of a file of %i bytes, and none where there is none',
    async (size) => {
      const folder = temporaryFolder();
      const text = 'x'.repeat(size);
      const write = (content: string) => writeArtifacts(folder, publication({ 'milepost.json': content }));
      await write(text);
      expect(await write(text)).toEqual([]);
      for (const at of new Set([0, 65_534, size - 1])) {
        const other = `${text.slice(0, at)}y${text.slice(at + 1)}`;
        expect(await write(other)).toEqual(['milepost.json']);
        expect(read(folder, 'milepost.json')).toBe(other);
      }
      for (const other of [`${text}y`, text.slice(1)]) expect(await write(other)).toEqual(['milepost.json']);
    },
  );

  it('keeps the README around the markers, its name and its mode', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'readme.md'), `# Me\r\n${START}\r\n${END}\r\nend`);
    chmodSync(join(folder, 'readme.md'), 0o600);
    expect(await writeArtifacts(folder, publication())).toContain('readme.md');
    expect(existsSync(join(folder, 'README.md')) && !readdirSync(folder).includes('readme.md')).toBe(false);
    expect(read(folder, 'readme.md')).toBe(`# Me\r\n${START}\r\n\r\n## Mine\r\n\r\n${END}\r\nend`);
    if (process.platform !== 'win32') expect(statSync(join(folder, 'readme.md')).mode & 0o777).toBe(0o600);
  });

  it('puts everything beside a README in a folder', async () => {
    const folder = temporaryFolder();
    await writeArtifacts(folder, publication({}, 'profile/README.md'));
    expect(readdirSync(join(folder, 'profile')).sort()).toEqual(['README.md', 'milepost', 'milepost.json']);
  });

  it('gives a notice once where it appends, and leaves the README alone without a section', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'README.md'), '# Me\n');
    const notices: string[] = [];
    const { files } = publication();
    expect(
      await writeArtifacts(folder, { files, readme: { path: 'README.md' } }, (n) => notices.push(n)),
    ).not.toContain('README.md');
    expect(notices).toEqual([]);
    await writeArtifacts(folder, publication(), (n) => notices.push(n));
    await writeArtifacts(folder, publication({}, 'README.md', '## Other'), (n) => notices.push(n));
    expect(notices).toEqual(['README.md had no markers, so the section was appended at its end']);
  });

  it('writes nothing at all where the markers are broken', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'README.md'), `${START}\n`);
    await expect(writeArtifacts(folder, publication())).rejects.toThrow(
      'README.md:1: the marker milepost:start has no counterpart',
    );
    expect(readdirSync(folder)).toEqual(['README.md']);
  });

  it("deletes its own badges that are no longer written, and nobody else's", async () => {
    const folder = temporaryFolder();
    await writeArtifacts(folder, publication({ 'milepost/old.svg': badge('old') }));
    writeFileSync(join(folder, 'milepost', 'drawing.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(join(folder, 'milepost', 'notes.txt'), 'mine');
    expect(await writeArtifacts(folder, publication())).toEqual(['milepost/old.svg']);
    expect(readdirSync(join(folder, 'milepost')).sort()).toEqual(['drawing.svg', 'notes.txt', 'score.svg']);
    await writeArtifacts(folder, { files: [], readme: { path: 'README.md', section: '## Mine' } });
    expect(readdirSync(join(folder, 'milepost'))).toContain('score.svg');
  });

  it('deletes its own endpoints that are no longer written, and no other JSON', async () => {
    const folder = temporaryFolder();
    const old = endpoint('old');
    await writeArtifacts(folder, publication({ 'milepost/old.json': old, 'milepost/docker.json': endpoint('docker') }));
    // What is like one, and what is not one at all.
    const mine = {
      'mine.json': '{ "schemaVersion": 1, "label": "mine", "message": "yes", "color": "#1a7f37" }\n',
      'added.json': old.replace('"style"', '"logoSvg": "",\n  "style"'),
      'longer.json': `${old}\n`,
      'text.json': 'no JSON',
      'empty.json': '',
      'Upper.json': old,
      'many.json': old.replace('"old"', `"${'x'.repeat(3000)}"`),
    };
    for (const [name, text] of Object.entries(mine)) writeFileSync(join(folder, 'milepost', name), text);
    mkdirSync(join(folder, 'milepost/folder.json'));
    expect(await writeArtifacts(folder, publication({ 'milepost/docker.json': endpoint('docker') }))).toEqual([
      'milepost/old.json',
    ]);
    expect(readdirSync(join(folder, 'milepost')).sort()).toEqual(
      [...Object.keys(mine), 'docker.json', 'folder.json', 'score.svg'].sort(),
    );
    for (const [name, text] of Object.entries(mine)) expect(read(folder, `milepost/${name}`)).toBe(text);
  });

  it.each(['../up.md', '/etc/x', 'a/../../b', '.git/config', 'a\\b', 'C:x', 'a//b', 'a/.GIT/b', 'a/\0'])(
    'refuses the path %j',
    async (path) => {
      const folder = temporaryFolder();
      await expect(writeArtifacts(folder, publication({ [path]: 'x' }))).rejects.toThrow(
        'not a path inside the output',
      );
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it.runIf(process.platform !== 'win32')(
    'follows symlinks inside the folder, and refuses those that lead out',
    async () => {
      const [folder, outside] = [temporaryFolder(), temporaryFolder()];
      mkdirSync(join(folder, 'docs'));
      writeFileSync(join(folder, 'docs', 'index.md'), '# Docs\n');
      symlinkSync('docs/index.md', join(folder, 'README.md'));
      await writeArtifacts(folder, publication());
      expect(read(folder, 'docs/index.md')).toContain('## Mine');
      symlinkSync(outside, join(folder, 'elsewhere'));
      await expect(writeArtifacts(folder, publication({ 'elsewhere/x.svg': 'x' }))).rejects.toThrow(UsageError);
      writeFileSync(join(outside, 'secret.md'), 'theirs');
      symlinkSync(join(outside, 'secret.md'), join(folder, 'OTHER.md'));
      await expect(writeArtifacts(folder, publication({}, 'OTHER.md'))).rejects.toThrow(
        'leads out of the output folder',
      );
      symlinkSync(join(outside, 'not-yet.md'), join(folder, 'dangling.md'));
      await expect(writeArtifacts(folder, publication({}, 'dangling.md'))).rejects.toThrow(
        'leads out of the output folder',
      );
      expect(readdirSync(outside)).toEqual(['secret.md']);
      expect(readFileSync(join(outside, 'secret.md'), 'utf8')).toBe('theirs');
    },
  );
});
