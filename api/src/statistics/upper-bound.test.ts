import fc from 'fast-check';
import { expect, test } from 'vitest';
import { upperBound } from './exact-interval.ts';

/** Published one-sided 95 % bounds, in per cent. */
test.each([
  [0, 20, 13.91],
  [0, 59, 4.95],
  [0, 100, 2.95],
  [1, 100, 4.66],
  [2, 100, 6.16],
  [3, 100, 7.57],
  [5, 100, 10.23],
  [0, 300, 0.99],
])('[C25] %i of %i: at most %d per cent', (hits, looked, perCent) => {
  expect((upperBound(hits, looked) ?? 0) * 100).toBeCloseTo(perCent, 1);
});

test('without hits it is the root of what is left', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), (looked) => {
      expect(upperBound(0, looked)).toBeCloseTo(1 - 0.05 ** (1 / looked), 9);
    }),
  );
});

test('it grows with hits, shrinks with what was looked at, and is above the share seen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 400 }), fc.nat(400), (looked, some) => {
      const hits = some % (looked - 1);
      const bound = upperBound(hits, looked) ?? 0;
      expect(bound).toBeGreaterThan(hits / looked);
      expect(upperBound(hits + 1, looked) ?? 0).toBeGreaterThan(bound);
      expect(upperBound(hits, looked * 2) ?? 0).toBeLessThan(bound);
    }),
  );
});

test('nothing looked at says nothing; all hits say all', () => {
  expect(upperBound(0, 0)).toBeNull();
  expect(upperBound(7, 7)).toBe(1);
});
