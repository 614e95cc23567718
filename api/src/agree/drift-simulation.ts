import { type Chance, normalFrom } from './chance.ts';

/** A process watched in batches of so many spans, which agree at a baseline rate until it falls. */
export interface WatchedProcess {
  /** 0 to 1. */
  readonly baseline: number;
  /** How far the rate falls, 0 to 1; 0 to count false alarms. */
  readonly fall: number;
  readonly batch: number;
  /** Batches at the baseline before the fall, 0 unless given; a false alarm in them starts the chart anew. */
  readonly before?: number | undefined;
  /** From how many batches the baseline is estimated, once for all; it is known unless given. */
  readonly estimatedFrom?: number | undefined;
}

/** A chart of the low side: the next state from a standardised value, and whether it signals. */
export interface LowSideChart {
  /** @param z standard errors above the baseline */
  next(state: number, z: number): number;
  signals(state: number, batches: number): boolean;
}

/** What a chart does on average over simulated runs. Standard errors follow from `runs`. */
export interface RunLength {
  /** Batches until the signal: the delay of detection, or, with no fall, the time to a false alarm. */
  readonly mean: number;
  readonly standardError: number;
  /** Runs that gave no signal within the limit and count with it, so that the mean is then too low. */
  readonly cut: number;
}

/** Low-side tabular CUSUM. @see Page (1954), Biometrika 41, 100-115 */
export const cusumChart = (slack: number, decision: number): LowSideChart => ({
  next: (state, z) => Math.max(0, state - z - slack),
  signals: (state) => state > decision,
});

/** Low-side EWMA with exact limits. @see Lucas & Saccucci (1990), Technometrics 32(1), 1-12 */
const ewmaChart = (weight: number, width: number): LowSideChart => ({
  next: (state, z) => weight * z + (1 - weight) * state,
  signals: (state, batches) =>
    state < -width * Math.sqrt((weight / (2 - weight)) * (1 - (1 - weight) ** (2 * batches))),
});

/**
 * The chart to begin with, by simulation at a baseline of 0.8 and 30 spans a batch: it finds a fall of 0.10 after 4.3
 * batches on average when the fall is there from the start and 5.3 when it comes later, with a false alarm every 300.
 */
export const DRIFT_CHART: LowSideChart = ewmaChart(0.2, 2.65);

/**
 * How long a chart takes to signal, by simulating batches whose spans agree or not by chance.
 *
 * @param runs how many times; the standard error shrinks with their root
 * @param limit batches after which a run is given up
 */
export function simulateRunLength(
  chart: LowSideChart,
  { baseline, fall, batch, before = 0, estimatedFrom = 0 }: WatchedProcess,
  chance: Chance,
  { runs, limit }: { readonly runs: number; readonly limit: number },
): RunLength {
  let [total, squares, cut] = [0, 0, 0];
  for (let run = 0; run < runs; run++) {
    const learnt = agreeing(estimatedFrom * batch, baseline, chance);
    const usual = estimatedFrom === 0 ? baseline : (learnt + 1) / (estimatedFrom * batch + 2);
    const error = Math.sqrt((usual * (1 - usual)) / batch);
    let state = 0;
    let seen = 0;
    let delay = 0;
    for (let i = 0; delay < limit; i++) {
      const rate = i < before ? baseline : baseline - fall;
      state = chart.next(state, (agreeing(batch, rate, chance) / batch - usual) / error);
      seen += 1;
      delay += Number(i >= before);
      if (!chart.signals(state, seen)) continue;
      if (i >= before) break;
      [state, seen] = [0, 0];
    }
    cut += Number(!chart.signals(state, seen));
    total += delay;
    squares += delay ** 2;
  }
  const mean = total / runs;
  return { mean, standardError: Math.sqrt(Math.max(0, squares / runs - mean ** 2) / runs), cut };
}

/**
 * The decision limit at which a CUSUM of this slack gives a false alarm no more often than wanted, to the hundredth.
 *
 * @param batchesApart wanted batches between false alarms
 */
export function cusumDecisionFor(
  batchesApart: number,
  slack: number,
  process: Omit<WatchedProcess, 'fall'>,
  chanceFor: () => Chance,
  runs = 2000,
): number {
  let [low, high] = [1, 12];
  while (high - low > 0.01) {
    const middle = (low + high) / 2;
    const { mean } = simulateRunLength(cusumChart(slack, middle), { ...process, fall: 0 }, chanceFor(), {
      runs,
      limit: 50 * batchesApart,
    });
    if (mean >= batchesApart) high = middle;
    else low = middle;
  }
  return high;
}

/** How many of a batch agree. Exact; beyond a thousand by the normal approximation. */
function agreeing(batch: number, rate: number, chance: Chance): number {
  if (batch > 1000) {
    const spread = Math.sqrt(batch * rate * (1 - rate));
    return Math.min(batch, Math.max(0, Math.round(batch * rate + spread * normalFrom(chance))));
  }
  let count = 0;
  for (let i = 0; i < batch; i++) count += Number(chance() < rate);
  return count;
}
