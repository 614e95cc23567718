import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceOf, normalFrom } from './chance.ts';
import { normalQuantile } from './normal.ts';
import { shareScore, valueScore } from './q-score.ts';

test.each([
  [0.5, 0],
  [0.975, 1.959964],
  [0.025, -1.959964],
  [0.001, -3.090232],
  [0.9999, 3.719016],
  [0, -6],
  [1, 6],
])('the normal quantile of %d is %d', (probability, quantile) => {
  expect(normalQuantile(probability)).toBeCloseTo(quantile, 5);
});

test('the score of a share by hand: 1 of 2 after 1 of 2 is the middle; 0 of 2 has a sixth of the draws', () => {
  expect(shareScore({ agreed: 1, total: 2 }, { agreed: 1, total: 2 })).toBeCloseTo(0, 9);
  // Two of four agree; a batch of two has none of them in 1 of 6 draws, of which half counts.
  expect(shareScore({ agreed: 0, total: 2 }, { agreed: 2, total: 2 })).toBeCloseTo(normalQuantile(1 / 12), 9);
});

test('the more agree, the higher the score; the mirrored counts have the mirrored score', () => {
  const counts = fc.record({ total: fc.integer({ min: 1, max: 200 }), before: fc.integer({ min: 1, max: 3000 }) });
  fc.assert(
    fc.property(counts, fc.nat(200), fc.nat(3000), ({ total, before }, a, b) => {
      const [agreed, earlier] = [a % (total + 1), b % (before + 1)];
      const of = (n: number) => shareScore({ agreed: n, total }, { agreed: earlier, total: before });
      if (agreed > 0 && earlier > 0 && earlier < before) expect(of(agreed)).toBeGreaterThanOrEqual(of(agreed - 1));
      const mirrored = shareScore({ agreed: total - agreed, total }, { agreed: before - earlier, total: before });
      expect(of(agreed)).toBeCloseTo(-mirrored, 6);
    }),
  );
});

test.each([0.6, 0.8, 0.95])('scores of a share that stays at %d are as good as standard normal', (rate) => {
  const chance = chanceOf(5);
  const draw = () => Array.from({ length: 30 }, chance).filter((x) => x < rate).length;
  const scores: number[] = [];
  let before = { agreed: draw(), total: 30 };
  for (let i = 0; i < 4000; i++) {
    const agreed = draw();
    scores.push(shareScore({ agreed, total: 30 }, before));
    if (i < 40) before = { agreed: before.agreed + agreed, total: before.total + 30 };
  }
  const mean = scores.reduce((sum, z) => sum + z, 0) / scores.length;
  expect(Math.abs(mean)).toBeLessThan(0.2);
  expect(scores.reduce((sum, z) => sum + (z - mean) ** 2, 0) / scores.length).toBeCloseTo(1, 0);
});

test('scores of values of unknown mean and spread are standard normal', () => {
  const chance = chanceOf(6);
  const scores = Array.from({ length: 4000 }, () => {
    const values = Array.from({ length: 7 }, () => 100 + 20 * normalFrom(chance));
    return valueScore(values[6] ?? 0, values.slice(0, 6));
  });
  expect(scores.reduce((sum, z) => sum + z, 0) / scores.length).toBeCloseTo(0, 1);
  expect(scores.reduce((sum, z) => sum + z * z, 0) / scores.length).toBeCloseTo(1, 1);
  expect(valueScore(3, [3, 3, 3])).toBe(0);
  expect(valueScore(2, [3, 3, 3])).toBe(-6);
});
