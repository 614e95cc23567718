import type { Correction, IdentifierKind } from '@chartmark/schemas';
import { IdentifierKind as Kinds, Refusal, splitsCharacter } from '@chartmark/schemas';
import { asBirthDate } from './detectors/birth-year.ts';
import type { Finding } from './finding.ts';
import { readNote } from './tokens.ts';

interface Place {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** @throws {Refusal} `senseless` unless places are sorted, apart, within the text and between characters */
export function requireApart(text: string, places: readonly Place[]): void {
  let last = 0;
  for (const { start, end } of places) {
    if (start >= end || end > text.length)
      throw new Refusal('senseless', `The place ${start}–${end} is not in the text`);
    if (start < last) throw new Refusal('senseless', `The places before and at ${start} overlap`);
    if (splitsCharacter(text, start) || splitsCharacter(text, end)) {
      throw new Refusal('senseless', `The place ${start}–${end} cuts a character in two`);
    }
    last = end;
  }
}

/**
 * What a person says is identifying, as findings in their order. What each is within its kind, which decides what of it may
 * stand, is as it was found, or else what the words themselves tell: a date of birth by those before it, a ZIP code.
 */
export function findingsOf(source: string, wanted: readonly Correction[], before: readonly Finding[]): Finding[] {
  const note = readNote(source);
  return [...wanted]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, label }) => {
      const known = before.find((one) => one.start === start && one.end === end && one.label === label);
      if (known) return known;
      const finding: Finding = { start, end, label, confidence: 1 };
      if (label === 'DATE') return asBirthDate(note, finding);
      return label === 'LOCATION' && ZIP.test(source.slice(start, end)) ? { ...finding, sub: 'ZIP' } : finding;
    });
}
const ZIP = /^\d{5}(?:-\d{4})?$/;

/** Words that were added to the findings, to be removed from now on, and words taken from them, to be kept. */
export function differences(text: string, before: readonly Place[], after: readonly Place[]) {
  const wordsOf = ({ start, end }: Place): string => text.slice(start, end).replaceAll(/\s+/g, ' ').trim();
  const touches = (place: Place, places: readonly Place[]): boolean =>
    places.some((other) => other.start < place.end && place.start < other.end);
  const added = after.filter((place) => !touches(place, before));
  const taken = before.filter((place) => !touches(place, after));
  const told = (action: 'remove' | 'keep') => (place: Place) => {
    return { action, label: kindOf(place.label), words: wordsOf(place) };
  };
  return [...added.map(told('remove')), ...taken.map(told('keep'))].filter(({ words }) => words.length > 1);
}

const kindOf = (label: string): IdentifierKind => Kinds.catch('OTHER_ID').parse(label);
