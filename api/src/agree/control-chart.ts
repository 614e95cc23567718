import type { Batch } from './p-chart.ts';

/** What two layers of one note have in common, of one type. */
export interface Compared extends Batch {
  readonly at: string;
}

export interface ChartPoint extends Compared {
  /** Exponentially weighted, in standard errors from the baseline; 0 within the baseline. */
  readonly average: number;
  readonly limit: number;
}

export interface ControlChart {
  readonly state: 'too few' | 'in control' | 'out of control';
  /** The place (from 1) of the first batch below its limit. */
  readonly signalAt: number | null;
  readonly points: readonly ChartPoint[];
}

/** λ and L of the chart: as by simulation in `drift-simulation.ts`. */
const WEIGHT = 0.2;
const WIDTH = 2.65;
/** Places in a batch, at least, and batches of the baseline. */
export const CHART = { batch: 30, baseline: 4 };

/**
 * A low-side EWMA chart of the share of places on which two layers agree, in batches of at least 30 places; the first
 * four batches are the baseline. Its rate is shrunk by one place either way, so that perfect agreement has a spread too.
 *
 * @see Lucas & Saccucci (1990), Technometrics 32(1), 1-12
 */
export function controlChart(compared: readonly Compared[]): ControlChart {
  const batches = batchesOf(compared.toSorted((a, b) => (a.at < b.at ? -1 : 1)));
  const first = batches.slice(0, CHART.baseline);
  const total = first.reduce((sum, batch) => sum + batch.total, 0);
  const rate = (first.reduce((sum, batch) => sum + batch.agreed, 0) + 1) / (total + 2);
  let average = 0;
  const points = batches.map((batch, i): ChartPoint => {
    const watched = i + 1 - CHART.baseline;
    if (watched <= 0) return { ...batch, average: 0, limit: 0 };
    const z = (batch.agreed / batch.total - rate) / Math.sqrt((rate * (1 - rate)) / batch.total);
    average = WEIGHT * z + (1 - WEIGHT) * average;
    const reach = Math.sqrt((WEIGHT / (2 - WEIGHT)) * (1 - (1 - WEIGHT) ** (2 * watched)));
    return { ...batch, average, limit: -WIDTH * reach };
  });
  const signal = points.findIndex((point) => point.average < point.limit);
  const signalAt = signal < 0 ? null : signal + 1;
  if (batches.length <= CHART.baseline) return { state: 'too few', signalAt: null, points };
  return { state: signalAt === null ? 'in control' : 'out of control', signalAt, points };
}

/** Whole batches only; what is left over waits for more. */
function batchesOf(compared: readonly Compared[]): Compared[] {
  const batches: Compared[] = [];
  let open: Compared = { agreed: 0, total: 0, at: '' };
  for (const { agreed, total, at } of compared) {
    open = { agreed: open.agreed + agreed, total: open.total + total, at };
    if (open.total < CHART.batch) continue;
    batches.push(open);
    open = { agreed: 0, total: 0, at: '' };
  }
  return batches;
}
