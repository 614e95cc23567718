import type { Note } from '../tokens.ts';

/**
 * Whether a note puts the day before the month, by dates that can be read in no other way: `28/09/2020`, `3 Sept`, or
 * more than one of `28/9`. A note that also holds one the other way round does not say.
 */
export function putsDayFirst(note: Note): boolean {
  const known = KNOWN.get(note);
  if (known !== undefined) return known;
  const shown = DAY_FIRST.test(note.text) || (note.text.match(SHORT)?.length ?? 0) > 1;
  const answer = shown && !MONTH_FIRST.test(note.text);
  KNOWN.set(note, answer);
  return answer;
}

const KNOWN = new WeakMap<Note, boolean>();
const MONTHS = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}';
const LATE = '(?:1[3-9]|2\\d|3[01])';
const EARLY = '(?:0?[1-9]|1[0-2])';
const SHORT = new RegExp(`(?<![\\w.,/+-])${LATE}/${EARLY}(?![\\w%/-]|[.,]\\d)`, 'g');
const DAY_FIRST = new RegExp(
  `(?<![\\w./-])(?:${LATE}([/.-])${EARLY}\\1(?:(?:19|20)\\d{2}|\\d{2})|${LATE}/0[1-9]|\\d{1,2}(?:st|nd|rd|th)?[ -]${MONTHS})(?![\\w/])`,
  'i',
);
const MONTH_FIRST = new RegExp(
  `(?<![\\w./-])(?:${EARLY}([/.-])${LATE}\\1(?:(?:19|20)\\d{2}|\\d{2})|(?:jan|feb|mar|apr|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.? \\d{1,2}(?:st|nd|rd|th)?)(?![\\w/:])`,
  'i',
);
