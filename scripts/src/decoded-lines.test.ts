import { expect, test } from 'vitest';
import { decodedLines, LineError } from './decoded-lines.ts';

async function* chunks(...parts: Uint8Array[]): AsyncIterable<Uint8Array> {
  yield* parts;
}
const all = async (stream: AsyncIterable<Uint8Array>) => {
  const lines: string[] = [];
  for await (const line of decodedLines(stream)) lines.push(line);
  return lines;
};

test('lines are whole wherever the chunks are cut, also within a character', async () => {
  const bytes = Buffer.from('añb\r\n😀\n\nlast');
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    expect(await all(chunks(bytes.subarray(0, cut), bytes.subarray(cut)))).toEqual(['añb', '😀', '', 'last']);
  }
});

test('bytes that are not UTF-8 are refused by line', async () => {
  await expect(all(chunks(Buffer.from('a\n'), Buffer.from([0xc3, 0x28])))).rejects.toThrow(
    new LineError(2, 'is not UTF-8'),
  );
});
