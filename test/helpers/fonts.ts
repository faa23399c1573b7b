/**
 * The same letters on every machine: a fontconfig in which text without serifs is set in the font that a package of this
 * project brings along. What a machine has itself stays there, for those who ask for it by name.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const INTER = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/inter/package.json'));
const WEIGHTS = ['400Regular', '600SemiBold', '700Bold'];
const REPLACED = ['Segoe UI', 'Noto Sans', 'Helvetica', 'Arial', 'sans-serif', 'system-ui'];

const preferred = (family: string): string =>
  `<match target="pattern"><test name="family" qual="first"><string>${family}</string></test>` +
  '<edit name="family" mode="prepend" binding="same"><string>Inter</string></edit></match>';

/** For who asks for no font at all, as a browser does that wants the system's. */
const last =
  '<match target="pattern"><edit name="family" mode="append" binding="same"><string>Inter</string></edit></match>';

/** What a browser is started with beside the environment, and the end of what was made for it. */
export function ownFonts(): { readonly env: Readonly<Record<string, string>>; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-fonts-'));
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    [
      '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
      ...WEIGHTS.map((weight) => `<dir>${join(INTER, weight)}</dir>`),
      ...REPLACED.map(preferred),
      last,
      '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
      `<cachedir>${folder}</cachedir></fontconfig>`,
    ].join('\n'),
  );
  return {
    env: { FONTCONFIG_FILE: file },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
