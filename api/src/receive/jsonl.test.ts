import { NO_META } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { jsonlNotes } from './jsonl.ts';
import { lines } from './lines.ts';

const read = (text: string | Buffer, named: string | null = null, limit = 1000) =>
  Array.fromAsync(jsonlNotes(lines(once(Buffer.from(text)), limit), named));

test('a line is a note with what its other keys tell', async () => {
  const line = JSON.stringify({
    text: ' Hb 9.8 \r\n',
    note_type: 'Lab',
    patient_id: 'S1',
    known: { last: 'Doe' },
    n: [1],
  });
  expect(await read(line)).toEqual([
    {
      kind: 'note',
      item: '1',
      text: ' Hb 9.8 \r\n',
      meta: { ...NO_META, type: 'Lab' },
      subjectKey: 'S1',
      known: { last: 'Doe' },
      labels: { spans: [], relations: [] },
      task: null,
    },
  ]);
});

test('the text stands under the key that was named, and then the usual one is no text', async () => {
  expect(await read('{"text": "no", "story": "yes"}', 'story')).toMatchObject([{ text: 'yes' }]);
});

test.each([
  ['broken JSON', '{"text": "thr', 'it is not JSON'],
  ['two objects', '{"text":"a"}{"text":"b"}', 'it is not JSON'],
  ['a list', '["a"]', 'it is no JSON object'],
  ['null', 'null', 'it is no JSON object'],
  ['no text', '{"note_id": 5}', "it has no text under 'text'"],
  ['a number for a text', '{"text": 5}', "it has no text under 'text'"],
  ['an empty text', '{"text": ""}', 'its text is empty'],
  ['a blank text', '{"text": " \\n\\u00a0"}', 'its text is empty'],
  ['half a surrogate pair', '{"text": "a\\ud83d b"}', 'its text has half of a surrogate pair'],
])('%s is refused with the line, and the lines around it are read', async (_, line, reason) => {
  const [before, refused, after] = await read(`{"text":"one"}\n\n${line}\n \t\r\n{"text":"two"}`);
  expect(before).toMatchObject({ item: '1', text: 'one' });
  expect(refused).toMatchObject({ kind: 'refused', item: '3', refusal: 'invalid', reason: `Line 3: ${reason}` });
  expect(after).toMatchObject({ item: '5', text: 'two' });
  // A code for readers of other languages, which stands in the catalogue.
  expect(refused?.kind === 'refused' && refused.why.reason?.code).toMatch(/^line\./);
});

test('a line in Latin-1 is refused as text, and a line too long as oversized', async () => {
  const [latin] = await read(Buffer.from('{"text":"fièvre"}', 'latin1'));
  expect(latin).toMatchObject({
    refusal: 'unsupported',
    reason: expect.stringContaining('Line 1: The text is not UTF-8: byte 11 is 0xe8'),
  });
  const [long, short] = await read(`{"text":"${'a'.repeat(30)}"}\n{"text":"b"}`, null, 20);
  expect(long).toMatchObject({
    kind: 'refused',
    item: '1',
    refusal: 'oversized',
    reason: 'Line 1: it is longer than 10 MB',
  });
  expect(short).toMatchObject({ item: '2', text: 'b' });
});

test('a reason never repeats what stands on the line', async () => {
  for (const line of ['{"text": "Margaret Holloway', '{"Margaret Holloway": 1}', '["Margaret Holloway"]']) {
    expect(JSON.stringify(await read(line))).not.toContain('Margaret');
  }
});

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
