import type { Correction, IdentifierKind } from '@chartmark/schemas';
import { IdentifierKind as Kinds, refusal, splitsCharacter } from '@chartmark/schemas';
import { asBirthDate } from './detectors/birth-year.ts';
import type { Finding } from './finding.ts';
import { folded, withTerms } from './project-terms.ts';
import { readNote } from './tokens.ts';

interface Place {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** @throws {Refusal} `senseless` unless places are sorted, apart, within the text and between characters */
function requireApart(text: string, places: readonly Place[]): void {
  let last = 0;
  for (const { start, end } of places) {
    if (start >= end || end > text.length) throw refusal('review.place', { start, end });
    if (start < last) throw refusal('review.overlap', { start });
    if (splitsCharacter(text, start) || splitsCharacter(text, end)) {
      throw refusal('review.character', { start, end });
    }
    last = end;
  }
}

/**
 * What a person says is identifying, as findings in their order. What each is within its kind, which decides what of it may
 * stand, is as it was found, or else what the words themselves tell: a date of birth by those before it, a ZIP code.
 * What they add stands wherever its words do, in any case.
 *
 * @throws {Refusal} `senseless` if places overlap, lie outside or cut a character
 */
export function findingsOf(source: string, wanted: readonly Correction[], before: readonly Finding[]): Finding[] {
  const asked = [...wanted]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, label }): Finding => ({ start, end, label, confidence: 1 }));
  requireApart(source, asked);
  const added = asked.filter(({ start, end }) => !before.some((one) => one.start === start && one.end === end));
  const remove = added
    .map(({ start, end, label }) => ({ words: source.slice(start, end), label }))
    .filter(({ words }) => words.trim().length > 1);
  const note = readNote(source);
  return withTerms(source, asked, { remove, keep: [] }).map((finding) => {
    const { start, end, label } = finding;
    const known = before.find((one) => one.start === start && one.end === end && one.label === label);
    if (known) return known;
    if (label === 'DATE') return asBirthDate(note, finding);
    return label === 'LOCATION' && ZIP.test(source.slice(start, end)) ? { ...finding, sub: 'ZIP' } : finding;
  });
}
const ZIP = /^\d{5}(?:-\d{4})?$/;

/** Words that were added to the findings, to be removed from now on, and words taken from them, to be kept; each once. */
export function differences(text: string, before: readonly Place[], after: readonly Place[]) {
  const wordsOf = ({ start, end }: Place): string => text.slice(start, end).replaceAll(/\s+/g, ' ').trim();
  const touches = (place: Place, places: readonly Place[]): boolean =>
    places.some((other) => other.start < place.end && place.start < other.end);
  const added = after.filter((place) => !touches(place, before));
  const taken = before.filter((place) => !touches(place, after));
  const told = (action: 'remove' | 'keep') => (place: Place) => {
    return { action, label: kindOf(place.label), words: wordsOf(place) };
  };
  const all = [...taken.map(told('keep')), ...added.map(told('remove'))].filter(({ words }) => words.length > 1);
  return [...new Map(all.map((one) => [folded(one.words), one])).values()];
}

const kindOf = (label: string): IdentifierKind => Kinds.catch('OTHER_ID').parse(label);
