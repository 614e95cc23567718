import { expect, test } from 'vitest';
import { inDrawnOrder, isDue } from './choose-probe.ts';

const PROBES = Array.from({ length: 10 }, (_, i) => `probe ${i}`);
const drawn = (i: number) => ({ note: `note ${i}`, person: 'ann' });

test('so many submissions are followed by a probe as the workflow says', () => {
  const due = (share: number) => Array.from({ length: 5000 }, (_, i) => isDue(share, 1, drawn(i))).filter(Boolean);
  expect(due(0)).toEqual([]);
  expect(due(1)).toHaveLength(5000);
  expect(due(0.1).length / 5000).toBeCloseTo(0.1, 1);
});

test('asked again, the same probe comes first; over many notes each comes first about as often', () => {
  const first = (i: number, probes: readonly string[] = PROBES) => inDrawnOrder(probes, 1, drawn(i))[0] ?? '';
  expect(first(3)).toBe(first(3, PROBES.toReversed()));
  const often = Map.groupBy(
    Array.from({ length: 2000 }, (_, i) => first(i)),
    (probe) => probe,
  );
  expect(often.size).toBe(10);
  expect(Math.max(...[...often.values()].map(({ length }) => length))).toBeLessThan(280);
});
