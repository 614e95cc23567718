import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bounded, type Line, lines } from './lines.ts';

test('lines keep their numbers, however the bytes are cut', async () => {
  const text = 'one\ntwo\r\n\nfour\r\n\r\n  six\nseven';
  for (let size = 1; size <= text.length; size += 1) {
    expect(await read(text, size)).toEqual([
      [1, 'one'],
      [2, 'two'],
      [4, 'four'],
      [6, '  six'],
      [7, 'seven'],
    ]);
  }
});

test('they are those of the text that have something in them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom('a', 'é', '😀', '\n', '\u2028'), maxLength: 40 }),
      fc.integer({ min: 1, max: 7 }),
      async (text, size) => {
        const expected = text.split('\n').flatMap((line, i) => (line === '' ? [] : [[i + 1, line]]));
        expect(await read(text, size)).toEqual(expected);
      },
    ),
  );
});

test('a line that is too long comes without its bytes, and those after it as they are', async () => {
  for (const size of [1, 3, 100]) {
    expect(await read(`short\n${'x'.repeat(11)}\nten bytes!\n${'y'.repeat(12)}`, size, 10)).toEqual([
      [1, 'short'],
      [2, null],
      [3, 'ten bytes!'],
      [4, null],
    ]);
  }
});

test('a line without end is never held', async () => {
  const chunk = new Uint8Array(2 ** 20).fill(97);
  async function* endless(): AsyncIterable<Uint8Array> {
    for (let i = 0; i < 400; i += 1) yield chunk;
  }
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  for await (const { bytes } of lines(
    watched(endless(), () => (most = Math.max(most, process.memoryUsage().arrayBuffers))),
    2 ** 20,
  ))
    expect(bytes).toBeNull();
  expect(most - before).toBeLessThan(200 * 2 ** 20);
});

test('a chunk whose memory is used again spoils no line', async () => {
  const shared = Buffer.alloc(3);
  async function* reusing(): AsyncIterable<Uint8Array> {
    for (const piece of ['abc', 'def', 'g\nh']) {
      shared.write(piece);
      yield shared;
    }
  }
  expect((await Array.fromAsync(lines(reusing(), 100))).map(plain)).toEqual([
    [1, 'abcdefg'],
    [2, 'h'],
  ]);
});

test('a stream is bounded to the byte, and an empty one refused', async () => {
  expect(await Array.fromAsync(bounded(cut(Buffer.from('abcd'), 3), 4))).toHaveLength(2);
  await expect(Array.fromAsync(bounded(cut(Buffer.from('abcde'), 3), 4))).rejects.toMatchObject({ kind: 'oversized' });
  await expect(Array.fromAsync(bounded(cut(Buffer.alloc(0), 3), 4))).rejects.toMatchObject({
    reason: { code: 'import.empty' },
  });
});

const plain = ({ number, bytes }: Line): [number, string | null] => [
  number,
  bytes === null ? null : Buffer.from(bytes).toString(),
];

const read = async (text: string, size: number, limit = 1000) =>
  (await Array.fromAsync(lines(cut(Buffer.from(text), size), limit))).map(plain);

async function* cut(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function* watched<T>(items: AsyncIterable<T>, look: () => void): AsyncIterable<T> {
  for await (const item of items) {
    look();
    yield item;
  }
}
