import { codeCounts, isCoded } from './code-f1.ts';
import { EXTRA_FIELD, type Frame, PAIR_FIELD, PAIR_FIELDS, pairPlace, placesOf, TEAM_FIELD } from './frame.ts';
import { coverageDepths, type Intervals, intersection, measure, unitsOf } from './intervals.ts';
import { confuse, type TypedSpans } from './label-confusion.ts';
import { allSpansOf, type Layer, type UnitLayer, unitLayersOf } from './layers.ts';
import { createRatingTallies, type RatingTally, unionOf } from './note-ratings.ts';
import { relationCounts } from './relations.ts';
import { matchSpans } from './span-match.ts';
import { byExtent, type StudyNote, type StudySpan } from './study.ts';

/** What one note adds to every figure: non-zero sums with their places, and how its items were rated. */
export interface NoteSums {
  readonly note: string;
  readonly at: Int32Array;
  readonly by: Float64Array;
  readonly ratings: readonly RatingTally[];
}

/** One annotator's spans of a note, prepared once for all comparisons. */
interface Prepared {
  readonly annotator: number;
  readonly layer: Layer;
  readonly all: readonly StudySpan[];
  readonly typed: TypedSpans;
  /** How many of all differ in more than their type. */
  readonly extents: number;
  /** Covered characters by label, and last of any label. */
  readonly units: readonly Intervals[];
  readonly covered: readonly number[];
  /** Whether any has a place for a code. */
  readonly isCoded: boolean;
}

/**
 * Computes the sums of notes one by one in a frame. Pure and additive: the figures of any set of notes follow from
 * adding their sums. In time linear in spans for each pair, after sorting.
 */
export function noteSummer(frame: Frame): (note: StudyNote) => NoteSums {
  const summer = layerSummer(frame);
  return (note) => summer(note, unitLayersOf(frame, note));
}

/** The same from layers that are at hand. */
export function layerSummer(frame: Frame): (note: StudyNote, layers: readonly UnitLayer[]) => NoteSums {
  const places = placesOf(frame);
  const labels = frame.labels.length;
  const counts = new Float64Array(PAIR_FIELDS.length);
  const pooled = new Float64Array(PAIR_FIELDS.length);
  const cells = new Float64Array((labels + 1) ** 2);
  let at = new Int32Array(1024);
  let by = new Float64Array(1024);
  let emitted = 0;
  const emit = (place: number, amount: number): void => {
    if (amount === 0) return;
    if (emitted === at.length) {
      [at, by] = [grown(at, new Int32Array(2 * emitted)), grown(by, new Float64Array(2 * emitted))];
    }
    at[emitted] = place;
    by[emitted] = amount;
    emitted += 1;
  };
  const tallies = createRatingTallies(frame);
  return (note, layers) => {
    emitted = 0;
    const present = layers.map((layer) => prepare(note, layer));
    for (const [i, first] of present.entries()) {
      for (const second of present.slice(i + 1)) {
        const pair = pairPlace(frame, first.annotator, second.annotator);
        emitPair(pair, first, second);
        emitExtra(pair, first, second);
      }
    }
    const union =
      present.length > 1 ? frame.labels.map((_, label) => unionOf(frame.annotators.length, present, label)) : [];
    if (present.length > 1) {
      for (let label = 0; label <= labels; label++) emitTeam(label, present, union);
    }
    return {
      note: note.id,
      at: at.slice(0, emitted),
      by: by.slice(0, emitted),
      ratings: tallies(note, union),
    };

    function emitPair(pair: number, first: Prepared, second: Prepared): void {
      pooled.fill(0);
      for (let label = 0; label <= labels; label++) {
        const base = places.pair(pair, label);
        const a = first.layer[label] ?? [];
        const b = second.layer[label] ?? [];
        if (label < labels && a.length === 0 && b.length === 0) continue;
        if (label < labels) countSpans(a, b, counts, pooled);
        const own = label < labels ? counts : pooled;
        const both = intersection(first.units[label] ?? [], second.units[label] ?? []);
        own[PAIR_FIELD.charBoth] = both;
        own[PAIR_FIELD.charFirst] = (first.covered[label] ?? 0) - both;
        own[PAIR_FIELD.charSecond] = (second.covered[label] ?? 0) - both;
        for (let i = 0; i < own.length; i++) emit(base + i, own[i] ?? 0);
      }
    }

    function emitExtra(pair: number, first: Prepared, second: Prepared): void {
      const base = places.extra(pair);
      emit(base + EXTRA_FIELD.characters, note.length);
      emit(base + EXTRA_FIELD.notes, 1);
      emit(base + EXTRA_FIELD.boundaries, emitConfusion(pair, first, second));
      emit(base + EXTRA_FIELD.boundariesFirst, first.extents);
      emit(base + EXTRA_FIELD.boundariesSecond, second.extents);
      if (first.isCoded || second.isCoded) {
        const [codes, ofFirst, ofSecond] = codeCounts(first.all, second.all);
        emit(base + EXTRA_FIELD.codes, codes);
        emit(base + EXTRA_FIELD.codesFirst, ofFirst);
        emit(base + EXTRA_FIELD.codesSecond, ofSecond);
      }
      for (const [type, counts] of relationCounts(frame, note, first.annotator, second.annotator)) {
        for (const [field, count] of counts.entries()) emit(places.relation(pair, type) + field, count);
      }
    }

    /** Returns how many boundaries both have. */
    function emitConfusion(pair: number, first: Prepared, second: Prepared): number {
      cells.fill(0);
      const common = confuse(first.typed, second.typed, labels, (one, other) => {
        const cell = one * (labels + 1) + other;
        cells[cell] = (cells[cell] ?? 0) + 1;
      });
      for (let one = 0; one <= labels; one++) {
        const row = places.confusion(pair, one, 0);
        for (let other = 0; other <= labels; other++) emit(row + other, cells[one * (labels + 1) + other] ?? 0);
      }
      return common;
    }

    function emitTeam(label: number, team: readonly Prepared[], unions: readonly (readonly unknown[])[]): void {
      const base = places.team(label);
      const units = team.map((one) => one.units[label] ?? []);
      const spans = team.reduce(
        (total, one) => total + (label < labels ? (one.layer[label]?.length ?? 0) : one.all.length),
        0,
      );
      const instances =
        label < labels ? (unions[label]?.length ?? 0) : unions.reduce((total, spansOf) => total + spansOf.length, 0);
      emit(base + TEAM_FIELD.notes, 1);
      emit(base + TEAM_FIELD.notesWith, Number(spans > 0));
      emit(base + TEAM_FIELD.spans, spans);
      emit(base + TEAM_FIELD.instances, instances);
      emit(
        base + TEAM_FIELD.squaredLengths,
        units.reduce((total, layer) => total + squaredLengths(layer), 0),
      );
      for (const [marking, characters] of coverageDepths(units, note.length).entries()) {
        emit(places.depth(label, team.length, marking), characters);
      }
    }
  };

  function prepare(note: StudyNote, { annotator, layer, units: own }: UnitLayer): Prepared {
    const source = note.annotations[frame.annotators[annotator] ?? ''] ?? [];
    const all = allSpansOf(layer, source);
    const units = [...own, unitsOf(all)];
    const types = new Int32Array(all.length);
    for (const [i, { label }] of all.entries()) types[i] = frame.labelPlace.get(label) ?? labels;
    return {
      annotator,
      layer,
      all,
      typed: { spans: all, types },
      extents: all === source ? all.length : distinctExtents(all),
      units,
      covered: units.map(measure),
      isCoded: all.some(isCoded),
    };
  }
}

/** Writes the counts of the spans of one type in their places, and adds them to those of all types. */
function countSpans(
  first: readonly StudySpan[],
  second: readonly StudySpan[],
  counts: Float64Array,
  pooled: Float64Array,
): void {
  const match = matchSpans(first, second);
  counts[PAIR_FIELD.strict] = match.strict;
  counts[PAIR_FIELD.relaxed] = match.relaxed;
  counts[PAIR_FIELD.iou50] = match.iou50;
  counts[PAIR_FIELD.firstHit] = match.firstHit;
  counts[PAIR_FIELD.secondHit] = match.secondHit;
  counts[PAIR_FIELD.longer] = match.longer;
  counts[PAIR_FIELD.shorter] = match.shorter;
  counts[PAIR_FIELD.shifted] = match.shifted;
  counts[PAIR_FIELD.split] = match.split;
  counts[PAIR_FIELD.merged] = match.merged;
  counts[PAIR_FIELD.first] = first.length;
  counts[PAIR_FIELD.second] = second.length;
  for (let i = 0; i < counts.length; i++) pooled[i] = (pooled[i] ?? 0) + (counts[i] ?? 0);
}

function grown<T extends Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function squaredLengths(units: Intervals): number {
  let total = 0;
  for (let i = 0; i < units.length; i += 2) total += ((units[i + 1] ?? 0) - (units[i] ?? 0)) ** 2;
  return total;
}

/** How many spans in text order there are, those that differ in type only being one. */
function distinctExtents(spans: readonly StudySpan[]): number {
  let distinct = 0;
  let before: StudySpan | undefined;
  for (const span of spans) {
    if (before === undefined || byExtent(before, span) !== 0) distinct += 1;
    before = span;
  }
  return distinct;
}
