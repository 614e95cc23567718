import { timeBehind } from '../dates.ts';
import type { Finding } from '../finding.ts';
import type { Note } from '../tokens.ts';

/** Dates with the time of day that stands directly behind them, `07/06/19 02:15`: together they are one moment. */
export function withTimes({ text }: Note, dates: readonly Finding[]): Finding[] {
  return dates.map((date) => {
    if (date.sub === undefined || !POINTS.has(date.sub)) return date;
    const time = timeBehind(text.slice(date.start, date.end), text.slice(date.end, date.end + LONGEST));
    return time === 0 ? date : { ...date, end: date.end + time, sub: date.sub === 'DATE' ? 'TIMESTAMP' : date.sub };
  });
}
const LONGEST = 32;
/** Kinds of dates that are one day. */
const POINTS = new Set(['DATE', 'TIMESTAMP', 'DOB']);
