import type { Acceptance } from '@chartmark/schemas';
import { expect, test } from 'vitest';
import { labelsOf, mondayOf, pointsOf, rateOf, weeksOf } from './acceptance.ts';

const row = (week: string, label: string, accepted: number, rejected: number, added = 0): Acceptance => ({
  ...{ week, label, accepted, rejected, added },
});

const rows = [row('2026-W48', 'DRUG', 3, 1, 2), row('2026-W47', 'DRUG', 1, 1), row('2026-W48', 'DOSE', 0, 4, 1)];

test('weeks are in order, of all labels or of one', () => {
  expect(weeksOf(rows, null)).toEqual([
    { week: '2026-W47', accepted: 1, rejected: 1, added: 0 },
    { week: '2026-W48', accepted: 3, rejected: 5, added: 3 },
  ]);
  expect(weeksOf(rows, 'DOSE')).toEqual([{ week: '2026-W48', accepted: 0, rejected: 4, added: 1 }]);
});

test('labels are summed over the weeks, the most decided first', () => {
  expect(labelsOf(rows)).toEqual([
    { label: 'DRUG', accepted: 4, rejected: 2, added: 2 },
    { label: 'DOSE', accepted: 0, rejected: 4, added: 1 },
  ]);
});

test('a rate without decisions has no value', () => {
  expect(rateOf({ accepted: 3, rejected: 1, added: 7 })).toBe(0.75);
  expect(rateOf({ accepted: 0, rejected: 0, added: 7 })).toBeNull();
});

test.each([
  ['2026-W48', '2026-11-23'],
  ['2026-W53', '2026-12-28'],
  ['2027-W01', '2027-01-04'],
])('week %s begins on %s', (week, monday) => {
  expect(mondayOf(week)).toBe(monday);
});

test.each([
  { first: '2026-W52', week: '2026-W53', weeks: 1 },
  { first: '2026-W53', week: '2027-W01', weeks: 1 },
  { first: '2025-W52', week: '2026-W01', weeks: 1 },
  { first: '2026-W40', week: '2026-W48', weeks: 8 },
])('from $first to $week are $weeks weeks', ({ first, week, weeks }) => {
  expect(pointsOf(weeksOf([row(week, 'DRUG', 1, 1)], null), first)).toEqual([{ week, x: weeks, rate: 0.5 }]);
});

test('a week in which nothing was decided is no point', () => {
  expect(pointsOf(weeksOf([row('2026-W47', 'DRUG', 0, 0, 3), ...rows.slice(0, 1)], null), '2026-W47')).toEqual([
    { week: '2026-W48', x: 1, rate: 0.75 },
  ]);
});
