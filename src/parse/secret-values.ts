import { PLACEHOLDER, PUBLISHED, WEAK_WORDS } from './secret-rules.ts';

/** How a value looks: like a secret that somebody generated, like a password that somebody made up, or like neither. */
export type Look = 'random' | 'chosen' | 'weak';

const REFERENCE =
  /\$\{|\$\(|\{\{|^\{env:|%\(|<[^>]*>|^\$|^%\w+%$|\{[\w.]*\}|#\{|^(?:!(?:ENV|Ref|Sub|GetAtt)|@Microsoft|~?\/|\.{1,2}\/)|\bprocess\.env|\bos\.environ|\bSystem\.getenv|\b(?:env|var|local|secrets?|vars|data|module|config|settings|self|this|request|req|args|params|values)\.[A-Za-z_]|^arn:|^https?:|^file:|^vault:|^ssm:|^(?:op|sm|gcpsm|awssm):\/\/|^(?:\/{0,2}secretmanager\.googleapis\.com\/)?projects\/[^/]+\/secrets\/|\(\)|::|=>|^(?:required|nullable|string|sometimes|confirmed|bail)\||->|\[\d*\]|^[A-Za-z]:[\\/]|\(\?[=!:]|\(\^|\[\^|\\[bdsw]|\[\^?[A-Za-z\d]-[A-Za-z\d](?:\]|[^\]]{0,60}\][*+?{)|])/;
const HASH =
  /^\$2[abxy]?\$|^pbkdf2[_:]|^\$?argon2|^scrypt:|^\$[156]\$|^\{?(?:bcrypt|sha|ssha)\}?[:$]|^sha(?:1|256|512)[:$-]|^md5[:$]/i;

/** Judges one literal value by itself. Pure and linear. */
export function lookOf(value: string): Look {
  const text = value.trim();
  if (text.length < 6 || text.length > 300) return 'weak';
  // Django's own shape may hold what elsewhere refers to something.
  if (/^[a-z0-9!@#$%^&*(\-_=+)]{50}$/.test(text) && entropy(text) > 4)
    return PLACEHOLDER.test(text) ? 'weak' : 'random';
  if (REFERENCE.test(text) || HASH.test(text) || PLACEHOLDER.test(text)) return 'weak';
  // A .NET assembly's public key token is no secret.
  if (PUBLISHED.some((known) => text.includes(known)) || /^[0-9a-f]{16}$/.test(text)) return 'weak';
  // A Gmail application password is shown in four groups of four letters.
  if (/^[a-z]{4}(?: [a-z]{4}){3}$/.test(text)) return text.split(' ').every(isWordlike) ? 'weak' : 'random';
  if (/\s/.test(text) || /[^\x20-\x7e]/.test(text)) return 'weak';
  // Names of variables, settings, classes and files say where a secret is, not what it is.
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(text) || /^[\w-]+(?:\.[A-Za-z_][\w-]*)+$/.test(text)) return 'weak';
  if (/^[\w./-]+\/[\w./-]+\.\w{1,5}$/.test(text)) return 'weak';
  if (/^\[[A-Za-z _-]+\]$/.test(text) || isPhraseOfSecrets(text)) return 'weak';
  if (looksGenerated(text)) return 'random';
  return looksChosen(text) ? 'chosen' : 'weak';
}

/** `my-super-secure-cluster-secret!`: joined words, most of which are the everyday words of placeholders. */
function isPhraseOfSecrets(text: string): boolean {
  if (!/^[a-z\d]{2,20}(?:[-_][a-z\d]{1,20}){2,12}\W?$/i.test(text)) return false;
  const words = text.toLowerCase().replace(/\W$/, '').split(/[-_]/);
  return words.filter((word) => WEAK.has(word)).length * 2 > words.length;
}

/** Long, with letters and digits (or cases) in no order that words would give. */
export function looksGenerated(text: string): boolean {
  const bare = text.replace(/[-_]/g, '');
  if (isUuidNil(text)) return false;
  if (bare.length < 12) return isShortToken(bare);
  if (entropy(bare) < (/^[0-9a-f]+$/i.test(bare) ? 2.6 : 3)) return false;
  const runs = text.match(/[A-Z]?[a-z]+|[A-Z]+|\d+|[^A-Za-z0-9]/g) ?? [];
  const dense = runs.filter((run) => !/^[-_.]$/.test(run)).length / bare.length;
  if (isNameOfWords(text)) return false;
  if (/^[a-z]+$/.test(bare)) return bare.length >= 16 && !segments(bare) && !isWordlike(bare);
  if (isCompound(text)) return false;
  if (/^[A-Za-z]+$/.test(bare) && /[a-z]/.test(bare) && /[A-Z]/.test(bare) && !isWordlike(bare.toLowerCase()))
    return true;
  if (!/[A-Za-z]/.test(bare) || segments(wordsOnly(text)) || segments(wordsOnly(unleet(text)))) return false;
  // Typed blindly: a long run of letters that no language would form.
  const letters = /[a-z]{9,}/.exec(text)?.[0];
  if (letters && /\d/.test(bare) && !isWordlike(letters) && !segments(letters)) return true;
  // Digits and the first letters of the alphabet make long runs of the former by chance.
  if (bare.length >= 24 && /^(?:[\da-f]+|[\dA-F]+)$/.test(bare) && /[a-f]/i.test(bare)) return dense >= 0.22;
  return /\d/.test(bare) ? dense >= (bare.length < 20 ? 0.36 : 0.3) : dense >= 0.38 && bare.length >= 16;
}

/** `reportapp-ssh-private-key`: small words joined by signs name something, as a secret in a manager's store; four fours are a password. */
const isNameOfWords = (text: string): boolean => {
  if (!/^[a-z]{2,24}(?:[-_][a-z]{2,24}){1,10}$/.test(text) || /^[a-z]{4}(?:[-_][a-z]{4}){3}$/.test(text)) return false;
  const words = text.split(/[-_]/);
  return words.every((word) => word.length <= 4 || isWordlike(word)) && words.some((word) => WEAK.has(word));
};

/** `LSB-Steganography`: words and abbreviations of letters, joined by signs. */
const isCompound = (text: string): boolean => {
  const parts = text.split(/[-_]/);
  return (
    parts.length > 1 &&
    parts.every((part) => /^[A-Z]{1,4}$/.test(part) || (/^[A-Z]?[a-z]+$/.test(part) && isWordlike(part.toLowerCase())))
  );
};

/** Ten or eleven characters that change between cases and digits all the time. */
const isShortToken = (bare: string): boolean =>
  bare.length >= 10 &&
  /\d/.test(bare) &&
  /[a-z]/.test(bare) &&
  /[A-Z]/.test(bare) &&
  (bare.match(/[A-Z]?[a-z]+|[A-Z]+|\d+/g)?.length ?? 0) >= bare.length / 2;

/** Letters with digits or signs, and letters that are no everyday word of passwords. */
function looksChosen(text: string): boolean {
  if (text.length < 8 || !/[A-Za-z]/.test(text) || !/\d|[^\w\s]/.test(text)) return false;
  if (/^[\w.+-]+@[\w-]+\.[\w.]+$/.test(text) || /^\d{4}-\d\d/.test(text) || /^v?\d+(?:\.\d+)+/.test(text)) return false;
  if (/^[a-z]+(?:[-_.:/ ][a-z]+)+\d{0,4}$/i.test(text)) return false;
  // `WrongPassword999!`: who says so in the value shows how a password looks.
  if (/pass(?:word|wort|phrase)/i.test(text)) return false;
  const words = wordsOnly(unleet(text));
  return words.length >= 3 && !segments(words) && !segments(wordsOnly(text));
}

/** Letters of the core of a chosen password: `Sunny` of `Sunny@1990`. */
export const coreOf = (text: string): string => (/[A-Za-z]{3,}/.exec(text)?.[0] ?? '').toLowerCase();

const wordsOnly = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');
const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const unleet = (text: string): string =>
  text.replace(/(?<=[A-Za-z].*)[013457@$!](?=.*[A-Za-z])/g, (sign) => LEET[sign] ?? sign);
const isUuidNil = (text: string): boolean => /^0{8}-0{4}/.test(text);

/** True where the letters are wholly made of weak words: `mysecretkey`. */
export function segments(letters: string): boolean {
  if (letters.length === 0 || letters.length > 80) return letters.length === 0;
  const reached = new Array<boolean>(letters.length + 1).fill(false);
  reached[0] = true;
  for (let at = 0; at < letters.length; at++) {
    if (!reached[at]) continue;
    for (let end = at + 1; end <= Math.min(letters.length, at + LONGEST); end++)
      if (WEAK.has(letters.slice(at, end))) reached[end] = true;
  }
  return reached[letters.length] === true;
}

const WEAK: ReadonlySet<string> = new Set(WEAK_WORDS);
const LONGEST = Math.max(...WEAK_WORDS.map((word) => word.length));

/** Vowels and consonants alternate about as they do in languages. */
function isWordlike(letters: string): boolean {
  const vowels = letters.match(/[aeiouy]/g)?.length ?? 0;
  return vowels / letters.length >= 0.22 && !/[^aeiouy]{5,}/.test(letters);
}

/** Bits per character. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
