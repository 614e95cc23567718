import { expect, test } from 'vitest';
import { isDayOfYear, isLeap, isMonthAndDay, PLACES, placeInYear } from './calendar.ts';

/** Every day of a leap year, as the platform counts them. */
const DAYS = Array.from({ length: 366 }, (_, day) => {
  const moment = new Date(Date.UTC(2024, 0, 1 + day));
  return [moment.getUTCMonth() + 1, moment.getUTCDate()] as const;
});

test('the days of a leap year are days, and no others', () => {
  const all = Array.from({ length: 15 * 40 }, (_, at) => [Math.floor(at / 40), at % 40] as const);
  expect(all.filter(([month, day]) => isMonthAndDay(month, day))).toEqual(DAYS);
});

test('each lies in a place of its own, in their order, within the round', () => {
  const places = DAYS.map(([month, day]) => placeInYear(month, day));
  expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
  expect([places[0], places.at(-1)]).toEqual([0, PLACES - 1]);
});

test.each([2024, 2000, 2023, 1900])('29 February %i', (year) => {
  expect(isLeap(year)).toBe(new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29);
});

test.each([
  [[3, 14, 24], true],
  [[14, 3, 24], true],
  [[24, 3, 14], true],
  [[2, 30, 0], false],
  [[13, 13, 13], false],
])('%j: %s', (figures, expected) => expect(isDayOfYear(figures)).toBe(expected));
