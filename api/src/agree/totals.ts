import {
  EXTRA_FIELD,
  type Frame,
  type PairField,
  type Places,
  pairPlace,
  placesOf,
  RELATION_FIELD,
  TEAM_FIELD,
} from './frame.ts';
import type { RatedRow, RatingSubject, RatingTally } from './note-ratings.ts';
import type { NoteSums } from './note-sums.ts';
import { binaryRatings, type Ratings, ratingsOf } from './ratings.ts';

/** The sums of a set of notes. */
export interface Totals {
  readonly frame: Frame;
  readonly places: Places;
  readonly sums: Float64Array;
  readonly ratings: Map<string, RatingTally>;
}

/** Adds up the sums of notes; all must be of this frame. Linear in what the notes hold. */
export function totalsOf(frame: Frame, notes: Iterable<NoteSums>): Totals {
  const places = placesOf(frame);
  const totals = { frame, places, sums: new Float64Array(places.size), ratings: new Map<string, RatingTally>() };
  for (const note of notes) accumulate(totals, note, 1);
  return totals;
}

/**
 * The totals after one note was submitted again, or for the first time, or withdrawn. Costs what the two notes hold and
 * one copy of the sums, however many notes there are.
 */
export function exchanged(totals: Totals, before: NoteSums | undefined, after: NoteSums | undefined): Totals {
  const next = { ...totals, sums: totals.sums.slice(), ratings: new Map(totals.ratings) };
  if (before) accumulate(next, before, -1);
  if (after) accumulate(next, after, 1);
  return next;
}

function accumulate({ sums, ratings }: Totals, note: NoteSums, sign: 1 | -1): void {
  const { at, by } = note;
  for (let i = 0; i < at.length; i++) {
    const place = at[i] ?? 0;
    sums[place] = (sums[place] ?? 0) + sign * (by[i] ?? 0);
  }
  for (const tally of note.ratings) {
    const { row } = tally;
    const total = (ratings.get(row.key)?.weight ?? 0) + sign * tally.weight;
    if (total === 0) ratings.delete(row.key);
    else ratings.set(row.key, { row, weight: total });
  }
}

/** What a pair's spans of one type come to. Counts of spans, of characters, and of notes both annotated. */
export type PairSums = Readonly<Record<PairField, number>> & {
  /** Of the notes both annotated. */
  readonly characters: number;
  readonly notes: number;
};

/** @param label the place of the type, or the number of types for all together */
export function pairSums({ frame, places, sums }: Totals, first: number, second: number, label: number): PairSums {
  const base = places.pair(pairPlace(frame, first, second), label);
  const extra = places.extra(pairPlace(frame, first, second));
  const field = (name: PairField) => sums[base + places.field(name)] ?? 0;
  return {
    strict: field('strict'),
    relaxed: field('relaxed'),
    iou50: field('iou50'),
    firstHit: field('firstHit'),
    secondHit: field('secondHit'),
    longer: field('longer'),
    shorter: field('shorter'),
    shifted: field('shifted'),
    split: field('split'),
    merged: field('merged'),
    first: field('first'),
    second: field('second'),
    charBoth: field('charBoth'),
    charFirst: field('charFirst'),
    charSecond: field('charSecond'),
    characters: sums[extra + EXTRA_FIELD.characters] ?? 0,
    notes: sums[extra + EXTRA_FIELD.notes] ?? 0,
  };
}

/** What a team's spans of one type come to, over the notes that at least two annotated. */
export interface TeamSums {
  readonly notes: number;
  /** Notes in which anybody marked one. */
  readonly notesWith: number;
  readonly spans: number;
  /** Distinct spans anybody marked. */
  readonly instances: number;
  /** Sum of the squared lengths of all units. */
  readonly squaredLengths: number;
  /** `depths[of][marking]` characters of notes that `of` annotated, marked by `marking` of them. */
  readonly depths: readonly (readonly number[])[];
}

/** @param label the place of the type, or the number of types for all together */
export function teamSums({ frame, places, sums }: Totals, label: number): TeamSums {
  const base = places.team(label);
  const field = (name: keyof typeof TEAM_FIELD) => sums[base + TEAM_FIELD[name]] ?? 0;
  const upTo = Array.from({ length: frame.annotators.length + 1 }, (_, i) => i);
  return {
    notes: field('notes'),
    notesWith: field('notesWith'),
    spans: field('spans'),
    instances: field('instances'),
    squaredLengths: field('squaredLengths'),
    depths: upTo.map((of) => upTo.slice(0, of + 1).map((marking) => sums[places.depth(label, of, marking)] ?? 0)),
  };
}

/** The characters as items that annotators marked or did not, of notes that at least two, or all, annotated. */
export function characterRatings(team: TeamSums, fewest = 2): Ratings {
  return binaryRatings(
    team.depths.flatMap((depths, of) =>
      of < fewest ? [] : depths.map((weight, marking) => ({ without: of - marking, with: marking, weight })),
    ),
  );
}

/** Boundaries regardless of type, and spans with their codes: in common, of the first, of the second. */
export function extraSums({ frame, places, sums }: Totals, first: number, second: number) {
  const base = places.extra(pairPlace(frame, first, second));
  const field = (name: keyof typeof EXTRA_FIELD) => sums[base + EXTRA_FIELD[name]] ?? 0;
  return {
    boundary: { matched: field('boundaries'), first: field('boundariesFirst'), second: field('boundariesSecond') },
    code: { matched: field('codes'), first: field('codesFirst'), second: field('codesSecond') },
  };
}

/**
 * Relations in common, of the first, of the second; given the entities; and with ends that overlap.
 *
 * @param type the place of the type, or the number of types for all together
 */
export function relationSums({ frame, places, sums }: Totals, first: number, second: number, type: number) {
  const base = places.relation(pairPlace(frame, first, second), type);
  const field = (name: keyof typeof RELATION_FIELD) => sums[base + RELATION_FIELD[name]] ?? 0;
  const each = { first: field('first'), second: field('second') };
  return {
    strict: { matched: field('strict'), ...each },
    given: { matched: field('given'), first: field('givenFirst'), second: field('givenSecond') },
    /** The ends share characters and have the same types. */
    relaxed: { matched: field('relaxed'), ...each },
  };
}

/** Rows are the first annotator's types, columns the second's; the last of each is nothing. */
export function confusionSums({ frame, places, sums }: Totals, first: number, second: number): number[][] {
  const pair = pairPlace(frame, first, second);
  const all = Array.from({ length: frame.labels.length + 1 }, (_, i) => i);
  return all.map((row) => all.map((column) => sums[places.confusion(pair, row, column)] ?? 0));
}

/** How the items of each subject were rated: attributes of spans, answers on notes, types of relations. */
export function ratingsBySubject(totals: Totals): Map<RatingSubject, Ratings> {
  return mapValues(
    Map.groupBy(totals.ratings.values(), ({ row }) => row.subject),
    ratingsOfTallies,
  );
}

/** How each attribute of the spans of each label was rated. */
export function ratingsByLabel(totals: Totals): { subject: RatingSubject; label: string; ratings: Ratings }[] {
  const groups = Map.groupBy(totals.ratings.values(), ({ row: { subject, label } }) => `${label}\u0000${subject}`);
  return [...groups.values()].flatMap((tallies) => {
    const row = tallies[0]?.row;
    return !row || row.label === null
      ? []
      : [{ subject: row.subject, label: row.label, ratings: ratingsOfTallies(tallies) }];
  });
}

/** Rows of several labels with the same values are one. */
function ratingsOfTallies(tallies: readonly RatingTally[]): Ratings {
  const weights = new Map<string, number>();
  const rows = new Map<string, RatedRow>();
  for (const { row, weight } of tallies) {
    weights.set(row.told, (weights.get(row.told) ?? 0) + weight);
    rows.set(row.told, row);
  }
  return ratingsOf(
    [...rows.values()].map(({ values }) => values),
    [],
    [...weights.values()],
  );
}

const mapValues = <K, A, B>(map: ReadonlyMap<K, A>, change: (value: A) => B): Map<K, B> =>
  new Map([...map].map(([key, value]) => [key, change(value)]));
