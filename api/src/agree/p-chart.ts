/** A batch: how many of its items agreed. */
export interface Batch {
  readonly agreed: number;
  readonly total: number;
}

/** The rate of the baseline with the limits of each batch, and the places (from 1) of the batches outside them. */
export interface PChart {
  readonly center: number;
  readonly upper: readonly number[];
  readonly lower: readonly number[];
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
  const reach = batches.map(({ total }) => 3 * Math.sqrt((center * (1 - center)) / total));
  const upper = reach.map((limit) => Math.min(1, center + limit));
  const lower = reach.map((limit) => Math.max(0, center - limit));
  const out = batches.flatMap(({ agreed, total }, i) => {
    const share = agreed / total;
    return share > (upper[i] ?? 1) || share < (lower[i] ?? 0) ? [i + 1] : [];
  });
  return { center, upper, lower, out };
}

/** How many standard errors each batch's share lies from the baseline's: what a CUSUM with target 0 takes. */
export function standardised(batches: readonly Batch[], baseline: number): number[] {
  const rate = baselineRate(batches, baseline);
  return batches.map(({ agreed, total }) => (agreed / total - rate) / Math.sqrt((rate * (1 - rate)) / total));
}

function baselineRate(batches: readonly Batch[], baseline: number): number {
  let agreed = 0;
  let total = 0;
  for (const batch of batches.slice(0, baseline)) {
    agreed += batch.agreed;
    total += batch.total;
  }
  return agreed / total;
}
