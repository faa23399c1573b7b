import { describe, expect, it } from 'vitest';
import { recogniseLicense } from '../../src/parse/license.ts';
import { LICENSE_TEXTS } from '../../src/parse/license-texts.ts';

const text = (id: string): string => LICENSE_TEXTS.find(([known]) => known === id)?.[1] ?? '';
const reflow = (source: string): string =>
  source
    .split(/\s+/)
    .join(' ')
    .replace(/(.{60,80}) /g, '$1\n');
const held = (source: string): string =>
  source
    .replace(/<[^<>\n]{0,30}(?:holders?|owner|author)[^<>\n]{0,30}>/gi, 'Ada Lovelace and contributors')
    .replace(/<year>/gi, '2024');

describe.each(LICENSE_TEXTS)('%s', (id, standard) => {
  it.each([
    ['as published', standard],
    ['reflowed', reflow(standard)],
    ['in capitals', standard.toUpperCase()],
    ['with Windows line ends', standard.replace(/\n/g, '\r\n')],
    ['with its holder filled in', held(standard)],
    ['as Markdown', `# License\n\n${standard.replace(/^/gm, '> ')}`],
    ['after a preamble', `Copyright (c) 2021-2024 The Example developers\nSee AUTHORS for everybody.\n\n${standard}`],
  ])('is recognised %s', (_how, given) => {
    expect(recogniseLicense(given)).toBe(id);
  });
});

describe.each([
  'MIT',
  'Apache-2.0',
  'GPL-2.0',
  'GPL-3.0',
  'AGPL-3.0',
  'LGPL-2.1',
  'MPL-2.0',
  'CC-BY-4.0',
  'BSD-3-Clause',
])('%s cut short', (id) => {
  it.each([0.9, 0.8, 0.7])('is recognised at %d of its length', (share) => {
    expect(recogniseLicense(text(id).slice(0, Math.floor(text(id).length * share)))).toBe(id);
  });
});

describe('recogniseLicense', () => {
  it.each([
    ['The MIT License (MIT)\n\n', 'MIT'],
    ['', 'MIT'],
    ['MIT Licence\n===========\n\n', 'MIT'],
  ])('needs no particular heading: %j', (heading, id) => {
    expect(recogniseLicense(heading + text('MIT').replace(/^MIT License\s*/, ''))).toBe(id);
  });

  it('names the project own licence, not that of an appended third-party notice', () => {
    expect(recogniseLicense(`${held(text('MIT'))}\n\nThird-party software\n\n${text('Apache-2.0')}`)).toBe('MIT');
  });

  it('recognises the GPL without its "how to apply" section', () => {
    expect(recogniseLicense(text('GPL-2.0').split('How to Apply')[0] ?? '')).toBe('GPL-2.0');
    expect(recogniseLicense(text('GPL-3.0').split('How to Apply')[0] ?? '')).toBe('GPL-3.0');
  });

  it('reads past a licence of the data that stands below the licence of the code', () => {
    expect(recogniseLicense(`${held(text('MIT'))}\n\nThe report:\n\n${text('CC-BY-NC-ND-4.0')}`)).toBe('MIT');
  });

  it.each([
    ['GNU GENERAL PUBLIC LICENSE\nVersion 3, 29 June 2007\n\n', 'GPL-3.0'],
    ['GNU Affero General Public License\nVersion 3, 19 November 2007\n\n', 'AGPL-3.0'],
    ['GNU LESSER GENERAL PUBLIC LICENSE\nVersion 2.1, February 1999\n\n', 'LGPL-2.1'],
    ['GNU GENERAL PUBLIC LICENSE\nVersion 9\n\n', 'NOASSERTION'],
  ])('takes the title and the notice for the licence: %j', (title, id) => {
    const notice =
      'This program is free software: you can redistribute it and/or modify it under the terms of that License as published by the Free Software Foundation.\n';
    expect(recogniseLicense(title + notice)).toBe(id);
  });

  it.each([
    [
      'This program is free software: you can redistribute it and/or modify it under the terms of the GNU General Public License as published by the Free Software Foundation, either version 3 of the License, or (at your option) any later version.\nThis program is distributed in the hope that it will be useful, but WITHOUT ANY WARRANTY.',
      'GPL-3.0',
    ],
    [
      'Copyright 2013 The Example developers\n\nLicensed under the Apache License, Version 2.0 (the "License");\nyou may not use this file except in compliance with the License.\n',
      'Apache-2.0',
    ],
    [
      'MIT License\n\nCopyright (c) 2025\n\nPermission is hereby granted, free of charge, to any person obtaining a copy\n',
      'MIT',
    ],
  ])('takes a notice, or a first sentence, for the licence that it names: %.40j', (given, id) => {
    expect(recogniseLicense(given)).toBe(id);
    expect(recogniseLicense(`${given}\n${'This is what else the project would like to say. '.repeat(40)}`)).toBe(
      'NOASSERTION',
    );
  });

  it.each([
    ['Licensed under the MIT license.'],
    ['All rights reserved. Nobody may copy, change or sell this software without written permission of its author.'],
    [
      'Лицензия\nРазрешается использовать этот код как угодно, но без гарантий со стороны автора проекта и его друзей и коллег по учебе.',
    ],
    ['a'.repeat(400_000)],
  ])('knows no licence in %.60j', (given) => {
    expect(recogniseLicense(given)).toBe('NOASSERTION');
  });

  it('does not take a restricted licence for the free one', () => {
    expect(recogniseLicense(`"Commons Clause" License Condition v1.0\n\n${text('MIT')}`)).toBe('NOASSERTION');
  });

  it('judges a text within a frame budget', () => {
    const start = performance.now();
    recogniseLicense(text('GPL-3.0').replace(/\n/g, '\r\n'));
    expect(performance.now() - start).toBeLessThan(100);
  });
});
