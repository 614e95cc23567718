import type { AuditKind } from '@chartmark/schemas';
import { query } from '../api/client.ts';

/** Which entries are shown. Days are those of the reader's calendar, as `2026-11-30`. */
export interface AuditSearch {
  readonly kind?: AuditKind | undefined;
  readonly actor?: string | undefined;
  readonly note?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

const PAGE = 200;

/** The address of a page of them; the last day is within. */
export const addressOf = (project: string, { since, until, ...search }: AuditSearch, before: number | null): string =>
  `/projects/${project}/audit${query({
    ...{ before, limit: PAGE, ...search },
    from: since && instantOf(since, 0),
    to: until && instantOf(until, 1),
  })}`;

/** When a day begins for the reader, or the day so many after it. */
function instantOf(day: string, after: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + after).toISOString();
}
