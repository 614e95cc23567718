import { expect, test } from 'vitest';
import { gwetAc1 } from './ac1.ts';
import { interval, krippendorffAlpha, nominal, ordinal, ratioScale } from './alpha.ts';
import { alphaU1995 } from './alpha-u-1995.ts';
import { alphaU2016 } from './alpha-u-2016.ts';
import { landisKochBand } from './band.ts';
import { cusum } from './cusum.ts';
import { dawidSkene } from './dawid-skene.ts';
import { value } from './estimate.ts';
import { ewma } from './ewma.ts';
import { fleissKappa } from './fleiss.ts';
import { observedDisorder } from './gamma.ts';
import { mace } from './mace.ts';
import { pChart, standardised } from './p-chart.ts';
import { ratingsOf } from './ratings.ts';
import { studentQuantile } from './student-t.ts';
import type { Study } from './study.ts';

const near = (number: number, digits = 3) => value(expect.closeTo(number, digits));

/** Krippendorff (2011), section C: four observers, twelve units, missing data. */
const KRIPPENDORFF = ratingsOf(
  ['11-1', '2232', '3333', '3333', '2222', '1234', '4444', '1121', '2222', '-555', '--11', '-3--'].map((row) =>
    [...row].map((cell) => (cell === '-' ? null : Number(cell))),
  ),
);

test.each([
  { scale: 'nominal', difference: nominal, alpha: 0.743 },
  { scale: 'ordinal', difference: ordinal, alpha: 0.815 },
  { scale: 'interval', difference: interval, alpha: 0.849 },
  { scale: 'ratio', difference: ratioScale, alpha: 0.797 },
])('Krippendorff 2011, section C: $scale alpha is $alpha', ({ difference, alpha }) => {
  expect(krippendorffAlpha(KRIPPENDORFF, difference)).toEqual(near(alpha));
});

test('Feinstein & Cicchetti 1990: where nearly all is of one kind, AC1 stays high', () => {
  const rows = ['yy'.repeat(80), 'nn'.repeat(5), 'yn'.repeat(7), 'ny'.repeat(8)].join('').match(/../g) ?? [];
  const ratings = ratingsOf(rows.map((row) => [...row]));
  expect(gwetAc1(ratings)).toEqual(near(0.808));
  expect(fleissKappa(ratings)).toEqual(near(0.314));
});

/** Krippendorff (1995), continuum A: Bertha and Bill. */
const CONTINUUM: Study = {
  annotators: ['Bertha', 'Bill'],
  documents: [
    {
      id: 'A',
      length: 24,
      annotations: {
        Bertha: [
          { start: 2, end: 10, label: 'A' },
          { start: 14, end: 20, label: 'A' },
        ],
        Bill: [
          { start: 4, end: 8, label: 'A' },
          { start: 15, end: 17, label: 'A' },
        ],
      },
    },
  ],
};

test('Krippendorff 1995, continuum A: 0.515 on 24 positions', () => {
  expect(alphaU1995(CONTINUUM).byLabel).toEqual([near(0.515)]);
});

test('touching units of one annotator are a partition, overlapping ones are not', () => {
  const [note] = CONTINUUM.documents;
  const study = (start: number): Study => ({
    ...CONTINUUM,
    documents: [
      {
        id: 'A',
        length: 24,
        annotations: {
          ...note?.annotations,
          Bill: [
            { start: 4, end: 8, label: 'A' },
            { start, end: 17, label: 'B' },
          ],
        },
      },
    ],
  });
  expect(alphaU2016(study(8)).u.kind).toBe('value');
  expect(alphaU2016(study(7)).u).toEqual({
    kind: 'undefined',
    reason: 'overlapping spans where a partition is needed',
  });
});

test('Montgomery, 7th edition, table 9.1: the CUSUM signals at the 29th value', () => {
  const series = [
    ...[9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08],
    ...[9.37, 10.62, 10.31, 8.52, 10.84, 10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31, 10.52],
  ];
  const sums = cusum(series, { target: 10, slack: 0.5, decision: 5 });
  expect([sums.highAt, sums.lowAt, sums.high[28]]).toEqual([29, undefined, expect.closeTo(5.28, 2)]);
  expect(ewma(series, { target: 10, weight: 0.1, sigma: 1, width: 2.7 }).outAt).toBe(29);
});

test('batches without items and baselines without variation have no limits or scores, and leave the sums as they are', () => {
  const batches = [8, 0, 10].map((agreed, i) => ({ agreed, total: i === 1 ? 0 : 10 }));
  expect(pChart(batches, 1)).toEqual({
    center: 0.8,
    upper: [1, undefined, 1],
    lower: [expect.closeTo(0.4205, 4), undefined, expect.closeTo(0.4205, 4)],
    out: [],
  });
  const scores = standardised(batches, 1);
  expect(scores).toEqual([0, undefined, expect.closeTo(1.5811, 4)]);
  expect(cusum(scores, { target: 0, slack: 0.5, decision: 1 })).toMatchObject({
    highAt: 3,
    high: [0, 0, expect.closeTo(1.0811, 4)],
  });
  expect(
    standardised(
      [
        { agreed: 9, total: 9 },
        { agreed: 1, total: 9 },
      ],
      1,
    ),
  ).toEqual([undefined, undefined]);
  expect(pChart(batches, 0).center).toBeUndefined();
});

test('a rating by nobody known, or of no label known, is refused', () => {
  expect(() => dawidSkene([[[0, 2]]], 1, 2)).toThrow(RangeError);
  expect(() => dawidSkene([[[-1, 0]]], 1, 2)).toThrow(RangeError);
});

test('where all agree Dawid and Skene find what all said', () => {
  const items = [0, 1, 1, 2].map((truth) => [0, 1, 2].map((annotator) => [annotator, truth] as const));
  const { labels, priors } = dawidSkene(items, 3, 3);
  expect(labels).toEqual([0, 1, 1, 2]);
  expect(priors).toEqual([0.25, 0.5, 0.25].map((share) => expect.closeTo(share, 9)));
});

test('one careless annotator is outvoted by two careful ones, and his errors are found', () => {
  const items = Array.from({ length: 60 }, (_, i) => [
    [0, i % 2] as const,
    [1, i % 2] as const,
    [2, i % 3 === 0 ? 1 - (i % 2) : i % 2] as const,
  ]);
  const { labels, confusion } = dawidSkene(items, 3, 2);
  expect(labels).toEqual(items.map((_, i) => i % 2));
  expect(confusion[2]?.[0]?.[1]).toBeCloseTo(1 / 3, 3);
});

test('Student: 97.5 % of a variable with 9 degrees lies below 2.262, with 99,999 below 1.960', () => {
  expect(studentQuantile(0.975, 9)).toBeCloseTo(2.262157, 6);
  expect(studentQuantile(0.975, 99_999)).toBeCloseTo(1.959988, 5);
});

test.each([
  [-0.01, 'poor'],
  [0.2, 'slight'],
  [0.2001, 'fair'],
  [0.8, 'substantial'],
  [1, 'almost perfect'],
] as const)('Landis & Koch 1977, table 2: %d is %s', (coefficient, band) => {
  expect(landisKochBand(coefficient)).toBe(band);
});

test('Mathet et al. 2015: two units each moved by one of eight positions, reckoned by hand', () => {
  const first = [
    { start: 0, end: 4, label: 'a' },
    { start: 10, end: 14, label: 'b' },
  ];
  const moved = first.map((unit) => ({ ...unit, start: unit.start + 1 }));
  const weights = { alpha: 1, beta: 1, deltaEmpty: 1 };
  expect(observedDisorder([first, moved], weights)).toEqual(near((1 / 7) ** 2, 9));
  expect(observedDisorder([first, first], weights)).toEqual(value(0));
  expect(observedDisorder([first, first.slice(1)], weights)).toEqual(near(1 / 1.5, 9));
});

test('who always says the same whatever is true is found to guess', () => {
  const items = Array.from({ length: 90 }, (_, i) => [
    [0, i % 3] as const,
    [1, i % 3] as const,
    [2, i % 10 === 0 ? (i + 1) % 3 : i % 3] as const,
    [3, 0] as const,
  ]);
  const { competences, labels } = mace(items, 4, 3);
  expect(labels).toEqual(items.map((_, i) => i % 3));
  expect(competences[0]).toBeGreaterThan(0.95);
  expect(competences[3]).toBeLessThan(0.1);
});
