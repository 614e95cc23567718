import type { DriftAgainst, Layer } from '@chartmark/schemas';
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

/** Whether a person made this layer alone, without seeing others'. */
export const isBlind = ({ stage, mode, owner }: Layer): boolean =>
  mode === 'independent' && owner !== null && (stage === 'annotate' || stage === 'sample' || stage === 'review');

/** What the first layer is checked against by the second; null where the second is no check of it. */
export function checkedBy(work: Layer, check: Layer): DriftAgainst | null {
  if (work.stage !== 'annotate' || !isBlind(work) || !isBlind(check)) return null;
  if (check.stage === 'annotate') return work.owner === check.owner ? null : 'peers';
  return work.owner === check.owner ? 'oneself' : 'others';
}

/** Whether a layer was made as a probe: gold was given as if it were any note, to somebody who had not annotated it. */
export function isProbe(layer: Layer, layers: readonly Layer[], markedAt: string): boolean {
  const known = layers.some(({ stage, owner }) => stage === 'annotate' && owner === layer.owner);
  return layer.stage === 'sample' && isBlind(layer) && layer.createdAt >= markedAt && !known;
}
