const STEPS = 60;

/**
 * The one-sided upper confidence bound of a share, exact: the largest share under which so few hits, or fewer, would still
 * be seen with the probability that is left.
 *
 * @param hits of `looked`
 * @param confidence 0 to 1
 * @returns null if nothing was looked at
 * @see Clopper & Pearson 1934
 */
export function upperBound(hits: number, looked: number, confidence = 0.95): number | null {
  if (looked === 0) return null;
  if (hits >= looked) return 1;
  let low = hits / looked;
  let high = 1;
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (atMost(hits, looked, middle) > 1 - confidence) low = middle;
    else high = middle;
  }
  return high;
}

/** The probability of at most so many hits, each with the same share; in logarithms, so that nothing vanishes. */
function atMost(hits: number, looked: number, share: number): number {
  let logChoose = 0;
  let sum = 0;
  for (let k = 0; k <= hits; k++) {
    sum += Math.exp(logChoose + k * Math.log(share) + (looked - k) * Math.log1p(-share));
    logChoose += Math.log(looked - k) - Math.log(k + 1);
  }
  return sum;
}
