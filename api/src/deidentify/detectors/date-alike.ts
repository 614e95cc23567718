import { LONGEST_MONTH, PLACES, placeInYear } from '../calendar.ts';
import { readDate } from '../dates.ts';
import type { Finding } from '../finding.ts';
import { eachMatch, searchFor } from '../searched.ts';
import type { Note } from '../tokens.ts';
import { readsAsShare, saysMeasure } from './date-or-measure.ts';
import { putsDayFirst } from './day-first.ts';

/**
 * Days without a year that nothing announces, `restarted 02-18`, `Cx 3/15 4/4 MSSA`, `echo 7-16 w/ Dr. Tarn`: near one of the
 * note's dates in the calendar, and written with the mark of one or where what goes on or ends behind it tells them from a
 * share. One pass over the text, whatever the number of dates.
 *
 * @param dates those found already
 */
export function datesAlike(note: Note, dates: readonly Finding[]): Finding[] {
  if (dates.length === 0) return [];
  const marks = new Set(dates.flatMap(({ start, end }) => MARK.exec(note.text.slice(start, end))?.[1] ?? []));
  const near = daysAround(
    dates.filter(({ sub }) => sub !== 'DOB').map(({ start, end }) => note.text.slice(start, end)),
  );
  const taken = new Set(dates.map(({ start }) => start));
  const ends = new Set(dates.map(({ end }) => end));
  /** `12/30      1-1      01/03`: the heads of columns. */
  const standsBeside = (start: number, end: number): boolean => {
    const [before, after] = [
      GAP_BEFORE.exec(note.text.slice(Math.max(0, start - WIDEST_GAP), start)),
      GAP_AFTER.exec(note.text.slice(end, end + WIDEST_GAP)),
    ];
    return (
      (before !== null && ends.has(start - before[0].length)) || (after !== null && taken.has(end + after[0].length))
    );
  };
  const dayFirst = putsDayFirst(note);
  const found: Finding[] = [];
  eachMatch(note, SHORT_DAYS, ([value, a = '', mark = '', b = ''], start) => {
    const end = start + value.length;
    if (taken.has(start) || saysMeasure(note, start, end) || isRange(note, start, end)) return undefined;
    const told =
      standsBeside(start, end) ||
      CLOCK.test(note.text.slice(end, end + 6)) ||
      (BEHIND_DEED.test(note.text.slice(Math.max(0, start - 24), start)) &&
        GOES_ON.test(note.text.slice(end, end + 8)));
    if (!told && (!marks.has(mark) || (mark === '/' && isShare(a, b)))) return undefined;
    if (mark === '.' && !a.startsWith('0')) return undefined;
    const [month, day] = dayFirst ? [Number(b), Number(a)] : [Number(a), Number(b)];
    // `02-30` is kept: a slip of the pen tells as much.
    if (month < 1 || month > 12 || day < 1 || day > LONGEST_MONTH) return undefined;
    if ((near[placeInYear(month, day)] ?? FAR) > (mark === '/' ? DAYS : WEEKS)) return undefined;
    found.push({ start, end, label: 'DATE', sub: 'DATE', confidence: 0.7 });
    ends.add(end);
    return undefined;
  });
  return found;
}

const WIDEST_GAP = 14;
const GAP_BEFORE = / {2,}$/;
const GAP_AFTER = /^ {2,}/;
const MARK = /^\d{1,4}([/.-])\d{1,2}(?!\d)/;
const SHORT_DAYS = searchFor(/(?<![\w.,/+%-])(\d{1,2})([/.-])(\d{1,2})(?![\w/%-]|[.,]\d)/g);
/** `2-3 days`, `goal 8-10`. */
function isRange({ text }: Note, start: number, end: number): boolean {
  return SPAN_OF_TIME.test(text.slice(end, end + 6)) || WANTED.test(text.slice(Math.max(0, start - 16), start));
}
const WANTED =
  /\b(?:goal|target|range|ref|normal|nl|between|about|approx|every|q|over|x|age[sd]?|grade|level|stage|trough|titer|pages?|pp|items?|room|bed|rm|unit|zone|scale|steps?|reps?|sets?|size|min|max|visits?)[.:]? \(?$/i;
const SPAN_OF_TIME = /^[ -](?:day|week|wk|month|mo\b|year|yr|min|sec)/i;
/** What was done or comes, and no measuring: `sealed`, `echo`, `appt`. */
const BEHIND_DEED =
  /(?<!\p{L})(?:(?!(?:scor|grad|rat|measur|increas|decreas|reduc|improv|estimat|reach|titrat|need|us|repeat|averag|rang|consum|deliver|provid|observ|ambulat|walk|complet)ed)\p{Ll}{3,12}ed|sent|held|set|met|left|begun|given|found|seen|appt|echo|bx|pet|ct|mri|eeg|ekg|ecg|pano|seat|reply|spell|event|cx|cultures?|labs?|flu|mmr|tdap|shot|vax|plan|surgery|synagis|conference|lmp|ppd|bal|bcx|ucx|mrcp|ercp|mra|kub|us|court|til|next|rtc|visit|neg|week of|micro:?) \(?$/iu;
/** `2/10 07:43`. */
const CLOCK = /^ (?:[01]?\d|2[0-3]):[0-5]\d/;
/** The end of a thought, a time, a person or a place; a share or a range is followed by what it counts. */
const GOES_ON =
  /^(?:[.,;:)\]](?!\d)|\s*$|\n| (?:w\/|with\b|by\b|at\b|@|\d\d:?\d\d\b|witnessed|ngtd|neg\b|pos\b|grew|gram|clear|from\b|and\b|per\b))/i;
/** How many days from a date of the note a day with a stroke may lie, which a share is written with, too. */
const DAYS = 10;
/** …and one with a hyphen or a point, which a share is not. */
const WEEKS = 45;
const FAR = Number.POSITIVE_INFINITY;

/** Also the whole of a whole, `ER 8/8 and PR 7/8`: what is a day by itself was found before, so this one stood among scores. */
function isShare(part: string, whole: string): boolean {
  return readsAsShare(part, whole) || (part === whole && !part.startsWith('0'));
}

/** For each place in the calendar how many days the nearest of these dates is away, as far as it matters. */
function daysAround(dates: readonly string[]): Float64Array {
  const near = new Float64Array(PLACES).fill(FAR);
  const places = new Set(
    dates.flatMap((text) => {
      const { month, day } = readDate(text, REFERENCE) ?? {};
      return month === undefined || day === undefined ? [] : placeInYear(month, day);
    }),
  );
  for (const place of places)
    for (let away = -WEEKS; away <= WEEKS; away += 1) {
      const at = (place + away + PLACES) % PLACES;
      near[at] = Math.min(near[at] ?? FAR, Math.abs(away));
    }
  return near;
}
/** A leap year: only the day and the month are asked for. */
const REFERENCE = 2024;
