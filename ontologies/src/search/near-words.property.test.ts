import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearWords } from './near-words.ts';

/** The whole table of distances, written down as the definition says. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j));
  const at = (i: number, j: number): number => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const row = table[i];
      if (!row) continue;
      row[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return at(a.length, b.length);
}

const toBeginning = (query: string, word: string): number =>
  Math.min(...Array.from({ length: word.length + 1 }, (_, length) => distance(query, word.slice(0, length))));

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 9 });

test('finds just the words that a walk over all of them finds', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, fc.constantFrom(1, 2), (list, query, most) => {
      const words = list.toSorted();
      const from = Math.floor(words.length / 4);
      const expected = words.flatMap((one, i) => {
        const edits = toBeginning(query, one);
        return i >= from && edits <= most ? [{ word: i, edits }] : [];
      });
      expect(nearWords(words, from, words.length, query, most)).toEqual(expected);
    }),
    { numRuns: 2_000 },
  );
});
