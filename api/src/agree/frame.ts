import type { StudyNote } from './study.ts';

/** Who is compared on what: fixes the place of every sum, so that the sums of notes add. */
export interface Frame {
  readonly annotators: readonly string[];
  /** Entity types, sorted. */
  readonly labels: readonly string[];
  readonly labelPlace: ReadonlyMap<string, number>;
  /** Relation types, sorted. */
  readonly relationTypes: readonly string[];
}

/** What a pair's sums count, for each entity type and, last, for all types together: where each lies among them. */
export const PAIR_FIELD = {
  strict: 0,
  relaxed: 1,
  iou50: 2,
  firstHit: 3,
  secondHit: 4,
  longer: 5,
  shorter: 6,
  shifted: 7,
  split: 8,
  merged: 9,
  first: 10,
  second: 11,
  charBoth: 12,
  charFirst: 13,
  charSecond: 14,
} as const;
export type PairField = keyof typeof PAIR_FIELD;
/** In the order of their places. */
export const PAIR_FIELDS = Object.keys(PAIR_FIELD);

/** What a pair's sums count beside its types: what both annotated, boundaries regardless of type, and spans with codes. */
export const EXTRA_FIELD = {
  characters: 0,
  notes: 1,
  boundaries: 2,
  boundariesFirst: 3,
  boundariesSecond: 4,
  codes: 5,
  codesFirst: 6,
  codesSecond: 7,
} as const;

/** What a pair's sums count of a type of relations: as they are, given the entities, and with ends that overlap. */
export const RELATION_FIELD = {
  strict: 0,
  first: 1,
  second: 2,
  given: 3,
  givenFirst: 4,
  givenSecond: 5,
  relaxed: 6,
} as const;

/** What a team's sums count of a type, before the depths: notes, spans, distinct spans, squared lengths of units. */
export const TEAM_FIELD = { notes: 0, notesWith: 1, spans: 2, instances: 3, squaredLengths: 4 } as const;

const EXTRA_FIELDS = Object.keys(EXTRA_FIELD).length;
const RELATION_FIELDS = Object.keys(RELATION_FIELD).length;
const TEAM_FIELDS = Object.keys(TEAM_FIELD).length;

/** Where the sums of a frame lie, one after the other in one list of numbers. */
export interface Places {
  readonly size: number;
  /** Sums of a pair on a type; the type after the last is all of them. */
  pair(pair: number, label: number): number;
  /** How far into the sums of a pair a count lies. */
  field(name: PairField): number;
  /** Where the fields of `EXTRA_FIELD` begin. */
  extra(pair: number): number;
  /** How often a pair gave the same boundaries these two types; the type after the last is none. */
  confusion(pair: number, first: number, second: number): number;
  /** Where the fields of `RELATION_FIELD` begin, of a type or, after the last, of all. */
  relation(pair: number, type: number): number;
  /** Where the fields of `TEAM_FIELD` begin. */
  team(label: number): number;
  /** Characters of notes of so many annotators that just so many of them marked. */
  depth(label: number, annotators: number, marking: number): number;
}

/** The frame of a study; types that nobody used yet can be declared. */
export function frameOf(
  annotators: readonly string[],
  notes: Iterable<StudyNote>,
  declared: Iterable<string> = [],
): Frame {
  const labels = new Set(declared);
  const types = new Set<string>();
  for (const { annotations, relations } of notes) {
    let last: string | undefined;
    for (const annotator of annotators) {
      for (const { label } of annotations[annotator] ?? []) {
        if (label !== last) labels.add(label);
        last = label;
      }
      for (const relation of relations?.[annotator] ?? []) types.add(relation.type);
    }
  }
  const sorted = [...labels].sort();
  const labelPlace = new Map(sorted.map((label, i) => [label, i]));
  return { annotators, labels: sorted, labelPlace, relationTypes: [...types].sort() };
}

/** Lays the sums of a frame out; their number grows with pairs times labels squared. */
export function placesOf(frame: Frame): Places {
  const annotators = frame.annotators.length;
  const pairs = (annotators * (annotators - 1)) / 2;
  const labels = frame.labels.length + 1;
  const types = frame.relationTypes.length + 1;
  const extras = pairs * labels * PAIR_FIELDS.length;
  const confusions = extras + pairs * EXTRA_FIELDS;
  const relations = confusions + pairs * labels * labels;
  const teams = relations + pairs * types * RELATION_FIELDS;
  const team = TEAM_FIELDS + (annotators + 1) ** 2;
  return {
    size: teams + labels * team,
    pair: (pair, label) => (pair * labels + label) * PAIR_FIELDS.length,
    field: (name) => PAIR_FIELD[name],
    extra: (pair) => extras + pair * EXTRA_FIELDS,
    confusion: (pair, first, second) => confusions + (pair * labels + first) * labels + second,
    relation: (pair, type) => relations + (pair * types + type) * RELATION_FIELDS,
    team: (label) => teams + label * team,
    depth: (label, of, marking) => teams + label * team + TEAM_FIELDS + of * (annotators + 1) + marking,
  };
}

/** The place of a pair among all, the first the lesser. */
export const pairPlace = (frame: Frame, first: number, second: number): number =>
  first * frame.annotators.length - (first * (first + 1)) / 2 + second - first - 1;
