import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { act, host, README, useAction } from './helpers/action.ts';

useAction();

describe('the look of what the Action writes', () => {
  it('is what the configuration and the templates beside it say, read through the API', async () => {
    const { server, bytes } = await host({
      'README.md': README,
      '.github/milepost.yml':
        'layout: compact\nlanguage: es\ntemplates: .github/milepost\nwrite: [readme, badges, endpoints, data]\n',
      '.github/milepost/footer.hbs': "<sub>{{say 'readme.skills'}}: {{skills.length}}</sub>\n",
    });
    const run = await act(server);
    expect([run.code, run.stderr]).toEqual([0, '']);
    const readme = bytes('README.md').replaceAll('\r\n', '\n');
    expect(readme).toContain('### Mi camino hacia Python experto · ');
    expect(readme).toMatch(/<sub>Habilidades demostradas: \d+<\/sub>\n+<!-- milepost:end -->/);
    expect(readme).not.toContain('Evaluado por Milepost');
    expect(JSON.parse(bytes('milepost/ready.json'))).toMatchObject({ schemaVersion: 1, label: 'proyecto final' });
    expect(run.summary).toContain('Evaluado según python-expert');
    expect(run.summary).not.toContain('Desde la última ejecución');

    // The next run changes nothing, and says so.
    const again = await act(server);
    expect([again.code, again.outputs['changed']]).toEqual([0, 'false']);
    expect(again.summary).toContain('**Desde la última ejecución:** nada ha cambiado.');
  });

  it('is a page with a picture, named where GitHub Pages will show it, and the same the next time', async () => {
    const { server, bytes, folder } = await host({
      'README.md': README,
      '.github/milepost.yml': 'write: [page, data]\n',
    });
    const run = await act(server);
    expect([run.code, run.stderr]).toEqual([0, '']);
    expect(bytes('milepost/index.html')).toContain(
      '<meta property="og:image" content="https://octo.github.io/octo/social.png">',
    );
    const { width, height } = PNG.sync.read(readFileSync(join(folder, 'milepost/social.png')));
    expect([width, height]).toEqual([1200, 630]);
    const again = await act(server);
    expect([again.code, again.outputs['changed']]).toEqual([0, 'false']);
  });

  it('is told to be wrong before anything is graded', async () => {
    const { server } = await host({
      'README.md': README,
      '.github/milepost/readme.hbs': 'fine\n{{#each nothing}}\n',
    });
    const run = await act(server, { templates: '.github/milepost' });
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('.github/milepost/readme.hbs:3: not a Handlebars template');
    expect(run.stdout).not.toContain('graded');
    const none = await act(server, { templates: 'nowhere' });
    expect(none.stdout).toContain('no template in nowhere');
  });
});
