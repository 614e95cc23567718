import { incompleteBeta } from '../statistics/incomplete-beta.ts';

/**
 * The value below which a Student variable lies with this probability.
 *
 * @param probability above 0.5, below 1
 * @param freedom degrees of freedom, at least 1
 * @see Abramowitz & Stegun (1964), 26.7.1
 */
export function studentQuantile(probability: number, freedom: number): number {
  let low = 0;
  let high = 1;
  while (studentProbability(high, freedom) < probability) high *= 2;
  for (let i = 0; i < 100 && high - low > 1e-14 * high; i++) {
    const middle = (low + high) / 2;
    if (studentProbability(middle, freedom) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The probability that a Student variable is at most t. @param freedom degrees of freedom, at least 1 */
export const studentBelow = (t: number, freedom: number): number =>
  t < 0 ? 1 - studentProbability(-t, freedom) : studentProbability(t, freedom);

/** The probability that a Student variable is at most t, t not negative. */
function studentProbability(t: number, freedom: number): number {
  return 1 - incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
}
