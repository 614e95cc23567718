import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Column, packed, unpack } from './packed-columns.ts';

const NOTES = 40;
const column = (amount: fc.Arbitrary<number>): fc.Arbitrary<Column> =>
  fc.array(amount, { minLength: NOTES, maxLength: NOTES }).map((all) => {
    const used = [...all.keys()].filter((note) => all[note] !== 0);
    return { notes: Int32Array.from(used), amounts: Float64Array.from(used, (note) => all[note] ?? 0) };
  });
const whole = fc.oneof(fc.nat(3), fc.nat(500), fc.constantFrom(0, 2 ** 40, 2 ** 52));
const columns = fc.array(fc.oneof(column(whole), column(fc.nat(90).map((tenths) => tenths / 10))), { maxLength: 12 });
/** How often each note was drawn, when as many were drawn as there are. */
const draws = fc
  .array(fc.nat(NOTES - 1), { minLength: NOTES, maxLength: NOTES })
  .map((drawn) => Array.from({ length: NOTES }, (_, note) => drawn.filter((one) => one === note).length));

const total = ({ notes, amounts }: Column, weights: readonly number[]): number =>
  amounts.reduce((sum, amount, i) => sum + amount * (weights[notes[i] ?? 0] ?? 0), 0);

test('what is added up together comes apart to just what each column comes to alone', () => {
  fc.assert(
    fc.property(columns, draws, (all, weights) => {
      const found = new Map<number, number>();
      for (const pack of packed(all, NOTES)) {
        unpack(total(pack.column, weights), pack, (place, sum) => found.set(place, sum));
      }
      expect([...found].toSorted(([a], [b]) => a - b)).toEqual(all.map((each, i) => [i, total(each, weights)]));
    }),
  );
});

test('counts of a large study travel three at a time', () => {
  const counts = Array.from(
    { length: 6 },
    (): Column => ({
      notes: Int32Array.from({ length: 10_000 }, (_, note) => note),
      amounts: new Float64Array(10_000).fill(12),
    }),
  );
  expect(packed(counts, 10_000).map(({ digits }) => digits.length)).toEqual([3, 3]);
});
