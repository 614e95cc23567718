import { Refusal } from '@chartmark/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';
import { transcoded } from './utf8-stream.ts';

const HOSTILE = [
  'Hb 9.8 g/dL',
  'CRLF\r\nand\rCR\nand \u2028 and \u0085',
  '  leading and trailing \t',
  'e\u0301 stays two, \u00e9 stays one',
  '\u202eright to left\u202c, \u200bzero width, \ufeffa mark inside',
  '😀 👩🏽‍⚕️ 𝒳 𠮷 – “quoted”',
  '\u0007\u001b[31mred\u0001',
  '<script>alert(1)</script>',
];

describe('text is never altered', () => {
  test.each(HOSTILE)('%j', (text) => {
    expect(decode(Buffer.from(text))).toBe(text);
    expect(decode(withMark('utf-16le', text))).toBe(text);
    expect(decode(withMark('utf-16be', text))).toBe(text);
    expect(decode(withMark('utf-8', text))).toBe(text);
  });

  test('[OFFSET] whatever it is, in any encoding we take', () => {
    fc.assert(
      fc.property(wellFormed, fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'), (text, encoding) => {
        expect(decode(withMark(encoding, text))).toBe(text);
      }),
    );
  });

  test('only the first byte order mark is none of the text', () => {
    expect(decode(Buffer.from('\ufeff\ufeffab'))).toBe('\ufeffab');
  });
});

describe('what is no text is named by its byte', () => {
  test.each([
    ['Latin-1', Buffer.from('fièvre', 'latin1'), 'byte 2 is 0xe8'],
    ['Latin-1 at the end', Buffer.from('café', 'latin1'), 'byte 3 is 0xe9'],
    ['Windows quotes', Buffer.from([0x61, 0x93, 0x62]), 'byte 1 is 0x93'],
    ['an overlong slash', Buffer.from([0xc0, 0xaf]), 'byte 0 is 0xc0'],
    ['an overlong euro sign', Buffer.from([0xf0, 0x82, 0x82, 0xac]), 'byte 0 is 0xf0'],
    ['half a surrogate pair', Buffer.from([0x61, 0xed, 0xa0, 0x80]), 'byte 1 is 0xed'],
    ['beyond Unicode', Buffer.from([0xf4, 0x90, 0x80, 0x80]), 'byte 0 is 0xf4'],
    ['a character that ends early', Buffer.from([0x61, 0xf0, 0x9f, 0x98]), 'byte 1 is 0xf0'],
    ['bytes after a mark, counted with it', Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xff]), 'byte 4 is 0xff'],
    ['a zip archive', Buffer.from([0x50, 0x4b, 3, 4, 0, 1]), 'byte 4 is 0, as in binary files'],
    ['UTF-16 without a mark', Buffer.from('ab', 'utf16le'), 'byte 1 is 0, as in binary files'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), 'character 0 is 0, as in binary files'],
    ['UTF-16 cut short', Buffer.from([0xff, 0xfe, 0x61]), 'says UTF-16, but the text is not'],
    ['UTF-16 with half a pair', Buffer.from([0xff, 0xfe, 0x3d, 0xd8, 0x61, 0]), 'says UTF-16, but the text is not'],
  ])('%s', (_, bytes, words) => {
    expect(() => decode(bytes)).toThrow(Refusal);
    expect(() => decode(bytes)).toThrow(words);
  });

  test('exactly where the platform finds it too', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        fc.pre(!bytes.includes(0) && bytes[0] !== 0xff && bytes[0] !== 0xfe);
        expect(outcomeOf(() => decode(bytes))).toEqual(
          outcomeOf(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('as a stream', () => {
  test('however it is cut, the text is the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        wellFormed,
        fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'),
        fc.integer({ min: 1, max: 9 }),
        async (text, encoding, size) => {
          const pieces = await Array.fromAsync(transcoded(cut(withMark(encoding, text), size)));
          expect(Buffer.concat(pieces).toString()).toBe(text);
        },
      ),
    );
  });

  test('without a mark the bytes pass as they are, text or not', async () => {
    const bytes = Buffer.from([0x61, 0xff, 0xfe, 0, 0xef, 0xbb, 0xbf]);
    for (let size = 1; size <= bytes.length; size += 1) {
      expect(Buffer.concat(await Array.fromAsync(transcoded(cut(bytes, size))))).toEqual(bytes);
    }
    expect(await Array.fromAsync(transcoded(cut(Buffer.alloc(0), 1)))).toEqual([]);
    expect(Buffer.concat(await Array.fromAsync(transcoded(cut(Buffer.from('ab'), 1)))).toString()).toBe('ab');
  });

  test.each([
    ['cut short', [0xff, 0xfe, 0x61]],
    ['half a pair at the end', [0xff, 0xfe, 0x61, 0, 0x3d, 0xd8]],
    ['half a pair', [0xfe, 0xff, 0xd8, 0x3d, 0, 0x61]],
  ])('UTF-16 that is none is refused: %s', async (_, bytes) => {
    await expect(Array.fromAsync(transcoded(cut(Buffer.from(bytes), 2)))).rejects.toMatchObject({
      kind: 'unsupported',
    });
  });
});

const wellFormed = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 40 })
  .filter((text) => text.isWellFormed() && !text.includes('\0'));

function withMark(encoding: string, text: string): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(`\ufeff${text}`);
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

async function* cut(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function outcomeOf(read: () => string): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}
