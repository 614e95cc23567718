export type Direction = 'ascending' | 'descending';

/** By which column a table is sorted, and which way. */
export interface TableOrder {
  readonly by: string;
  readonly direction: Direction;
}

/** What a column is sorted by: a figure or words; null where a row has none. */
export type SortValue = number | string | null;

/**
 * Rows in the order of what a column holds. Those without a value stand last in either direction, for nothing is neither the
 * best nor the worst; equal ones stay as they were.
 */
export function inOrder<R>(rows: readonly R[], value: (row: R) => SortValue, direction: Direction): readonly R[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [first, second] = [value(a), value(b)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return sign * compared(first, second);
  });
}

/** The same column once more turns the order round; another begins its own way. */
export const orderAfter = (order: TableOrder, by: string, first: Direction): TableOrder =>
  order.by === by
    ? { by, direction: order.direction === 'ascending' ? 'descending' : 'ascending' }
    : { by, direction: first };

const compared = (a: number | string, b: number | string): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
