import { incompleteBeta } from './incomplete-beta.ts';

export interface ExactInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * The exact confidence interval of a share, whatever its size; the time grows with the root of `total`.
 *
 * @param hits of `total`
 * @param level of confidence, two-sided, 0 to 1
 * @returns null of nothing
 * @see Clopper & Pearson (1934), Biometrika 26(4), 404-413; the binomial tail as an incomplete beta function, Abramowitz &
 *   Stegun 26.5.24
 */
export function exactInterval(hits: number, total: number, level = 0.95): ExactInterval | null {
  if (total === 0) return null;
  const tail = (1 - level) / 2;
  return {
    low: hits === 0 ? 0 : shareAt(tail, hits, total - hits + 1),
    high: hits === total ? 1 : shareAt(1 - tail, hits + 1, total - hits),
  };
}

/**
 * The exact one-sided upper confidence bound of a share: the largest under which so few hits, or fewer, would still be seen
 * with the probability that is left.
 *
 * @param hits of `total`
 * @param confidence 0 to 1
 * @returns null of nothing
 */
export const upperBound = (hits: number, total: number, confidence = 0.95): number | null =>
  exactInterval(hits, total, 2 * confidence - 1)?.high ?? null;

/** The share at which the incomplete beta function of these shapes has this value, by bisection. */
function shareAt(probability: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (incompleteBeta(middle, a, b) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
