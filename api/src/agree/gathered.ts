import type { NoteSums } from './note-sums.ts';
import type { Column } from './packed-columns.ts';

/** What an amount at a place adds to a column. */
export type Contribution = readonly [column: number, factor: number];

/** Columns from the sums of notes: each the weighed sum of what stands at some places. Linear in what the notes hold. */
export function gather(
  notes: readonly NoteSums[],
  contributions: ReadonlyMap<number, readonly Contribution[]>,
  columns: number,
): Column[] {
  let size = 0;
  for (const place of contributions.keys()) size = Math.max(size, place + 1);
  const byPlace = Array.from({ length: size }, (_, place) => contributions.get(place));
  const sums = new Float64Array(columns);
  const gathered = Array.from({ length: columns }, () => ({ notes: [] as number[], amounts: [] as number[] }));
  for (const [n, { at, by }] of notes.entries()) {
    const touched: number[] = [];
    for (let i = 0; i < at.length; i++) {
      const list = byPlace[at[i] ?? 0];
      if (!list) continue;
      for (const [column, factor] of list) {
        if (sums[column] === 0) touched.push(column);
        sums[column] = (sums[column] ?? 0) + factor * (by[i] ?? 0);
      }
    }
    for (const column of touched) {
      gathered[column]?.notes.push(n);
      gathered[column]?.amounts.push(sums[column] ?? 0);
      sums[column] = 0;
    }
  }
  return gathered.map((column) => ({
    notes: Int32Array.from(column.notes),
    amounts: Float64Array.from(column.amounts),
  }));
}
