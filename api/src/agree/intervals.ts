import type { Extent } from './study.ts';

/** Disjoint intervals in text order: `[start, end, start, end, …]`. */
export type Intervals = readonly number[];

/**
 * The characters that spans cover, as units: overlapping spans are one, touching ones stay two.
 *
 * @param spans of one annotator in text order
 */
export function unitsOf(spans: readonly Extent[]): Intervals {
  const units: number[] = [];
  for (const { start, end } of spans.some((span) => span.fragments) ? piecesOf(spans) : spans) {
    const last = units.length - 1;
    if (last > 0 && start < (units[last] ?? 0)) units[last] = Math.max(units[last] ?? 0, end);
    else units.push(start, end);
  }
  return units;
}

/** The number of characters in the intervals. */
export function measure(intervals: Intervals): number {
  let total = 0;
  for (let i = 0; i < intervals.length; i += 2) total += (intervals[i + 1] ?? 0) - (intervals[i] ?? 0);
  return total;
}

/** The number of characters in both, by one sweep over the two. */
export function intersection(a: Intervals, b: Intervals): number {
  let total = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const endA = a[i + 1] ?? 0;
    const endB = b[j + 1] ?? 0;
    const shared = Math.min(endA, endB) - Math.max(a[i] ?? 0, b[j] ?? 0);
    if (shared > 0) total += shared;
    if (endA <= endB) i += 2;
    if (endB <= endA) j += 2;
  }
  return total;
}

/**
 * How many characters are covered by how many annotators, by one sweep over the edges of all.
 *
 * @param layers one an annotator
 * @returns `depths[r]` characters covered by exactly r of them; r from 0 to the number of layers
 */
export function coverageDepths(layers: readonly Intervals[], length: number): number[] {
  const depths = new Array<number>(layers.length + 1).fill(0);
  const next = new Array<number>(layers.length).fill(0);
  const edges = layers.map((layer) => layer[0] ?? END);
  let depth = 0;
  let from = 0;
  for (;;) {
    let at = END;
    for (const edge of edges) if (edge < at) at = edge;
    if (at === END) break;
    depths[depth] = (depths[depth] ?? 0) + at - from;
    from = at;
    for (let k = 0; k < edges.length; k++) {
      while (edges[k] === at) {
        const passed = next[k] ?? 0;
        depth += passed % 2 === 0 ? 1 : -1;
        next[k] = passed + 1;
        edges[k] = layers[k]?.[passed + 1] ?? END;
      }
    }
  }
  depths[0] = (depths[0] ?? 0) + length - from;
  return depths;
}

/** After the last edge, of any text. */
const END = 2 ** 30;

function piecesOf(spans: readonly Extent[]): Extent[] {
  return spans.flatMap((span) => span.fragments ?? [span]).sort((a, b) => a.start - b.start || a.end - b.end);
}
