import { expect, test } from 'vitest';
import { StudyFile } from './study.ts';

const fileWith = (span: object) => ({
  annotators: ['A'],
  documents: [{ id: '1', length: 20, annotations: { A: [{ label: 'X', ...span }] } }],
});

test.each([
  { what: 'ends before it starts', span: { start: 5, end: 3 } },
  { what: 'covers nothing', span: { start: 5, end: 5 } },
  { what: 'ends after the note', span: { start: 5, end: 21 } },
  { what: 'starts before the note', span: { start: -1, end: 3 } },
  { what: 'has pieces beyond its ends', span: { start: 1, end: 9, fragments: pieces([1, 3], [7, 12]) } },
  { what: 'has pieces that overlap', span: { start: 1, end: 9, fragments: pieces([1, 6], [5, 9]) } },
  { what: 'has pieces out of order', span: { start: 1, end: 9, fragments: pieces([7, 9], [1, 3]) } },
])('a span that $what is refused, with its place in the file', ({ span }) => {
  const { error } = StudyFile.safeParse(fileWith(span));
  expect(error?.issues[0]?.path.slice(0, 2)).toEqual(['documents', 0]);
});

test('further keys of a span are attributes of it, pieces stay pieces', () => {
  const fragments = pieces([1, 3], [7, 9]);
  const { documents } = StudyFile.parse(fileWith({ start: 1, end: 9, fragments, code: 'C1', severity: 2 }));
  expect(documents[0]?.annotations['A']).toEqual([
    { start: 1, end: 9, label: 'X', fragments, attributes: { code: 'C1', severity: '2' } },
  ]);
});

function pieces(...all: readonly (readonly [number, number])[]) {
  return all.map(([start, end]) => ({ start, end }));
}
