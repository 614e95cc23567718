import { type Estimate, sum } from './estimate.ts';
import type { Limits } from './kappa.ts';
import { unitAgreement } from './percent-agreement.ts';
import type { Ratings } from './ratings.ts';
import { studentQuantile } from './student-t.ts';

/** A standard error with the 95 % limits that follow from it, the upper clipped at 1. */
export interface LinearisedError {
  readonly error: number;
  readonly limits: Limits;
}

/**
 * Gwet's linearised standard error of a coefficient whose chance agreement is a mean over items.
 *
 * @param expected chance agreement
 * @param categoryWeights what one rating of a category adds to the chance agreement of its item
 * @returns nothing where the coefficient is undefined or there are fewer than two items
 * @see Gwet (2008), British Journal of Mathematical and Statistical Psychology 61, 29-48, equation 40
 */
export function linearisedError(
  ratings: Ratings,
  coefficient: Estimate,
  expected: number,
  categoryWeights: readonly number[],
): LinearisedError | undefined {
  if (coefficient.kind === 'undefined') return undefined;
  const rated = ratings.units.filter((unit) => unit.rated > 0);
  const items = sum(rated.map((unit) => unit.weight));
  const pairedItems = sum(rated.filter((unit) => unit.rated > 1).map((unit) => unit.weight));
  const squares = rated.map((unit) => {
    const own = unit.rated > 1 ? ((items / pairedItems) * (unitAgreement(unit) - expected)) / (1 - expected) : 0;
    const chance = sum(unit.counts.map((count, k) => count * (categoryWeights[k] ?? 0))) / unit.rated;
    const linear = own - (2 * (1 - coefficient.value) * (chance - expected)) / (1 - expected);
    return unit.weight * (linear - coefficient.value) ** 2;
  });
  return limitsFrom(coefficient.value, sum(squares), items);
}

/** @param squares Σ(κ*_i − κ)² over n items */
export function limitsFrom(coefficient: number, squares: number, items: number): LinearisedError | undefined {
  if (items < 2) return undefined;
  const error = Math.sqrt(squares / (items * (items - 1)));
  const reach = studentQuantile(0.975, items - 1) * error;
  return { error, limits: [coefficient - reach, Math.min(1, coefficient + reach)] };
}
