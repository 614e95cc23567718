import type { Estimate, Figure } from '@chartmark/schemas';
import type { SortableColumn } from '../ui/sortable-table.tsx';
import type { SortValue } from '../ui/table-order.ts';
import { Measure } from './measure.tsx';

/** What a measure is sorted by. */
export const estimateOf = (estimate: Estimate): SortValue => (estimate.kind === 'value' ? estimate.value : null);

export const figureOf = ({ estimate }: Figure): SortValue => estimateOf(estimate);

/** A column of one measure, the worst first. */
export const figureColumn = <R,>(name: string, head: string, of: (row: R) => Figure): SortableColumn<R> => ({
  ...{ name, head, first: 'ascending' },
  value: (row) => figureOf(of(row)),
  cell: (row) => <Measure {...of(row)} />,
});
