import type { DriftSample, DriftWeek } from '@chartmark/schemas';
import { exactInterval } from '../statistics/exact-interval.ts';
import type { Comparison } from './collections.ts';

/** Two who annotated one note are compared both ways; this leaves one of them. */
export const eachOnce = (compared: readonly Comparison[]): Comparison[] =>
  compared.filter(({ person, other, against }) => against !== 'peers' || person < other);

interface Sum<Of> {
  readonly of: Of;
  notes: number;
  agreed: number;
  total: number;
}

/** Per person and type, and all together: how checked work agrees. Each place counts as one drawn by itself. */
export function samplesOf(compared: readonly Comparison[]): DriftSample[] {
  const sums = new Map<string, Sum<Pick<DriftSample, 'person' | 'label' | 'against'>>>();
  for (const { person, other, against, counts } of compared) {
    for (const who of against === 'peers' && person > other ? [person] : [person, null]) {
      for (const label of [null, ...counts.map((one) => one.label)]) {
        add(sums, { person: who, label, against }, counts);
      }
    }
  }
  return [...sums.values()].map(({ of, notes, ...places }) => {
    const { agreed, total } = places;
    return { ...of, notes, ...withInterval(places), f1: total === 0 ? null : (2 * agreed) / (total + agreed) };
  });
}

/** How work of each week agrees, of all types and of each. @param compared peers once each, not both ways */
export function weeksOf(compared: readonly Comparison[]): DriftWeek[] {
  const sums = new Map<string, Sum<Pick<DriftWeek, 'week' | 'against' | 'label'>>>();
  for (const { at, against, counts } of compared) {
    const week = mondayOf(at);
    for (const label of [null, ...counts.map((one) => one.label)]) add(sums, { week, against, label }, counts);
  }
  return [...sums.values()]
    .map(({ of, agreed, total }) => ({ ...of, ...withInterval({ agreed, total }) }))
    .sort((a, b) => (a.week < b.week ? -1 : 1));
}

function add<Of extends { readonly label: string | null }>(
  sums: Map<string, Sum<Of>>,
  of: Of,
  counts: Comparison['counts'],
): void {
  const key = JSON.stringify(of);
  const sum = sums.get(key) ?? { of, notes: 0, agreed: 0, total: 0 };
  sum.notes += 1;
  for (const { label, agreed, total } of counts) {
    if (of.label !== null && label !== of.label) continue;
    sum.agreed += agreed;
    sum.total += total;
  }
  sums.set(key, sum);
}

/** With the exact two-sided 95 % interval of the share agreed. */
function withInterval({ agreed, total }: { readonly agreed: number; readonly total: number }) {
  const interval = exactInterval(agreed, total);
  return { agreed, total, low: interval?.low ?? null, high: interval?.high ?? null };
}

/** The Monday of the week, UTC, as a date. */
function mondayOf(at: string): string {
  const day = new Date(at);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}
