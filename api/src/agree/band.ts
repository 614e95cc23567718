/** Landis and Koch's words for the strength of a chance-corrected agreement. */
export type Band = 'poor' | 'slight' | 'fair' | 'moderate' | 'substantial' | 'almost perfect';

const UPPER: readonly (readonly [limit: number, band: Band])[] = [
  [0.2, 'slight'],
  [0.4, 'fair'],
  [0.6, 'moderate'],
  [0.8, 'substantial'],
  [1, 'almost perfect'],
];

/**
 * The band of a chance-corrected coefficient, on its unrounded value. Not for F1 or Dice, which know no chance.
 *
 * @see Landis & Koch (1977), Biometrics 33(1), 159-174
 */
export function landisKochBand(coefficient: number): Band {
  if (coefficient < 0) return 'poor';
  return UPPER.find(([limit]) => coefficient <= limit)?.[1] ?? 'almost perfect';
}

/**
 * For each band, from the strongest down, how sure it is that the coefficient reaches it.
 *
 * @param error the coefficient's standard error
 * @returns probabilities 0 to 1, rising to 1; a coefficient is placed in the first that is at least 0.95
 * @see Gwet (2014), Handbook of Inter-Rater Reliability, 4th edition, chapter 6
 */
export function bandMembership(coefficient: number, error: number): { band: Band; probability: number }[] {
  const edges: readonly (readonly [Band, number, number])[] = [
    ['almost perfect', 0.8, 1],
    ['substantial', 0.6, 0.8],
    ['moderate', 0.4, 0.6],
    ['fair', 0.2, 0.4],
    ['slight', 0, 0.2],
    ['poor', -1, 0],
  ];
  const within = (low: number, high: number) =>
    normalProbability((coefficient - low) / error) - normalProbability((coefficient - high) / error);
  const whole = within(-1, 1);
  let reached = 0;
  return edges.map(([band, low, high]) => {
    reached += within(low, high) / whole;
    return { band, probability: Math.min(1, reached) };
  });
}

/** The probability that a standard normal variable is at most z; absolute error below 1.2e-7 (Numerical Recipes, 6.2). */
export function normalProbability(z: number): number {
  const t = 1 / (1 + Math.abs(z) / Math.SQRT2 / 2);
  const terms = [1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223];
  const series = [...terms, 0.17087277].reduceRight((inner, term) => term + t * inner, 0);
  const tail = (t * Math.exp((-z * z) / 2 - 1.26551223 + t * series)) / 2;
  return z >= 0 ? 1 - tail : tail;
}
