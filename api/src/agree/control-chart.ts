import { shareScore, valueScore } from './q-score.ts';

/** What one note adds to a series: so many of so many, such as places agreed on, or labels in so many words. */
export interface Measured {
  /** When the note was submitted. */
  readonly at: string;
  readonly count: number;
  readonly size: number;
}

/** What a series is of: a share (places agreed on), a rate (labels in words), or a pace (words in time). */
export type ChartKind = 'share' | 'rate' | 'pace';

/** A signal was dealt with: the sums begin at nothing again, and, `anew`, so does what is taken for usual. */
export interface Restart {
  readonly at: string;
  readonly anew: boolean;
}

export interface ChartPoint extends Measured {
  /** How unusual the batch is beside those before it, as a standard normal variable; 0 within the baseline. */
  readonly score: number;
  /** EWMA of the scores. */
  readonly average: number;
  /** How far the average may be from 0. */
  readonly limit: number;
  /** CUSUM of what lies below the usual, and above it. */
  readonly low: number;
  readonly high: number;
}

export interface ControlChart {
  readonly state: 'too few' | 'in control' | 'out of control';
  /** The place (from 1) of the first batch since the last restart whose average is beyond its limit, and on which side. */
  readonly signal: { readonly batch: number; readonly side: 'low' | 'high' } | null;
  /** The same by the CUSUM, which is shown beside it and raises no alert. */
  readonly cusumAt: number | null;
  readonly points: readonly ChartPoint[];
}

/**
 * The settings, as by simulation in `drift-simulation.ts`. `places` and `notes` are the least a batch holds; `baseline`
 * batches are only learnt from; `calm` is the part of the limit within which a batch is learnt from later on.
 */
export const CHART = {
  ...{ places: 30, notes: 10, baseline: 4, calm: { oneSided: 0, twoSided: 0.1 } },
  ...{
    weight: 0.2,
    width: { oneSided: 2.65, twoSided: 2.95 },
    slack: 0.5,
    decision: { oneSided: 4.25, twoSided: 5.2 },
  },
  falseAlarmEvery: 300,
} as const;

/**
 * EWMA and CUSUM charts of a series that learn what is usual as they go: each batch is scored against those before it, and
 * joins them only while the average is calm, so that a slow fall does not become usual. A share is watched for falling,
 * a rate and a pace for any change.
 *
 * @param restarts in the order of time
 * @see Lucas & Saccucci (1990), Technometrics 32(1), 1-12; Page (1954), Biometrika 41, 100-115; Hawkins (1987), The
 *   Statistician 36(4), 299-315, for learning from the series itself
 */
export function controlChart(
  kind: ChartKind,
  notes: readonly Measured[],
  restarts: readonly Restart[] = [],
): ControlChart {
  const since = restarts.findLast(({ anew }) => anew)?.at ?? '';
  const watched = notes.filter(({ at }) => at > since).sort((a, b) => (a.at < b.at ? -1 : 1));
  const sides = kind === 'share' ? 'oneSided' : 'twoSided';
  const score = scorer(kind);
  const points: ChartPoint[] = [];
  let signal: ControlChart['signal'] = null;
  let cusumAt: number | null = null;
  let [average, low, high, seen] = [0, 0, 0, 0];
  let waiting: Measured[] = [];
  for (const { batch, first } of batchesOf(watched, restarts, kind === 'share' ? placesEnough : notesEnough)) {
    if (first) [average, low, high, seen, signal, cusumAt, waiting] = [0, 0, 0, 0, null, null, []];
    if (points.length < CHART.baseline) {
      score.learn(batch);
      points.push({ ...batch, score: 0, average: 0, limit: 0, low: 0, high: 0 });
      continue;
    }
    const z = score.of(batch);
    seen += 1;
    average = CHART.weight * z + (1 - CHART.weight) * average;
    low = Math.max(0, low - z - CHART.slack);
    high = Math.max(0, high + z - CHART.slack);
    const limit = CHART.width[sides] * reach(seen);
    points.push({ ...batch, score: z, average, limit, low, high });
    const distance = sides === 'oneSided' ? -average : Math.abs(average);
    if (distance > limit) signal ??= { batch: points.length, side: average < 0 ? 'low' : 'high' };
    const sum = sides === 'oneSided' ? low : Math.max(low, high);
    if (sum > CHART.decision[sides]) cusumAt ??= points.length;
    if (signal) continue;
    waiting.push(batch);
    if (distance > CHART.calm[sides] * limit) continue;
    waiting.forEach(score.learn);
    waiting = [];
  }
  if (points.length <= CHART.baseline) return { state: 'too few', signal: null, cusumAt: null, points };
  // What was dealt with is no signal any more, also before a batch has come since.
  const isOver = restarts.some(({ at }) => at >= (points.at(-1)?.at ?? ''));
  if (isOver || !signal) return { state: 'in control', signal: null, cusumAt: isOver ? null : cusumAt, points };
  return { state: 'out of control', signal, cusumAt, points };
}

/** How far an average of so many standard normal scores lies from 0, in standard deviations of one. */
const reach = (seen: number): number =>
  Math.sqrt((CHART.weight / (2 - CHART.weight)) * (1 - (1 - CHART.weight) ** (2 * seen)));

/** What is usual, as learnt from batches, and how unusual another is. Rates and paces are put on a scale of even spread. */
function scorer(kind: ChartKind): { of(batch: Measured): number; learn(batch: Measured): void } {
  if (kind === 'share') {
    let usual = { agreed: 0, total: 0 };
    return {
      of: ({ count, size }) => shareScore({ agreed: count, total: size }, usual),
      learn: ({ count, size }) => {
        usual = { agreed: usual.agreed + count, total: usual.total + size };
      },
    };
  }
  const even = kind === 'rate' ? Math.sqrt : Math.log;
  const usual: number[] = [];
  return {
    of: ({ count, size }) => valueScore(even(count / size), usual),
    learn: ({ count, size }) => {
      usual.push(even(count / size));
    },
  };
}

const placesEnough = (batch: Measured): boolean => batch.size >= CHART.places;
const notesEnough = (_: Measured, notes: number): boolean => notes >= CHART.notes;

/**
 * Whole batches only; what is left over waits for more, or is left out where a restart parts it from what follows. A batch
 * is of the time of its last note, and `first` after a restart or at the start.
 */
function* batchesOf(
  notes: readonly Measured[],
  restarts: readonly Restart[],
  enough: (batch: Measured, notes: number) => boolean,
): Iterable<{ readonly batch: Measured; readonly first: boolean }> {
  let [count, size, held] = [0, 0, 0];
  let [part, first] = [0, true];
  for (const note of notes) {
    const now = restarts.filter(({ at }) => at < note.at).length;
    if (now !== part) [count, size, held, part, first] = [0, 0, 0, now, true];
    const batch = { at: note.at, count: count + note.count, size: size + note.size };
    [count, size, held] = [batch.count, batch.size, held + 1];
    if (!enough(batch, held)) continue;
    yield { batch, first };
    [count, size, held, first] = [0, 0, 0, false];
  }
}
