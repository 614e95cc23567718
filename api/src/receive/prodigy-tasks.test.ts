import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lines } from './lines.ts';
import { prodigyNotes } from './prodigy-tasks.ts';

const read = (text: string | Buffer) => Array.fromAsync(prodigyNotes(lines(once(Buffer.from(text)), 1e6)));
const line = (task: object): string => JSON.stringify(task);

test('[OFFSET] spans count code points there and UTF-16 here', async () => {
  const text = '😀 chest pain 👩🏽‍⚕️ today';
  const [note] = await read(line({ text, spans: [{ start: 2, end: 12, label: 'SYMPTOM' }] }));
  expect(note).toMatchObject({
    text,
    labels: { spans: [{ fragments: [{ start: 3, end: 13 }], label: 'SYMPTOM' }] },
  });
  expect(text.slice(3, 13)).toBe('chest pain');
});

test('the whole task comes along, unknown keys too, and its meta tells of the note', async () => {
  const task = {
    text: 'a',
    meta: { type: 'ED', subject: 'S1' },
    _input_hash: 5,
    dataset: 'x',
    spans: [{ start: 0, end: 1, z: 1 }],
  };
  expect(await read(line(task))).toMatchObject([
    { task, meta: { type: 'ED' }, subjectKey: 'S1', labels: { spans: [], relations: [] } },
  ]);
});

test.each([
  ['100,000 levels', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'at most 100 levels, found more'],
  ['half of a surrogate pair', '"\\ud800"', 'well-formed Unicode, found half of a surrogate pair'],
])('[C40] a key of its own with %s cannot be kept', async (_, value, reason) => {
  expect(await read(`{"text":"a","own":${value}}`)).toMatchObject([
    { kind: 'refused', reason: `Line 1: its keys beside the text cannot be kept: expected ${reason}` },
  ]);
});

test.each([
  [
    'a span beyond the text',
    { text: '😀c', spans: [{ start: 0, end: 3, label: 'A' }] },
    "span 1 ends at 3, beyond the text's 2 characters",
  ],
  [
    'a span of nothing',
    {
      text: 'abc',
      spans: [
        { start: 0, end: 1 },
        { start: 2, end: 2, label: 'A' },
      ],
    },
    'span 2 covers nothing',
  ],
  ['a span backwards', { text: 'abc', spans: [{ start: 2, end: 1, label: 'A' }] }, 'span 1 covers nothing'],
  [
    'a negative offset',
    { text: 'abc', spans: [{ start: -1, end: 1 }] },
    'it is no Prodigy task: spans.0.start Too small: expected number to be >=0',
  ],
  [
    'half an offset',
    { text: 'abc', spans: [{ start: 0.5, end: 1 }] },
    'it is no Prodigy task: spans.0.start Invalid input: expected int, received number',
  ],
  ['no text', { html: '<p>' }, 'it has no text'],
  ['a blank text', { text: ' ' }, 'its text is empty'],
  [
    'an unknown answer',
    { text: 'a', answer: 'maybe' },
    'it is no Prodigy task: answer Invalid option: expected one of "accept"|"reject"|"ignore"',
  ],
])('%s is refused', async (_, task, reason) => {
  expect(await read(line(task))).toMatchObject([
    { kind: 'refused', item: '1', refusal: 'invalid', reason: `Line 1: ${reason}` },
  ]);
});

const SHARED = new URL('../../../../shared/formats/prodigy/', import.meta.url);
const files = existsSync(SHARED) ? readdirSync(SHARED).filter((name) => name.endsWith('.jsonl')) : [];

describe.skipIf(files.length === 0)('real files (from ../shared)', () => {
  test.each(files)('every task of %s is a note, and its spans cover the words it says', async (name) => {
    const bytes = readFileSync(new URL(name, SHARED));
    const notes = await read(bytes);
    expect(notes).toHaveLength(bytes.toString().split('\n').filter(Boolean).length);
    for (const note of notes) {
      expect(note.kind).toBe('note');
      if (note.kind === 'refused') continue;
      const said = (note.task?.spans ?? []).filter((span) => span.label !== undefined);
      expect(note.labels.spans.map(({ label }) => label)).toEqual(said.map(({ label }) => label));
      for (const [i, { fragments }] of note.labels.spans.entries()) {
        const words = said[i]?.['text'];
        const [first] = fragments;
        if (typeof words === 'string') expect(note.text.slice(first?.start, fragments.at(-1)?.end)).toBe(words);
      }
    }
  });
});

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
