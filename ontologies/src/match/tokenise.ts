import { Buffer } from 'node:buffer';
import { CHARACTERS, GAP, IGNORED, LAST_SEPARATOR, LINE_BREAK } from './characters.ts';

/** What a token is, as bits: a word has at least one letter, a number none; a break ends every phrase. */
export const WORD = 1;
export const NUMBER = 2;
export const MARK = 4;
export const BREAK = 8;
/** Bits of a word's spelling: it has a capital, it has a small letter. */
export const UPPER = 16;
export const LOWER = 32;

/**
 * The tokens of one text as columns, reused from text to text. Only the first `count` rows are valid. `start` and `end`
 * are UTF-16 offsets; `low` and `high` are a 64-bit hash of the folded spelling.
 */
export interface Tokens {
  count: number;
  /** The code units of the text, then two gaps: an array is read several times as fast as a string. */
  units: Uint16Array<ArrayBuffer>;
  /** The memory of `units`. */
  bytes: Buffer;
  start: Int32Array;
  end: Int32Array;
  low: Int32Array;
  high: Int32Array;
  kind: Uint8Array;
}

export function createTokens(capacity = 1024): Tokens {
  return {
    count: 0,
    ...unitsFor(capacity),
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    low: new Int32Array(capacity),
    high: new Int32Array(capacity),
    kind: new Uint8Array(capacity),
  };
}

const SPACE = 32;
/** Who looks at the unit after a word may look at the one after that. */
const GAPS_AFTER = 2;
const SEED_LOW = 0x811c9dc5 | 0;
const SEED_HIGH = 0x9e3779b9 | 0;
const MULTIPLY_LOW = 0x01000193;
const MULTIPLY_HIGH = 0x85ebca6b | 0;

/**
 * Splits a text into words, numbers and marks in one pass, without making a string. Hyphens, apostrophes and white space
 * only separate; a possessive 's belongs to its word but not to its spelling; an empty line is a break. No token begins
 * or ends inside a surrogate pair. Linear in the text.
 */
export function tokenise(text: string, into: Tokens): void {
  const length = text.length;
  const units = unitsOf(text, into);
  const table = CHARACTERS;
  let count = 0;
  let capacity = into.start.length;
  let { start, end, low, high, kind } = into;
  let at = 0;
  while (at < length) {
    const unit = units[at] ?? 0;
    let folded = table[unit] ?? 0;
    if (folded === GAP || folded === IGNORED) {
      at++;
      continue;
    }
    if (count === capacity) {
      grow(into);
      ({ start, end, low, high, kind } = into);
      capacity = start.length;
    }
    if (folded > LAST_SEPARATOR) {
      let hashLow = SEED_LOW;
      let hashHigh = SEED_HIGH;
      let bits = NUMBER;
      start[count] = at;
      let current = unit;
      do {
        if (folded !== IGNORED) {
          hashLow = Math.imul(hashLow ^ folded, MULTIPLY_LOW);
          hashHigh = Math.imul(hashHigh ^ folded, MULTIPLY_HIGH);
          hashHigh ^= hashHigh >>> 15;
          if (folded > 57) bits |= current === folded ? WORD | LOWER : WORD | UPPER;
        }
        at++;
        current = units[at] ?? 0;
        folded = table[current] ?? 0;
      } while (folded >= IGNORED);
      if (isApostrophe(current) && isPossessive(units, at + 1)) at += 2;
      end[count] = at;
      low[count] = hashLow;
      high[count] = hashHigh;
      kind[count] = bits & WORD ? bits & ~NUMBER : bits;
      count++;
      continue;
    }
    if (folded === LINE_BREAK) {
      const next = endOfWhiteSpace(units, at, length);
      if (next > 0) {
        count = writeMark(into, count, at, next, 10, BREAK);
        at = next;
      } else at++;
      continue;
    }
    const width = isPair(units, at) ? 2 : 1;
    count = writeMark(into, count, at, at + width, width === 2 ? (text.codePointAt(at) ?? unit) : unit, MARK);
    at += width;
  }
  into.count = count;
}

const unitsFor = (length: number): Pick<Tokens, 'units' | 'bytes'> => {
  const units = new Uint16Array(length + GAPS_AFTER);
  return { units, bytes: Buffer.from(units.buffer) };
};

/** The code units of a text, and after them the gaps that end its last word. */
function unitsOf(text: string, into: Tokens): Uint16Array {
  const { length } = text;
  if (into.units.length < length + GAPS_AFTER) Object.assign(into, unitsFor(Math.max(length, into.units.length * 2)));
  const { units, bytes } = into;
  bytes.write(text, 0, length * 2, 'utf16le');
  units[length] = SPACE;
  units[length + 1] = SPACE;
  return units;
}

/** The 64-bit hash a word of this spelling has in a token row, as `[low, high]`; the word must be one token. */
export function hashWord(word: string): readonly [low: number, high: number] {
  let low = SEED_LOW;
  let high = SEED_HIGH;
  for (let i = 0; i < word.length; i++) {
    const folded = CHARACTERS[word.charCodeAt(i)] ?? 0;
    if (folded === IGNORED) continue;
    low = Math.imul(low ^ folded, MULTIPLY_LOW);
    high = Math.imul(high ^ folded, MULTIPLY_HIGH);
    high ^= high >>> 15;
  }
  return [low, high];
}

/** A 32-bit hash of the exact characters of `text[start, end)`, never 0. */
export function hashExactly(text: string, start: number, end: number): number {
  let hash = SEED_LOW;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), MULTIPLY_LOW);
  return hash || 1;
}

function writeMark(into: Tokens, row: number, start: number, end: number, code: number, kind: number): number {
  into.start[row] = start;
  into.end[row] = end;
  into.low[row] = Math.imul(SEED_HIGH ^ code, MULTIPLY_HIGH);
  into.high[row] = Math.imul(SEED_LOW ^ code, MULTIPLY_LOW);
  into.kind[row] = kind;
  return row + 1;
}

function grow(tokens: Tokens): void {
  const capacity = tokens.start.length * 2;
  const wider = createTokens(capacity);
  wider.start.set(tokens.start);
  wider.end.set(tokens.end);
  wider.low.set(tokens.low);
  wider.high.set(tokens.high);
  wider.kind.set(tokens.kind);
  Object.assign(tokens, wider, { count: tokens.count, units: tokens.units, bytes: tokens.bytes });
}

/** Where the white space that holds an empty line ends, or 0 if the line at `at` is followed by words. */
function endOfWhiteSpace(units: Uint16Array, at: number, length: number): number {
  let lines = 0;
  let i = at;
  let carriage = false;
  for (; i < length; i++) {
    const unit = units[i] ?? 0;
    if (CHARACTERS[unit] === LINE_BREAK) {
      if (!(unit === 10 && carriage)) lines++;
      carriage = unit === 13;
    } else if (unit === 32 || unit === 9 || unit === 160) carriage = false;
    else break;
  }
  return lines > 1 ? i : 0;
}

const isApostrophe = (unit: number): boolean => unit === 39 || unit === 0x2019;

/** Whether an s stands here that ends its word. */
const isPossessive = (units: Uint16Array, at: number): boolean =>
  ((units[at] ?? 0) | 32) === 115 && (CHARACTERS[units[at + 1] ?? 0] ?? 0) <= LAST_SEPARATOR;

const isPair = (units: Uint16Array, at: number): boolean =>
  ((units[at] ?? 0) & 0xfc00) === 0xd800 && ((units[at + 1] ?? 0) & 0xfc00) === 0xdc00;
