import { type Estimate, REASON, undefinedBecause, value } from './estimate.ts';
import type { PairSums } from './totals.ts';

/** What two annotators have in common, and what each has. */
export interface MatchCounts {
  readonly matched: number;
  readonly first: number;
  readonly second: number;
}

/**
 * F1 of two annotators, each taken as the other's reference: 2·matched / (first + second). What kappa tends to as the
 * places where nobody marks anything grow beyond count.
 *
 * @returns 0 to 1; 0 where exactly one has none; undefined where neither has any
 * @see Hripcsak & Rothschild (2005), JAMIA 12(3), 296-298
 */
export function f1({ matched, first, second }: MatchCounts, notes = 1): Estimate {
  if (notes === 0) return undefinedBecause(REASON.noSharedNotes);
  if (first + second === 0) return undefinedBecause(REASON.noInstances);
  return value((2 * matched) / (first + second));
}

/** Same boundaries and same type. */
export const strictF1 = (sums: PairSums): Estimate => f1({ ...sums, matched: sums.strict }, sums.notes);

/** Same type, sharing at least one character, paired one to one as well as can be. */
export const relaxedF1 = (sums: PairSums): Estimate => f1({ ...sums, matched: sums.relaxed }, sums.notes);

/** Same type, sharing at least half of what both cover, paired one to one as well as can be. */
export const iou50F1 = (sums: PairSums): Estimate => f1({ ...sums, matched: sums.iou50 }, sums.notes);

/** Harmonic mean of the shares of each annotator's spans that meet any of the other's of the same type. */
export function overlapAnyF1({ firstHit, secondHit, first, second, notes }: PairSums): Estimate {
  if (notes === 0) return undefinedBecause(REASON.noSharedNotes);
  if (first + second === 0) return undefinedBecause(REASON.noInstances);
  if (firstHit === 0 || secondHit === 0) return value(0);
  const [precision, recall] = [firstHit / first, secondHit / second];
  return value((2 * precision * recall) / (precision + recall));
}
