import { chanceCorrected, type Estimate, REASON, ratio, sum, undefinedBecause, value } from './estimate.ts';
import { type LinearisedError, linearisedError } from './linearised-error.ts';
import { paired, percentAgreement } from './percent-agreement.ts';
import type { Ratings } from './ratings.ts';

/**
 * Fleiss' kappa: agreement of a team beyond what the team's use of the values gives by chance.
 *
 * @see Fleiss (1971), Psychological Bulletin 76(5), 378-382; with missing ratings Gwet (2014), Handbook, chapter 5
 */
export function fleissKappa(ratings: Ratings): Estimate {
  const observed = percentAgreement(ratings);
  if (observed.kind === 'undefined') return observed;
  return chanceCorrected(observed.value, sum(prevalences(ratings).map((share) => share ** 2)));
}

/** Gwet's linearised standard error of Fleiss' kappa, and 95 % limits. */
export function fleissKappaError(ratings: Ratings): LinearisedError | undefined {
  const shares = prevalences(ratings);
  return linearisedError(ratings, fleissKappa(ratings), sum(shares.map((share) => share ** 2)), shares);
}

/**
 * Kappa of each value against the rest, for items that all annotators rated.
 *
 * @see Fleiss (1971), equation 18
 */
export function fleissKappaByCategory(ratings: Ratings): Estimate[] {
  const raters = ratings.units[0]?.rated ?? 0;
  const items = sum(ratings.units.map((unit) => unit.weight));
  const complete = raters >= 2 && ratings.units.every((unit) => unit.rated === raters);
  if (!complete) return ratings.categories.map(() => undefinedBecause('not every annotator rated every item'));
  return ratings.categories.map((_, k) => {
    const share = sum(ratings.units.map((unit) => unit.weight * (unit.counts[k] ?? 0))) / (items * raters);
    const split = sum(
      ratings.units.map(({ counts, weight }) => weight * (counts[k] ?? 0) * (raters - (counts[k] ?? 0))),
    );
    const disagreement = ratio(split, items * raters * (raters - 1) * share * (1 - share), REASON.noVariation);
    return disagreement.kind === 'value' ? value(1 - disagreement.value) : disagreement;
  });
}

/** How much each value is used: the mean over rated items of the share of annotators who chose it. */
export function prevalences(ratings: Ratings): number[] {
  const rated = ratings.units.filter((unit) => unit.rated > 0);
  const items = sum(rated.map((unit) => unit.weight));
  return ratings.categories.map(
    (_, k) => sum(rated.map((unit) => (unit.weight * (unit.counts[k] ?? 0)) / unit.rated)) / items,
  );
}

/** How many items two or more annotators rated. */
export const pairedItems = (ratings: Ratings): number => sum(paired(ratings).map((unit) => unit.weight));
