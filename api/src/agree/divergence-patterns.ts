import type { BeyondWords, DisagreementKind, PatternParts } from '@chartmark/schemas';
import { type Disagreement, disagreementsOf } from './disagreements.ts';
import { byExtent, type Study, type StudySpan } from './study.ts';

/** How some annotators differ from others, wherever they do: what a sentence of a guideline can settle. */
export interface DivergencePattern {
  readonly words: string;
  readonly kind: DisagreementKind;
  readonly labels: readonly string[];
  readonly parts: PatternParts;
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
    disagreementsOf(study.annotators, note).map((place) => {
      const parts = partsOf(place, texts.get(note.id) ?? '', letters);
      return { ...place, parts, pattern: `${place.kind} of ${place.labels.join(' or ')}: ${wordsOf(parts)}` };
    }),
  );
  const groups = Map.groupBy(all, ({ pattern }) => pattern);
  const patterns = [...groups].flatMap(([words, places]) => {
    const [first] = places;
    if (!first) return [];
    const { kind, labels, parts } = first;
    return [{ words, kind, labels, parts, count: places.length, notes: [...new Set(places.map(({ note }) => note))] }];
  });
  patterns.sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1));
  return { places: patterns.flatMap(({ words }) => groups.get(words) ?? []), patterns };
}

function partsOf({ kind, by }: Disagreement, text: string, letters: ReadonlyMap<string, string>): PatternParts {
  const called = (people: readonly Marked[]): string[] =>
    people.map(({ annotator }) => letters.get(annotator) ?? annotator).sort();
  switch (kind) {
    case 'missing': {
      const [some, none] = [by.filter(({ spans }) => spans.length > 0), by.filter(({ spans }) => spans.length === 0)];
      return { told: 'marked', by: called(some), notBy: called(none) };
    }
    case 'type':
    case 'attribute': {
      const given = Map.groupBy(by, ({ spans }) =>
        spans.map((span) => (kind === 'type' ? span.label : valuesOf(span))).join(' + '),
      );
      const values = [...given].map(([value, people]) => ({ value: value || null, by: called(people) }));
      return { told: 'given', values: values.sort(inOrder) };
    }
    case 'boundary':
      return boundary(by, text, called);
  }
}

type Marked = Disagreement['by'][number];

/** Who goes beyond what all of them cover, and by what kind of words. */
function boundary(by: readonly Marked[], text: string, called: (people: readonly Marked[]) => string[]): PatternParts {
  if (new Set(by.map(({ spans }) => spans.length)).size > 1) {
    const most = Math.max(...by.map(({ spans }) => spans.length));
    return { told: 'split', by: called(by.filter(({ spans }) => spans.length === most)) };
  }
  const first = (spans: readonly StudySpan[]): StudySpan | undefined => spans.toSorted(byExtent)[0];
  const start = Math.max(...by.map(({ spans }) => first(spans)?.start ?? 0));
  const end = Math.min(...by.map(({ spans }) => first(spans)?.end ?? 0));
  const beyond = by.flatMap((one) => {
    const span = first(one.spans);
    if (!span) return [];
    const stretches = [
      { side: 'before' as const, words: text.slice(span.start, start) },
      { side: 'after' as const, words: text.slice(end, span.end) },
    ];
    return stretches
      .filter(({ words }) => words !== '')
      .map(({ side, words }) => ({ side, words: wordKind(words), one }));
  });
  if (beyond.length === 0) return { told: 'pieces' };
  const groups = Map.groupBy(beyond, ({ side, words }) => `${words} ${side}`);
  const stretches = [...groups.values()].flatMap((same) =>
    same.slice(0, 1).map(({ side, words }) => ({ side, words, by: called(same.map(({ one }) => one)) })),
  );
  return { told: 'beyond', stretches: stretches.sort((a, b) => order(stretchWords(a), stretchWords(b))) };
}

/** What kind of words these are, never the words themselves. */
function wordKind(words: string): BeyondWords {
  if (/\d/.test(words)) return 'number';
  if (/^[\p{P}\p{S}\s]+$/u.test(words)) return 'punctuation';
  if (/^\s*(a|an|the|his|her|their|this|any|some)\s*$/i.test(words)) return 'article';
  return words.trim().includes(' ') ? 'several' : 'one';
}

const KINDS: Readonly<Record<BeyondWords, string>> = {
  number: 'a number',
  punctuation: 'punctuation',
  article: 'an article',
  several: 'several words',
  one: 'a word',
};

/** The parts in English, as files and the interface of programs have them. */
function wordsOf(parts: PatternParts): string {
  switch (parts.told) {
    case 'marked':
      return `marked by ${parts.by.join(', ')}, not by ${parts.notBy.join(', ')}`;
    case 'given':
      return parts.values.map(({ value, by }) => `${value ?? NO_VALUE} by ${by.join(', ')}`).join(', ');
    case 'split':
      return `split by ${parts.by.join(', ')}`;
    case 'pieces':
      return 'different pieces';
    case 'beyond':
      return parts.stretches.map(stretchWords).join(', ');
  }
}

const NO_VALUE = 'no value';

const stretchWords = ({ words, side, by }: Extract<PatternParts, { told: 'beyond' }>['stretches'][number]): string =>
  `${KINDS[words]} ${side} is included by ${by.join(', ')}`;

const order = (a: string, b: string): number => Number(a > b) - Number(a < b);
const inOrder = (a: { value: string | null }, b: { value: string | null }): number =>
  order(a.value ?? NO_VALUE, b.value ?? NO_VALUE);

const valuesOf = ({ attributes = {} }: StudySpan): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${value}`)
    .sort()
    .join(' ');
