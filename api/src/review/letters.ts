import type { AdjudicationChoice, Id, SideLetter } from '@chartmark/schemas';
import { refusal } from '@chartmark/schemas';
import { idFor } from './aligned.ts';
import type { Choice } from './content.ts';

/** Letters for the layers of a note, in an order that differs from note to note, so that letters do not identify people. */
export function lettersOf(note: Id, layers: readonly Id[]): ReadonlyMap<Id, SideLetter> {
  const shuffled = layers.toSorted((a, b) => (idFor('order', note, a) < idFor('order', note, b) ? -1 : 1));
  return new Map(shuffled.map((layer, i) => [layer, letter(i)]));
}

/**
 * The choice with layers in place of letters.
 *
 * @throws {Refusal} `senseless` if there is no such letter
 */
export function choiceOf(choice: AdjudicationChoice, letters: ReadonlyMap<Id, SideLetter>): Choice {
  const layerOf = (side: SideLetter): Id => {
    for (const [layer, own] of letters) if (own === side) return layer;
    throw refusal('adjudication.nobody', { side });
  };
  switch (choice.kind) {
    case 'take':
      return { kind: 'take', layer: layerOf(choice.side) };
    case 'merge':
      return { kind: 'merge', layers: choice.sides.map(layerOf) };
    case 'new':
      return choice;
    default:
      return { kind: choice.kind };
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A to Z, then AA, AB, … */
function letter(place: number): SideLetter {
  const last = ALPHABET.charAt(place % 26);
  return place < 26 ? last : letter(Math.floor(place / 26) - 1) + last;
}
