import { type Classes, classesOf } from './lexicon.ts';

/** A maximal run of letters, digits and marks; a word keeps the apostrophe within it (`O'Brien`) but not `'s`. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly shape: Shape;
  /** What the lexicons say of the word, as bits. */
  readonly classes: Classes;
  /** The line it stands on, counted from 0. */
  readonly line: number;
  /** `'s` follows. */
  readonly possessive: boolean;
}

/** `capital`: first letter only; `upper`: all, two or more; `initial`: one capital letter; `code`: letters and digits. */
export type Shape = 'lower' | 'capital' | 'upper' | 'initial' | 'mixed' | 'number' | 'code';

/** A text with its words, read once and shared by all detectors. */
export interface Note {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Where each line starts. */
  readonly lines: readonly number[];
}

/** Longer runs are cut, so that no later step meets a token of unbounded length. */
const LONGEST = 64;

const LETTER = 1;
const DIGIT = 2;
const ASCII = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z]/.test(String.fromCharCode(code)) ? LETTER : /\d/.test(String.fromCharCode(code)) ? DIGIT : 0,
);

/** Linear in the length of the text. */
export function readNote(text: string): Note {
  const tokens: Token[] = [];
  const lines = [0];
  const size = text.length;
  for (let at = 0; at < size; ) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lines.push(at + 1);
    if (kindOf(text, at) === 0) {
      at += 1;
      continue;
    }
    const end = endOfRun(text, at);
    tokens.push(tokenOf(text, at, end, lines.length - 1));
    at = end;
    if (isApostrophe(text, at)) at += endsInPossessive(text, at) ? 2 : 1;
  }
  return { text, tokens, lines };
}

/** The text between a token and the one before it, or from the start of the text. */
export function gapBefore(note: Note, index: number): string {
  const token = note.tokens[index];
  const before = note.tokens[index - 1];
  return note.text.slice(before?.end ?? 0, token?.start ?? note.text.length);
}

/** Whether the token is the first word of its line. */
export function startsLine(note: Note, index: number): boolean {
  return note.tokens[index - 1]?.line !== note.tokens[index]?.line;
}

/** Whether a sentence, list item, field or line starts here, so that a capital tells nothing. */
export function startsSentence(note: Note, index: number): boolean {
  const before = note.tokens[index - 1];
  if (!before || startsLine(note, index)) return true;
  const gap = gapBefore(note, index);
  if (/[.!?:;"“•*]|\s-+\s|\d\)/.test(gap)) {
    const abbreviation =
      gap.startsWith('.') && /^[.]\s?$/.test(gap) && (before.shape === 'initial' || TITLE_LIKE.test(before.lower));
    return !abbreviation;
  }
  return false;
}
const TITLE_LIKE = /^(?:dr|mr|mrs|ms|st|jr|sr|prof|drs)$/;

/** The index of the first token that starts at or after a place; binary search. */
export function tokenAt(note: Note, place: number): number {
  let low = 0;
  let high = note.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((note.tokens[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function kindOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII[code] ?? 0;
  if (code < 0xaa) return 0;
  return /[\p{L}\p{M}]/u.test(text.charAt(at)) ? LETTER : /\p{Nd}/u.test(text.charAt(at)) ? DIGIT : 0;
}

function endOfRun(text: string, start: number): number {
  let at = start + 1;
  const most = Math.min(text.length, start + LONGEST);
  while (at < most) {
    const kind = kindOf(text, at);
    if (kind !== 0) {
      at += 1;
      continue;
    }
    const joins = isApostrophe(text, at) && kindOf(text, at + 1) === LETTER && kindOf(text, at - 1) === LETTER;
    if (!joins || endsInPossessive(text, at)) break;
    at += 1;
  }
  return at;
}

function isApostrophe(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 39 || code === 0x2019;
}

function endsInPossessive(text: string, apostrophe: number): boolean {
  const letter = text.charAt(apostrophe + 1);
  return (letter === 's' || letter === 'S') && kindOf(text, apostrophe + 2) === 0;
}

function tokenOf(text: string, start: number, end: number, line: number): Token {
  const word = text.slice(start, end);
  const { lower, shape, classes } = READ.get(word) ?? read(word);
  const possessive =
    isApostrophe(text, end) && (endsInPossessive(text, end) || (lower.endsWith('s') && kindOf(text, end + 1) === 0));
  return { start, end, text: word, lower, shape, classes, line, possessive };
}

type Word = Pick<Token, 'lower' | 'shape' | 'classes'>;

/** Words of the lexicons as they were met, which spares most of the reading; no other word of a note is kept. */
const READ = new Map<string, Word>();
const MOST_READ = 30_000;

function read(word: string): Word {
  const lower = word.toLowerCase();
  const made = { lower, shape: shapeOf(word, lower), classes: classesOf(lower) };
  if (made.classes !== 0 && READ.size < MOST_READ) READ.set(copied(word), { ...made, lower: copied(lower) });
  return made;
}

/** A string of its own, which does not hold on to the note that it was cut from. */
function copied(word: string): string {
  return Array.from(word).join('');
}

function shapeOf(word: string, lower: string): Shape {
  const first = word.charCodeAt(0);
  const digits = digitsIn(word);
  if (digits > 0) return digits === word.length ? 'number' : 'code';
  if (word === lower) return 'lower';
  const capital = first < 128 ? first >= 65 && first <= 90 : word.charAt(0) !== lower.charAt(0);
  if (!capital) return 'mixed';
  if (word.length === 1) return 'initial';
  if (word.slice(1) === lower.slice(1)) return 'capital';
  if (word === word.toUpperCase()) return 'upper';
  return INNER_CAPITAL.test(word) ? 'capital' : 'mixed';
}

function digitsIn(word: string): number {
  let count = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code >= 48 && code <= 57) count += 1;
  }
  return count;
}

/** `McAdams`, `O'Brien`, `DeShawn`: names with a capital within are capitalised words all the same. */
const INNER_CAPITAL = /^(?:Ma?c|De|Di|Da|Du|Del|La|Le|Van|Von|Fitz|Ja|Sha|O['’]|D['’]|L['’])\p{Lu}\p{Ll}+$/u;

/** The tokens between two offsets of the note. Linear in those tokens. */
export function tokensIn(note: Note, start: number, end: number): Token[] {
  const first = tokenAt(note, start);
  let last = first;
  while ((note.tokens[last]?.start ?? end) < end) last += 1;
  return note.tokens.slice(first, last);
}
