import { describe, expect, test } from 'vitest';
import { jsonlNotes } from './jsonl.ts';
import { lines } from './lines.ts';
import { HELD_NOTES, type ParseOptions, parseNotes } from './parse.ts';

const read = (file: Buffer | string, options: Partial<ParseOptions> = {}) =>
  Array.fromAsync(
    parseNotes(once(Buffer.from(file)), { format: 'jsonl', textColumn: null, partial: false, ...options }),
  );

const three = '{"text":"one"}\n{"text":"two"}\n{"text": "thr\n{"text":"four"}\n';

describe('a file with a broken line 3', () => {
  test('is refused whole, and nothing is given out before it was read', async () => {
    const given: unknown[] = [];
    const reading = (async () => {
      for await (const note of parseNotes(once(Buffer.from(three)), {
        format: 'jsonl',
        textColumn: null,
        partial: false,
      }))
        given.push(note);
    })();
    await expect(reading).rejects.toMatchObject({
      kind: 'invalid',
      message: 'Line 3: it is not JSON',
      faults: [{ pointer: '/line/3', expected: 'a note', found: 'Line 3: it is not JSON' }],
    });
    expect(given).toEqual([]);
  });

  test('gives its other lines where the caller chose so', async () => {
    expect(await read(three, { partial: true })).toMatchObject([
      { kind: 'note', item: '1', text: 'one' },
      { kind: 'note', item: '2', text: 'two' },
      { kind: 'refused', item: '3', reason: 'Line 3: it is not JSON' },
      { kind: 'note', item: '4', text: 'four' },
    ]);
  });
});

test.each([
  ['empty', '', 'invalid', 'The file is empty'],
  ['blank', '\n \n', 'invalid', 'The file has no notes'],
  ['Latin-1', Buffer.from('{"text":"é"}', 'latin1'), 'unsupported', /^Line 1: The text is not UTF-8: byte 9 is 0xe9/],
  ['a line of 11 MB', Buffer.alloc(11 * 2 ** 20, 97), 'oversized', 'Line 1: it is longer than 10 MB'],
  [
    '51 MB of short lines',
    Buffer.alloc(51 * 2 ** 20, `{"text":"${'a'.repeat(5000)}"}\n`),
    'oversized',
    'The file is larger than 50 MB; send it in parts',
  ],
])('a file of JSON lines that is %s is refused', async (_, file, kind, message) => {
  await expect(read(file)).rejects.toMatchObject({ kind, message: expect.stringMatching(message) });
});

test.each([
  ['empty', '', 'invalid', 'The file is empty'],
  ['blank', ' \n', 'invalid', 'The file is no note: its text is empty'],
  [
    'binary',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    'unsupported',
    /^The text is not UTF-8: byte 0 is 0x89/,
  ],
  ['an archive', Buffer.from([0x50, 0x4b, 3, 4, 0]), 'unsupported', 'This is no text: byte 4 is 0, as in binary files'],
  ['of 11 MB', Buffer.alloc(11 * 2 ** 20, 97), 'oversized', 'A note may have 10 MB; this one has more'],
])('a plain text that is %s is refused', async (_, file, kind, message) => {
  await expect(read(file, { format: 'text' })).rejects.toMatchObject({ kind, message: expect.stringMatching(message) });
});

test('a plain text is one note, to the last character', async () => {
  const text = '\r\n  Seen today.\u2028\tPlan: \ufeff😀\n\n';
  expect(await read(text, { format: 'text' })).toMatchObject([{ item: '1', text, subjectKey: null, task: null }]);
});

test('every form may be UTF-16 with a mark', async () => {
  const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
  expect(await read(utf16('naïve 😀'), { format: 'text' })).toMatchObject([{ text: 'naïve 😀' }]);
  expect(await read(utf16('{"text":"naïve 😀"}\n{"text":"b"}\n'))).toMatchObject([{ text: 'naïve 😀' }, { text: 'b' }]);
  expect(await read(utf16('text,type\nnaïve 😀,ED\n'), { format: 'csv' })).toMatchObject([{ text: 'naïve 😀' }]);
  expect(
    await read(utf16('{"text":"😀a","spans":[{"start":1,"end":2,"label":"A"}]}'), { format: 'prodigy' }),
  ).toMatchObject([{ labels: { spans: [{ fragments: [{ start: 2, end: 3 }], label: 'A' }] } }]);
});

test('so many notes that they cannot wait for the end of their file are refused, or come one by one', async () => {
  const file = Buffer.alloc((HELD_NOTES + 1) * 13, '{"text":"a"}\n');
  await expect(read(file)).rejects.toMatchObject({
    kind: 'oversized',
    message: expect.stringContaining('250000 notes'),
  });
  let notes = 0;
  for await (const _ of parseNotes(once(file), { format: 'jsonl', textColumn: null, partial: true })) notes += 1;
  expect(notes).toBe(HELD_NOTES + 1);
});

test('200,000 lines pass by in bounded memory', async () => {
  const text = 'The patient reports chest pain since this morning. '.repeat(30);
  const line = Buffer.from(`${JSON.stringify({ text, type: 'ED' })}\n`);
  async function* file(): AsyncIterable<Uint8Array> {
    const chunk = Buffer.concat(Array.from({ length: 100 }, () => line));
    for (let i = 0; i < 2000; i += 1) yield chunk;
  }
  let [notes, most] = [0, 0];
  const before = process.memoryUsage();
  for await (const note of jsonlNotes(lines(file(), 2 ** 20), null)) {
    if (note.kind === 'note') notes += 1;
    if (notes % 1000 === 0) {
      const now = process.memoryUsage();
      most = Math.max(most, now.heapUsed - before.heapUsed + now.arrayBuffers - before.arrayBuffers);
    }
  }
  expect(notes).toBe(200_000);
  // All of it would be 300 MB of bytes and 300 MB of text; garbage waits for its collection.
  expect(most).toBeLessThan(200 * 2 ** 20);
});

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 2 ** 16) yield bytes.subarray(at, at + 2 ** 16);
}
