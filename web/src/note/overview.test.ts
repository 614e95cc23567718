import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mark } from './mark.ts';
import { firstIn, offsetOf, overviewOf, STRETCHES, stretchAt, stretchBeside } from './overview.ts';

const mark = (id: string, kind: Mark['kind'], start: number): Mark => ({
  ...{ id, kind, label: 'DRUG', start, end: start + 1, fragments: [{ start, end: start + 1 }], attributes: {} },
  concept: null,
});

test('every mark lies in one stretch, and a stretch’s beginning lies in it', () => {
  const places = fc
    .integer({ min: 1, max: 200_000 })
    .chain((length) => fc.tuple(fc.constant(length), fc.nat(length - 1)));
  fc.assert(
    fc.property(places, ([length, offset]) => {
      const stretch = stretchAt(offset, length);
      expect(stretch).toBeGreaterThanOrEqual(0);
      expect(stretch).toBeLessThan(STRETCHES);
      expect(offsetOf(stretch, length)).toBeLessThanOrEqual(offset);
      const all = overviewOf(length, [mark('a', 'span', offset)], new Set());
      expect(all.map(({ index }) => index)).toEqual([stretch]);
    }),
  );
});

test('what lacks something is gone to first, then what is undecided', () => {
  const marks = [mark('a', 'span', 0), mark('b', 'span', 1), mark('c', 'suggestion', 2), mark('d', 'rejected', 500)];
  const all = overviewOf(1000, marks, new Set(['b']));
  expect(all).toHaveLength(1);
  expect(all[0] && firstIn(all[0])?.id).toBe('b');
  const [without] = overviewOf(1000, marks, new Set());
  expect(without && firstIn(without)?.id).toBe('c');
});

test('keys go from one stretch with something in it to the next, and stop at the ends', () => {
  const all = overviewOf(1000, [mark('a', 'span', 0), mark('b', 'span', 500), mark('c', 'span', 990)], new Set());
  expect(stretchBeside(all, 0, 1)?.index).toBe(50);
  expect(stretchBeside(all, 70, 1)?.index).toBe(99);
  expect(stretchBeside(all, 99, 1)).toBeNull();
  expect(stretchBeside(all, 50, -1)?.index).toBe(0);
});
