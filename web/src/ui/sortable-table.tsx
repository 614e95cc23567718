import { type ReactNode, useState } from 'react';
import { ScrollRegion } from './scroll-region.tsx';
import { SortButton } from './sort-button.tsx';
import { type Direction, inOrder, orderAfter, type SortValue, type TableOrder } from './table-order.ts';

export interface SortableColumn<R> {
  readonly name: string;
  readonly head: string;
  /** Figures stand at the right edge. */
  readonly figures?: true;
  /** What its rows are sorted by. */
  readonly value: (row: R) => SortValue;
  /** Which way it is sorted when it is first asked for: what to look at first comes first. */
  readonly first: Direction;
  readonly cell: (row: R) => ReactNode;
}

interface SortableTableProps<R> {
  readonly label: string;
  /** The first one names the row. */
  readonly columns: readonly SortableColumn<R>[];
  readonly rows: readonly R[];
  /** Rows such as a total, which stay below the others in any order. */
  readonly last?: readonly R[];
  readonly keyOf: (row: R) => string;
  /** The column it is sorted by until somebody chooses another. */
  readonly by: string;
}

/** A table of a few dozen rows that each of its columns sorts. */
export function SortableTable<R>({ label, columns, rows, last = [], keyOf, by }: SortableTableProps<R>) {
  const [chosen, setChosen] = useState<TableOrder | null>(null);
  const begun = columns.find(({ name }) => name === by);
  const order = chosen ?? { by, direction: begun?.first ?? 'ascending' };
  const column = columns.find(({ name }) => name === order.by);
  const sorted = column ? inOrder(rows, column.value, order.direction) : rows;
  return (
    <ScrollRegion className="table-frame" label={label}>
      <table className="table">
        <thead>
          <tr>
            {columns.map(({ name, head, figures, first }) => (
              <th
                key={name}
                scope="col"
                className={figures && 'figure'}
                aria-sort={order.by === name ? order.direction : undefined}
              >
                <SortButton name={head} onSort={() => setChosen(orderAfter(order, name, first))} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...sorted, ...last].map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ name, figures, cell }, i) =>
                i === 0 ? (
                  <th key={name} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={name} className={figures && 'figure'}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
