import { isDoubt } from './mark-cues.ts';

/** Half-open, in UTF-16 units. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** Words whose full stop does not end a sentence, in small letters. */
const ABBREVIATED = new Set(
  (
    'dr mr mrs ms prof st vs no approx dept fig inc e.g i.e etc b.i.d t.i.d q.i.d q.d q.h.s p.o p.r.n a.m p.m i.v i.m ' +
    's.c h.s a.c p.c q.o.d q.a.m q.p.m c.c m.d ph.d r.n d.o jr sr est wt ht temp resp u.s cm mm mg ml kg lb oz hr min sec ' +
    'pt hx tx dx rx cont gm jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);
/** A line at least this long that does not end in a stop was wrapped, and goes on in the next. */
const WRAPPED_LINE = 55;
/** A run without any end, as of a table pasted in, is cut at the first space after this many characters. */
const LONGEST_SENTENCE = 1500;

/**
 * The sentences of a clinical note: full stops, but not those of abbreviations, decimals and initials; empty lines;
 * headings, list items and short lines on their own. Every character but white space lies in one. Linear in the text.
 */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  let lineStart = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10) {
      if (endsSentence(text, lineStart, at)) {
        add(found, text, start, at);
        start = at + 1;
      }
      lineStart = at + 1;
    } else if (at - start > LONGEST_SENTENCE && isBlank(unit)) {
      add(found, text, start, at);
      start = at + 1;
    } else if ((unit === 46 && isFullStop(text, at)) || unit === 33 || (unit === 63 && !isDoubt(text, at))) {
      const end = closing(text, at + 1);
      add(found, text, start, end);
      start = end;
      at = end - 1;
    }
  }
  add(found, text, start, text.length);
  return found;
}

/** Whether the line that ends at `end` is followed by something new rather than by the rest of its sentence. */
function endsSentence(text: string, lineStart: number, end: number): boolean {
  let next = end + 1;
  while (next < text.length && isBlank(text.charCodeAt(next))) next++;
  const unit = text.charCodeAt(next);
  if (next >= text.length || unit === 10 || unit === 13) return true;
  if (unit >= 97 && unit <= 122) return false;
  return end - lineStart < WRAPPED_LINE || !((unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 40);
}

function isFullStop(text: string, at: number): boolean {
  const after = text.charCodeAt(at + 1);
  if (at + 1 < text.length && !isBlank(after) && after !== 10 && after !== 13 && after !== 34 && after !== 41)
    return false;
  let next = at + 1;
  while (next < text.length && isBlank(text.charCodeAt(next))) next++;
  const unit = text.charCodeAt(next);
  if (unit >= 97 && unit <= 122) return false;
  let from = at;
  while (from > 0 && at - from < 12 && isLetterOrStop(text.charCodeAt(from - 1))) from--;
  const word = text.slice(from, at);
  const initial = /^[A-Z]$/.test(word) && text[from - 1] !== '/';
  if (initial && /[A-Za-z]/.test(text[next] ?? '')) return false;
  if (!ABBREVIATED.has(word.toLowerCase())) return !opensListItem(text, at) || next >= text.length;
  return unit >= 65 && unit <= 90 && !/^(dr|mr|mrs|ms|prof|st|vs|no|fig)$/i.test(word);
}

/** Whether the stop at `at` is that of "2." at the start of a line. */
const opensListItem = (text: string, at: number): boolean =>
  /(?:^|\n)[ \t]*\d{1,2}$/.test(text.slice(Math.max(0, at - 6), at)) &&
  (at > 6 || /^\s*\d{1,2}$/.test(text.slice(0, at)));

function closing(text: string, at: number): number {
  let end = at;
  while (end < text.length && /["')\]”’]/.test(text[end] ?? '')) end++;
  return end;
}

function add(found: Sentence[], text: string, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  if (from < to) found.push({ start: from, end: to });
}

const isLetterOrStop = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 46;
const isBlank = (unit: number): boolean => unit === 32 || unit === 9 || unit === 160;
const isSpace = (unit: number): boolean => isBlank(unit) || (unit >= 10 && unit <= 13);
