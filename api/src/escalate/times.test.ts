import { expect, test } from 'vitest';
import { timesOf } from './times.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 8, minutes)).toISOString();
const one = (raised: number, answered: number | null) => ({
  raisedAt: at(raised),
  answeredAt: answered === null ? null : at(answered),
});

test('nothing was raised: nothing took any time', () => {
  expect(timesOf([])).toEqual({ open: 0, answered: 0, medianMs: null, longestMs: null, oldestOpen: null });
});

test.each([
  { name: 'of an odd number', raised: [one(0, 30), one(0, 10), one(5, 25)], minutes: 20 },
  { name: 'of an even number', raised: [one(0, 30), one(0, 10)], minutes: 20 },
  { name: 'those that wait left out', raised: [one(0, 4), one(1, null)], minutes: 4 },
])('the median time to an answer, $name', ({ raised, minutes }) => {
  expect(timesOf(raised).medianMs).toBe(minutes * 60_000);
});

test('how many wait, since when, and the longest anyone waited', () => {
  const times = timesOf([one(9, null), one(3, null), one(0, 50), one(0, 10)]);
  expect(times).toMatchObject({ open: 2, oldestOpen: at(3), longestMs: 50 * 60_000 });
});
