import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberedStarts } from './numbering.ts';
import { sentenceFrom } from './sentence-walk.ts';

const TEXT = '  Chest pain since May. No fever.\n\nTook aspirin\r\n';

test('goes from the beginning of one sentence to the next, and stays at the last', () => {
  const first = sentenceFrom(TEXT, 0, 1);
  expect(first).toEqual({ n: 1, of: 3, start: 2, words: 'Chest pain since May.' });
  expect(sentenceFrom(TEXT, 2, 1)).toEqual({ n: 2, of: 3, start: 24, words: 'No fever.' });
  expect(sentenceFrom(TEXT, 30, 1)?.words).toBe('Took aspirin');
  expect(sentenceFrom(TEXT, TEXT.length, 1)?.n).toBe(3);
});

test('back goes to where this one begins, from there to the one before, and stays at the first', () => {
  expect(sentenceFrom(TEXT, 30, -1)?.n).toBe(2);
  expect(sentenceFrom(TEXT, 24, -1)?.n).toBe(1);
  expect(sentenceFrom(TEXT, 0, -1)?.n).toBe(1);
});

test('there are none in a note without words, and a long one is heard by its beginning', () => {
  expect(sentenceFrom(' \n ', 0, 1)).toBeNull();
  expect(sentenceFrom('word '.repeat(200), 3, -1)?.words).toHaveLength(300);
});

test('going on from the beginning meets every numbered sentence once, and back from the end the same', () => {
  const words = fc.constantFrom('pain', 'No fever. ', 'Dr. ', '\n', ' ', '😀', 'مرحبا. ', '?');
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const starts = numberedStarts(text, [], 'sentences');
      const met = (from: number, way: -1 | 1): number[] => {
        const seen: number[] = [];
        for (let at = from; seen.length < starts.length; ) {
          const next = sentenceFrom(text, at, way);
          if (!next) break;
          seen.push(next.start);
          at = next.start;
        }
        return seen;
      };
      expect(met(-1, 1)).toEqual(starts);
      expect(met(text.length + 1, -1)).toEqual(starts.toReversed());
    }),
  );
});
