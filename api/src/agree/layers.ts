import type { Frame } from './frame.ts';
import { type Intervals, unitsOf } from './intervals.ts';
import { byExtent, type StudyNote, type StudySpan } from './study.ts';

/** One annotator's distinct spans of one note, for each label of the frame in text order. */
export type Layer = readonly (readonly StudySpan[])[];

/** Each annotator's spans by label, sorted, repeats dropped; `undefined` for who did not annotate the note. */
export function layersOf(frame: Frame, note: StudyNote): (Layer | undefined)[] {
  return frame.annotators.map((annotator) => {
    const spans = note.annotations[annotator];
    if (!spans) return undefined;
    const layer = frame.labels.map((): StudySpan[] => []);
    for (const span of spans) {
      const place = frame.labelPlace.get(span.label);
      if (place !== undefined) layer[place]?.push(span);
    }
    return layer.map(distinct);
  });
}

/** One annotator's layer of a note with the characters it covers by label. */
export interface UnitLayer {
  readonly annotator: number;
  readonly layer: Layer;
  readonly units: readonly Intervals[];
}

/** The layers of those who annotated a note, prepared once for all that is computed from it. */
export function unitLayersOf(frame: Frame, note: StudyNote): UnitLayer[] {
  return layersOf(frame, note).flatMap((layer, annotator) =>
    layer ? [{ annotator, layer, units: layer.map(unitsOf) }] : [],
  );
}

/** All spans of a layer in text order; those of several types with the same pieces lie together. */
export const allSpans = (layer: Layer): StudySpan[] => layer.flat().sort(byExtent);

/** The same, at once where the annotator's spans already lie in text order, nothing twice. All types are the frame's. */
export function allSpansOf(layer: Layer, source: readonly StudySpan[]): readonly StudySpan[] {
  return isAscending(source) ? source : allSpans(layer);
}

/** Spans of one label in text order without repeats. */
export function distinct(spans: readonly StudySpan[]): readonly StudySpan[] {
  return isAscending(spans) ? spans : sortedDistinct(spans);
}

function isAscending(spans: readonly StudySpan[]): boolean {
  for (let i = 1; i < spans.length; i++) {
    const before = spans[i - 1];
    const span = spans[i];
    if (before && span && byExtent(before, span) >= 0) return false;
  }
  return true;
}

function sortedDistinct(spans: readonly StudySpan[]): StudySpan[] {
  const sorted = spans.toSorted(byExtent);
  return sorted.filter((span, i) => {
    const before = sorted[i - 1];
    return before === undefined || byExtent(before, span) !== 0;
  });
}
