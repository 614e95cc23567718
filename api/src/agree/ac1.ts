import { chanceCorrected, type Estimate, REASON, sum, undefinedBecause } from './estimate.ts';
import { prevalences } from './fleiss.ts';
import { type LinearisedError, linearisedError } from './linearised-error.ts';
import { paired, percentAgreement } from './percent-agreement.ts';
import type { Ratings } from './ratings.ts';

/**
 * Gwet's AC1: agreement beyond chance where chance is guessing on hard items only, so that a rare or a very common
 * value does not drive it down as it does kappa.
 *
 * @returns undefined for fewer than two categories, observed or declared
 * @see Gwet (2008), British Journal of Mathematical and Statistical Psychology 61, 29-48
 */
export function gwetAc1(ratings: Ratings): Estimate {
  const observed = percentAgreement(ratings);
  if (observed.kind === 'undefined') return observed;
  if (ratings.categories.length < 2) return undefinedBecause(REASON.noVariation);
  return chanceCorrected(observed.value, guessing(ratings));
}

/** Gwet's linearised standard error of AC1, and 95 % limits. */
export function gwetAc1Error(ratings: Ratings): LinearisedError | undefined {
  const others = ratings.categories.length - 1;
  const weights = prevalences(ratings).map((share) => (1 - share) / others);
  return linearisedError(ratings, gwetAc1(ratings), guessing(ratings), weights);
}

/**
 * AC1 for ordered categories, a near miss counting as partial agreement by quadratic weights.
 *
 * @see Gwet (2014), Handbook of Inter-Rater Reliability, 4th edition, chapter 3
 */
export function gwetAc2(ratings: Ratings): Estimate {
  const q = ratings.categories.length;
  if (q < 2) return undefinedBecause(REASON.noVariation);
  const units = paired(ratings);
  if (units.length === 0) return undefinedBecause(REASON.noPairs);
  const weight = (i: number, j: number) => 1 - ((i - j) / (q - 1)) ** 2;
  const items = sum(units.map((unit) => unit.weight));
  const observed = sum(
    units.map(({ counts, rated, weight: times }) => {
      const agreeing = counts.map((count, i) => count * (sum(counts.map((other, j) => weight(i, j) * other)) - 1));
      return (times * sum(agreeing)) / (rated * (rated - 1));
    }),
  );
  const allWeights = sum(ratings.categories.flatMap((_, i) => ratings.categories.map((__, j) => weight(i, j))));
  const variation = sum(prevalences(ratings).map((share) => share * (1 - share)));
  return chanceCorrected(observed / items, (allWeights * variation) / (q * (q - 1)));
}

/**
 * Agreement beyond an even use of all categories; also Bennett's S and Randolph's free-marginal kappa.
 *
 * @see Brennan & Prediger (1981), Educational and Psychological Measurement 41, 687-699
 */
export function brennanPrediger(ratings: Ratings): Estimate {
  const observed = percentAgreement(ratings);
  if (observed.kind === 'undefined') return observed;
  return chanceCorrected(observed.value, 1 / ratings.categories.length);
}

const guessing = (ratings: Ratings): number =>
  sum(prevalences(ratings).map((share) => share * (1 - share))) / (ratings.categories.length - 1);
