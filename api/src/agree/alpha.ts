import { type Estimate, REASON, sum, undefinedBecause, value } from './estimate.ts';
import { type LinearisedError, limitsFrom } from './linearised-error.ts';
import { paired } from './percent-agreement.ts';
import type { Ratings } from './ratings.ts';

/** How far two values lie apart, 0 for equal ones; `totals[c]` is how often category c occurs among paired ratings. */
export type Difference = (c: number, k: number, totals: readonly number[], categories: Ratings['categories']) => number;

export const nominal: Difference = (c, k) => Number(c !== k);

/** By rank: how many ratings lie between two categories, their own counted half. The categories are in their order. */
export const ordinal: Difference = (c, k, totals) => {
  const [low, high] = c < k ? [c, k] : [k, c];
  const between = sum(totals.slice(low, high + 1));
  return (between - ((totals[low] ?? 0) + (totals[high] ?? 0)) / 2) ** 2;
};

/** Difference of numbers. */
export const interval: Difference = (c, k, _, categories) => (Number(categories[c]) - Number(categories[k])) ** 2;

/** Difference of numbers relative to their size; two zeros do not differ. */
export const ratioScale: Difference = (c, k, _, categories) => {
  const [first, second] = [Number(categories[c]), Number(categories[k])];
  return first + second === 0 ? 0 : ((first - second) / (first + second)) ** 2;
};

/**
 * Krippendorff's alpha: one minus observed over expected disagreement, for any number of annotators, missing ratings
 * and any scale. Items with fewer than two ratings say nothing.
 *
 * @see Krippendorff (2011), Computing Krippendorff's alpha-reliability; Content Analysis, 4th edition (2019), chapter 12
 */
export function krippendorffAlpha(
  ratings: Ratings,
  difference: Difference = nominal,
  { matrix, totals }: Coincidences = coincidencesOf(ratings),
): Estimate {
  return alphaOf(matrix, totals, (c, k) => difference(c, k, totals, ratings.categories));
}

/** Alpha from a coincidence matrix. */
export function alphaOf(
  matrix: readonly (readonly number[])[],
  totals: readonly number[],
  difference: (c: number, k: number) => number,
): Estimate {
  const all = sum(totals);
  if (all === 0) return undefinedBecause(REASON.noPairs);
  let observed = 0;
  let expected = 0;
  for (const [c, row] of matrix.entries()) {
    for (const [k, count] of row.entries()) {
      if (c === k) continue;
      const chance = (totals[c] ?? 0) * (totals[k] ?? 0);
      if (chance === 0) continue;
      const apart = difference(c, k);
      observed += count * apart;
      expected += chance * apart;
    }
  }
  if (expected === 0) return undefinedBecause(REASON.noVariation);
  return value(1 - ((all - 1) * observed) / expected);
}

/** Nominal alpha of each category against the rest: the coincidences with all others taken together. */
export function krippendorffAlphaByCategory(
  ratings: Ratings,
  { matrix, totals }: Coincidences = coincidencesOf(ratings),
): Estimate[] {
  const all = sum(totals);
  return totals.map((uses, k) => {
    const alike = matrix[k]?.[k] ?? 0;
    const apart = uses - alike;
    const table = [
      [all - uses - apart, apart],
      [apart, alike],
    ];
    return alphaOf(table, [all - uses, uses], () => 1);
  });
}

/**
 * Gwet's linearised standard error of nominal alpha, and 95 % limits.
 *
 * @see Gwet (2014), Handbook of Inter-Rater Reliability, 4th edition, chapter 5
 */
export function nominalAlphaError(ratings: Ratings): LinearisedError | undefined {
  const alpha = krippendorffAlpha(ratings);
  if (alpha.kind === 'undefined') return undefined;
  const units = paired(ratings);
  const items = sum(units.map((unit) => unit.weight));
  const all = sum(units.map((unit) => unit.weight * unit.rated));
  const mean = all / items;
  const agreements = units.map(
    ({ counts, rated }) => sum(counts.map((count) => count * (count - 1))) / (mean * (rated - 1)),
  );
  const plain = sum(agreements.map((agreement, i) => agreement * (units[i]?.weight ?? 0))) / items;
  const observed = (1 - 1 / all) * plain + 1 / all;
  const shares = ratings.categories.map(
    (_, k) => sum(units.map((unit) => unit.weight * (unit.counts[k] ?? 0))) / items / mean,
  );
  const expected = sum(shares.map((share) => share ** 2));
  const coefficient = (plain - expected) / (1 - expected);
  const squares = units.map((unit, i) => {
    const excess = (unit.rated - mean) / mean;
    const own = ((agreements[i] ?? 0) - observed * excess - expected) / (1 - expected);
    const chance = sum(shares.map((share, k) => (share * (unit.counts[k] ?? 0)) / mean)) - expected * excess;
    const linear = own - (2 * (1 - coefficient) * (chance - expected)) / (1 - expected);
    return unit.weight * (linear - coefficient) ** 2;
  });
  return limitsFrom(alpha.value, sum(squares), items);
}

/** How often each two categories meet, and how often each is used. */
export interface Coincidences {
  readonly matrix: readonly (readonly number[])[];
  readonly totals: readonly number[];
}

/** How often each two values meet on an item, each item's pairs weighed to count as many as its ratings. */
export function coincidencesOf(ratings: Ratings): Coincidences {
  const size = ratings.categories.length;
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const { counts, rated, weight } of paired(ratings)) {
    const used = counts.flatMap((count, k) => (count > 0 ? [k] : []));
    for (const c of used) {
      const row = matrix[c];
      if (!row) continue;
      for (const k of used) {
        const pairs = (counts[c] ?? 0) * ((counts[k] ?? 0) - Number(c === k));
        row[k] = (row[k] ?? 0) + (weight * pairs) / (rated - 1);
      }
    }
  }
  return { matrix, totals: matrix.map(sum) };
}
