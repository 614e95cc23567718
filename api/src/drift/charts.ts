import type { DriftAlert, DriftChart } from '@chartmark/schemas';
import type { ChartKind, Measured } from '../agree/control-chart.ts';
import { controlChart } from '../agree/control-chart.ts';
import type { Comparison, Work } from './collections.ts';

type ChartOf = Pick<DriftChart, 'person' | 'measure' | 'label' | 'against' | 'guideline'>;

interface Series {
  readonly of: ChartOf;
  readonly notes: Measured[];
}

const KINDS: Record<DriftChart['measure'], ChartKind> = { agreement: 'share', rate: 'rate', speed: 'pace' };

/**
 * The charts of the people these things are of: agreement with each kind of check, labels in words per type, and pace.
 * A resolved alert restarts its chart.
 */
export function chartsOf(
  compared: readonly Comparison[],
  worked: readonly Work[],
  alerts: readonly DriftAlert[],
): DriftChart[] {
  const resolved = Map.groupBy(
    alerts.filter(({ resolvedAt }) => resolvedAt !== null),
    chartKey,
  );
  return [...agreementOf(compared), ...habitsOf(worked)].map(({ of, notes }) => {
    const restarts = (resolved.get(chartKey(of)) ?? []).map(({ resolvedAt, anew }) => ({ at: resolvedAt ?? '', anew }));
    const { points, ...chart } = controlChart(
      KINDS[of.measure],
      notes,
      restarts.sort((a, b) => (a.at < b.at ? -1 : 1)),
    );
    const [count, size] = [total(notes, 'count'), total(notes, 'size')];
    return { ...of, count, size, ...chart, points: points.map(({ at, ...point }) => ({ until: at, ...point })) };
  });
}

/** Names a chart, and what an alert is of. */
export const chartKey = ({ person, measure, label, against, guideline }: ChartOf): string =>
  JSON.stringify([person, measure, label, against, guideline]);

/** Per type, and per kind of check; peers differ for reasons of their own, so they only make the weekly trend. */
function agreementOf(compared: readonly Comparison[]): Iterable<Series> {
  const series = new Map<string, Series>();
  for (const { person, against, guideline, at, counts } of compared) {
    if (against === 'peers') continue;
    for (const { label, agreed, total: size } of counts) {
      const of = { person, measure: 'agreement', label, against, guideline } as const;
      seriesFor(series, of).notes.push({ at, count: agreed, size });
    }
  }
  return series.values();
}

/** A note without a type counts too: a person who stops marking it is to be found. */
function habitsOf(worked: readonly Work[]): Iterable<Series> {
  const series = new Map<string, Series>();
  for (const [, works] of Map.groupBy(worked, ({ person, guideline }) => `${person} ${guideline}`)) {
    const labels = new Set(works.flatMap((work) => work.labels.map(({ label }) => label)));
    for (const { person, guideline, at, words, activeMs, labels: counted } of works) {
      if (words === 0) continue;
      for (const label of labels) {
        const count = counted.find((one) => one.label === label)?.count ?? 0;
        const of = { person, measure: 'rate', label, against: null, guideline } as const;
        seriesFor(series, of).notes.push({ at, count, size: words });
      }
      if (activeMs === null) continue;
      const of = { person, measure: 'speed', label: null, against: null, guideline } as const;
      seriesFor(series, of).notes.push({ at, count: words, size: activeMs / 60_000 });
    }
  }
  return series.values();
}

function seriesFor(series: Map<string, Series>, of: ChartOf): Series {
  const known = series.get(chartKey(of)) ?? { of, notes: [] };
  series.set(chartKey(of), known);
  return known;
}

const total = (notes: readonly Measured[], of: 'count' | 'size'): number =>
  notes.reduce((sum, note) => sum + note[of], 0);

const URGENCY = ['out of control', 'in control', 'too few'];

/** Out of control first, then where the least is agreed on. */
export const byUrgency = (a: DriftChart, b: DriftChart): number =>
  URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state) ||
  a.measure.localeCompare(b.measure, 'en') ||
  a.count / a.size - b.count / b.size;
