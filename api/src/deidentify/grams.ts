/**
 * What short runs of characters a text holds, read as letters (`Dr. 4` as `dr. 9`) of one to four and as shapes (`Ul. 9`)
 * of two to four; a text that lacks a run that every match of an expression needs need not be searched. A run may seem to be there
 * that is not, never the other way round.
 */
export interface Grams {
  readonly seen: Uint32Array;
}

/** How a character is read: as its letter whatever its case, or as its kind. */
export type Reading = 'letters' | 'shapes';

/** Stands before the first character of a word, as `\b` sees it; only in the reading of letters. */
export const EDGE = 63;

const BITS = 17;
export const LONGEST_GRAM = 4;
const UPPER = 1;
const LOWER = 2;
const DIGIT = 27;
const SPACE = 28;
const BREAK = 29;
const OTHER = 30;
const FIRST_MARK = 31;

const MARKS = [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'];
const LETTERS = Uint8Array.from({ length: 128 }, (_, code) => symbolOf(code, 'letters'));
const SHAPES = Uint8Array.from({ length: 128 }, (_, code) => symbolOf(code, 'shapes'));
const WORD = Uint8Array.from({ length: 128 }, (_, code) => (/\w/.test(String.fromCharCode(code)) ? 1 : 0));

/** One pass over the text. */
export function gramsOf(text: string): Grams {
  const seen = new Uint32Array(2 ** (BITS - 5));
  let letters = 0;
  let shapes = 0;
  let starts = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0xdc00 && code <= 0xdfff) continue;
    const letter = readAs(code, LETTERS);
    letters = ((letters << 6) | letter) & 0xffffff;
    shapes = ((shapes << 6) | readAs(code, SHAPES)) & 0xffffff;
    mark(seen, placeOf(letter, SALTS.letters[1]));
    mark(seen, placeOf(letters & 0xfff, SALTS.letters[2]));
    mark(seen, placeOf(letters & 0x3ffff, SALTS.letters[3]));
    mark(seen, placeOf(letters, SALTS.letters[4]));
    mark(seen, placeOf(shapes & 0xfff, SALTS.shapes[2]));
    mark(seen, placeOf(shapes & 0x3ffff, SALTS.shapes[3]));
    mark(seen, placeOf(shapes, SALTS.shapes[4]));
    const isWord = code < 128 ? WORD[code] === 1 : isLetterByFolding(code);
    starts = (starts << 1) | (isWord && (!inWord || code > 127) ? 1 : 0);
    inWord = isWord && code < 128;
    if ((starts & 1) !== 0) mark(seen, placeOf((EDGE << 6) | letter, SALTS.letters[2]));
    if ((starts & 2) !== 0) mark(seen, placeOf((EDGE << 12) | (letters & 0xfff), SALTS.letters[3]));
    if ((starts & 4) !== 0) mark(seen, placeOf((EDGE << 18) | (letters & 0x3ffff), SALTS.letters[4]));
  }
  return { seen };
}

/** Whether the text may hold a run, given by its place. */
export function holds({ seen }: Grams, place: number): boolean {
  return ((seen[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0;
}

/** The place in the table of a run of one to four symbols. */
export function gramPlace(symbols: readonly number[], reading: Reading): number {
  return placeOf(
    symbols.reduce((all, symbol) => (all << 6) | symbol, 0),
    SALTS[reading][symbols.length] ?? 0,
  );
}

/** How a character reads; all beyond ASCII read alike. */
export function symbolIn(reading: Reading, code: number): number {
  return readAs(code, reading === 'letters' ? LETTERS : SHAPES);
}

/** Whether a symbol of letters can stand first in a word, as `\b` sees it. */
export function isWordSymbol(symbol: number): boolean {
  return (symbol >= 1 && symbol <= DIGIT) || symbol === symbolIn('letters', '_'.charCodeAt(0));
}

/** About how likely a clinical note of usual length holds a run, were its characters independent. */
export function gramChance(symbols: readonly number[], reading: Reading): number {
  const often = reading === 'letters' ? LETTERS_OFTEN : SHAPES_OFTEN;
  return 1 - Math.exp(-USUAL_LENGTH * symbols.reduce((share, symbol) => share * (often.get(symbol) ?? SELDOM), 1));
}
const USUAL_LENGTH = 1500;
const SELDOM = 0.0005;
/** Shares of characters. */
const KINDS_OFTEN: readonly (readonly [number, number])[] = [
  [DIGIT, 0.02],
  [SPACE, 0.16],
  [BREAK, 0.02],
  [EDGE, 0.17],
  ...[...'.,-:/()'].map((mark) => [FIRST_MARK + MARKS.indexOf(mark), 0.005] as const),
];
const LETTERS_OFTEN = new Map([
  ...KINDS_OFTEN,
  ...[...'etaoinsrhldcumfpgwybvkxjqz'].map((letter, rank) => [letter.charCodeAt(0) - 96, 0.09 * 0.87 ** rank] as const),
]);
const SHAPES_OFTEN = new Map([...KINDS_OFTEN, [UPPER, 0.04], [LOWER, 0.7]]);

function readAs(code: number, table: Uint8Array): number {
  if (code < 128) return table[code] ?? 0;
  return isLetterByFolding(code) ? (table[code === LONG_S ? 115 : 75] ?? 0) : OTHER;
}

/** Two characters that an expression with the flags `i` and `u` takes for `s` and `K`. */
function isLetterByFolding(code: number): boolean {
  return code === LONG_S || code === KELVIN;
}
const LONG_S = 0x17f;
const KELVIN = 0x212a;

function symbolOf(code: number, reading: Reading): number {
  const character = String.fromCharCode(code);
  if (/[A-Z]/.test(character)) return reading === 'letters' ? code - 64 : UPPER;
  if (/[a-z]/.test(character)) return reading === 'letters' ? code - 96 : LOWER;
  if (/\d/.test(character)) return DIGIT;
  if (/[\n\r]/.test(character)) return BREAK;
  if (/\s/.test(character)) return SPACE;
  const place = MARKS.indexOf(character);
  return place < 0 ? OTHER : FIRST_MARK + place;
}

function mark(seen: Uint32Array, place: number): void {
  seen[place >>> 5] = (seen[place >>> 5] ?? 0) | (1 << (place & 31));
}

function placeOf(run: number, salt: number): number {
  return Math.imul(run ^ salt, 0x9e3779b1) >>> (32 - BITS);
}

/** By the size of a run: runs of different size or reading have different places. */
const SALTS = {
  letters: [0, 0x01000200, 0x02000400, 0x03000600, 0x04000800],
  shapes: [0, 0x05000a00, 0x06000c00, 0x07000e00, 0x08001000],
} as const satisfies Record<Reading, readonly number[]>;
