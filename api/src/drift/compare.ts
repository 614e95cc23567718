import type { SubmittedLayer } from '../agree/submitted.ts';
import { studyOf } from '../agree/submitted.ts';

/** Of one type, how many places both layers mark with the very span, and how many either does. */
export interface LabelCount {
  readonly label: string;
  readonly agreed: number;
  readonly total: number;
}

/** What two layers of one note have in common, by type; codes and attributes are not looked at. */
export function compareLayers(first: SubmittedLayer, second: SubmittedLayer): LabelCount[] {
  const places = (layer: SubmittedLayer) => {
    const [note] = studyOf([layer]).documents;
    const spans = note?.annotations[layer.annotator] ?? [];
    return Map.groupBy(spans, ({ label }) => label);
  };
  const [a, b] = [places(first), places(second)];
  return [...new Set([...a.keys(), ...b.keys()])].sort().map((label) => {
    const keys = (spans: ReturnType<typeof places>) =>
      new Set((spans.get(label) ?? []).map(({ start, end, fragments }) => JSON.stringify([start, end, fragments])));
    const [ofFirst, ofSecond] = [keys(a), keys(b)];
    return { label, agreed: ofFirst.intersection(ofSecond).size, total: ofFirst.union(ofSecond).size };
  });
}
