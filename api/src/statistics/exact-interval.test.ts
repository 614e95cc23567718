import { expect, test } from 'vitest';
import { exactInterval } from './exact-interval.ts';

test.each([
  [1, 20, 0.0013, 0.2487],
  [0, 10, 0, 0.3085],
  [10, 10, 0.6915, 1],
  [5, 10, 0.1871, 0.8129],
  [82, 263, 0.2563, 0.3717],
])('%i of %i: %d to %d', (hits, total, low, high) => {
  const found = exactInterval(hits, total);
  expect(found?.low).toBeCloseTo(low, 3);
  expect(found?.high).toBeCloseTo(high, 3);
});

test('of very many it is the normal interval; of none there is none', () => {
  const found = exactInterval(400_000, 500_000);
  const half = 1.96 * Math.sqrt((0.8 * 0.2) / 500_000);
  expect(found?.low).toBeCloseTo(0.8 - half, 5);
  expect(found?.high).toBeCloseTo(0.8 + half, 5);
  expect(exactInterval(0, 0)).toBeNull();
});
