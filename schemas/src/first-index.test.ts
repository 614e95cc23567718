import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstIndex } from './first-index.ts';

test('the index is that of a search from the start, and n where nothing holds', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: -1, max: 21 }), (numbers, least) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const wanted = sorted.findIndex((number) => number >= least);
      const found = firstIndex(sorted.length, (i) => (sorted[i] ?? 0) >= least);
      expect(found).toBe(wanted === -1 ? sorted.length : wanted);
    }),
  );
});
