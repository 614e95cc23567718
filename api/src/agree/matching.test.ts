import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestMatching } from './matching.ts';

const SIDE = 6;
const edges = fc
  .uniqueArray(fc.integer({ min: 0, max: SIDE * SIDE - 1 }), { maxLength: 20 })
  .map((cells) => cells.toSorted((a, b) => a - b).flatMap((cell) => [Math.floor(cell / SIDE), cell % SIDE]));

test('as many pairs as trying every choice finds', () => {
  fc.assert(
    fc.property(edges, (given) => {
      expect(largestMatching(given, SIDE, SIDE)).toBe(tried(given, 0, new Set()));
    }),
  );
});

test('taking the first that fits would leave one over', () => {
  expect(largestMatching([0, 0, 0, 1, 1, 0], 2, 2)).toBe(2);
  expect(largestMatching([], 3, 0)).toBe(0);
});

test('a last one that moves all others along is matched too, however many there are', () => {
  const others = 50_000;
  const chain = Array.from({ length: others }, (_, i) => [i, i, i, i + 1]).flat();
  expect(largestMatching([...chain, others, 0], others + 1, others + 1)).toBe(others + 1);
});

/** The most pairs from this vertex of the first side on. */
function tried(given: readonly number[], from: number, taken: ReadonlySet<number>): number {
  if (from === SIDE) return 0;
  let best = tried(given, from + 1, taken);
  for (let k = 0; k < given.length; k += 2) {
    const j = given[k + 1] ?? 0;
    if (given[k] === from && !taken.has(j)) best = Math.max(best, 1 + tried(given, from + 1, new Set([...taken, j])));
  }
  return best;
}
