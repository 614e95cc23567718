import { normalQuantile } from './normal.ts';
import type { Batch } from './p-chart.ts';
import { studentBelow } from './student-t.ts';

/**
 * How unusual a batch is beside all that came before it, on the scale of a standard normal variable; nothing needs to be
 * known of the rate, and scores of a process that does not change are nearly independent. The middle of the probability
 * of exactly this batch is taken, so that counts, which are discrete, lean to neither side.
 *
 * @param before all earlier batches together
 * @returns 0 where nothing came before, or where all or nothing agreed so far
 * @see Quesenberry (1991), SPC Q charts for a binomial parameter p, Journal of Quality Technology 23(3), 239-246
 */
export function shareScore({ agreed, total }: Batch, before: Batch): number {
  const all = { agreed: agreed + before.agreed, total: total + before.total };
  if (before.total === 0 || all.agreed === 0 || all.agreed === all.total) return 0;
  // Given how many agree in all, those in the batch are a draw without replacement.
  const least = Math.max(0, all.agreed - before.total);
  const most = Math.min(total, all.agreed);
  const logs: number[] = [0];
  for (let k = least; k < most; k++) {
    const up = (all.agreed - k) * (total - k);
    const down = (k + 1) * (before.total - all.agreed + k + 1);
    logs.push((logs.at(-1) ?? 0) + Math.log(up / down));
  }
  const greatest = Math.max(...logs);
  let [below, sum] = [0, 0];
  logs.forEach((log, i) => {
    const weight = Math.exp(log - greatest);
    sum += weight;
    if (least + i < agreed) below += weight;
    if (least + i === agreed) below += weight / 2;
  });
  return normalQuantile(below / sum);
}

/**
 * The same for a measured value, whose mean and spread are unknown.
 *
 * @param before earlier values; with fewer than two the score is 0
 * @see Hawkins (1987), Self-starting Cusum charts for location and scale, The Statistician 36(4), 299-315
 */
export function valueScore(value: number, before: readonly number[]): number {
  const n = before.length;
  if (n < 2) return 0;
  const mean = before.reduce((sum, x) => sum + x, 0) / n;
  const variance = before.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1);
  if (variance === 0) return value === mean ? 0 : Math.sign(value - mean) * FURTHEST;
  return normalQuantile(studentBelow(((value - mean) / Math.sqrt(variance)) * Math.sqrt(n / (n + 1)), n - 1));
}

/** Beyond it a score says no more than that it is beyond all bounds. */
export const FURTHEST = 6;
