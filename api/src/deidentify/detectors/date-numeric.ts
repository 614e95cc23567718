import { isMonthAndDay } from '../calendar.ts';
import { capitalised, MONTH_STEMS } from '../lexicon/calendar-words.ts';
import { type Detector, findShapes, textBefore } from '../scan.ts';
import type { Note } from '../tokens.ts';
import { isDayMonth, isOnADay, isWrittenAsMeasure, readsAsDate } from './date-or-measure.ts';

/** Dates in figures: whole (`3/14/2024`, `2024-03-14`, `20240314`), partial (`3/14`, `3/2024`) and ranges. */
export const detectNumericDate: Detector = (note) => findShapes(note, RULES);

const RULES = [
  whole(
    /(?<![\w.,/-])\d{1,2}\/\d{1,2}(?:\/\d{2,4})? ?(?:-|\u2013|to|through|thru) ?\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})(?![\w/]|\.\d)/g,
    'RANGE',
    0.96,
  ),
  whole(
    /(?<![\w.,/-])\d{1,2}\.\d{1,2}\.(?:\d{2,4})? ?(?:-|\u2013|to|until|bis) ?\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})(?![\w/]|\.\d)/g,
    'RANGE',
    0.95,
  ),
  {
    shape: new RegExp(
      `(?<![\\w.,/-])\\d{1,2}/\\d{1,2}(?= ?(?:-|\\u2013|to|until|till) ?\\d{1,2}(?:st|nd|rd|th)? (?:${capitalised(MONTH_STEMS)}))`,
      'g',
    ),
    label: 'DATE',
    sub: 'DATE',
    confidence: 0.9,
    accept: (value: string) => isMonthDay(value) || isMonthDay(value.split('/').reverse().join('/')),
  },
  whole(
    /(?<![\w.-]|(?<![a-z])\/|(?<!\d{4}),)(?:\d{1,2}([/.-])\d{1,2}\1(?:(?:19|20)\d{2}|'?\d{2}))(?:(?=-[0-2]\d[0-5]\d\b)|(?![\w/]|-(?!>)|\.\d))/g,
    'DATE',
    0.95,
  ),
  whole(/(?<![\w.,/-])\d{1,2} ?([/.]) ?\d{1,2} ?\1 ?(?:19|20)\d{2}(?![\w/-]|\.\d)/g, 'DATE', 0.9),
  whole(
    /(?<![\w./-])(?:19|20)\d{2}([-/.])\d{1,2}\1\d{1,2}(?:T\d{2}:?\d{2}(?::?\d{2})?(?:[.,]\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?(?!\w)|(?=T\d{2}:?\d{2})|(?![\w/-]|\.\d))/g,
    'TIMESTAMP',
    0.97,
  ),
  whole(
    /(?<![\w.,/-])(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:T?(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?(?:\.\d{1,6})?(?:Z|[+-]\d{4})?(?!\w)|(?=T\d{4})|(?![\w/]|[.,-]\d))/g,
    'TIMESTAMP',
    0.85,
  ),
  whole(
    /(?<=\b(?:[Aa]dm(?:it(?:ted)?|ission)?|[Dd]isch(?:arge)?|[Dd]ate|[Dd][Oo][BSAD]|[Bb]orn|[Ss]een|[Ss]igned|[Cc]oll(?:ected)?|[Rr]ec(?:eived|'d)?|on)[ .:]{1,4})\d{1,2} \d{1,2} (?:19|20)\d{2}(?!\w)/g,
    'DATE',
    0.9,
  ),
  {
    shape: /(?<![\w.,/-])[\dOoIl]{1,4}([/.-])[\dOoIl]{1,2}\1[\dOoIl]{2,4}(?![\w/-]|\.\d)/g,
    label: 'DATE',
    sub: 'DATE',
    confidence: 0.85,
    accept: isMisreadDate,
  },
  {
    shape:
      /(?<![\w.,/-])(?:0?[1-9]|1[0-2])\/(?:19|20)\d{2} ?[-\u2013] ?(?:0?[1-9]|1[0-2])\/(?:19|20)\d{2}(?![\w/-]|\.\d)/g,
    label: 'DATE',
    sub: 'RANGE',
    confidence: 0.93,
  },
  {
    shape: /(?<![\w.,/-])(?:0?[1-9]|1[0-2])[/](?:19|20)\d{2}(?![\w/-]|\.\d)/g,
    label: 'DATE',
    sub: 'MONTH_YEAR',
    confidence: 0.92,
  },
  {
    shape: /(?<![\w.,/-])(?:0[1-9]|1[0-2])-(?:19|20)\d{2}(?![\w/-]|\.\d)/g,
    label: 'DATE',
    sub: 'MONTH_YEAR',
    confidence: 0.85,
  },
  {
    shape: /(?<![\w.,/-])(?:19|20)\d{2}[-/](?:0[1-9]|1[0-2])(?![\w/-]|\.\d)/g,
    label: 'DATE',
    sub: 'MONTH_YEAR',
    confidence: 0.85,
  },
  {
    shape: /(?<![\w.,/-])\d{1,2}\/\d{1,2}(?: ?[-\u2013] ?| (?:to|through|thru|until) )\d{1,2}\/\d{1,2}(?![\w/%]|\.\d)/g,
    label: 'DATE',
    sub: 'RANGE',
    confidence: 0.85,
    accept: (value: string, note: Note, start: number, end: number) =>
      value.split(/ ?[-\u2013] ?| [a-z]+ /).every(isMonthDay) && !isWrittenAsMeasure(value, note, start, end),
  },
  {
    shape: /(?<![\w.,/-])\d{1,2}\/\d{1,2} ?(?:-|\u2013) ?\d{1,2}(?![\w/%]|\.\d)/g,
    label: 'DATE',
    sub: 'RANGE',
    confidence: 0.75,
    accept: (value: string, note: Note, start: number, end: number) =>
      isMonthDay(value.split(/ ?[-\u2013]/)[0] ?? '') && readsAsDate(value, note, start, end),
  },
  {
    shape: /(?<![\w.,/+-]|(?<!\b[0-2]?\d:?[0-5])\d )\d{1,2}\/\d{1,2}(?![\w%]|\/\w|[.,-]\d)/g,
    label: 'DATE',
    sub: 'DATE',
    confidence: 0.8,
    accept: (value: string, note: Note, start: number, end: number) =>
      (isMonthDay(value) || isDayMonth(value, note, start, end)) && readsAsDate(value, note, start, end),
  },
  {
    shape: /(?<=\b(?:HD|POD|PPD|DOL|LOS|hd|pod|ppd|dol) ?#?\d{1,3},? {1,2})\d{1,2}\/\d{1,2}(?![\w%]|\/\w|[.,-]\d)/g,
    label: 'DATE',
    sub: 'DATE',
    confidence: 0.8,
    accept: (value: string) => isMonthDay(value),
  },
  whole(
    /(?<![\w.,/-])(?:19|20)\d{2}-\d{2}-\d{2} ?(?:to|through|thru|until|-|\u2013) ?(?:19|20)\d{2}-\d{2}-\d{2}(?![\w/-])/g,
    'RANGE',
    0.975,
  ),
  {
    shape: /(?<![\w.,/+-])\d{1,2}\.\d{1,2}\.(?=[ ,;)\n]|$)/g,
    label: 'DATE',
    sub: 'DATE',
    confidence: 0.7,
    accept: (value: string, note: Note, start: number) =>
      isCalendarDate(`${value}2000`) &&
      /\b(?:on|since|until|before|after|by|am|vom|moved to|seen|appt|appointment):? $/.test(
        textBefore(note, start, 16),
      ),
  },
  {
    shape: /(?<![\w.,/+-])\d{1,2}-\d{1,2}(?![\w/%-]|[.,]\d)/g,
    label: 'DATE',
    sub: 'DATE',
    confidence: 0.7,
    accept: (value: string, note: Note, start: number) => isMonthDay(value.replace('-', '/')) && isOnADay(note, start),
  },
] as const;

function whole(shape: RegExp, sub: string, confidence: number) {
  return { shape, label: 'DATE', sub, confidence, accept: isCalendarDate } as const;
}

/** Some reading (month first, day first, year first) must be a real month and day. */
function isCalendarDate(value: string): boolean {
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T|Z|$|\d{4})/.exec(value);
  const [a = 0, b = 0, c] = compact
    ? compact.slice(1).map(Number)
    : (value.replaceAll("'", '').match(/\d+/g)?.map(Number) ?? []);
  if (c === undefined) return false;
  if (a > 31) return isMonthAndDay(b, c);
  return isMonthAndDay(a, b) || isMonthAndDay(b, a);
}

/** `O3/22/1967`: figures that a scanner read as letters. */
function isMisreadDate(value: string): boolean {
  const read = value.replaceAll(/[Oo]/g, '0').replaceAll(/[Il]/g, '1');
  return /[OoIl]/.test(value) && /\d[^\d]*\d/.test(value) && isCalendarDate(read);
}

function isMonthDay(value: string): boolean {
  const [month = 0, day = 0] = value.split('/').map(Number);
  return isMonthAndDay(month, day);
}
