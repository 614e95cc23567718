/** Colours for people that can be told apart, dark enough for white letters; a name always stands beside them. */
export const COLOURS = [
  '#0b7285',
  '#9c36b5',
  '#c2410c',
  '#237a35',
  '#364fc7',
  '#a61e4d',
  '#7a5c00',
  '#495057',
] as const;

/** The same colour for the same person on every screen. */
export function hueOf(account: string): string {
  let sum = 0;
  for (const character of account) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return COLOURS[sum % COLOURS.length] ?? COLOURS[0];
}

/** The first letters of a name: `Ada Lovelace` is AL. */
export const initials = (name: string): string =>
  name
    .split(/\s+/u)
    .slice(0, 2)
    .map((part) => [...part][0] ?? '')
    .join('')
    .toUpperCase();
