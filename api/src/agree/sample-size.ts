import type { Interval } from './bootstrap.ts';

/**
 * How many notes an interval of a wanted width needs, from the width that the notes at hand give: widths shrink with the
 * square root of the notes.
 *
 * @param halfWidth wanted, in the unit of the figure, above 0
 * @returns notes in all; undefined where the notes at hand show no spread to judge from
 * @throws {RangeError} if the wanted width is not positive
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 6
 */
export function notesForHalfWidth(interval: Interval, notes: number, halfWidth: number): number | undefined {
  if (!(halfWidth > 0)) throw new RangeError('the wanted half-width is above 0');
  const present = (interval.high - interval.low) / 2;
  if (present === 0) return undefined;
  return Math.ceil(notes * (present / halfWidth) ** 2);
}

/**
 * How many items a Cohen's kappa of two values needs before anything is annotated.
 *
 * @param kappa expected, below 1
 * @param prevalence share of the rarer value, 0 to 1 exclusive
 * @param halfWidth wanted half-width of the 95 % interval
 * @see Donner & Eliasziw (1992), Statistics in Medicine 11(11), 1511-1519, from the variance of the common model
 */
export function itemsForKappa(kappa: number, prevalence: number, halfWidth: number): number {
  if (!(halfWidth > 0)) throw new RangeError('the wanted half-width is above 0');
  const spread = prevalence * (1 - prevalence);
  const variance = (1 - kappa) * ((1 - kappa) * (1 - 2 * kappa) + (kappa * (2 - kappa)) / (2 * spread));
  return Math.ceil(variance * (1.959964 / halfWidth) ** 2);
}
