import { expect, test } from 'vitest';
import { value } from './estimate.ts';
import { cohenKappa, cohenKappaError, cohenKappaLimits, scottPi, specificAgreement, weightedKappa } from './kappa.ts';

const counts = (...rows: readonly string[]): number[][] => rows.map((row) => row.split(' ').map(Number));

test.each([
  { source: 'Cohen 1960, page 45', table: counts('88 14 18', '10 40 10', '2 6 12'), kappa: 0.492 },
  { source: 'Artstein & Poesio 2008, page 558', table: counts('20 20', '10 50'), kappa: 0.348 },
  { source: 'full disagreement', table: counts('0 5', '5 0'), kappa: -1 },
])('$source: $kappa', ({ table, kappa }) => {
  expect(cohenKappa(table)).toEqual(value(expect.closeTo(kappa, 3)));
});

test('Artstein & Poesio 2008, page 558: pi is 0.341', () => {
  expect(scottPi(counts('20 20', '10 50'))).toEqual(value(expect.closeTo(0.341, 3)));
});

test('weights make a near miss count less: 1 - 0.4/0.84 and 1 - 0.4/1.2, reckoned by hand', () => {
  const table = counts('10 5 0', '5 10 5', '0 5 10');
  const [plain, linear, quadratic] = [cohenKappa(table), weightedKappa(table, 1), weightedKappa(table, 2)];
  expect([plain, linear, quadratic].map((estimate) => estimate.kind === 'value' && estimate.value)).toEqual([
    expect.closeTo(0.394, 3),
    expect.closeTo(0.5238, 4),
    expect.closeTo(0.6667, 4),
  ]);
});

test('one value used throughout leaves kappa undefined, and its limits', () => {
  expect(cohenKappa(counts('7 0', '0 0'))).toEqual({
    kind: 'undefined',
    reason: 'no variation: only one value was used',
  });
  expect(cohenKappaLimits(counts('7 0', '0 0'))).toBeUndefined();
});

test('no item rated by both leaves kappa undefined', () => {
  expect(cohenKappa(counts('0 0', '0 0'))).toEqual({
    kind: 'undefined',
    reason: 'no item was rated by two annotators',
  });
});

test('a table that is not square is refused', () => {
  expect(() => cohenKappa([[1, 2]])).toThrow(RangeError);
});

test('specific agreement of a value nobody used is undefined, of the other it is 1', () => {
  expect(specificAgreement(counts('7 0', '0 0'))).toEqual([value(1), { kind: 'undefined', reason: 'no instances' }]);
});

test('where all agree the standard error is 0, not what rounding leaves', () => {
  const table = [
    [13, 0, 0],
    [0, 7, 0],
    [0, 0, 29],
  ];
  expect(cohenKappaError(table)).toEqual(value(0));
  expect(cohenKappaLimits(table)).toEqual([1, 1]);
});
