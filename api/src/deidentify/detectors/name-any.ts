import { MONTHS_AND_DAYS } from '../lexicon/calendar-words.ts';
import { Class } from '../lexicon.ts';
import { gapBefore, type Note, type Token } from '../tokens.ts';
import { isCredential, type ReadName } from './name-reader.ts';
import { isBarred } from './name-worth.ts';

const NAMED = Class.first | Class.surname;
const PARTICLE = /^(?:de|la|del|van|von|der|den|ter|di|da|dos|al|el|bin|ibn|ni|ní|ó|mac|st|san)$/;

/** Whether a word may be part of a name where a name is certain: whatever it means besides, but no medicine, day or office. */
export function mayStand(note: Note, index: number): boolean {
  const token = note.tokens[index];
  if (!token || isBarred(token) || isCredential(note, index)) return false;
  if (token.shape === 'initial') return true;
  if (token.shape !== 'capital' && token.shape !== 'upper') return false;
  if (token.lower.length < 2 || MONTHS_AND_DAYS.has(token.lower) || /['’](?:m|ve|ll|re|d|t)$/.test(token.lower))
    return false;
  return (token.classes & (Class.clinical | Class.state)) === 0 || (token.classes & NAMED) !== 0;
}

/** An everyday word that nobody bears. */
export function isOrdinary({ classes }: Token): boolean {
  return (classes & Class.basic) !== 0 && (classes & NAMED) === 0;
}

/** An English word that nobody bears; among capitals it ends a name. */
function isWord({ classes }: Token): boolean {
  return (classes & (Class.common | Class.basic | Class.rare)) !== 0 && (classes & NAMED) === 0;
}

/** Reads at most four words from `index` on, in a place where only a name can stand; the case of the first holds for all. */
export function readAny(note: Note, index: number): ReadName | undefined {
  const start = note.tokens[index];
  if (!start || !mayStand(note, index)) return undefined;
  let last = index;
  for (let step = index + 1; step < index + 5; step += 1) {
    const token = note.tokens[step];
    if (!token || token.line !== start.line || !joins(note, step)) break;
    if (PARTICLE.test(token.lower) && gapBefore(note, step) === ' ') continue;
    if (start.shape === 'upper' && isWord(token)) break;
    if (
      !mayStand(note, step) ||
      (token.shape !== 'initial' && token.shape !== start.shape && start.shape !== 'initial')
    )
      break;
    last = step;
  }
  return last === index && start.shape === 'initial' ? undefined : { first: index, last };
}

/** Reads at most three words that end at `index`. */
export function readAnyBackward(note: Note, index: number): ReadName | undefined {
  const end = note.tokens[index];
  if (!end || !mayStand(note, index)) return undefined;
  let first = index;
  for (let step = index - 1; step >= Math.max(0, index - 3); step -= 1) {
    const token = note.tokens[step];
    if (!token || token.line !== end.line || !joins(note, step + 1)) break;
    if (!mayStand(note, step) || (token.shape !== 'initial' && token.shape !== end.shape)) break;
    if (isWord(token) && token.lower.endsWith('ed')) break;
    first = step;
  }
  return { first, last: index };
}

/** A space, a hyphen, a quotation mark of a nickname, or the stop of an initial. */
function joins(note: Note, index: number): boolean {
  const gap = gapBefore(note, index);
  if (gap === ' ' || gap === '-') return true;
  if (gap === '. ' || gap === '.') return note.tokens[index - 1]?.shape === 'initial';
  return /^ ["“]$|^["”] $/.test(gap);
}
