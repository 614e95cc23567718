import type { IdentifierKind } from '@chartmark/schemas';
import { IdentifierKind as Kinds, Refusal, splitsCharacter } from '@chartmark/schemas';

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
