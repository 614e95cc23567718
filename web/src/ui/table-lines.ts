const GAP_PX = 12;
const EDGES_PX = 26;

interface Placed {
  /** A CSS grid track. */
  readonly width: string;
  readonly line?: 2;
  readonly lesser?: true;
}

/** The least width at which all columns have room beside each other, in CSS pixels, with gaps and edges. */
export const leastWidth = (columns: readonly Placed[]): number =>
  columns.reduce((sum, { width }) => sum + leastTrack(width), EDGES_PX + GAP_PX * Math.max(0, columns.length - 1));

/**
 * The columns of a row, line by line: all in one; in two where the table is too narrow for that; in two without the lesser ones
 * where it is too narrow even so; and at last, as on a telephone, those on as many lines as they need.
 */
export function linesOf<C extends Placed>(columns: readonly C[], roomPx: number): readonly C[][] {
  if (leastWidth(columns) <= roomPx) return [[...columns]];
  const two = inTwoLines(columns);
  if (two.every((line) => leastWidth(line) <= roomPx)) return two;
  const without = inTwoLines(columns.filter(({ lesser }) => !lesser));
  return without.every((line) => leastWidth(line) <= roomPx) ? without : packed(without.flat(), roomPx);
}

/** In their order, as many beside each other as have room. */
function packed<C extends Placed>(columns: readonly C[], roomPx: number): readonly C[][] {
  const lines: C[][] = [];
  for (const column of columns) {
    const last = lines.at(-1);
    if (last && leastWidth([...last, column]) <= roomPx) last.push(column);
    else lines.push([column]);
  }
  return lines;
}

/** All columns, those that can wait on a second line. */
export function inTwoLines<C extends Placed>(columns: readonly C[]): readonly C[][] {
  const second = columns.filter(({ line }) => line === 2);
  return second.length === 0 ? [[...columns]] : [columns.filter(({ line }) => line !== 2), second];
}

/** What a grid track takes at least: the first length in pixels that it names, as in `minmax(190px, 2fr)`. */
const leastTrack = (width: string): number => Number(/(\d+)px/.exec(width)?.[1] ?? 0);
