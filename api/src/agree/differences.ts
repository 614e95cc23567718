import type { StudyNote, StudySpan } from './study.ts';

/** A stretch of a note over which people's spans touch, and what each has there. */
export interface Difference {
  readonly start: number;
  readonly end: number;
  /** By annotator; one who marked nothing there has an empty list. */
  readonly marked: Readonly<Record<string, readonly StudySpan[]>>;
}

/**
 * The places of a note where its annotators do not say the same, in text order. O(n log n) in its spans.
 *
 * @param label only places where somebody used this label; null for all
 */
export function differencesOf(note: StudyNote, label: string | null): Difference[] {
  const annotators = Object.keys(note.annotations);
  const all = annotators
    .flatMap((annotator) => (note.annotations[annotator] ?? []).map((span) => ({ annotator, span })))
    .sort((a, b) => a.span.start - b.span.start);
  const differences: Difference[] = [];
  for (let from = 0; from < all.length; ) {
    const start = all[from]?.span.start ?? 0;
    let end = start;
    let to = from;
    while (to < all.length && (to === from || (all[to]?.span.start ?? 0) < end)) {
      end = Math.max(end, all[to]?.span.end ?? 0);
      to += 1;
    }
    const here = all.slice(from, to);
    const marked = Object.fromEntries(
      annotators.map((annotator) => [
        annotator,
        here.filter((one) => one.annotator === annotator).map(({ span }) => span),
      ]),
    );
    if (differ(Object.values(marked)) && (label === null || here.some(({ span }) => span.label === label))) {
      differences.push({ start, end, marked });
    }
    from = to;
  }
  return differences;
}

function differ(layers: readonly (readonly StudySpan[])[]): boolean {
  const [first, ...others] = layers.map((spans) =>
    spans
      .map(({ label, start, end, fragments }) => `${label} ${start} ${end} ${JSON.stringify(fragments ?? null)}`)
      .sort()
      .join('\n'),
  );
  return others.some((other) => other !== first);
}
