import { type Chance, normalFrom } from './chance.ts';
import { CHART, type ChartKind, controlChart, type Measured } from './control-chart.ts';
import type { RunLength } from './drift-simulation.ts';

/** A person who works as usual for so many batches and differently from then on. */
export interface SimulatedChange {
  readonly kind: ChartKind;
  /** Of places agreed on, 0 to 1; of a rate or pace its relative spread from batch to batch. */
  readonly usual: number;
  /** How far the share falls, or by which part of itself a rate or pace falls; 0 to count false alarms. */
  readonly fall: number;
  /** Batches before it, the baseline among them. */
  readonly before: number;
}

/**
 * What the charts do that the service draws, which learn what is usual as they go: batches from the change to the signal,
 * on average. Runs with a false alarm before the change are left out.
 *
 * @param runs how many times
 * @param limit batches after which a run is given up
 */
export function simulateCharts(
  change: SimulatedChange,
  chance: Chance,
  { runs, limit }: { readonly runs: number; readonly limit: number },
): { readonly ewma: RunLength; readonly cusum: RunLength } {
  const [ewma, cusum]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    const notes: Measured[] = [];
    for (let batch = 0; batch < change.before + limit; batch++) notes.push(...notesOf(change, batch, chance));
    const { signal, cusumAt } = controlChart(change.kind, notes);
    if ((signal?.batch ?? Infinity) > change.before) ewma.push((signal?.batch ?? Infinity) - change.before);
    if ((cusumAt ?? Infinity) > change.before) cusum.push((cusumAt ?? Infinity) - change.before);
  }
  return { ewma: runLength(ewma, limit), cusum: runLength(cusum, limit) };
}

function notesOf({ kind, usual, fall, before }: SimulatedChange, batch: number, chance: Chance): Measured[] {
  const changed = batch >= before ? fall : 0;
  if (kind === 'share') {
    let count = 0;
    for (let i = 0; i < CHART.places; i++) count += Number(chance() < usual - changed);
    return [{ at: moment(batch), count, size: CHART.places }];
  }
  return Array.from({ length: CHART.notes }, () => {
    const spread = usual * Math.sqrt(CHART.notes);
    return { at: moment(batch), count: (1 - changed) * Math.exp(spread * normalFrom(chance)), size: 1 };
  });
}

const moment = (batch: number): string => new Date(batch * 60_000).toISOString();

function runLength(found: readonly number[], limit: number): RunLength {
  const lengths = found.map((length) => Math.min(length, limit));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const variance = lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / lengths.length;
  return { mean, standardError: Math.sqrt(variance / lengths.length), cut: found.filter((n) => n > limit).length };
}
