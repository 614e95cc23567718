import { EPONYM_PAIRS, EPONYM_PERSONS, EPONYM_PLACES } from './lexicon/eponym-pairs.ts';
import { EPONYM_HEADS } from './lexicon/eponyms.ts';
import { Class } from './lexicon.ts';
import { gapBefore, type Note, type Token, tokenAt } from './tokens.ts';

const HEADS: ReadonlySet<string> = new Set(EPONYM_HEADS.trim().split(/\s+/));

/**
 * Whether a word names a clinical thing here although it may also be a person's name: `Bell's palsy`, `Foley catheter`,
 * `Wolff-Parkinson-White`. Complete eponyms of two or more hyphenated names need no head word.
 */
export function isEponymUse(note: Note, index: number): boolean {
  const token = note.tokens[index];
  if (isHalfOfPair(note, index)) return true;
  if (!token || (token.classes & Class.eponym) === 0) return false;
  const chain = eponymChain(note, index);
  if (chain.last > chain.first && isKnownChain(note, chain.first, chain.last)) return true;
  return isHead(note, index + 1) || (isAdjective(note.tokens[index + 1]) && isHead(note, index + 2));
}

/** `Mallory-Weiss`, `Pell & Gregory`, `Lou Gehrig`, `Ann Arbor IIIB`: a word of two that together are a term, whatever each is alone. */
function isHalfOfPair(note: Note, index: number): boolean {
  if (!HALVES.has(plain(note.tokens[index]?.lower ?? ''))) return false;
  return isPair(note, index, index + 1) || isPair(note, index - 1, index) || isPairAround(note, index);
}

/** Whether a stretch of the note is two names joined by a hyphen that together are a term: `Lennox-Gastaut`. */
export function isTermOfTwo(note: Note, start: number, end: number): boolean {
  const first = tokenAt(note, start);
  const [one, other] = [note.tokens[first], note.tokens[first + 1]];
  return (
    one?.start === start && other?.end === end && gapBefore(note, first + 1) === '-' && isPair(note, first, first + 1)
  );
}

/** `Pell and Gregory`: the same over `and`. */
function isPairAround({ tokens, text }: Note, index: number): boolean {
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  if (before?.lower !== 'and' && after?.lower !== 'and') return false;
  const over = (one: Token | undefined, other: Token | undefined) =>
    one !== undefined &&
    other !== undefined &&
    text.slice(one.end, other.start) === ' and ' &&
    PAIRS.has(`${one.lower}-${other.lower}`) &&
    STAGED.test(text.slice(other.end, other.end + 12));
  return over(tokens[index - 2], tokens[index]) || over(tokens[index], tokens[index + 2]);
}

function isPair(note: Note, first: number, second: number): boolean {
  const [one, other] = [note.tokens[first], note.tokens[second]];
  if (!one || !other || one.shape === 'lower' || other.shape === 'lower') return false;
  const pair = plain(`${one.lower}-${other.lower}`);
  const gap = gapBefore(note, second);
  if (gap === '-') return PAIRS.has(pair);
  if (/^\.? $/.test(gap) && PERSONS.has(pair)) return true;
  if (!/^(?:\.? | ?[&/] ?)$/.test(gap)) return false;
  return (/[&/]/.test(gap) ? PAIRS : PLACES).has(pair) && STAGED.test(note.text.slice(other.end, other.end + 12));
}

/** `Henoch-Schönlein` as `henoch-schonlein`. */
const plain = (word: string): string => (PLAIN.test(word) ? word : word.normalize('NFD').replaceAll(/\p{M}/gu, ''));
const PLAIN = /^[a-z-]*$/;

const setOf = (list: string): ReadonlySet<string> => new Set(plain(list.trim()).split(/\s+/));
const PAIRS = setOf(EPONYM_PAIRS);
const PERSONS = setOf(EPONYM_PERSONS);
const PLACES = setOf(EPONYM_PLACES);
/** All words of them, by which most words are told to be of none. */
const HALVES: ReadonlySet<string> = new Set([...PAIRS, ...PERSONS, ...PLACES].flatMap((pair) => pair.split('-')));
const STAGED =
  /^ (?:[Ss]tage|[Cc]lass|[Gg]rade|[Ll]evel|[Cc]riteria|[IVX]{1,3}[A-Ea-e]?\b|\d|valve|[AM]VR|mech|prosth|pacemaker|ICD|device|lead|bileaflet|shunt|procedure|operation)/;

/** The eponyms joined to this one by hyphens. */
function eponymChain(note: Note, index: number): { first: number; last: number } {
  let first = index;
  while (gapBefore(note, first) === '-' && isEponym(note.tokens[first - 1])) first -= 1;
  let last = index;
  while (gapBefore(note, last + 1) === '-' && isEponym(note.tokens[last + 1])) last += 1;
  return { first, last };
}

/** `Smith-Jones` may be one person's name; a chain with a member that no family bears, or a famous pair, is a term. */
function isKnownChain(note: Note, first: number, last: number): boolean {
  const words = note.tokens.slice(first, last + 1);
  if (words.some(({ classes }) => (classes & (Class.surname | Class.first)) === 0)) return true;
  return PAIRS.has(words.map(({ lower }) => lower).join('-')) || words.length > 2;
}

function isEponym(token: Token | undefined): boolean {
  return token !== undefined && (token.classes & Class.eponym) !== 0 && token.shape !== 'lower';
}

/** Whether a word, eponym or not, is part of a term such as `X disease` or `X protocol`. */
export function isNamedTerm(note: Note, index: number): boolean {
  const next = note.tokens[index + 1];
  return next?.shape === 'lower' && gapBefore(note, index + 1) === ' ' && TERMS.has(next.lower);
}
const TERMS = new Set(
  'disease cancer carcinoma syndrome lymphoma sarcoma palsy protocol sign maneuver manoeuvre procedure criteria score scale catheter equation formula reflex reflexes phenomenon gait bodies tumor tumour fracture classification scan scans colored coloured discoloration retraction bougie retractor blade forceps tonometer tonometry prosthesis'.split(
    ' ',
  ),
);

/** Whether the names from here on are borne by a programme or a law: `the Ryan White program`, `Ryan White Part B`. */
export function isProgramme(note: Note, index: number): boolean {
  for (let at = index + 1; at <= index + MOST_NAMES && gapBefore(note, at) === ' '; at += 1) {
    const token = note.tokens[at];
    if (!token) return false;
    if (PROGRAMMES.has(token.lower) && (token.shape === 'lower' || !NAMES_TOO.has(token.lower))) return true;
    if (token.text === 'Part' && /^[A-F]$/.test(note.tokens[at + 1]?.text ?? '')) return true;
    if (token.shape === 'lower') return false;
  }
  return false;
}
const MOST_NAMES = 3;
const NAMES_TOO = new Set(['grant', 'grants']);
const PROGRAMMES = new Set('program programs programme programmes funding funds grant grants act'.split(' '));

/** Heads that also follow a person's name in a sentence. */
const SOFT_HEADS = new Set(
  'present absent negative positive neg pos type stage visual movement feeding test tests position chart line lines exam functional'.split(
    ' ',
  ),
);

/** Whether the word is one that makes a clinical term of any word before it, known eponym or not. */
export function isHardHead(note: Note, index: number): boolean {
  return isHead(note, index) && gapBefore(note, index) !== ') ' && !SOFT_HEADS.has(note.tokens[index]?.lower ?? '');
}

function isHead(note: Note, index: number): boolean {
  const token = note.tokens[index];
  return token !== undefined && HEADS.has(token.lower) && /^(?:['’]?s?['’]? |-|\) )$/.test(gapBefore(note, index));
}

function isAdjective(token: Token | undefined): boolean {
  return token !== undefined && ADJECTIVES.has(token.lower);
}
const ADJECTIVES = new Set(
  'type hip knee non nodular catheter urinary suprapubic fem lower upper left right bone chronic acute mild severe digital b nasal feeding total modified open laparoscopic renal cardiac clear self coude wound grade lymphatic venous two three double triple single silicone hilar syndrome cutaneous medullary large diffuse'.split(
    ' ',
  ),
);
