import { isLeap, PLACES, placeInYear } from './calendar.ts';
import { readDate, type WrittenDate } from './dates.ts';

/** Reads the dates of one note, of which some have no year. */
export interface NoteDates {
  /** A date with the year it is meant in; undefined for what is no date of the calendar. */
  read(text: string): WrittenDate | undefined;
  /** The first and the last date of a range, and what stands between them. */
  readRange(text: string): { first: WrittenDate; between: string; last: WrittenDate } | undefined;
}

/**
 * All dates of a note that have no year are meant within one year: that which begins behind the longest stretch of the calendar in
 * which none of them lies, so that from `12/28` to `1/3` it is six days. Which year it is the latest whole date of the note
 * tells; without one the last of them lies in the note's year. The same day is so the same day all through the note.
 *
 * @param dates as they stand in the note; none of birth
 * @param reference the year the note was written in, as far as it tells
 */
export function noteDates(dates: readonly string[], reference: number): NoteDates {
  const read = dates.flatMap((text) => singly(text)).flatMap((text) => readDate(text, reference) ?? []);
  const whole = read.filter(({ year, day }) => year !== undefined && day !== undefined && year <= reference);
  const latest = whole.reduce<WrittenDate | undefined>((a, b) => (a && msOf(a) >= msOf(b) ? a : b), undefined);
  const open = read.filter(({ year }) => year === undefined);
  const begin = behindLongestGap([...open, ...(latest ? [latest] : [])].map(placeOf));
  const wraps = open.some((date) => placeOf(date) < begin);
  const firstYear =
    latest?.year === undefined ? reference - (wraps ? 1 : 0) : latest.year - (placeOf(latest) < begin ? 1 : 0);
  const meant = (date: WrittenDate): number => withDay(date, firstYear + (placeOf(date) < begin ? 1 : 0));
  const readIn = (text: string, yearOf: (date: WrittenDate) => number): WrittenDate | undefined => {
    const date = readDate(text, reference);
    if (!date || date.year !== undefined) return date;
    const year = yearOf(date);
    // A weekday is out by as much as it is in that year.
    return { ...(readDate(text, year) ?? date), year };
  };
  return {
    read: (text) => readIn(text, meant),
    readRange(text) {
      const [from = '', between = '', to = ''] = rangeIn(text) ?? [];
      const stated = readDate(from, reference);
      const last = readIn(to, (date) =>
        stated?.year === undefined
          ? meant(date)
          : withDay(date, stated.year + (placeOf(date) < placeOf(stated) ? 1 : 0)),
      );
      if (!stated || last?.year === undefined) return undefined;
      const { year } = last;
      const first = readIn(from, (date) => withDay(date, year - (placeOf(date) > placeOf(last) ? 1 : 0)));
      return first && { first, between, last };
    },
  };
}

const singly = (text: string): string[] => {
  const range = rangeIn(text);
  return range ? [range[0], range[2]] : [text];
};

function rangeIn(text: string): [from: string, between: string, to: string] | undefined {
  const [, from, between, to] = /^(.+?)( ?(?:-|\u2013|to|through|thru) ?)(.+)$/.exec(text) ?? [];
  if (from === undefined || between === undefined || to === undefined) return undefined;
  return readDate(from, 2000) && readDate(to, 2000) ? [from, between, to] : undefined;
}

/** Where a day lies in the calendar of a leap year; a month by its middle. */
const placeOf = ({ month = 1, day = 15 }: WrittenDate): number => placeInYear(month, day);

/** Where the year begins that holds all these places and has the longest stretch without one before it. */
function behindLongestGap(places: readonly number[]): number {
  const sorted = [...new Set(places)].sort((a, b) => a - b);
  let [begin = 0] = sorted;
  let longest = begin + PLACES - (sorted.at(-1) ?? 0);
  for (const [i, place] of sorted.entries()) {
    const gap = place - (sorted[i - 1] ?? place);
    if (gap > longest) [begin, longest] = [place, gap];
  }
  return begin;
}

const msOf = ({ year = 0, month = 1, day = 1 }: WrittenDate): number =>
  new Date(0).setUTCFullYear(year, month - 1, day);

/** The year, or the last one before it that has the day. */
function withDay({ month, day }: WrittenDate, year: number): number {
  let found = year;
  while (month === 2 && day === 29 && !isLeap(found)) found -= 1;
  return found;
}
