import { describe, expect, it } from 'vitest';
import { license, licenseOf } from '../../src/checks/license.ts';
import { LICENSE_TEXTS } from '../../src/parse/license-texts.ts';
import { project } from '../helpers/project.ts';

const text = new Map(LICENSE_TEXTS);
const MIT = text.get('MIT') ?? '';
const GPL = text.get('GPL-3.0') ?? '';

describe('license', () => {
  it.each([
    ['LICENSE', MIT, 'MIT'],
    ['licence.txt', MIT, 'MIT'],
    ['COPYING', GPL, 'GPL-3.0'],
    ['UNLICENSE', text.get('Unlicense') ?? '', 'Unlicense'],
    ['LICENSE-APACHE', text.get('Apache-2.0') ?? '', 'Apache-2.0'],
    ['LICENSE.MIT', MIT, 'MIT'],
  ])('is met by %s', (path, content, id) => {
    const given = project({ [path]: content });
    expect(license.evaluate(given)).toMatchObject({ verdict: 'met', evidence: [{ path, line: 1 }] });
    expect(licenseOf(given)).toEqual({ id, path });
  });

  it.each([
    ['an unknown text', { LICENSE: 'Do what my lawyer says, and never on a Sunday.' }],
    ['a mention', { LICENSE: 'Licensed under the MIT License.' }],
  ])('is partial for %s', (_what, files) => {
    expect(license.evaluate(project(files))).toMatchObject({ verdict: 'partial', evidence: [{ path: 'LICENSE' }] });
    expect(licenseOf(project(files)).id).toBe('NOASSERTION');
  });

  it.each([
    ['no file', { 'README.md': '## License\nMIT' }],
    ['an empty file', { LICENSE: ' \n' }],
    ['a licence in a subfolder', { 'app/LICENSE': MIT }],
    ['a module called license', { 'license.py': MIT }],
  ])('is unmet for %s', (_what, files) => {
    const finding = license.evaluate(project(files));
    expect(finding.verdict).toBe('unmet');
    expect(finding.fix?.snippet).toContain('Permission is hereby granted');
    expect(licenseOf(project(files)).id).toBeNull();
  });

  it('takes the recognised one of two files, and the lesser one of the GNU pair', () => {
    expect(licenseOf(project({ LICENSE: 'See below.', 'LICENSE-MIT': MIT })).id).toBe('MIT');
    expect(licenseOf(project({ COPYING: GPL, 'COPYING.LESSER': text.get('LGPL-3.0') ?? '' })).id).toBe('LGPL-3.0');
  });

  it('asks for the licence files only', () => {
    expect([...license.reads(project({ LICENSE: MIT, 'main.py': '', 'docs/LICENSE': '' }))]).toEqual(['LICENSE']);
  });
});
