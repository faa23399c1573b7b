import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localTemplates, writtenLook } from '../../src/commands/look.ts';
import { parseConfig } from '../../src/config/index.ts';
import { readmeSection } from '../../src/reporters/index.ts';
import { portfolio, roadmap } from '../helpers/portfolio.ts';
import { temporaryFolder } from '../helpers/repository.ts';

function folderWith(texts: Readonly<Record<string, string>>): string {
  const folder = join(temporaryFolder(), 'templates');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('templates in a folder', () => {
  it('are those whose names are known, in a fixed order', () => {
    const folder = folderWith({ 'skills.hbs': 'b', 'footer.hbs': 'a', 'notes.txt': 'x', 'other.hbs': 'y' });
    expect(localTemplates(folder)).toEqual([
      { path: `${folder}/footer.hbs`, text: 'a' },
      { path: `${folder}/skills.hbs`, text: 'b' },
    ]);
  });

  it('are none where no folder is named, and a mistake where the folder has none', () => {
    expect(localTemplates(undefined)).toEqual([]);
    expect(() => localTemplates('no/such/folder')).toThrow(
      /^no template in no\/such\/folder; what can be replaced: readme\.hbs, badges\.hbs, /,
    );
  });

  it('are never followed out of it', () => {
    const folder = folderWith({ 'secret.txt': 'secret' });
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'readme.hbs'));
    expect(() => localTemplates(folder)).toThrow('no template in');
  });
});

describe('the look of what is written', () => {
  it('is what the configuration says', async () => {
    const config = parseConfig('layout: badges\nlanguage: es\nbadges: { style: plastic }\nwrite: [readme]', 'c.yml');
    const look = await writtenLook(config, roadmap, []);
    expect(look).toMatchObject({ layout: 'badges', language: 'es', badges: { style: 'plastic' }, write: ['readme'] });
    expect(readmeSection(portfolio(), roadmap, look)).toBe(
      '<sub>Mi camino hacia Python experto · 81.3 de 100 · Proyecto final: [expense-api](https://github.com/octolearner/expense-api), faltan 2</sub>',
    );
  });

  it('takes in templates, and tells their faults at once', async () => {
    const config = parseConfig('', 'c.yml');
    const look = await writtenLook(config, roadmap, [{ path: 't/readme.hbs', text: 'Mine: {{owner}}' }]);
    expect(readmeSection(portfolio(), roadmap, look)).toBe('Mine: octolearner');
    await expect(writtenLook(config, roadmap, [{ path: 't/readme.hbs', text: '{{#if}}' }])).rejects.toThrow(
      /^t\/readme\.hbs:1/,
    );
  });
});
