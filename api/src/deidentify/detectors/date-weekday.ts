import { type Detector, findShapes } from '../scan.ts';

/** Days of the week beside a date or an ordinal day, `Wed 3/6`, `Friday the 13th`, `9 June (Fri)`; alone they stay. */
export const detectWeekdayDate: Detector = (note) => findShapes(note, RULES);

const WEEKDAY =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun|Tu|Th|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tues|weds?|thurs?|fri)s?\\b\\.?';
const PART = '(?: (?:morning|afternoon|evening|night|AM|PM|am|pm))?';
const MONTH =
  '(?:[Jj]an(?:uary)?|[Ff]eb(?:ruary)?|[Mm]ar(?:ch)?|[Aa]pr(?:il)?|[Mm]ay|[Jj]une?|[Jj]uly?|[Aa]ug(?:ust)?|[Ss]ept?(?:ember)?|[Oo]ct(?:ober)?|[Nn]ov(?:ember)?|[Dd]ec(?:ember)?|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\\b';
const FIGURES = '(?:0?[1-9]|[12]\\d|3[01])[/.-](?:0?[1-9]|[12]\\d|3[01])(?:[/.-](?:\\d{4}|\\d{2}))?(?![\\w/%]|[.-]\\d)';
const ORDINAL = '(?:[12]?1st|2?2nd|2?3rd|(?:[4-9]|1\\d|2[04-9]|30)th|31st)\\b';

const RULES = [
  rule(`(?<![\\w-])${WEEKDAY}${PART},? ?\\(?(?:the )?(?:${FIGURES}|${ORDINAL})`, 0.9),
  rule(
    `(?<![\\w-])${WEEKDAY}${PART},? (?:the )?(?:(?:${ORDINAL}|\\d{1,2})(?: of)? ${MONTH}|${MONTH}\\.? (?:the )?(?:${ORDINAL}|\\d{1,2}\\b|[a-z]{5,12}\\b))(?:,? (?:19|20)\\d{2}\\b)?`,
    0.97,
  ),
  rule(`(?:${FIGURES}|${MONTH}\\.? \\d{1,2}|\\b\\d{1,2} ${MONTH}) \\(${WEEKDAY}`, 0.97),
] as const;

function rule(source: string, confidence: number) {
  return { shape: new RegExp(source, 'g'), label: 'DATE', sub: 'DATE', confidence, accept: noSunExposure } as const;
}

/** `Sat 96` and `Sun 4-5` are a saturation and hours of light: a figure of the day is at most 31, its month at most 12. */
function noSunExposure(value: string): boolean {
  const figures = /(\d{1,2})[/.-](\d{1,2})/.exec(value);
  if (!figures) return true;
  const [a, b] = [Number(figures[1]), Number(figures[2])];
  return (a <= 12 || b <= 12) && !/^s[au][tn]/.test(value);
}
