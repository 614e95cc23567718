import { EPONYM_HEADS } from './lexicon/eponyms.ts';
import { Class } from './lexicon.ts';
import { gapBefore, type Note, type Token } from './tokens.ts';

const HEADS = new Set(EPONYM_HEADS.trim().split(/\s+/));

/**
 * Whether a word names a clinical thing here although it may also be a person's name: `Bell's palsy`, `Foley catheter`,
 * `Wolff-Parkinson-White`. Complete eponyms of two or more hyphenated names need no head word.
 */
export function isEponymUse(note: Note, index: number): boolean {
  const token = note.tokens[index];
  if (!token || (token.classes & Class.eponym) === 0) return false;
  const chain = eponymChain(note, index);
  if (chain.last > chain.first && isKnownChain(note, chain.first, chain.last)) return true;
  return isHead(note, index + 1) || (isAdjective(note.tokens[index + 1]) && isHead(note, index + 2));
}

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
  return FAMOUS_PAIRS.has(words.map(({ lower }) => lower).join('-')) || words.length > 2;
}
const FAMOUS_PAIRS = new Set(
  'li-fraumeni goldman-fristoe spetzler-martin hunt-hess child-pugh kellgren-lawrence osgood-schlatter carter-thomason patrick-faber cormack-lehane jackson-pratt bence-jones stevens-johnson austin-moore thompson-moore caldwell-moyer miller-fisher stokes-adams adams-stokes cooper-hewitt lennox-gastaut parkinson-white wolff-parkinson lambert-eaton eaton-lambert may-thurner may-hegglin smith-petersen hand-schuller blackfan-diamond diamond-blackfan aaron-horner allen-brown weber-christian simpson-angus hamilton-norwood baker-gordon kelly-paterson paterson-kelly brown-sequard clark-elliott young-mania hoehn-yahr jarvik-robinson hall-pike dix-hallpike king-devick king-armstrong osgood-schlatter'.split(
    ' ',
  ),
);

function isEponym(token: Token | undefined): boolean {
  return token !== undefined && (token.classes & Class.eponym) !== 0 && token.shape !== 'lower';
}

/** Whether a word, eponym or not, is part of a term such as `X disease` or `X protocol`. */
export function isNamedTerm(note: Note, index: number): boolean {
  const next = note.tokens[index + 1];
  return next?.shape === 'lower' && gapBefore(note, index + 1) === ' ' && TERMS.has(next.lower);
}
const TERMS = new Set(
  'disease syndrome lymphoma sarcoma palsy protocol sign maneuver procedure criteria score scale catheter equation formula'.split(
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
