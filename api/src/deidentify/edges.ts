/** One replaced stretch: source `[from, to)` became text `[start, end)`; both in UTF-16 code units. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Offsets both ways between a source and the text made of it. */
export interface EdgeMap {
  /** Where an offset of the source lies in the text; inside a replaced stretch, its nearer border by `side`. */
  toText(source: number, side?: Side): number;
  /** Where an offset of the text lies in the source; inside a replaced stretch, its border by `side`. */
  toSource(text: number, side?: Side): number;
}
export type Side = 'start' | 'end';

/** Edges must be sorted and not overlap. O(log n) a look-up. */
export function edgeMap(edges: readonly Edge[]): EdgeMap {
  return {
    toText: (offset, side = 'start') => shifted(edges, offset, side, 'from', 'to', 'start', 'end'),
    toSource: (offset, side = 'start') => shifted(edges, offset, side, 'start', 'end', 'from', 'to'),
  };
}

/** A span of the source as a span of the text that covers the same words, whole where a replacement cuts it. */
export function rebase(edges: readonly Edge[], span: { start: number; end: number }): { start: number; end: number } {
  const map = edgeMap(edges);
  return { start: map.toText(span.start, 'start'), end: map.toText(span.end, 'end') };
}

/** The parts of a span, each as `rebase` gives it; parts that now touch are one. */
export function rebaseAll(edges: readonly Edge[], fragments: readonly { start: number; end: number }[]) {
  const moved: { start: number; end: number }[] = [];
  for (const { start, end } of fragments.map((fragment) => rebase(edges, fragment))) {
    const last = moved.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else moved.push({ start, end });
  }
  return moved;
}

/** A span as it lies in another text; `hidden` if its words were wholly replaced there. */
export type Move = (span: { start: number; end: number }) => { start: number; end: number; hidden: boolean };

/** Moves spans of one text made of a source to another made of it, over the same words. O(replacements) a span. */
export function mover(before: readonly Edge[], after: readonly Edge[]): Move {
  const map = edgeMap(before);
  return (span) => {
    const source = { start: map.toSource(span.start, 'start'), end: map.toSource(span.end, 'end') };
    const hidden = after.some(({ from, to }) => from <= source.start && source.end <= to);
    return { ...rebase(after, source), hidden };
  };
}

type Key = keyof Edge;

function shifted(edges: readonly Edge[], offset: number, side: Side, a: Key, b: Key, c: Key, d: Key): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle]?.[b] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const inside = edges[low];
  if (inside && inside[a] < offset) return side === 'start' ? inside[c] : inside[d];
  const before = edges[low - 1];
  return before ? offset - before[b] + before[d] : offset;
}
