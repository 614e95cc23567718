/** What a measure says: a number, or why there is none. An undefined measure is never shown as 0 or 1. */
export type Estimate =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'undefined'; readonly reason: string };

/** A measure that has a value. */
export const value = (number: number): Estimate => ({ kind: 'value', value: number });

/** A measure that has none. @param reason in words, for a lead */
export const undefinedBecause = (reason: string): Estimate => ({ kind: 'undefined', reason });

/** The reasons a lead meets, each worded once. */
export const REASON = {
  noSharedNotes: 'no shared notes',
  noInstances: 'no instances',
  noVariation: 'no variation: only one value was used',
  noPairs: 'no item was rated by two annotators',
  fewAnnotators: 'fewer than two annotators',
  overlapping: 'overlapping spans where a partition is needed',
} as const;

/** `numerator / denominator`, or undefined for the reason given where there is nothing to divide by. */
export function ratio(numerator: number, denominator: number, reason: string): Estimate {
  return denominator === 0 ? undefinedBecause(reason) : value(numerator / denominator);
}

/** (observed − expected) / (1 − expected), the form all chance-corrected coefficients share. */
export function chanceCorrected(observed: number, expected: number): Estimate {
  if (1 - expected < 1e-14) return undefinedBecause(REASON.noVariation);
  return value((observed - expected) / (1 - expected));
}

/** The number, or nothing. */
export const numberOf = (estimate: Estimate): number | undefined =>
  estimate.kind === 'value' ? estimate.value : undefined;

/** Applies a function to the number, if there is one. */
export const mapEstimate = (estimate: Estimate, change: (number: number) => number): Estimate =>
  estimate.kind === 'value' ? value(change(estimate.value)) : estimate;

/** Which reason is told where several apply: what says most of the data at hand first. */
const TELLING: readonly string[] = [
  REASON.overlapping,
  REASON.noVariation,
  REASON.noInstances,
  REASON.noPairs,
  REASON.noSharedNotes,
];

/** The mean of the estimates that have a value; the most telling reason where none has. */
export function meanOf(estimates: readonly Estimate[]): Estimate {
  const numbers = estimates.map(numberOf).filter((number) => number !== undefined);
  if (numbers.length > 0) return value(sum(numbers) / numbers.length);
  const reasons = new Set(estimates.map((estimate) => (estimate.kind === 'undefined' ? estimate.reason : '')));
  const [other = REASON.fewAnnotators] = [...reasons].sort();
  return undefinedBecause(TELLING.find((reason) => reasons.has(reason)) ?? other);
}

/** Population standard deviation of the estimates that have a value. */
export function spreadOf(estimates: readonly Estimate[]): Estimate {
  const mean = meanOf(estimates);
  if (mean.kind === 'undefined') return mean;
  const numbers = estimates.map(numberOf).filter((number) => number !== undefined);
  return value(Math.sqrt(sum(numbers.map((number) => (number - mean.value) ** 2)) / numbers.length));
}

/** 0 of nothing. */
export function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
