import type { DisagreementKind } from '@chartmark/schemas';
import { byExtent, type Extent, type Study, type StudyNote, type StudySpan } from './study.ts';

/** A place as a list of places tells it: where annotators differ or, where that was asked for, are alike. */
export type Place = Omit<Disagreement, 'kind'> & { readonly kind: DisagreementKind | 'alike' };

/** One place of one note where annotators differ, with what each of them marked there, nothing included. */
export interface Disagreement {
  readonly note: string;
  readonly kind: DisagreementKind;
  /** The types anybody used there, sorted. */
  readonly labels: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly by: readonly { readonly annotator: string; readonly spans: readonly StudySpan[] }[];
}

/** How often a place of a note differs in the same way: what a lead can write a guideline sentence about. */
export interface DisagreementPattern {
  readonly kind: DisagreementKind;
  readonly labels: readonly string[];
  readonly count: number;
  readonly notes: readonly string[];
}

/**
 * Every place where those who annotated a note differ: spans that touch each other through overlaps are one place.
 * Linear in spans after sorting.
 */
export function disagreementsOf(annotators: readonly string[], note: StudyNote): Disagreement[] {
  const present = annotators.filter((annotator) => note.annotations[annotator]);
  if (present.length < 2) return [];
  const marks = present
    .flatMap((annotator) => (note.annotations[annotator] ?? []).map((span) => ({ annotator, span })))
    .sort((a, b) => byExtent(a.span, b.span));
  const found: Disagreement[] = [];
  for (let from = 0; from < marks.length; ) {
    let end = marks[from]?.span.end ?? 0;
    let to = from + 1;
    for (; to < marks.length && (marks[to]?.span.start ?? 0) < end; to++) end = Math.max(end, marks[to]?.span.end ?? 0);
    const place = marks.slice(from, to);
    const by = present.map((annotator) => ({
      annotator,
      spans: place.filter((mark) => mark.annotator === annotator).map((mark) => mark.span),
    }));
    const kind = kindOf(by.map((own) => own.spans));
    if (kind) {
      const labels = [...new Set(place.map((mark) => mark.span.label))].sort();
      found.push({ note: note.id, kind, labels, start: place[0]?.span.start ?? 0, end, by });
    }
    from = to;
  }
  return found;
}

/** The places where two annotators have the same span of this label. */
export function alikeIn(note: StudyNote, pair: readonly [string, string], label: string): Place[] {
  const [first, second] = pair.map((annotator) =>
    (note.annotations[annotator] ?? []).filter((span) => span.label === label),
  );
  const theirs = Map.groupBy(second ?? [], pieces);
  return (first ?? []).flatMap((span): Place[] => {
    const [other] = theirs.get(pieces(span)) ?? [];
    if (!other) return [];
    const by = [
      { annotator: pair[0], spans: [span] },
      { annotator: pair[1], spans: [other] },
    ];
    return [{ note: note.id, kind: 'alike', labels: [label], start: span.start, end: span.end, by }];
  });
}

/** The ways in which a study's annotators differ, the most frequent first. */
export function disagreementPatterns(study: Study): DisagreementPattern[] {
  const patterns = new Map<string, { kind: DisagreementKind; labels: readonly string[]; notes: string[] }>();
  for (const note of study.documents) {
    for (const { kind, labels } of disagreementsOf(study.annotators, note)) {
      const key = JSON.stringify([kind, labels]);
      const pattern = patterns.get(key) ?? { kind, labels, notes: [] };
      patterns.set(key, pattern);
      pattern.notes.push(note.id);
    }
  }
  return [...patterns.values()]
    .map(({ kind, labels, notes }) => ({ kind, labels, count: notes.length, notes: [...new Set(notes)] }))
    .sort((a, b) => b.count - a.count);
}

/** The plainest way in which these differ; nothing where they do not. */
function kindOf(all: readonly (readonly StudySpan[])[]): DisagreementKind | undefined {
  const [first = [], ...others] = all;
  if (others.every((spans) => sameKeys(first, spans, wholly))) return undefined;
  if (all.some((spans) => spans.length === 0)) return 'missing';
  if (others.every((spans) => sameKeys(first, spans, (span) => span.label + pieces(span)))) return 'attribute';
  return others.every((spans) => sameKeys(first, spans, pieces)) ? 'type' : 'boundary';
}

function sameKeys(a: readonly StudySpan[], b: readonly StudySpan[], key: (span: StudySpan) => string): boolean {
  return new Set(a.map(key)).symmetricDifference(new Set(b.map(key))).size === 0;
}

const pieces = ({ start, end, fragments }: Extent): string =>
  JSON.stringify((fragments ?? [{ start, end }]).map((piece) => [piece.start, piece.end]));

const wholly = (span: StudySpan): string =>
  JSON.stringify([
    span.label,
    pieces(span),
    Object.entries(span.attributes ?? {})
      .filter(([, given]) => given !== null)
      .sort(),
  ]);
