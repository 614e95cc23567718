/*
 * What each UTF-16 code unit is to the tokeniser, as one table: a folded letter or digit (the code itself), or one of
 * the classes below, all smaller than the first digit.
 */

/** White space inside a line, hyphens and apostrophes: they separate words and never matter to a match. */
export const GAP = 0;
/** Line feed, carriage return and their kin. */
export const LINE_BREAK = 1;
/** Everything that separates words and does matter, such as a comma or a bracket. */
export const PUNCTUATION = 2;
/** Combining marks and zero-width characters: part of the word they stand in, without a say in its spelling. */
export const IGNORED = 3;
/** Classes above this are letters and digits, as the code unit of their folded form. */
export const LAST_SEPARATOR = 3;

const LINE_BREAKS: readonly number[] = [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029];
const ZERO_WIDTH: readonly number[] = [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff];
const GAPS = /^[\s\p{Pd}\p{Cc}\u2212'\u2019\u2018\u02bc`\u00b4]$/u;

/** Class or folded code unit of each code unit; surrogates count as punctuation. */
export const CHARACTERS: Uint16Array = Uint16Array.from({ length: 0x10000 }, (_, unit) => classOf(unit));

function classOf(unit: number): number {
  if (unit >= 0xd800 && unit < 0xf900) return PUNCTUATION;
  if (isIdeograph(unit)) return unit;
  const character = String.fromCharCode(unit);
  if (LINE_BREAKS.includes(unit)) return LINE_BREAK;
  if (ZERO_WIDTH.includes(unit) || /\p{M}/u.test(character)) return IGNORED;
  if (/[\p{L}\p{N}]/u.test(character)) return foldedUnit(character);
  return GAPS.test(character) ? GAP : PUNCTUATION;
}

/** Letters without case or marks, which are most of the table. */
function isIdeograph(unit: number): boolean {
  return (unit >= 0x3400 && unit < 0x4dc0) || (unit >= 0x4e00 && unit < 0xa000) || (unit >= 0xac00 && unit < 0xd7a4);
}

/** Lower case without diacritics where that is one letter; other letters, such as ligatures, stay as they are. */
function foldedUnit(character: string): number {
  const bare = character.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return (bare.length === 1 ? bare : character).charCodeAt(0);
}
