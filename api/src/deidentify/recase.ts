import { HOLIDAYS, SHORT_MONTHS, SURE_MONTHS } from './lexicon/calendar-words.ts';
import { FIELDS, RELATIONS, ROLES, TITLES } from './lexicon/people-words.ts';
import { Class, isPlace } from './lexicon.ts';
import { isState } from './state-code.ts';
import { gapBefore, type Note, readNote, type Token } from './tokens.ts';

/** A note counts as typed without capitals when fewer than one letter in two hundred is one. */
const FEW = 1 / 60;
const ENOUGH_LETTERS = 60;

/**
 * Gives a note typed without capitals those that its names, places, months and codes would have, so that the rules that
 * read capitals see them. Any other note is returned as it is. Every character keeps its place.
 */
export function recase(text: string): string {
  if (!isWithoutCapitals(text)) return text;
  const note = readNote(text);
  const capital = new Set<number>();
  for (let index = 0; index < note.tokens.length; index += 1) {
    if (isNameLike(note, index, capital)) capital.add(index);
    for (const one of institutionBefore(note, index)) capital.add(one);
    for (const one of nameBeforeCredential(note, index)) capital.add(one);
    for (const one of streetFrom(note, index)) capital.add(one);
  }
  let made = '';
  let at = 0;
  for (const [index, token] of note.tokens.entries()) {
    made += text.slice(at, token.start) + recased(note, index, token, capital);
    at = token.end;
  }
  return made + text.slice(at);
}

function isWithoutCapitals(text: string): boolean {
  let letters = 0;
  let capitals = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) letters += 1;
    else if (code >= 65 && code <= 90) capitals += 1;
  }
  return letters >= ENOUGH_LETTERS && capitals <= (letters + capitals) * FEW;
}

function recased(note: Note, index: number, token: Token, capital: ReadonlySet<number>): string {
  const word = token.text;
  if (token.shape === 'code') return sameLength(word, word.toUpperCase());
  if (token.shape !== 'lower') return word;
  const upper = isState(note, index) || isCredential(note, index, capital) || isInitial(note, index, capital);
  if (upper) return sameLength(word, word.toUpperCase());
  return capital.has(index) ? sameLength(word, word.charAt(0).toUpperCase() + word.slice(1)) : word;
}

function sameLength(word: string, other: string): string {
  return other.length === word.length ? other : word;
}

const ANNOUNCERS = new Set([
  ...`${TITLES} ${RELATIONS} ${ROLES}`.split(' '),
  ...Object.values(FIELDS).join('|').split(/[| ]/),
  'w',
  'with',
  'by',
  'named',
  'is',
  'and',
  'from',
  'in',
  'told',
  'per',
  'hi',
  'dear',
  'thanks',
]);
const NOT_ANNOUNCED = Class.basic | Class.clinical;
const SURE_DATE: ReadonlySet<string> = new Set([...SURE_MONTHS, ...HOLIDAYS]);
const SHORT_MONTH: ReadonlySet<string> = new Set(SHORT_MONTHS);

function isNameLike(note: Note, index: number, capital: ReadonlySet<number>): boolean {
  const token = note.tokens[index];
  if (token?.shape !== 'lower') return false;
  if (isPlace(`${token.lower} ${note.tokens[index + 1]?.lower ?? ''}`) && gapBefore(note, index + 1) === ' ')
    return true;
  if (token.lower.length < 3) return false;
  if (SURE_DATE.has(token.lower)) return true;
  if (SHORT_MONTH.has(token.lower) && /^ \d{1,2}\b(?!\/)/.test(note.text.slice(token.end, token.end + 4))) return true;
  const named = (token.classes & (Class.first | Class.surname | Class.city | Class.state)) !== 0;
  const ordinary = (token.classes & (Class.common | Class.clinical | Class.eponym | Class.rare)) !== 0;
  if (named && !ordinary) return true;
  if (isPlace(`${note.tokens[index - 1]?.lower ?? ''} ${token.lower}`)) return true;
  const gap = gapBefore(note, index);
  const before = note.tokens[index - 1];
  if (!before || !/^(?:\.? |: {0,20}|, {0,2}|-|\/ ?| \()$/.test(gap) || VERBS.test(token.lower)) return false;
  const family = (token.classes & (Class.surname | Class.first | Class.eponym)) !== 0;
  const behindName =
    capital.has(index - 1) && (before.classes & (Class.first | Class.surname)) !== 0 && !gap.startsWith(':');
  const behindInitial = before.lower.length === 1 && capital.has(index - 2);
  if (behindName || behindInitial) return family || (token.classes === 0 && token.lower.length > 4);
  if (before.lower.length === 1 && gap === '. ') return family && (token.classes & NOT_ANNOUNCED) === 0;
  if (!ANNOUNCERS.has(before.lower)) return false;
  if (gap.startsWith(':') || /^(?:dr|mr|mrs|ms|drs)$/.test(before.lower))
    return family || (token.classes & NOT_ANNOUNCED) === 0;
  return named ? (token.classes & NOT_ANNOUNCED) === 0 : token.classes === 0 && token.lower.length > 3;
}

/** `n. hernandez`, `amy b. stone`, `lee, john c`: one letter beside a name. */
function isInitial(note: Note, index: number, capital: ReadonlySet<number>): boolean {
  const token = note.tokens[index];
  if (token?.lower.length !== 1 || !/[a-z]/.test(token.lower)) return false;
  const behind = /^\.? $/.test(gapBefore(note, index + 1)) && capital.has(index + 1);
  const before = gapBefore(note, index) === ' ' && capital.has(index - 1);
  return (
    (behind && note.text[token.end] === '.') ||
    (before && (behind || /^(?:\.| {2}|\n|$)/.test(note.text.slice(token.end, token.end + 2))))
  );
}

const CREDENTIAL =
  /^(?:md|rn|lpn|np|do|phd|pa|cna|lcsw|licsw|dds|dpm|pharmd|crna|cnm|rnc|pct|lvn|hha|aprn|dnp|msw|rph|rd)$/;

function isCredential(note: Note, index: number, capital: ReadonlySet<number>): boolean {
  const lower = note.tokens[index]?.lower ?? '';
  return CREDENTIAL.test(lower) && capital.has(index - 1) && /^,? $/.test(gapBefore(note, index));
}

/** `kevin white, md`: the one or two words before that may be names. */
function nameBeforeCredential(note: Note, index: number): number[] {
  if (!CREDENTIAL.test(note.tokens[index]?.lower ?? '') || !/^\.?,? $/.test(gapBefore(note, index))) return [];
  const words: number[] = [];
  for (let at = index - 1; at >= Math.max(0, index - 3); at -= 1) {
    const token = note.tokens[at];
    if (!token || (at < index - 1 && !/^\.? $/.test(gapBefore(note, at + 1)))) break;
    if (token.lower.length === 1) continue;
    if ((token.classes & (Class.first | Class.surname | Class.eponym)) === 0 || VERBS.test(token.lower)) break;
    words.push(at);
  }
  return words;
}
const VERBS = /^(?:may|will|do|so|to|can|be|an|per|by)$/;

const STREETS =
  /^(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|circle|place|way|terrace|parkway|highway)$/;

/** `6784 n. center st`: from a number to a word for a street, at most three words between. */
function streetFrom(note: Note, index: number): number[] {
  if (note.tokens[index]?.shape !== 'number') return [];
  const words: number[] = [];
  for (let at = index + 1; at <= index + 4; at += 1) {
    const token = note.tokens[at];
    if (token?.shape !== 'lower' || !/^\.? $/.test(gapBefore(note, at)) || STOPS.test(token.lower)) return [];
    words.push(at);
    if (STREETS.test(token.lower)) return words.length > 1 ? words : [];
  }
  return [];
}

/** The words of an institution that ends here, and its head: `holy cross hospital`. */
function institutionBefore(note: Note, index: number): number[] {
  const head = note.tokens[index];
  if (!head || !HEADS.test(head.lower)) return [];
  const words = [index];
  for (let at = index - 1; at >= Math.max(0, index - 4); at -= 1) {
    const word = note.tokens[at];
    if (!word || !/^(?: |'s |\. )$/.test(gapBefore(note, at + 1)) || STOPS.test(word.lower) || word.shape !== 'lower')
      break;
    words.push(at);
  }
  return words.length > 1 ? words : [];
}
const HEADS =
  /^(?:hospital|clinic|center|pharmacy|rehab|living|county|university|college|school|elementary|church|department|diagnostics|manor|dialysis|street|avenue|road|lane|drive|boulevard|plumbing|hospice|company|schools|court|health|airlines)$/;
const STOPS =
  /^(?:the|a|an|to|from|at|in|on|of|for|by|via|her|his|their|our|my|this|and|or|with|w|was|is|went|seen|pt|patient|she|he|they|who|works?|worked|attends|near|outside|admitted|transferred|discharged|called|lives?|go|going|back|return|returned|not|no|after|before|until|since|per|received)$/;
