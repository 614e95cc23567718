import { expect, test } from 'vitest';
import { divergencesOf } from './divergence-patterns.ts';
import type { StudySpan } from './study.ts';

const TEXT = 'Aspirin 500 mg and the rash. Ibuprofen 400 mg for pain.';
const LETTERS = new Map([
  ['ann', 'A'],
  ['ben', 'B'],
  ['cleo', 'C'],
]);

const span = (words: string, label = 'MEDICATION', attributes = {}): StudySpan => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, label, attributes };
};
const divergences = (ann: StudySpan[], ben: StudySpan[], cleo: StudySpan[]) =>
  divergencesOf(
    {
      annotators: ['ann', 'ben', 'cleo'],
      documents: [{ id: 'note', length: TEXT.length, annotations: { ann, ben, cleo } }],
    },
    new Map([['note', TEXT]]),
    LETTERS,
  );

test('a boundary that some put elsewhere is one pattern over its places, the most frequent first', () => {
  const long = [span('Aspirin 500 mg'), span('Ibuprofen 400 mg'), span('the rash', 'CONDITION')];
  const short = [span('Aspirin'), span('Ibuprofen'), span('rash', 'CONDITION')];
  const { patterns, places } = divergences(long, short, long);
  expect(patterns.map(({ words, count }) => [words, count])).toEqual([
    ['boundary of MEDICATION: a number after is included by A, C', 2],
    ['boundary of CONDITION: an article before is included by A, C', 1],
  ]);
  expect(places.map(({ start }) => TEXT.slice(start, start + 4))).toEqual(['Aspi', 'Ibup', 'the ']);
});

test('what is missing, of another type or has another value is told with who gave it', () => {
  const words = (ann: StudySpan[], ben: StudySpan[], cleo: StudySpan[]) =>
    divergences(ann, ben, cleo).patterns[0]?.words;
  expect(words([span('rash')], [], [span('rash')])).toBe('missing of MEDICATION: marked by A, C, not by B');
  expect(words([span('rash')], [span('rash', 'CONDITION')], [span('rash')])).toBe(
    'type of CONDITION or MEDICATION: CONDITION by B, MEDICATION by A, C',
  );
  expect(words([span('pain', 'CONDITION', { assertion: 'absent' })], [span('pain', 'CONDITION')], [])).toMatch(
    /^missing/,
  );
  expect(
    words(
      [span('pain', 'CONDITION', { assertion: 'absent' })],
      [span('pain', 'CONDITION', { assertion: 'present' })],
      [span('pain', 'CONDITION', { assertion: 'present' })],
    ),
  ).toBe('attribute of CONDITION: assertion absent by A, assertion present by B, C');
});

test('where all agree there is no pattern', () => {
  const same = [span('rash', 'CONDITION')];
  expect(divergences(same, same, same)).toEqual({ places: [], patterns: [] });
});
