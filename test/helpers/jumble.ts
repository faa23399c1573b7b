const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
/** Characters in no order, always the same: nothing that looks like a token stands in a file. */
export function jumble(length: number, from = LETTERS): string {
  let state = 20_011;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return from[Math.floor(state / 7) % from.length];
  }).join('');
}
export const HEX = (length: number): string => jumble(length, '0123456789abcdef');
