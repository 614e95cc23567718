import type { EscalationRow } from '@chartmark/schemas';
import type { Cell } from '../agree/csv-table.ts';

const HEAD: readonly Cell[] = [
  ...['note', 'stage', 'state', 'asked by', 'asked at', 'expert', 'answered by', 'answered at', 'hours', 'guideline'],
];
const HOUR_MS = 3_600_000;

/** Questions as a table of who, when and how long; what was asked and answered are words about a note, and stay there. */
export function questionsTable(rows: readonly EscalationRow[]): Cell[][] {
  return [
    [...HEAD],
    ...rows.map(({ title, stage, state, by, raisedAt, expert, answeredBy, answeredAt, guideline }) => [
      ...[title, stage, state, by?.name ?? null, raisedAt, expert?.name ?? null],
      ...[answeredBy?.name ?? null, answeredAt],
      answeredAt === null ? null : Math.round(((Date.parse(answeredAt) - Date.parse(raisedAt)) / HOUR_MS) * 100) / 100,
      guideline,
    ]),
  ];
}
