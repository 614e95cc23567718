import { firstIndex } from './first-index.ts';

/** Whether `offset` (UTF-16) falls between the two halves of one character. */
export function splitsCharacter(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  return isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));
}

/** Converts offsets of one text both ways between UTF-16 code units and code points. */
export interface OffsetMap {
  /** @throws {RangeError} if the offset is outside the text or inside a surrogate pair */
  toCodePoints(utf16: number): number;
  /** @throws {RangeError} if the offset is outside the text */
  toUtf16(codePoints: number): number;
  /** The text's length in code points. */
  readonly codePoints: number;
}

/** Linear in the text once, then O(log k) a conversion for k astral characters; a text without any costs one scan. */
export function offsetMap(text: string): OffsetMap {
  // UTF-16 offset just after the low half of each pair.
  const afterPair: number[] = [];
  for (let i = 1; i < text.length; i++) {
    if (isHigh(text.charCodeAt(i - 1)) && isLow(text.charCodeAt(i))) afterPair.push(++i);
  }
  const codePoints = text.length - afterPair.length;
  return {
    codePoints,
    toCodePoints(utf16) {
      within(utf16, text.length);
      if (splitsCharacter(text, utf16)) throw new RangeError(`offset ${utf16} lies inside a surrogate pair`);
      return utf16 - firstIndex(afterPair.length, (k) => (afterPair[k] ?? 0) > utf16);
    },
    toUtf16(point) {
      within(point, codePoints);
      return point + firstIndex(afterPair.length, (k) => (afterPair[k] ?? 0) - k - 1 > point);
    },
  };
}

function within(offset: number, length: number): void {
  if (!Number.isInteger(offset) || offset < 0 || offset > length) {
    throw new RangeError(`offset ${offset} lies outside 0..${length}`);
  }
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
