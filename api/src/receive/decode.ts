import { refusal } from '@chartmark/schemas';

/** How large one note may be, in bytes: as much as a document of the store holds when it is written as JSON. */
export const NOTE_BYTES = 10 * 2 ** 20;
/** How large one upload may be, in bytes. */
export const FILE_BYTES = 50 * 2 ** 20;

/**
 * The text of these bytes, exactly: UTF-8, or UTF-16 where a byte order mark says so. The mark itself is no text.
 *
 * @throws {Refusal} `unsupported`, naming the first byte that does not fit; bytes are counted from 0
 */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), 'utf-16be');
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark ? decodeUtf8(bytes.subarray(3), 3) : decodeUtf8(bytes, 0);
}

/**
 * The text of a part of a file, exactly; a byte order mark is a character like others here.
 *
 * @param offset from which the bytes are counted where one is named
 * @throws {Refusal} `unsupported`, naming the first byte that is 0 or does not fit
 */
export function decodeUtf8(bytes: Uint8Array, offset: number): string {
  const zero = bytes.indexOf(0);
  if (zero >= 0) throw refusal('text.zeroByte', { byte: zero + offset });
  const wrong = firstNotUtf8(bytes);
  if (wrong < 0) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const value = (bytes[wrong] ?? 0).toString(16).padStart(2, '0');
  throw refusal('text.utf8', { byte: wrong + offset, value });
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  const text = wellFormed(bytes, encoding);
  const zero = text.indexOf('\0');
  if (zero < 0) return text;
  throw refusal('text.zero', { character: zero });
}

function wellFormed(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refusal('text.utf16', {});
  }
}

/** Linear. @returns the index of the first byte of an ill-formed sequence, or -1. @see Unicode 16, table 3-7 */
function firstNotUtf8(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length === 0) return i;
    i += length;
  }
  return -1;
}

function sequenceLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i] ?? 0;
  if (lead < 0x80) return 1;
  const second = bytes[i + 1] ?? 0;
  const goesOn = (at: number): boolean => ((bytes[at] ?? 0) & 0xc0) === 0x80;
  if (lead >= 0xc2 && lead <= 0xdf) return goesOn(i + 1) ? 2 : 0;
  if (lead >= 0xe0 && lead <= 0xef) {
    const from = lead === 0xe0 ? 0xa0 : 0x80;
    const to = lead === 0xed ? 0x9f : 0xbf;
    return second >= from && second <= to && goesOn(i + 2) ? 3 : 0;
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    const from = lead === 0xf0 ? 0x90 : 0x80;
    const to = lead === 0xf4 ? 0x8f : 0xbf;
    return second >= from && second <= to && goesOn(i + 2) && goesOn(i + 3) ? 4 : 0;
  }
  return 0;
}
