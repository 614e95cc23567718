import type { Tokens } from '@chartmark/ontologies';
import type { Measure } from './measures.ts';

/** A month by its name or its short form, as a pattern. */
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH_NUMBER = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d{2}';
const NOT_ON = '(?![\\w/-]|\\.\\d)';

/** A date that begins with a number; a bare year only where `LEADS_YEAR` stands before it. */
const FROM_NUMBER = new RegExp(
  [
    `${YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?:T\\d{2}:\\d{2}(?::\\d{2})?)?`,
    `${MONTH_NUMBER}([/-])${DAY}\\1(?:${YEAR}|\\d{2})`,
    `${DAY}([/.-])${MONTH_NUMBER}\\2(?:${YEAR}|\\d{2})`,
    `${DAY}(?:st|nd|rd|th)?(?: of)?[ -]${MONTH}\\.?(?:,? |-)${YEAR}`,
    `${MONTH_NUMBER}/${YEAR}`,
  ]
    .map((shape) => `(?:${shape})${NOT_ON}`)
    .join('|'),
  'iy',
);
const FROM_MONTH = new RegExp(`${MONTH}\\.?(?: ${DAY}(?:st|nd|rd|th)?(?:,? ${YEAR})?|,? ${YEAR})${NOT_ON}`, 'iy');
const BARE_YEAR = new RegExp(`${YEAR}${NOT_ON}`, 'y');
const LEADS_YEAR =
  /\b(?:in|since|from|until|till|before|after|during|early|late|around|by)(?: (?:the )?(?:year|spring|summer|fall|autumn|winter) (?:of )?)? ?$/i;
const LONGEST_LEAD = 28;
const MONTH_BEGINS = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/**
 * Dates written out or in numbers. Looked for only at numbers and names of months, and each a fixed length ahead, so the
 * whole is linear in the text.
 */
export function datesIn(text: string, tokens: Tokens): Measure[] {
  const dates: Measure[] = [];
  let past = 0;
  for (let row = 0; row < tokens.count; row++) {
    const start = tokens.start[row] ?? 0;
    if (start < past) continue;
    const unit = text.charCodeAt(start);
    const number = unit >= 48 && unit <= 57;
    if (!number && !MONTH_BEGINS.test(text.slice(start, start + 3))) continue;
    const end = number ? dateEnd(text, start) : endOf(FROM_MONTH, text, start);
    if (end <= start) continue;
    dates.push({ kind: 'date', start, end });
    past = end;
  }
  return dates;
}

function dateEnd(text: string, start: number): number {
  if (/[\d/.-]/.test(text.charAt(start - 1)) && /\d/.test(text.charAt(start - 2))) return start;
  const end = endOf(FROM_NUMBER, text, start);
  if (end > start || !LEADS_YEAR.test(text.slice(Math.max(0, start - LONGEST_LEAD), start))) return end;
  return endOf(BARE_YEAR, text, start);
}

function endOf(shape: RegExp, text: string, start: number): number {
  shape.lastIndex = start;
  const found = shape.exec(text);
  return found ? start + found[0].length : start;
}
