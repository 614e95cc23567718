import { isDayOfYear } from '../calendar.ts';
import type { Finding } from '../finding.ts';
import { MONTH_STEMS } from '../lexicon/calendar-words.ts';
import { type Detector, findShapes } from '../scan.ts';
import type { Note } from '../tokens.ts';

/**
 * Dates in the forms of other countries and of machines: months of French, German, Spanish, Italian, Dutch and
 * Portuguese, Roman months, `2024年3月5日`, the day of a year, and short ones that only the word before them shows.
 */
export const detectOtherDate: Detector = (note) => findShapes(note, RULES);

const MONTHS = [
  'janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre',
  'januar|j[äa]nner|februar|m[äa]rz|maerz|april|juni|juli|august|september|oktober|november|dezember',
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|setiembre|octubre|noviembre|diciembre',
  'gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre',
  'januari|februari|maart|mei|augustus|december',
  'janeiro|fevereiro|mar[çc]o|maio|junho|julho|setembro|outubro|novembro|dezembro',
].join('|');
const YEAR = '(?:19|20)\\d{2}';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
/** What announces a date so surely that even six figures in a row are one. */
const ANNOUNCED =
  '(?<=\\b(?:dob|d\\.o\\.b\\.?|birth ?date|date of birth|born(?: on)?|date|dos|doa|dod|admit(?:ted)?(?: on)?|admission|discharged?(?: on)?|seen(?: on)?|dated|visit(?: on)?|signed(?: on)?|collected(?: on)?|on)[ :.]{1,3})';

const RULES = [
  rule(
    `(?<![\\w.,/-])${DAY}(?:er|[.ºª])?[ -](?:de |di |d['’])?(?:${MONTHS})(?:\\.?[ -](?:de |del |di )?${YEAR})?(?![\\w\\u00c0-\\u024f\\u1e00-\\u1eff])`,
    'DATE',
    0.93,
    ({ value }) => !/^\d{1,2}\. Mayo$/.test(value),
  ),
  rule(`(?<![\\w\\u00c0-\\u024f\\u1e00-\\u1eff-])(?:${MONTHS}) (?:de |del |di )?${YEAR}(?!\\w)`, 'MONTH_YEAR', 0.92),
  rule(
    `(?<![\\w.,/-])${DAY}(?:\\. ?|[/-])(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})(?:\\. ?|[/-])${YEAR}(?!\\w)`,
    'DATE',
    0.92,
    ({ value }) => !/[ivx]/.test(value),
  ),
  rule(`(?<![\\w.,/-])[1-9](?:${MONTH_STEMS.join('|')})${YEAR}(?!\\w)`, 'DATE', 0.95),
  rule('(?:19|20)\\d{2} ?[年년] ?\\d{1,2} ?[月월](?: ?\\d{1,2} ?[日일])?', 'DATE', 0.97),
  rule('(?<!\\d)\\d{1,2} ?[月월] ?\\d{1,2} ?[日일]', 'DATE', 0.95),
  rule(`(?<![\\w./-])${YEAR}/(?:[0-2]\\d{2}|3[0-5]\\d|36[0-6])(?![\\w/-]|\\.\\d)`, 'DATE', 0.85, ({ value }) =>
    /\/(?!000)/.test(value),
  ),
  rule(`${ANNOUNCED}\\d{1,2}([/.-])\\d{1,2}\\1\\d{1,2}(?![\\w/-]|\\.\\d)`, 'DATE', 0.9, ({ value }) =>
    isDayOfYear(value.split(/\D/).map(Number)),
  ),
  rule(`${ANNOUNCED.replace('|on)', ')')}\\d{6}(?![\\w/-]|\\.\\d)`, 'DATE', 0.85, ({ value }) =>
    isDayOfYear((value.match(/\d\d/g) ?? []).map(Number)),
  ),
] as const;

function rule(
  source: string,
  sub: string,
  confidence: number,
  accept: (found: { value: string }) => boolean = () => true,
) {
  return {
    shape: new RegExp(source, 'gi'),
    label: 'DATE',
    sub,
    confidence,
    accept: (value: string) => accept({ value }),
  } as const;
}

/** The days that go on a list behind a date: `3/1, 3/4 & 3/6`, `admitted 03-01 and 03-05`. Each is read once. */
export function listedBehind(note: Note, dates: readonly Finding[]): Finding[] {
  const found: Finding[] = [];
  const read = new Set(dates.map(({ start }) => start));
  for (const date of dates) {
    if (date.sub === 'YEAR90') continue;
    for (let end = date.end; ; ) {
      const match = NEXT.exec(note.text.slice(end, end + 24));
      const [whole, day = ''] = match ?? [];
      if (whole === undefined || !isListed(day, note.text.slice(date.start, date.end))) break;
      end += whole.length;
      const start = end - day.length;
      if (read.has(start)) break;
      read.add(start);
      found.push({ ...date, start, end, confidence: Math.min(date.confidence, 0.85) });
    }
  }
  return found;
}
const NEXT =
  /^(?:,? ?(?:and|&|or|\+) ?|[,;] ?| (?:to|until|till) )(\d{1,2}[/.-]\d{1,2}(?:[/.-](?:\d{4}|\d{2}))?)(?![\w%/-]|\.\d)/;

/** Written as the date before it is, or with its zeros, and a day of some month. */
function isListed(day: string, before: string): boolean {
  const [a = 0, b = 0] = day.split(/\D/).map(Number);
  const alike = /[/.-]/.exec(day)?.[0] === /[/.-]/.exec(before)?.[0] && !day.includes('.');
  return (alike || /^0\d[/-]|[/-]0\d/.test(day)) && isDayOfYear([a, b, 0]);
}
