import type { AdjudicationStatistics } from '@chartmark/schemas';
import { type Cell, csvTable } from '../agree/csv-table.ts';

/** Who is overruled on what as a table, a row for each person and label, a column for each kind of difference. */
export function overruledTable({ people, rows }: AdjudicationStatistics): Cell[][] {
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const kinds = [...new Set(rows.flatMap((row) => row.kinds.map(({ kind }) => kind)))].sort();
  return [
    ['person', 'label', 'decided', 'overruled', ...kinds],
    ...rows.map(({ person, label, decided, overruled, kinds: own }) => [
      ...[nameOf.get(person) ?? null, label, decided, overruled],
      ...kinds.map((kind) => own.find((one) => one.kind === kind)?.overruled ?? 0),
    ]),
  ];
}

export const overruledCsv = (statistics: AdjudicationStatistics): string => csvTable(overruledTable(statistics));
