import type { Frame } from './frame.ts';
import type { Layer } from './layers.ts';
import { relationRows } from './relations.ts';
import { byExtent, type StudyNote, type StudySpan } from './study.ts';

/** What was rated: an attribute of spans, the type of relations, or a question on the whole note. */
export type RatingSubject = `attribute:${string}` | `answer:${string}` | 'relation';

/** Items of one note rated alike: the annotators' values in the frame's order, `null` where there is none. */
export interface RatingTally {
  readonly subject: RatingSubject;
  readonly values: readonly (string | null)[];
  readonly weight: number;
}

/** A span that somebody marked, with each annotator's own version of it, if any. */
export type MarkedSpan = readonly (readonly [annotator: number, span: StudySpan])[];

/** The distinct spans of a label that anybody marked, by one merge of the sorted lists. */
export function unionOf(
  team: readonly { readonly annotator: number; readonly layer: Layer }[],
  label: number,
): MarkedSpan[] {
  const lists = team.map((one) => one.layer[label] ?? []);
  const next = lists.map(() => 0);
  const union: MarkedSpan[] = [];
  for (;;) {
    let least: StudySpan | undefined;
    for (const [k, list] of lists.entries()) {
      const span = list[next[k] ?? 0];
      if (span && (!least || byExtent(span, least) < 0)) least = span;
    }
    if (!least) return union;
    const marked: [number, StudySpan][] = [];
    for (const [k, list] of lists.entries()) {
      const span = list[next[k] ?? 0];
      if (!span || byExtent(span, least) !== 0) continue;
      marked.push([team[k]?.annotator ?? 0, span]);
      next[k] = (next[k] ?? 0) + 1;
    }
    union.push(marked);
  }
}

/** How the items of a note were rated, items rated alike together. Items with fewer than two ratings are left out. */
export function ratingTallies(
  frame: Frame,
  note: StudyNote,
  unions: readonly (readonly MarkedSpan[])[],
): RatingTally[] {
  const tallies = new Map<string, { subject: RatingSubject; values: (string | null)[]; weight: number }>();
  const add = (subject: RatingSubject, values: (string | null)[], weight = 1): void => {
    const key = tallyKey(subject, values);
    const tally = tallies.get(key);
    if (tally) tally.weight += weight;
    else tallies.set(key, { subject, values, weight });
  };
  for (const union of unions) addAttributes(frame, union, add);
  for (const values of relationRows(frame, note)) add('relation', values);
  for (const [question, values] of answers(frame, note)) add(`answer:${question}`, values);
  return [...tallies.values()];
}

/** Names a row of values. */
export const tallyKey = (subject: string, values: readonly (string | null)[]): string =>
  `${subject}\u0000${values.map((value) => (value === null ? '' : `=${value}`)).join('\u0000')}`;

function addAttributes(
  frame: Frame,
  union: readonly MarkedSpan[],
  add: (subject: RatingSubject, values: (string | null)[], weight: number) => void,
): void {
  const names = new Set<string>();
  for (const marked of union) for (const [, span] of marked) for (const name in span.attributes) names.add(name);
  for (const name of names) {
    const subject = `attribute:${name}` as const;
    const rows = new Map<string, { marked: MarkedSpan; weight: number }>();
    for (const marked of union) {
      if (marked.length < 2) continue;
      let key = '';
      for (const [annotator, span] of marked) {
        const given = span.attributes?.[name] ?? null;
        key += given === null ? `${annotator}\u0000` : `${annotator}=${given}\u0000`;
      }
      const row = rows.get(key);
      if (row) row.weight += 1;
      else rows.set(key, { marked, weight: 1 });
    }
    for (const { marked, weight } of rows.values()) {
      const values = new Array<string | null>(frame.annotators.length).fill(null);
      for (const [annotator, span] of marked) values[annotator] = span.attributes?.[name] ?? null;
      if (isRatedTwice(values)) add(subject, values, weight);
    }
  }
}

function answers(frame: Frame, note: StudyNote): [string, (string | null)[]][] {
  const questions = new Set(Object.values(note.answers ?? {}).flatMap((given) => Object.keys(given)));
  return [...questions].flatMap((question): [string, (string | null)[]][] => {
    const values = frame.annotators.map((annotator) => note.answers?.[annotator]?.[question] ?? null);
    return isRatedTwice(values) ? [[question, values]] : [];
  });
}

function isRatedTwice(values: readonly (string | null)[]): boolean {
  let rated = 0;
  for (const value of values) rated += Number(value !== null);
  return rated > 1;
}
