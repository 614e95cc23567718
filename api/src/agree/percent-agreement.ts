import { type Estimate, REASON, ratio, sum } from './estimate.ts';
import type { RatedUnit, Ratings } from './ratings.ts';

/**
 * The share of annotator pairs that agree on an item, averaged over the items that two or more rated.
 *
 * @returns 0 to 1
 * @see Fleiss (1971), Psychological Bulletin 76(5), 378-382, equation 2
 */
export function percentAgreement(ratings: Ratings): Estimate {
  const units = paired(ratings);
  return ratio(
    sum(units.map((unit) => unit.weight * unitAgreement(unit))),
    sum(units.map((unit) => unit.weight)),
    REASON.noPairs,
  );
}

/**
 * The same with each item counted as often as it was rated: one minus the observed disagreement of nominal alpha.
 *
 * @see Krippendorff (2011), Computing Krippendorff's alpha-reliability
 */
export function valueWeightedAgreement(ratings: Ratings): Estimate {
  const units = paired(ratings);
  return ratio(
    sum(units.map((unit) => unit.weight * unit.rated * unitAgreement(unit))),
    sum(units.map((unit) => unit.weight * unit.rated)),
    REASON.noPairs,
  );
}

/** The items that say something of agreement. */
export const paired = (ratings: Ratings): RatedUnit[] => ratings.units.filter((unit) => unit.rated >= 2);

/** The share of pairs of ratings of one item that are equal. */
export function unitAgreement({ counts, rated }: RatedUnit): number {
  let alike = 0;
  for (const count of counts) alike += count * (count - 1);
  return alike / (rated * (rated - 1));
}
