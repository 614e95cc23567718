import type { StudyNote } from './study.ts';

/** A place where a span of an annotator begins (+1) or ends (−1). */
export interface Edge {
  readonly at: number;
  readonly place: number;
  readonly label: string;
  readonly change: 1 | -1;
}

/** The edges of all spans of a note in text order, ends before starts. @param annotators by whose place edges are named */
export function intervalEdges(annotators: readonly string[], note: StudyNote): Edge[] {
  const edges: Edge[] = [];
  for (const [place, annotator] of annotators.entries()) {
    for (const span of note.annotations[annotator] ?? []) {
      for (const { start, end } of span.fragments ?? [span]) {
        edges.push(
          { at: start, place, label: span.label, change: 1 },
          { at: end, place, label: span.label, change: -1 },
        );
      }
    }
  }
  return edges.sort((a, b) => a.at - b.at || a.change - b.change);
}
