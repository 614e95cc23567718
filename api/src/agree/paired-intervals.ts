import { type BootstrapOptions, type Interval, percentileInterval } from './bootstrap.ts';
import { meanOf } from './estimate.ts';
import { type Frame, pairPlace, placesOf } from './frame.ts';
import { type Contribution, gather } from './gathered.ts';
import type { NoteSums } from './note-sums.ts';
import type { Column } from './packed-columns.ts';
import { pairsOf } from './ratings.ts';
import { f1 } from './span-f1.ts';

/** Of boundaries regardless of type, of spans with codes, and of relations by type, all last: as they are, with ends that overlap, and given the entities. */
export interface CountedIntervals {
  readonly boundary: Interval | undefined;
  readonly code: Interval | undefined;
  readonly relations: readonly (Interval | undefined)[];
  readonly relaxed: readonly (Interval | undefined)[];
  readonly given: readonly (Interval | undefined)[];
}

export const NO_COUNTED_INTERVALS: CountedIntervals = {
  ...{ boundary: undefined, code: undefined },
  ...{ relations: [], relaxed: [], given: [] },
};

/** The sums of notes from which these intervals follow: for each pair of each kind its matches, and the things of both. */
export function countedColumns(frame: Frame, notes: readonly NoteSums[]): Column[] {
  const contributions = new Map<number, Contribution[]>();
  const add = (place: number, column: number): void => {
    contributions.set(place, [...(contributions.get(place) ?? []), [column, 1]]);
  };
  const counted = kindsOf(frame).flat();
  for (const [i, { matched, of }] of counted.entries()) {
    add(matched, 2 * i);
    for (const place of of) add(place, 2 * i + 1);
  }
  return gather(notes, contributions, 2 * counted.length);
}

/**
 * Intervals of F1 averaged over pairs.
 *
 * @param totals of each of the columns, in every resample
 */
export function countedIntervals(
  frame: Frame,
  totals: readonly Float64Array[],
  options: BootstrapOptions,
): CountedIntervals {
  const at = (column: number, resample: number): number => totals[column]?.[resample] ?? 0;
  const [boundary, code, ...relations] = kindsOf(frame).map((pairs, kind) => {
    const replicates = Array.from({ length: options.resamples }, (_, resample) =>
      meanOf(
        pairs.map((__, pair) => {
          const column = 2 * (kind * pairs.length + pair);
          return f1({ matched: at(column, resample), first: at(column + 1, resample), second: 0 });
        }),
      ),
    );
    return percentileInterval(replicates, options.level);
  });
  const types = frame.relationTypes.length + 1;
  const sort = (nth: number) => relations.slice(nth * types, (nth + 1) * types);
  return { boundary, code, relations: sort(0), given: sort(1), relaxed: sort(2) };
}

/** Where a pair's matches stand among the sums of a note, and where the things of both. */
interface CountPlaces {
  readonly matched: number;
  readonly of: readonly [first: number, second: number];
}

/** Each kind of counts, for every pair: boundaries, codes, then relations by type as they are, given the entities, relaxed. */
function kindsOf(frame: Frame): CountPlaces[][] {
  const places = placesOf(frame);
  const pairs = pairsOf(frame.annotators.length).map(([first, second]) => pairPlace(frame, first, second));
  const counts = (base: number): CountPlaces => ({ matched: base, of: [base + 1, base + 2] });
  // Relaxed matches stand last; the relations they are of are the same.
  const relaxed = (base: number): CountPlaces => ({ matched: base + 6, of: [base + 1, base + 2] });
  const types = [...frame.relationTypes.keys(), frame.relationTypes.length];
  return [
    pairs.map((pair) => counts(places.extra(pair) + 2)),
    pairs.map((pair) => counts(places.extra(pair) + 5)),
    ...types.map((type) => pairs.map((pair) => counts(places.relation(pair, type)))),
    ...types.map((type) => pairs.map((pair) => counts(places.relation(pair, type) + 3))),
    ...types.map((type) => pairs.map((pair) => relaxed(places.relation(pair, type)))),
  ];
}
