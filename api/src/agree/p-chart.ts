/** A batch: how many of its items agreed. */
export interface Batch {
  readonly agreed: number;
  readonly total: number;
}

/**
 * The rate of the baseline with the limits of each batch, and the places (from 1) of the batches outside them. Without
 * items in the baseline there is no rate; without items a batch has no limits.
 */
export interface PChart {
  readonly center: number | undefined;
  readonly upper: readonly (number | undefined)[];
  readonly lower: readonly (number | undefined)[];
  readonly out: readonly number[];
}

/**
 * Shares in batches against three-sigma limits from the first ones.
 *
 * @param baseline how many batches from the start are taken to be in control
 * @see Montgomery, Introduction to Statistical Quality Control, 7th edition, §7.2
 */
export function pChart(batches: readonly Batch[], baseline: number): PChart {
  const center = baselineRate(batches, baseline);
  const limits = batches.map(({ total }) => {
    if (center === undefined || total === 0) return undefined;
    const reach = 3 * Math.sqrt((center * (1 - center)) / total);
    return { upper: Math.min(1, center + reach), lower: Math.max(0, center - reach) };
  });
  const out = batches.flatMap(({ agreed, total }, i) => {
    const limit = limits[i];
    return limit && (agreed / total > limit.upper || agreed / total < limit.lower) ? [i + 1] : [];
  });
  return { center, upper: limits.map((limit) => limit?.upper), lower: limits.map((limit) => limit?.lower), out };
}

/**
 * How many standard errors each batch's share lies from the baseline's: what a CUSUM with target 0 takes. A batch without
 * items has none, nor has any where the baseline's rate does not vary: is 0, 1 or of nothing.
 */
export function standardised(batches: readonly Batch[], baseline: number): (number | undefined)[] {
  const rate = baselineRate(batches, baseline);
  return batches.map(({ agreed, total }) => {
    if (rate === undefined || rate === 0 || rate === 1 || total === 0) return undefined;
    return (agreed / total - rate) / Math.sqrt((rate * (1 - rate)) / total);
  });
}

function baselineRate(batches: readonly Batch[], baseline: number): number | undefined {
  let agreed = 0;
  let total = 0;
  for (const batch of batches.slice(0, baseline)) {
    agreed += batch.agreed;
    total += batch.total;
  }
  return total === 0 ? undefined : agreed / total;
}
