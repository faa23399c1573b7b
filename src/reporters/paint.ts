/** Colours of a terminal, or none. */

export const ESC = '\u001b';
const CODES = { bold: '1', dim: '2', red: '31', green: '32', yellow: '33', cyan: '36' } as const;

export type Style = keyof typeof CODES;
export type Paint = (style: Style, text: string) => string;

export const painter =
  (color: boolean): Paint =>
  (style, text) =>
    color ? `${ESC}[${CODES[style]}m${text}${ESC}[0m` : text;
