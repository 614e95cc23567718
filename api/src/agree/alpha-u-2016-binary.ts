import { type Estimate, REASON, undefinedBecause, value } from './estimate.ts';
import type { TeamSums } from './totals.ts';

/**
 * Krippendorff's unitizing alpha of one type against gaps, from sums of characters: observed and expected
 * disagreement need only how many annotators marked how many characters, and the squared lengths of their units.
 *
 * @see Krippendorff, Mathet, Bouvry & Widlöcher (2016), Quality & Quantity 50, 2347-2364; Krippendorff (2019), §12.6
 */
export function alphaU2016Binary({ depths, squaredLengths, notes }: TeamSums): Estimate {
  let marked = 0;
  let gaps = 0;
  let split = 0;
  for (const [of, row] of depths.entries()) {
    if (of < 2) continue;
    for (const [marking, characters] of row.entries()) {
      marked += marking * characters;
      gaps += (of - marking) * characters;
      split += (marking * (of - marking) * characters) / (of - 1);
    }
  }
  if (notes === 0) return undefinedBecause(REASON.noSharedNotes);
  if (marked === 0) return undefinedBecause(REASON.noInstances);
  const all = marked + gaps;
  const expected = (marked * gaps) / (all - (squaredLengths + gaps) / all);
  return expected > 0 ? value(1 - split / expected) : undefinedBecause(REASON.noVariation);
}
