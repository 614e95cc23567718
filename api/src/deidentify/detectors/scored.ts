import type { Finding } from '../finding.ts';
import { SHORT_TERMS } from '../lexicon/short-terms.ts';
import type { Detector } from '../scan.ts';
import { FEATURES, featuresOf, mayBeNamed, readingOf } from '../scorer/features.ts';
import { chances, decode, NAMED, NOTHING, PLACED } from '../scorer/model.ts';
import { WEIGHTS } from '../scorer/weights.ts';
import { isEveryday, isMedical } from '../scorer/word-kind.ts';
import { isState } from '../state-code.ts';
import type { Note, Token } from '../tokens.ts';
import { isColumnHead } from './column-head.ts';
import { isInsurer } from './insurer.ts';

const LEARNT = decode(WEIGHTS, FEATURES);

/** From this chance on a word goes, an everyday word and a term of medicine from the next, and from the last on it is sought everywhere in the note. */
const ENOUGH = 0.5;
const ENOUGH_FOR_A_WORD = 0.65;
const ENOUGH_FOR_A_TERM = 0.8;
const SURE = 0.95;

/**
 * Names, places and institutions that no rule tells, by what was learnt of words and what stands around them. Words of
 * one kind that touch are one finding.
 */
export const detectScored: Detector = (note) => {
  const found: Finding[] = [];
  const reading = readingOf(note);
  let before: number = NOTHING;
  for (const [index, token] of note.tokens.entries()) {
    const [name, place] = mayBeNamed(note, index) ? chances(LEARNT, featuresOf(reading, index, before)) : NEITHER;
    before = Math.max(name, place) <= 1 - name - place ? NOTHING : name > place ? NAMED : PLACED;
    if (name + place < enoughFor(reading.kind(index))) continue;
    if (isColumnHead(note, token) || isState(note, index) || isShortTerm(token)) continue;
    const label = name > place ? 'NAME' : 'LOCATION';
    const confidence = name + place < SURE ? 0.55 : 0.75;
    const last = found.at(-1);
    if (last?.label === label && touches(note, label, last.end, token.start))
      found[found.length - 1] = { ...last, end: token.end, confidence: Math.max(last.confidence, confidence) };
    else found.push({ start: token.start, end: token.end, label, sub: SUBS[label], confidence });
  }
  return found.filter(({ label, start, end }) => label !== 'LOCATION' || !isInsurer(note.text, start, end));
};

/** `TIA`, `NSTEMI`. */
const isShortTerm = ({ shape, lower }: Token): boolean => shape === 'upper' && SHORT_TERMS.has(lower);

function enoughFor(kind: number): number {
  if (isMedical(kind)) return ENOUGH_FOR_A_TERM;
  return isEveryday(kind) ? ENOUGH_FOR_A_WORD : ENOUGH;
}

const NEITHER: readonly [number, number] = [0, 0];

/** The most frequent of each. */
const SUBS = { NAME: 'STAFF', LOCATION: 'ORG' } as const;

/** Whether only a space, a hyphen or small words that join names stand between two places. */
function touches({ text }: Note, label: keyof typeof JOINTS, end: number, start: number): boolean {
  return start - end < LONGEST_JOINT && JOINTS[label].test(text.slice(end, start));
}
const LONGEST_JOINT = 12;
const JOINTS = {
  NAME: /^ ?(?:(?:de|del|la|van|von|der|den|di|da|al|el) |-|’|'){0,2}$/,
  LOCATION: /^(?:['’]s)? ?(?:(?:of|the|and|de|del|la|&) |-|’|'){0,2}$/,
} as const;
