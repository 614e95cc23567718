import type { Line } from './lines.ts';
import { lineAt } from './lines.ts';
import { differenceOf, type Mark, placeIn } from './mark.ts';

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

/** The marks of a note, and those on each of its lines, both in text order. */
export interface OnLines {
  readonly marks: readonly Mark[];
  readonly byLine: readonly (readonly Mark[])[];
}

const NO_MARKS: readonly Mark[] = [];

/** No marks on so many lines. */
export const noneOn = (lines: readonly Line[]): OnLines => ({ marks: NO_MARKS, byLine: lines.map(() => NO_MARKS) });

/**
 * The marks on each line. A line whose marks did not change keeps its list, so that it need not be drawn again. O(lines) for a copy of the list of lists, O(changed marks · log) for the rest.
 *
 * @param before the marks on the same lines a moment ago
 */
export function onLines(lines: readonly Line[], marks: readonly Mark[], before: OnLines = noneOn(lines)): OnLines {
  if (marks === before.marks) return before;
  const { gone, fresh } = differenceOf(before.marks, marks);
  const byLine = [...before.byLine];
  const own = new Map<number, Mark[]>();
  const listOf = (line: number): Mark[] => {
    const list = own.get(line) ?? [...(byLine[line] ?? NO_MARKS)];
    own.set(line, list);
    byLine[line] = list;
    return list;
  };
  for (const mark of gone) {
    for (const line of linesUnder(lines, mark)) {
      const list = listOf(line);
      list.splice(list.indexOf(mark), 1);
    }
  }
  for (const mark of fresh) {
    for (const line of linesUnder(lines, mark)) {
      const list = listOf(line);
      list.splice(placeIn(list, mark), 0, mark);
    }
  }
  return { marks, byLine };
}

function linesUnder(lines: readonly Line[], mark: Mark): readonly number[] {
  const under: number[] = [];
  for (const { start, end } of mark.fragments) {
    for (let i = Math.max((under.at(-1) ?? -1) + 1, lineAt(lines, start)); i < lines.length; i++) {
      if ((lines[i]?.start ?? 0) >= end) break;
      under.push(i);
    }
  }
  return under;
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
