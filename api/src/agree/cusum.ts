/** What counts as drift: `slack` is what is forgiven each time, `decision` what the sum must exceed. */
export interface CusumSettings {
  readonly target: number;
  /** Half of the shift to be found, in the unit of the series: k. */
  readonly slack: number;
  /** h. */
  readonly decision: number;
}

/** The two sums, and the places (from 1) of the first that exceed the decision limit. */
export interface Cusum {
  readonly high: readonly number[];
  readonly low: readonly number[];
  readonly highAt: number | undefined;
  readonly lowAt: number | undefined;
}

/**
 * Tabular CUSUM: sums what lies above the target, and below it, beyond a slack. A value that is missing leaves the sums as
 * they are.
 *
 * @see Page (1954), Biometrika 41, 100-115; Montgomery, Introduction to Statistical Quality Control, 7th edition, §9.1
 */
export function cusum(series: readonly (number | undefined)[], { target, slack, decision }: CusumSettings): Cusum {
  const high: number[] = [];
  const low: number[] = [];
  for (const x of series) {
    const [above, below] = [high.at(-1) ?? 0, low.at(-1) ?? 0];
    high.push(x === undefined ? above : Math.max(0, above + x - (target + slack)));
    low.push(x === undefined ? below : Math.max(0, below + target - slack - x));
  }
  return { high, low, highAt: firstAbove(high, decision), lowAt: firstAbove(low, decision) };
}

function firstAbove(sums: readonly number[], decision: number): number | undefined {
  const place = sums.findIndex((sum) => sum > decision);
  return place < 0 ? undefined : place + 1;
}
