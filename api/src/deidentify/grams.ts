/**
 * What short runs of characters a text holds and where, read as letters (`Dr. 4` as `dr. 4`) of one to four and as shapes
 * (`Ul. 9`) of two to four; a stretch that lacks a run that every match of an expression needs need not be searched. A run
 * may seem to be there that is not, never the other way round.
 */
export interface Grams {
  /** For each run, by its place, the stretches of the text in which one ends: a bit for each. */
  readonly seen: Int32Array;
  /** A stretch has two to the power of this many characters. */
  readonly shift: number;
  readonly stretches: number;
  /** How many of the lowest bits of a place are left out: a short text needs a small table. */
  readonly coarse: number;
}

/** How a character is read: as its letter whatever its case, or as its kind. */
export type Reading = 'letters' | 'shapes';

/** Stands before the first character of a word, as `\b` sees it; only in the reading of letters. */
export const EDGE = 63;
/** Stands behind the last character of the text; only in the reading of letters. */
export const END = 0;
/** So many stretches a text has at most, as a number has bits. */
const STRETCHES = 32;
const LEAST_SHIFT = 5;
/** A text shorter than this is one stretch: to ask where would take longer than to search. */
const SHORT = 256;
const WHOLE = 30;

const BITS = 16;
const LEAST_BITS = 12;
/** Places of the table for each character. */
const PLACES_EACH = 128;
export const LONGEST_GRAM = 4;
const UPPER = 1;
const LOWER = 2;
/** The first of ten, of which the reading of shapes has only this. */
const DIGIT = 27;
const SPACE = 37;
const BREAK = 38;
const OTHER = 39;
const FIRST_MARK = 40;

const MARKS = [...'!"#$%&\'()*+,-./:;<=>?@_'];
const LETTERS = Uint8Array.from({ length: 128 }, (_, code) => symbolOf(code, 'letters'));
const SHAPES = Uint8Array.from({ length: 128 }, (_, code) => symbolOf(code, 'shapes'));
const WORD = Uint8Array.from({ length: 128 }, (_, code) => (/\w/.test(String.fromCharCode(code)) ? 1 : 0));

/** A table to count a text in, which may be used again for another. */
export const gramTable = (): Int32Array => new Int32Array(2 ** BITS);

/** One pass over the text; the table is emptied first. */
export function gramsOf(text: string, seen = gramTable()): Grams {
  const coarse = Math.max(0, BITS - Math.max(LEAST_BITS, Math.ceil(Math.log2(text.length * PLACES_EACH))));
  seen.fill(0, 0, 2 ** (BITS - coarse));
  const shift = text.length < SHORT ? WHOLE : Math.max(LEAST_SHIFT, Math.ceil(Math.log2(text.length / STRETCHES)));
  let letters = 0;
  let shapes = 0;
  let starts = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0xdc00 && code <= 0xdfff) continue;
    const letter = readAs(code, LETTERS);
    const bit = 1 << (at >>> shift);
    letters = ((letters << 6) | letter) & 0xffffff;
    shapes = ((shapes << 6) | readAs(code, SHAPES)) & 0xffffff;
    mark(seen, bit, coarse, placeOf(letter, SALTS.letters[1]));
    mark(seen, bit, coarse, placeOf(letters & 0xfff, SALTS.letters[2]));
    mark(seen, bit, coarse, placeOf(letters & 0x3ffff, SALTS.letters[3]));
    mark(seen, bit, coarse, placeOf(letters, SALTS.letters[4]));
    mark(seen, bit, coarse, placeOf(shapes & 0xfff, SALTS.shapes[2]));
    mark(seen, bit, coarse, placeOf(shapes & 0x3ffff, SALTS.shapes[3]));
    mark(seen, bit, coarse, placeOf(shapes, SALTS.shapes[4]));
    const isWord = code < 128 ? WORD[code] === 1 : isLetterByFolding(code);
    starts = (starts << 1) | (isWord && (!inWord || code > 127) ? 1 : 0);
    inWord = isWord && code < 128;
    if ((starts & 1) !== 0) mark(seen, bit, coarse, placeOf((EDGE << 6) | letter, SALTS.letters[2]));
    if ((starts & 2) !== 0) mark(seen, bit, coarse, placeOf((EDGE << 12) | (letters & 0xfff), SALTS.letters[3]));
    if ((starts & 4) !== 0) mark(seen, bit, coarse, placeOf((EDGE << 18) | (letters & 0x3ffff), SALTS.letters[4]));
  }
  const last = 1 << (Math.max(0, text.length - 1) >>> shift);
  for (const [size, kept] of [0, 0x3f, 0xfff, 0x3ffff].entries())
    mark(seen, last, coarse, placeOf(((letters & kept) << 6) | END, SALTS.letters[size + 1] ?? 0));
  return { seen, shift, stretches: (text.length >>> shift) + 1, coarse };
}

/** The stretches of the text that may hold a run, given by its place: a bit for each. */
export function stretchesWith({ seen, coarse }: Grams, place: number): number {
  return seen[place >>> coarse] ?? 0;
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
  return (symbol >= 1 && symbol < DIGIT + 10) || symbol === symbolIn('letters', '_'.charCodeAt(0));
}

/** About how likely a stretch and those beside it hold a run, were its characters independent. */
export function gramChance(symbols: readonly number[], reading: Reading): number {
  const often = reading === 'letters' ? LETTERS_OFTEN : SHAPES_OFTEN;
  return 1 - Math.exp(-USUAL_LENGTH * symbols.reduce((share, symbol) => share * (often.get(symbol) ?? SELDOM), 1));
}
const USUAL_LENGTH = 400;
const SELDOM = 0.0005;
/** Shares of characters. */
const KINDS_OFTEN: readonly (readonly [number, number])[] = [
  [SPACE, 0.16],
  [BREAK, 0.02],
  [EDGE, 0.17],
  [END, 0.001],
  ...[...'.,-:/()'].map((mark) => [FIRST_MARK + MARKS.indexOf(mark), 0.005] as const),
];
const LETTERS_OFTEN = new Map([
  ...KINDS_OFTEN,
  ...Array.from({ length: 10 }, (_, digit) => [DIGIT + digit, 0.003] as const),
  ...[...'etaoinsrhldcumfpgwybvkxjqz'].map((letter, rank) => [letter.charCodeAt(0) - 96, 0.09 * 0.87 ** rank] as const),
]);
const SHAPES_OFTEN = new Map([...KINDS_OFTEN, [DIGIT, 0.03], [UPPER, 0.04], [LOWER, 0.7]]);

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
  if (/\d/.test(character)) return reading === 'letters' ? DIGIT + Number(character) : DIGIT;
  if (/[\n\r]/.test(character)) return BREAK;
  if (/\s/.test(character)) return SPACE;
  const place = MARKS.indexOf(character);
  return place < 0 ? OTHER : FIRST_MARK + place;
}

function mark(seen: Int32Array, bit: number, coarse: number, place: number): void {
  const at = place >>> coarse;
  seen[at] = (seen[at] ?? 0) | bit;
}

function placeOf(run: number, salt: number): number {
  return Math.imul(run ^ salt, 0x9e3779b1) >>> (32 - BITS);
}

/** By the size of a run: runs of different size or reading have different places. */
const SALTS = {
  letters: [0, 0x01000200, 0x02000400, 0x03000600, 0x04000800],
  shapes: [0, 0x05000a00, 0x06000c00, 0x07000e00, 0x08001000],
} as const satisfies Record<Reading, readonly number[]>;
