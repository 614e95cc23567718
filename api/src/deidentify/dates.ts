import { isLeap, isMonthAndDay } from './calendar.ts';
import { capitalised, MONTH_STEMS, MONTHS } from './lexicon/calendar-words.ts';

/** A date as a note writes it, its parts, and how to write another in the same form. */
export interface WrittenDate {
  /** Full years; undefined where the note gives none. */
  readonly year: number | undefined;
  /** 1 to 12. */
  readonly month: number | undefined;
  /** 1 to 31; undefined for a month of a year. */
  readonly day: number | undefined;
  /** The two-figure year was read as this century or the last by the reference year. */
  readonly shortYear: boolean;
  write(year: number, month: number, day: number): string;
}

const MONTH_NAMES = capitalised(MONTHS).split('|');
const MONTH = `(${capitalised(MONTH_STEMS)})[a-z]*\\.?`;

/**
 * Reads one date.
 *
 * @param reference the year the note was written in; decides between centuries and serves where no year stands
 * @returns undefined for a range, a holiday, a season, a day that no calendar has
 */
export function readDate(text: string, reference: number): WrittenDate | undefined {
  return (
    readStamp(text, reference) ??
    readFigures(text, reference) ??
    readCompact(text) ??
    readWords(text, reference) ??
    readWeekday(text, reference)
  );
}

/** `2024-03-05T14:30Z`, `202403051430`, `3/5/24 2:30 pm`: the day moves, the time stays. */
function readStamp(text: string, reference: number): WrittenDate | undefined {
  const [, joined, joinedTime = ''] =
    /^(\d{4}-\d{1,2}-\d{1,2}|\d{8})(T\d{2}:?\d{2}.*|\d{4}(?:\D.*)?|\d{6}(?:\D.*)?)$/.exec(text) ?? [];
  const [day, time] = joined === undefined ? partTime(text) : [joined, joinedTime];
  const date = time === '' ? undefined : readDate(day, reference);
  return date && { ...date, write: (y, m, d) => `${date.write(y, m, d)}${time}` };
}

/**
 * How long the time of day is that stands directly behind a date, with what joins them; 0 where none does. Four figures or
 * a point between hours and minutes are a time only behind a date with a year: a volume or a result looks the same.
 */
export function timeBehind(date: string, rest: string): number {
  const time = (WITH_YEAR.test(date) ? BARE_TIME.exec(rest) : null) ?? TIME.exec(rest);
  return (time?.[0] ?? '').length;
}
/** A date that a year closes, of four figures or behind a day and a month. */
const WITH_YEAR = /(?:^|\D)(?:19|20)\d{2}$|^(?:19|20)\d{6}$|\d[/.-]\d{1,2}[/.-]\d{2}$|\d[- ]?[A-Za-z]{3,9}[- ]?\d{2}$/;
const JOINS = '(?: ?[T@] ?|,? {1,2})';
const TIME = new RegExp(
  `^${JOINS}(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,6})?)?(?: ?[ap]\\.?m?\\b\\.?| ?hrs?\\b|Z\\b)?(?![\\w:/])`,
  'i',
);
const BARE_TIME = new RegExp(
  `^${JOINS}(?:[01]\\d|2[0-3])(?:[0-5]\\d|\\.[0-5]\\d)(?: ?h(?:rs?)?\\b)?(?![\\w:/%-]|[.,]\\d| ?(?:mg|ml|mcg|kcal|cal|units?|u|cc|g|gm|iu|k)\\b)`,
  'i',
);

/** A moment in its day and what stands behind it; nothing where no time does. */
function partTime(text: string): readonly [day: string, time: string] {
  const at = text.search(CLOSES);
  const [day, time] = [text.slice(0, at), text.slice(at)];
  return at > 0 && timeBehind(day, time) === time.length ? [day, time] : [text, ''];
}
const CLOSES = /(?: ?[T@] ?|,? {1,2})\d{1,2}(?:[:.]?\d{2}){1,2}(?:\.\d{1,6})? ?(?:[ap]\.?m?\.?|h(?:rs?)?|Z)?$/i;

/** `Monday, March 4`: the day of the week moves with the date, and keeps what it was out by. */
function readWeekday(text: string, reference: number): WrittenDate | undefined {
  const [, word = '', gap = '', rest = ''] = /^((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*)(\.?,? )(.+)$/i.exec(text) ?? [];
  const date = word === '' ? undefined : readDate(rest, reference);
  if (date?.month === undefined || date.day === undefined) return undefined;
  const stated = WEEKDAYS.findIndex((name) => name.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase());
  const slip = stated - weekdayOf(date.year ?? reference, date.month, date.day) + 7;
  return {
    ...date,
    write: (y, m, d) => `${shaped(WEEKDAYS[(weekdayOf(y, m, d) + slip) % 7] ?? '', word)}${gap}${date.write(y, m, d)}`,
  };
}
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** Whole or short, and in capitals or small letters, as the word it stands for. */
function shaped(name: string, like: string): string {
  const word = like.length > 5 ? name : name.slice(0, 3);
  if (like === like.toUpperCase()) return word.toUpperCase();
  return like === like.toLowerCase() ? word.toLowerCase() : word;
}

/** The years a date or a range names in four or two figures, full. */
export function yearsNamed(moment: string, reference: number): number[] {
  const [text] = partTime(moment);
  const full = [...text.matchAll(/(?<!\d)(?:18|19|20)\d{2}(?!\d)/g)].map(([year]) => Number(year));
  if (full.length > 0) return full;
  const compact = /^((?:19|20)\d{2})\d{4}/.exec(text)?.[1];
  if (compact) return [Number(compact)];
  const short = /(?:[/.-]|'|[a-z], ?|[A-Za-z]-|[A-Z][a-z]{2}[a-z.]* )(\d{2})$/.exec(text);
  const slashes = (text.match(/[/.-]/g) ?? []).length;
  if (!short?.[1] || (slashes < 2 && !/[A-Za-z'].*[-/' ]\d{2}$/.test(text)) || /^[A-Za-z.]+ \d{1,2}$/.test(text))
    return [];
  return [fullYear(Number(short[1]), reference)];
}

function fullYear(short: number, reference: number): number {
  const century = Math.floor(reference / 100) * 100;
  return century + short > reference + 1 ? century + short - 100 : century + short;
}

function readFigures(text: string, reference: number): WrittenDate | undefined {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) {
    const [, year = '', mark = '-', month = '', day = ''] = iso;
    return valid(
      Number(year),
      Number(month),
      Number(day),
      false,
      (y, m, d) => `${y}${mark}${month.length === 2 ? two(m) : m}${mark}${day.length === 2 ? two(d) : d}`,
    );
  }
  const whole = /^(\d{1,2})([-/.])(\d{1,2})(?:\2('?)(\d{4}|\d{2}))?$/.exec(text);
  if (whole) {
    const [, a = '', mark = '/', b = '', tick = '', yearText] = whole;
    const dayFirst = Number(a) > 12;
    const padded = a.startsWith('0') || b.startsWith('0') ? two : String;
    const [month, day] = dayFirst ? [b, a] : [a, b];
    const year =
      yearText === undefined
        ? undefined
        : yearText.length === 2
          ? fullYear(Number(yearText), reference)
          : Number(yearText);
    return valid(year, Number(month), Number(day), yearText?.length === 2, (y, m, d) => {
      const parts = (dayFirst ? [d, m] : [m, d]).map(padded);
      if (yearText !== undefined) parts.push(`${tick}${yearText.length === 2 ? String(y).slice(2) : y}`);
      return parts.join(mark);
    });
  }
  const monthYear = /^(\d{1,2})([/-])(\d{4})$/.exec(text);
  if (!monthYear) return undefined;
  const [, month = '', mark = '/', year = ''] = monthYear;
  return valid(Number(year), Number(month), undefined, false, (y, m) => `${like(m, month)}${mark}${y}`);
}

function readCompact(text: string): WrittenDate | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!match) return undefined;
  return valid(Number(match[1]), Number(match[2]), Number(match[3]), false, (y, m, d) => `${y}${two(m)}${two(d)}`);
}

function readWords(text: string, reference: number): WrittenDate | undefined {
  const monthFirst = new RegExp(`^${MONTH} ?(\\d{1,2})(st|nd|rd|th)?(?:(,? {1,2})('?)(\\d{4}|\\d{2}))?$`, 'i').exec(
    text,
  );
  if (monthFirst) {
    const [, , dayText = '', ordinal, gap = '', tick = '', yearText] = monthFirst;
    const word = /^[A-Za-z]+\.?/.exec(text)?.[0] ?? '';
    const between = text.slice(word.length, text.indexOf(dayText, word.length));
    return valid(
      yearOf(yearText, reference),
      monthOf(word),
      Number(dayText),
      yearText?.length === 2,
      (y, m, d) =>
        `${named(m, word)}${between}${like(d, dayText)}${ordinal ? ordinalOf(d) : ''}${yearText === undefined ? '' : `${gap}${tick}${yearText.length === 2 ? String(y).slice(2) : y}`}`,
    );
  }
  const dayFirst = new RegExp(
    `^(\\d{1,2})(st|nd|rd|th)?([-/. ]{1,2}|,? of )(${MONTH})(?:([-/., ]{0,2})(\\d{4}|\\d{2}))?$`,
    'i',
  ).exec(text);
  if (dayFirst) {
    const [, dayText = '', ordinal, gap = ' ', word = '', , mark = '', yearText] = dayFirst;
    return valid(
      yearOf(yearText, reference),
      monthOf(word),
      Number(dayText),
      yearText?.length === 2,
      (y, m, d) =>
        `${like(d, dayText)}${ordinal ? ordinalOf(d) : ''}${gap}${named(m, word)}${yearText === undefined ? '' : `${mark}${yearText.length === 2 ? String(y).slice(2) : y}`}`,
    );
  }
  const monthYear = new RegExp(`^(${MONTH})([-/, ]{1,2}(?:of )?)(\\d{4})$`, 'i').exec(text);
  if (!monthYear) return undefined;
  const [, word = '', , gap = ' ', yearText = ''] = monthYear;
  return valid(Number(yearText), monthOf(word), undefined, false, (y, m) => `${named(m, word)}${gap}${y}`);
}

function valid(
  year: number | undefined,
  month: number,
  day: number | undefined,
  shortYear: boolean,
  write: WrittenDate['write'],
): WrittenDate | undefined {
  if (!isMonthAndDay(month, day ?? 1)) return undefined;
  if (year !== undefined && month === 2 && day === 29 && !isLeap(year)) return undefined;
  return { year, month, day, shortYear, write };
}

function yearOf(text: string | undefined, reference: number): number | undefined {
  if (text === undefined) return undefined;
  return text.length === 2 ? fullYear(Number(text), reference) : Number(text);
}

function monthOf(word: string): number {
  return MONTH_STEMS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

function named(month: number, like: string): string {
  const name = MONTH_NAMES[month - 1] ?? '';
  const whole = like.replace('.', '').length > 3;
  const shaped = whole && !/^sept\.?$/i.test(like) ? name : `${name.slice(0, 3)}${like.endsWith('.') ? '.' : ''}`;
  if (like === like.toUpperCase()) return shaped.toUpperCase();
  return like === like.toLowerCase() ? shaped.toLowerCase() : shaped;
}

function like(value: number, original: string): string {
  return original.startsWith('0') ? two(value) : String(value);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function ordinalOf(day: number): string {
  if (day % 100 >= 11 && day % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

/** A date so many days later or earlier; a month of a year moves by its middle. Intervals hold to the day. */
export function shiftDate(date: WrittenDate, days: number, reference: number): string {
  const moment = new Date(0);
  moment.setUTCFullYear(date.year ?? reference, (date.month ?? 1) - 1, date.day ?? 15);
  moment.setUTCDate(moment.getUTCDate() + days);
  return date.write(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
}
