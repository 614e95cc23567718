export interface EwmaSettings {
  readonly target: number;
  /** λ, above 0 and at most 1: how much the newest value counts. */
  readonly weight: number;
  /** Standard deviation of one value. */
  readonly sigma: number;
  /** L: how many standard deviations of the average the limits lie from the target. */
  readonly width: number;
}

/** The averages, their limits, and the place (from 1) of the first outside them. */
export interface Ewma {
  readonly averages: readonly number[];
  readonly upper: readonly number[];
  readonly lower: readonly number[];
  readonly outAt: number | undefined;
}

/**
 * Exponentially weighted moving average with its exact limits.
 *
 * @see Roberts (1959), Technometrics 1(3), 239-250; Montgomery, 7th edition, §9.2, equations 9.22, 9.25 and 9.26
 */
export function ewma(series: readonly number[], { target, weight, sigma, width }: EwmaSettings): Ewma {
  const averages: number[] = [];
  for (const x of series) averages.push(weight * x + (1 - weight) * (averages.at(-1) ?? target));
  const reach = averages.map(
    (_, i) => width * sigma * Math.sqrt((weight / (2 - weight)) * (1 - (1 - weight) ** (2 * (i + 1)))),
  );
  const out = averages.findIndex((average, i) => Math.abs(average - target) > (reach[i] ?? 0));
  return {
    averages,
    upper: reach.map((limit) => target + limit),
    lower: reach.map((limit) => target - limit),
    outAt: out < 0 ? undefined : out + 1,
  };
}
