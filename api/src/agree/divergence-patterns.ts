import type { DisagreementKind } from '@chartmark/schemas';
import { type Disagreement, disagreementsOf } from './disagreements.ts';
import { byExtent, type Study, type StudySpan } from './study.ts';

/** How some annotators differ from others, wherever they do: what a sentence of a guideline can settle. */
export interface DivergencePattern {
  readonly words: string;
  readonly kind: DisagreementKind;
  readonly labels: readonly string[];
  readonly count: number;
  readonly notes: readonly string[];
}

/** A place where annotators differ, with the words of its pattern. */
export interface PatternedDisagreement extends Disagreement {
  readonly pattern: string;
}

/**
 * The places where a study's annotators differ, those of the most frequent pattern first.
 *
 * @param texts of the notes by id
 * @param letters how each annotator is called
 */
export function divergencesOf(
  study: Study,
  texts: ReadonlyMap<string, string>,
  letters: ReadonlyMap<string, string>,
): { places: PatternedDisagreement[]; patterns: DivergencePattern[] } {
  const all = study.documents.flatMap((note) =>
    disagreementsOf(study.annotators, note).map((place) => ({
      ...place,
      pattern: patternOf(place, texts.get(note.id) ?? '', letters),
    })),
  );
  const groups = Map.groupBy(all, ({ pattern }) => pattern);
  const patterns = [...groups].map(([words, places]) => ({
    words,
    kind: places[0]?.kind ?? 'missing',
    labels: places[0]?.labels ?? [],
    count: places.length,
    notes: [...new Set(places.map(({ note }) => note))],
  }));
  patterns.sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1));
  return { places: patterns.flatMap(({ words }) => groups.get(words) ?? []), patterns };
}

function patternOf({ kind, labels, by }: Disagreement, text: string, letters: ReadonlyMap<string, string>): string {
  const of = `${kind} of ${labels.join(' or ')}`;
  const called = (people: readonly { annotator: string }[]): string =>
    people
      .map(({ annotator }) => letters.get(annotator) ?? annotator)
      .sort()
      .join(', ');
  switch (kind) {
    case 'missing': {
      const [some, none] = [by.filter(({ spans }) => spans.length > 0), by.filter(({ spans }) => spans.length === 0)];
      return `${of}: marked by ${called(some)}, not by ${called(none)}`;
    }
    case 'type':
    case 'attribute': {
      const given = Map.groupBy(by, ({ spans }) =>
        spans.map((span) => (kind === 'type' ? span.label : valuesOf(span))).join(' + '),
      );
      return `${of}: ${[...given]
        .map(([what, people]) => `${what} by ${called(people)}`)
        .sort()
        .join(', ')}`;
    }
    case 'boundary':
      return `${of}: ${boundary(by, text, called)}`;
  }
}

type Marked = Disagreement['by'][number];

/** Who goes beyond what all of them cover, and by what kind of words. */
function boundary(by: readonly Marked[], text: string, called: (people: readonly Marked[]) => string): string {
  if (new Set(by.map(({ spans }) => spans.length)).size > 1) {
    const most = Math.max(...by.map(({ spans }) => spans.length));
    return `split by ${called(by.filter(({ spans }) => spans.length === most))}`;
  }
  const first = (spans: readonly StudySpan[]): StudySpan | undefined => spans.toSorted(byExtent)[0];
  const start = Math.max(...by.map(({ spans }) => first(spans)?.start ?? 0));
  const end = Math.min(...by.map(({ spans }) => first(spans)?.end ?? 0));
  const beyond = new Map<string, Marked[]>();
  for (const one of by) {
    const span = first(one.spans);
    if (!span) continue;
    const [before, after] = [text.slice(span.start, start), text.slice(end, span.end)];
    for (const what of [before && `${wordKind(before)} before`, after && `${wordKind(after)} after`].filter(Boolean)) {
      beyond.set(what, [...(beyond.get(what) ?? []), one]);
    }
  }
  if (beyond.size === 0) return 'different pieces';
  return [...beyond]
    .map(([what, people]) => `${what} is included by ${called(people)}`)
    .sort()
    .join(', ');
}

/** What kind of words these are, never the words themselves. */
function wordKind(words: string): string {
  if (/\d/.test(words)) return 'a number';
  if (/^[\p{P}\p{S}\s]+$/u.test(words)) return 'punctuation';
  if (/^\s*(a|an|the|his|her|their|this|any|some)\s*$/i.test(words)) return 'an article';
  return words.trim().includes(' ') ? 'several words' : 'a word';
}

const valuesOf = ({ attributes = {} }: StudySpan): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${value}`)
    .sort()
    .join(' ') || 'no value';
