import type { Acceptance } from '@chartmark/schemas';

type Counts = Pick<Acceptance, 'accepted' | 'rejected' | 'added'>;

/** What became of suggestions in a week. */
export interface Week extends Counts {
  /** ISO 8601, `2026-W48`. */
  readonly week: string;
}

/** The weeks in which people decided, the oldest first; of one label, or of all for null. */
export function weeksOf(acceptance: readonly Acceptance[], label: string | null): Week[] {
  const rows = acceptance.filter((row) => label === null || row.label === label);
  return summed(rows, ({ week }) => week)
    .map(([week, counts]) => ({ week, ...counts }))
    .sort((a, b) => a.week.localeCompare(b.week));
}

/** Each label over all weeks, the one with most decisions first. */
export function labelsOf(acceptance: readonly Acceptance[]): (Counts & { readonly label: string })[] {
  return summed(acceptance, ({ label }) => label)
    .map(([label, counts]) => ({ label, ...counts }))
    .sort((a, b) => b.accepted + b.rejected - (a.accepted + a.rejected));
}

/** The share of decided suggestions that were accepted, 0 to 1; null if none was decided. */
export function rateOf({ accepted, rejected }: Counts): number | null {
  return accepted + rejected === 0 ? null : accepted / (accepted + rejected);
}

/** Where a week's rate is drawn: `x` in weeks since the first one, `rate` from 0 to 1. */
export interface Point {
  readonly week: string;
  readonly x: number;
  readonly rate: number;
}

/** The weeks with a rate, as far apart as they lie in time from `first`. */
export function pointsOf(weeks: readonly Week[], first: string): Point[] {
  return weeks.flatMap((one) => {
    const rate = rateOf(one);
    return rate === null ? [] : [{ week: one.week, x: weekNumber(one.week) - weekNumber(first), rate }];
  });
}

/** The day a week begins with, a Monday. @param week ISO 8601, `2026-W48` @returns ISO 8601, `2026-11-23` */
export const mondayOf = (week: string): string =>
  new Date(weekNumber(week) * WEEK_MS - 3 * DAY_MS).toISOString().slice(0, 10);

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/** Weeks since 1970, so that years of 52 and of 53 weeks are followed alike. @see ISO 8601: week 1 has 4 January */
function weekNumber(week: string): number {
  const [year = 0, n = 0] = week.split('-W').map(Number);
  // 1970 began on a Thursday, so its first Monday-to-Sunday week began three days before.
  const fourth = Math.floor((Date.UTC(year, 0, 4) + 3 * DAY_MS) / WEEK_MS);
  return fourth + n - 1;
}

function summed(rows: readonly Acceptance[], keyOf: (row: Acceptance) => string): [string, Counts][] {
  const sums = new Map<string, Counts>();
  for (const row of rows) {
    const { accepted, rejected, added } = sums.get(keyOf(row)) ?? { accepted: 0, rejected: 0, added: 0 };
    sums.set(keyOf(row), {
      ...{ accepted: accepted + row.accepted, rejected: rejected + row.rejected, added: added + row.added },
    });
  }
  return [...sums];
}
