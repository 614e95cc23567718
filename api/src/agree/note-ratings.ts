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
    for (let k = 0; k < lists.length; k++) {
      const span = lists[k]?.[next[k] ?? 0];
      if (span && (!least || byExtent(span, least) < 0)) least = span;
    }
    if (!least) return union;
    const marked: [number, StudySpan][] = [];
    for (let k = 0; k < lists.length; k++) {
      const span = lists[k]?.[next[k] ?? 0];
      if (!span || byExtent(span, least) !== 0) continue;
      marked.push([team[k]?.annotator ?? 0, span]);
      next[k] = (next[k] ?? 0) + 1;
    }
    union.push(marked);
  }
}

/** How the items of a note were rated. Items with fewer than two ratings are left out. */
export function ratingTallies(
  frame: Frame,
  note: StudyNote,
  unions: readonly (readonly MarkedSpan[])[],
): RatingTally[] {
  const tallies = attributeTallies(frame, unions);
  const once = (subject: RatingSubject, rows: readonly (string | null)[][]) =>
    rows.map((values): RatingTally => ({ subject, values, weight: 1 }));
  tallies.push(...once('relation', relationRows(frame, note)));
  for (const [question, values] of answers(frame, note)) tallies.push(...once(`answer:${question}`, [values]));
  return tallies;
}

/** Names a row of values. */
export const tallyKey = (subject: string, values: readonly (string | null)[]): string =>
  `${subject}\u0000${values.map((value) => (value === null ? '' : `=${value}`)).join('\u0000')}`;

/** Spans that several marked, by what each said of an attribute; spans of the same answers together. */
function attributeTallies(frame: Frame, unions: readonly (readonly MarkedSpan[])[]): RatingTally[] {
  const names = attributeNames(unions);
  const rows = new Map<string, { name: string; marked: MarkedSpan; weight: number }>();
  for (const union of unions) {
    for (const marked of union) {
      if (marked.length < 2) continue;
      for (const name of names) {
        let key = name;
        for (const [annotator, { attributes }] of marked) {
          const given = attributes?.[name] ?? null;
          key += given === null ? `\u0000${annotator}` : `\u0000${annotator}=${given}`;
        }
        const row = rows.get(key);
        if (row) row.weight += 1;
        else rows.set(key, { name, marked, weight: 1 });
      }
    }
  }
  const tallies: RatingTally[] = [];
  for (const { name, marked, weight } of rows.values()) {
    const values = new Array<string | null>(frame.annotators.length).fill(null);
    for (const [annotator, span] of marked) values[annotator] = span.attributes?.[name] ?? null;
    if (isRatedTwice(values)) tallies.push({ subject: `attribute:${name}`, values, weight });
  }
  return tallies;
}

/** The attributes anybody gave any span. */
function attributeNames(unions: readonly (readonly MarkedSpan[])[]): Set<string> {
  const names = new Set<string>();
  for (const union of unions) {
    for (const marked of union) for (const [, { attributes }] of marked) for (const name in attributes) names.add(name);
  }
  return names;
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
