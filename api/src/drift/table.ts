import type { AccountSummary, DriftAlert, DriftReport, DriftTable } from '@chartmark/schemas';
import type { Cell } from '../agree/csv-table.ts';

/** One kind of thing of the report as rows, the first with their names; what is of all people or types has an empty cell. */
export function driftTable(
  table: DriftTable,
  { people, ...report }: DriftReport,
  alerts: readonly DriftAlert[],
): Cell[][] {
  const nameOf = namer(people);
  switch (table) {
    case 'batches':
      return [
        ['person', 'measure', 'type', 'against', 'guideline', 'batch', 'until', 'count', 'size', ...STATISTICS],
        ...report.charts.flatMap(({ person, measure, label, against, guideline, signal, cusumAt, points }) =>
          points.map(({ until, count, size, score, average, limit, low, high }, i): Cell[] => [
            ...[nameOf(person), measure, label, against, guideline, i + 1, until, count, size],
            ...[score, average, limit, low, high],
            ...[signal?.batch === i + 1 ? signal.side : null, cusumAt === i + 1 ? 'beyond' : null],
          ]),
        ),
      ];
    case 'samples':
      return [
        ['person', 'type', 'against', 'notes', 'agreed', 'places', 'low', 'high', 'strict F1'],
        ...report.samples.map(({ person, label, against, notes, agreed, total, low, high, f1 }): Cell[] => [
          ...[person && nameOf(person), label, against, notes, agreed, total, low, high, f1],
        ]),
      ];
    case 'weeks':
      return [
        ['week from', 'type', 'against', 'agreed', 'places', 'low', 'high'],
        ...report.weeks.map(({ week, label, against, agreed, total, low, high }): Cell[] => [
          ...[week, label, against, agreed, total, low, high],
        ]),
      ];
    case 'alerts':
      return [
        [
          'raised',
          'person',
          'measure',
          'type',
          'against',
          'guideline',
          'side',
          'until',
          'state',
          'resolved',
          'finding',
        ],
        ...alerts.map((one): Cell[] => [
          ...[one.raisedAt, nameOf(one.person), one.measure, one.label, one.against, one.guideline, one.side],
          ...[one.until, one.state, one.resolvedAt, one.finding],
        ]),
      ];
  }
}

const STATISTICS = ['score', 'EWMA', 'limit', 'CUSUM low', 'CUSUM high', 'EWMA signal', 'CUSUM signal'];

function namer(people: readonly AccountSummary[]): (id: string) => string {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
