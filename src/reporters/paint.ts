/** Colours of a terminal, or none. */

export const ESC = '\u001b';
const CODES = { bold: '1', dim: '2', red: '31', green: '32', yellow: '33', cyan: '36' } as const;

export type Style = keyof typeof CODES;
export type Paint = (style: Style, text: string) => string;

export const painter =
  (color: boolean): Paint =>
  (style, text) =>
    color ? `${ESC}[${CODES[style]}m${text}${ESC}[0m` : text;

const START = new RegExp(`^((?:\\s|${ESC}\\[\\d+m)*):(?=:)`);

/** A line that a runner's log cannot take for a command. */
export const inert = (line: string): string => line.replace(START, '$1: ').replaceAll('##[', '## [');
