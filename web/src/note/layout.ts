import type { Line } from './lines.ts';
import { lineAt } from './lines.ts';
import type { Mark } from './mark.ts';

/** A mark on one line, with the row beneath the words that its line and name have. */
export interface Placed {
  readonly mark: Mark;
  readonly level: number;
}

/** A run of one line over which the covering marks do not change. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly covering: readonly Placed[];
  /** Marks a fragment of which begins here, or goes on here from the line before. */
  readonly opening: readonly Placed[];
}

export interface LineLayout {
  readonly pieces: readonly Piece[];
  /** How many rows the line needs beneath its words. */
  readonly depth: number;
}

const NO_MARKS: readonly Mark[] = [];

/**
 * The marks on each line, in text order. A line whose marks did not change gets the same list as in `before`, so that it
 * need not be drawn again. O(marks · log lines + lines).
 */
export function marksByLine(
  lines: readonly Line[],
  marks: readonly Mark[],
  before: readonly (readonly Mark[])[] = [],
): readonly (readonly Mark[])[] {
  const found: Mark[][] = [];
  for (const mark of marks) {
    let last = -1;
    for (const { start, end } of mark.fragments) {
      for (let i = Math.max(last + 1, lineAt(lines, start)); i < lines.length; i++) {
        if ((lines[i]?.start ?? 0) >= end) break;
        let list = found[i];
        if (!list) {
          list = [];
          found[i] = list;
        }
        list.push(mark);
        last = i;
      }
    }
  }
  return lines.map((_, i) => {
    const now = found[i] ?? NO_MARKS;
    const then = before[i];
    return then && same(now, then) ? then : now;
  });
}

const DEPTHS = new WeakMap<readonly Mark[], number>();

/** How many rows a line needs beneath its words. */
export function depthOf(line: Line, marks: readonly Mark[]): number {
  if (marks.length < 2) return marks.length;
  const known = DEPTHS.get(marks);
  if (known !== undefined) return known;
  const depth = deepest(placed(line, marks));
  DEPTHS.set(marks, depth);
  return depth;
}

/** How a line is drawn: cut at every edge, each mark in the lowest row that is free over its whole extent. */
export function layoutOf(line: Line, marks: readonly Mark[]): LineLayout {
  const places = placed(line, marks);
  const edges = new Set([line.start, line.end]);
  const opens = new Map<number, Placed[]>();
  for (const place of places) {
    for (const fragment of place.mark.fragments) {
      const start = Math.max(fragment.start, line.start);
      const end = Math.min(fragment.end, line.end);
      if (start >= end) continue;
      edges.add(start).add(end);
      opens.set(start, [...(opens.get(start) ?? []), place]);
    }
  }
  const cuts = [...edges].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i] ?? 0;
    const end = cuts[i + 1] ?? 0;
    const covering = places.filter(({ mark }) => mark.fragments.some((f) => f.start <= start && end <= f.end));
    pieces.push({ start, end, covering, opening: opens.get(start) ?? [] });
  }
  return { pieces, depth: deepest(places) };
}

function placed(line: Line, marks: readonly Mark[]): readonly Placed[] {
  const freeFrom: number[] = [];
  return marks.map((mark) => {
    const start = Math.max(mark.start, line.start);
    const end = Math.min(mark.end, line.end);
    let level = freeFrom.findIndex((free) => free <= start);
    if (level === -1) level = freeFrom.length;
    freeFrom[level] = end;
    return { mark, level };
  });
}

const deepest = (places: readonly Placed[]): number => places.reduce((most, { level }) => Math.max(most, level + 1), 0);

const same = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);
