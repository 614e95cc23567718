import { type Chance, chanceOf } from './chance.ts';
import { type Estimate, numberOf } from './estimate.ts';
import { type Column, packed, unpack } from './packed-columns.ts';

/** An interval of a figure from resampling notes. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** 0 to 1, as 0.95. */
  readonly level: number;
  /** How many of the resamples had a value. */
  readonly replicates: number;
}

export interface BootstrapOptions {
  /** How many times the notes are drawn anew; 2,000 is customary. */
  readonly resamples: number;
  readonly level: number;
  readonly seed: number;
}

const TOGETHER = 8;

/**
 * Draws notes with replacement and adds their sums up, all columns over the same draws. In time of resamples × non-zero
 * amounts, columns of small whole numbers together.
 *
 * @param notes how many there are
 * @returns for each column its total in every resample
 */
export function resampledTotals(
  columns: readonly Column[],
  notes: number,
  { resamples, seed }: BootstrapOptions,
): Float64Array[] {
  const chance = chanceOf(seed);
  const packs = packed(columns, notes);
  const totals = columns.map(() => new Float64Array(resamples));
  const weights = new Float64Array(notes * TOGETHER);
  for (let from = 0; from < resamples; from += TOGETHER) {
    for (let k = 0; k < TOGETHER; k++) drawInto(weights, k, notes, chance);
    for (const pack of packs) {
      for (const [k, sum] of weighted(pack.column, weights).entries()) {
        if (from + k >= resamples) break;
        unpack(sum, pack, (place, total) => {
          const own = totals[place];
          if (own) own[from + k] = total;
        });
      }
    }
  }
  return totals;
}

/** Writes how often each note was drawn as the k-th weight of each. */
function drawInto(weights: Float64Array, k: number, notes: number, chance: Chance): void {
  const times = new Uint32Array(notes);
  for (let draw = 0; draw < notes; draw++) {
    const note = Math.floor(chance() * notes);
    times[note] = (times[note] ?? 0) + 1;
  }
  for (let note = 0; note < notes; note++) weights[note * TOGETHER + k] = times[note] ?? 0;
}

/** Percentile interval of the replicates that have a value; nothing where fewer than two have. */
export function percentileInterval(replicates: readonly Estimate[], level: number): Interval | undefined {
  const numbers = Float64Array.from(replicates.map(numberOf).filter((number) => number !== undefined)).sort();
  if (numbers.length < 2) return undefined;
  return {
    low: quantile(numbers, (1 - level) / 2),
    high: quantile(numbers, (1 + level) / 2),
    level,
    replicates: numbers.length,
  };
}

/** Eight weighted sums of a column in one pass, kept in registers. */
function weighted({ notes, amounts }: Column, weights: Float64Array): number[] {
  let [s0, s1, s2, s3, s4, s5, s6, s7] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < notes.length; i++) {
    const amount = amounts[i] ?? 0;
    const base = (notes[i] ?? 0) * TOGETHER;
    s0 += amount * (weights[base] ?? 0);
    s1 += amount * (weights[base + 1] ?? 0);
    s2 += amount * (weights[base + 2] ?? 0);
    s3 += amount * (weights[base + 3] ?? 0);
    s4 += amount * (weights[base + 4] ?? 0);
    s5 += amount * (weights[base + 5] ?? 0);
    s6 += amount * (weights[base + 6] ?? 0);
    s7 += amount * (weights[base + 7] ?? 0);
  }
  return [s0, s1, s2, s3, s4, s5, s6, s7];
}

/** Linear interpolation between order statistics. @see Hyndman & Fan (1996), American Statistician 50, definition 7 */
function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below] ?? Number.NaN;
  return low + (at - below) * ((sorted[below + 1] ?? low) - low);
}
