import { type Estimate, REASON, ratio, undefinedBecause } from './estimate.ts';
import { cohenKappa } from './kappa.ts';
import type { PairSums } from './totals.ts';

/** Characters (or tokens) by who marked them. */
export type CharTable = readonly [both: number, firstOnly: number, secondOnly: number, neither: number];

/** The characters of the shared notes, one type against the rest. */
export function charTable({ charBoth, charFirst, charSecond, characters }: PairSums): CharTable {
  return [charBoth, charFirst, charSecond, characters - charBoth - charFirst - charSecond];
}

/**
 * Cohen's kappa over characters, one type against the rest.
 *
 * @see Cohen (1960), equation 1, on the table of marked and unmarked characters
 */
export function charKappa([both, firstOnly, secondOnly, neither]: CharTable): Estimate {
  if (both + firstOnly + secondOnly + neither === 0) return undefinedBecause(REASON.noSharedNotes);
  if (both + firstOnly + secondOnly === 0) return undefinedBecause(REASON.noInstances);
  return cohenKappa([
    [both, firstOnly],
    [secondOnly, neither],
  ]);
}

/** Dice's coefficient of the marked characters. @see Dice (1945), Ecology 26(3), 297-302 */
export const charDice = ([both, firstOnly, secondOnly]: CharTable): Estimate =>
  ratio(2 * both, 2 * both + firstOnly + secondOnly, REASON.noInstances);

/** Characters both marked out of those either marked. @see Jaccard (1912), New Phytologist 11(2), 37-50 */
export const charIou = ([both, firstOnly, secondOnly]: CharTable): Estimate =>
  ratio(both, both + firstOnly + secondOnly, REASON.noInstances);
