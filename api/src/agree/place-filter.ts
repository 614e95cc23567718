import { NO_SPAN } from '@chartmark/schemas';
import { alikeIn, type Disagreement, disagreementsOf, type Place } from './disagreements.ts';
import { byExtent, type StudyNote, type StudySpan } from './study.ts';

/** Which disagreements are wanted; what is null does not matter. */
export interface PlaceFilter {
  /** A type that anybody used there. */
  readonly label: string | null;
  /** Two people who differ there. */
  readonly pair: readonly [first: string, second: string] | null;
  /** What the two called a span of the same extent; either may be `∅`. Needs a pair. */
  readonly called: readonly [first: string, second: string] | null;
}

/** The places of a note that are wanted: those that differ or, for what two people both called the same, those alike. */
export function placesOf(annotators: readonly string[], note: StudyNote, wanted: PlaceFilter): readonly Place[] {
  const { pair, called } = wanted;
  return pair && called && called[0] === called[1]
    ? alikeIn(note, pair, called[0])
    : disagreementsOf(annotators, note).filter((place) => isWanted(place, wanted));
}

/** Whether a place is one of those: a cell of the pair matrix or of a confusion matrix opens just these. */
export function isWanted({ labels, by }: Disagreement, { label, pair, called }: PlaceFilter): boolean {
  if (label !== null && !labels.includes(label)) return false;
  if (!pair) return true;
  const [ones, others] = pair.map((person) => by.find(({ annotator }) => annotator === person)?.spans);
  if (!ones || !others) return false;
  if (called) return calledSo(ones, others, called);
  const ofLabel = (spans: readonly StudySpan[]): string[] =>
    spans
      .filter((span) => label === null || span.label === label)
      .map(({ label: own, start, end, fragments, attributes }) =>
        JSON.stringify([own, start, end, fragments ?? null, Object.entries(attributes ?? {}).sort()]),
      )
      .sort();
  return ofLabel(ones).join() !== ofLabel(others).join();
}

function calledSo(
  ones: readonly StudySpan[],
  others: readonly StudySpan[],
  [first, second]: readonly [string, string],
): boolean {
  const has = (spans: readonly StudySpan[], like: StudySpan): boolean =>
    spans.some((span) => byExtent(span, like) === 0);
  if (first === NO_SPAN) return others.some((span) => span.label === second && !has(ones, span));
  const own = ones.filter((span) => span.label === first);
  if (second === NO_SPAN) return own.some((span) => !has(others, span));
  return own.some((span) => others.some((other) => other.label === second && byExtent(span, other) === 0));
}
