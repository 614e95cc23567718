import { NO_SPAN } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { disagreementsOf } from './disagreements.ts';
import { isWanted, type PlaceFilter, placesOf } from './place-filter.ts';

const span = (start: number, end: number, label: string) => ({ start, end, label });
const ANYTHING: PlaceFilter = { label: null, pair: null, called: null };

/** Where: 0 A and B differ in the label, 10 only A has it, 20 C is longer than A and B, 30 only C has it. */
const NOTE = {
  id: '1',
  length: 100,
  annotations: {
    A: [span(0, 5, 'X'), span(10, 15, 'X'), span(20, 25, 'Y')],
    B: [span(0, 5, 'Y'), span(20, 25, 'Y')],
    C: [span(0, 5, 'X'), span(20, 28, 'Y'), span(30, 35, 'X')],
  },
};
const places = disagreementsOf(['A', 'B', 'C'], NOTE);
const starts = (filter: Partial<PlaceFilter>): number[] =>
  places.filter((place) => isWanted(place, { ...ANYTHING, ...filter })).map(({ start }) => start);

test.each([
  { name: 'all', filter: {}, expected: [0, 10, 20, 30] },
  { name: 'of a type', filter: { label: 'Y' }, expected: [0, 20] },
  { name: 'of a pair', filter: { pair: ['A', 'B'] }, expected: [0, 10] },
  { name: 'of a pair, the other way round', filter: { pair: ['C', 'A'] }, expected: [10, 20, 30] },
  { name: 'of a pair and a type', filter: { pair: ['A', 'C'], label: 'X' }, expected: [10, 30] },
  { name: 'called otherwise', filter: { pair: ['A', 'B'], called: ['X', 'Y'] }, expected: [0] },
  { name: 'called otherwise, never this way round', filter: { pair: ['A', 'B'], called: ['Y', 'X'] }, expected: [] },
  { name: 'only the first', filter: { pair: ['A', 'B'], called: ['X', NO_SPAN] }, expected: [10] },
  { name: 'only the second', filter: { pair: ['A', 'C'], called: [NO_SPAN, 'X'] }, expected: [30] },
  { name: 'somebody who was not there', filter: { pair: ['A', 'D'] }, expected: [] },
] as const)('$name', ({ filter, expected }) => {
  expect(starts(filter)).toEqual(expected);
});

test('what two people called the same is found as well, as no disagreement', () => {
  const alike = (pair: readonly [string, string], label: string) =>
    placesOf(['A', 'B', 'C'], NOTE, { label: null, pair, called: [label, label] }).map(({ kind, start }) => [
      kind,
      start,
    ]);
  expect(alike(['A', 'B'], 'Y')).toEqual([['alike', 20]]);
  expect(alike(['A', 'C'], 'X')).toEqual([['alike', 0]]);
  expect(alike(['A', 'C'], 'Y')).toEqual([]);
  expect(placesOf(['A', 'B', 'C'], NOTE, ANYTHING)).toEqual(places);
});
