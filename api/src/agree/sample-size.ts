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
