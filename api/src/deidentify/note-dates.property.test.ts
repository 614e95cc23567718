import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayShift } from './chance.ts';
import { subjectFrom } from './draws.ts';
import type { Finding } from './finding.ts';
import { POLICIES } from './policy.ts';
import { transform } from './replace.ts';

const DAY_MS = 86_400_000;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const withYear = (day: Date): string => `${day.getUTCMonth() + 1}/${day.getUTCDate()}/${day.getUTCFullYear()}`;
const withoutYear = (day: Date): string => `${day.getUTCMonth() + 1}/${day.getUTCDate()}`;
const withWeekday = (day: Date): string => `${WEEKDAYS[day.getUTCDay()]} ${withoutYear(day)}`;

/** The dates of a note as they are moved. */
function moved(dates: readonly string[], secret: string, thisYear = 2100): string[] {
  let text = '';
  const findings = dates.map((date): Finding => {
    text += 'on ';
    const start = text.length;
    text += date;
    const end = text.length;
    text += ' ';
    return { start, end, label: 'DATE', sub: 'DATE', confidence: 1 };
  });
  const made = transform(text, findings, POLICIES['shifted-dates'], subjectFrom(secret), { thisYear });
  return made.edges.map(({ start, end }) => made.text.slice(start, end));
}

test('a date without a year moves by as many days as one with it, over New Year and in leap years', () => {
  const first = fc.date({ min: new Date('1960-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
  const days = fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: 150 }),
      write: fc.constantFrom(withYear, withoutYear, withoutYear, withWeekday),
    }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(first, days, fc.nat(150), fc.string(), (start, written, anchor, secret) => {
      const at = (after: number): Date => new Date(start.getTime() + after * DAY_MS);
      const shift = dayShift(secret) * DAY_MS;
      const dates = [{ after: anchor, write: withYear }, ...written];
      const made = moved(
        dates.map(({ after, write }) => write(at(after))),
        secret,
      );
      expect(made).toEqual(dates.map(({ after, write }) => write(new Date(at(after).getTime() + shift))));
    }),
    { numRuns: 500 },
  );
});

test.each([
  { dates: ['12/28', '1/3'], days: 6 },
  { dates: ['1/3', '12/28'], days: -6 },
  { dates: ['2/27', '3/2', '1/5/2024'], days: 4 },
  { dates: ['2/27', '3/2', '1/5/2023'], days: 3 },
  { dates: ['12/28 - 1/3/2024'], days: 6 },
  { dates: ['12/28/2023 - 1/3'], days: 6 },
  { dates: ['Dec 30 to Jan 2, 2024'], days: 3 },
])('$dates stay $days days apart under any shift', ({ dates, days }) => {
  for (let subject = 0; subject < 400; subject += 1) {
    const [one = '', other = ''] = moved(dates, `s${subject}`, 2025).flatMap((made) => made.split(/ ?(?:-|to) ?/));
    // In some two years that follow each other they are as far apart as before.
    const day = (text: string, year: number): number =>
      Date.parse(/\d{4}/.test(text) ? text : `${text}${/[a-z]/.test(text) ? ', ' : '/'}${year}`);
    const gaps = [2022, 2023, 2024, 2025].flatMap((year) =>
      [year - 1, year, year + 1].map((next) => Math.round((day(other, next) - day(one, year)) / DAY_MS)),
    );
    expect(gaps, `${one} ${other}`).toContain(days);
  }
});

test('the same day is the same day all through a note', () => {
  const [first, , last] = moved(['1/3', '12/28/2023', '1/3'], 's');
  expect(first).toBe(last);
});
