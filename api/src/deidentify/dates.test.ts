import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDate, shiftDate, yearsNamed } from './dates.ts';

const shift = (text: string, days: number, reference = 2024): string => {
  const date = readDate(text, reference);
  return date ? shiftDate(date, days, reference) : 'unread';
};

test.each([
  ['2/28/2024', 1, '2/29/2024'],
  ['2/28/2023', 1, '3/1/2023'],
  ['02/29/2024', 366, '03/01/2025'],
  ['2024-12-31', 1, '2025-01-01'],
  ['20240301', -1, '20240229'],
  ['3/1', -1, '2/29'],
  ['March 1, 2024', -1, 'February 29, 2024'],
  ['Mar 1st, 2024', 1, 'Mar 2nd, 2024'],
  ['31-Dec-23', 1, '1-Jan-24'],
  ['MAY 9, 1999', 30, 'JUN 8, 1999'],
  ['9/26/72', 7, '10/3/72'],
  ['September 2019', 30, 'October 2019'],
  ['12/2024', 31, '1/2025'],
  ['Monday, March 4, 2024', 1, 'Tuesday, March 5, 2024'],
  ['Wed 3/6', 7, 'Wed 3/13'],
  ['FRI 12/29', 5, 'WED 1/3'],
  ['Sun, 4 March', 1, 'Mon, 5 March'],
])('%s moved by %i days is %s', (text, days, expected) => expect(shift(text, days)).toBe(expected));

test.each(['2/30/2024', '2/29/2023', 'Thanksgiving', '13/45/2020', 'winter of 2019'])(
  '%s is no date to move',
  (text) => {
    expect(readDate(text, 2024)).toBeUndefined();
  },
);

test('intervals hold to the day over any years', () => {
  const day = fc.date({ min: new Date('1920-01-01'), max: new Date('2060-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, day, fc.integer({ min: -364, max: 364 }), (a, b, days) => {
      const iso = (date: Date) => date.toISOString().slice(0, 10);
      const gap = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
      expect(gap(shift(iso(a), days), shift(iso(b), days))).toBe(gap(iso(a), iso(b)));
    }),
  );
});

test.each([
  ['3/14/2024', [2024]],
  ['9/26/72', [1972]],
  ['9/26/22', [2022]],
  ['20240314', [2024]],
  ['March 3rd', []],
  ['3/14', []],
  ['10/12/2019 - 10/18/2019', [2019, 2019]],
  ['fall 2026', [2026]],
])('%s names the years %j', (text, expected) => expect(yearsNamed(text, 2024)).toEqual(expected));
