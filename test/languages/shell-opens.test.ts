import { describe, expect, it } from 'vitest';
import { isOpenedByShell } from '../../src/languages/shell-opens.ts';
import { SHELL_TABLE } from '../../src/languages/tables/scripts.ts';

/** Whether the last literal of a script names a file that is opened. */
const opened = (text: string): boolean => {
  const source = SHELL_TABLE.mask(text, 'a.sh');
  return isOpenedByShell(source, [...source.literals.keys()].at(-1) ?? -1);
};

describe('isOpenedByShell', () => {
  it.each<[string, boolean]>([
    ['source "config.env"', true],
    ['. "./config.env"', true],
    ['if grep -q port "config.ini"; then run; fi', true],
    ['port=$(jq -r .port "config.json")', true],
    ['./bin/serve --config "config.toml"', true],
    ['poetry run serve "config.toml"', true],
    ['serve < "config.toml"', true],
    ['sed -n 1p "config.ini"', true],
    ['sed -i s/a/b/ "config.ini"', false],
    ['echo x > "config.ini"', false],
    ['cat base.ini >> "config.ini"', false],
    ['cp sample.ini "config.ini"', false],
    ['[ -f "config.ini" ]', false],
    ['gcloud jobs submit \\\n  --config "config.yaml"', false],
    ['python train.py \\\n  --rate 3 \\\n  --config "config.yaml"', true],
    ['CONFIG="config.yaml"', false],
    ['export CONFIG="config.yaml"\nsource $CONFIG', true],
    [`CONFIG="config.yaml"\nkubectl apply -f \${CONFIG}`, false],
    [`CONFIG="config.yaml"\nyq .a \${CONFIG}`, true],
    ['CONFIG="config.yaml"\necho a > $CONFIG', false],
    ['CONFIG="config.yaml"\nsource $CONFIGURED', false],
    ['source $CONFIG\nCONFIG="config.yaml"', false],
  ])('%j: %s', (text, expected) => expect(opened(text)).toBe(expected));

  it.each([
    ['one long line', `x ${'"config.yaml" '.repeat(20_000)}`],
    ['one long command', `A="config.yaml"\n${'  -f $A \\\n'.repeat(20_000)}`],
    ['many variables', 'A="config.yaml"\n$A\n'.repeat(20_000)],
  ])('takes no longer than a text deserves: %s', (_what, text) => {
    const source = SHELL_TABLE.mask(text, 'a.sh');
    const before = performance.now();
    for (const at of [...source.literals.keys()].slice(0, 40)) isOpenedByShell(source, at);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
