import { type BootstrapOptions, type Interval, percentileInterval } from './bootstrap.ts';
import { meanOf } from './estimate.ts';
import { EXTRA_FIELD, type Frame, pairPlace, placesOf, RELATION_FIELD } from './frame.ts';
import { type Contribution, gather } from './gathered.ts';
import type { NoteSums } from './note-sums.ts';
import type { Column } from './packed-columns.ts';
import { pairsOf } from './ratings.ts';
import { f1 } from './span-f1.ts';

/** Intervals of F1 averaged over pairs. Those of relations are by type, the last of all types together. */
export interface CountedIntervals {
  /** Of boundaries, regardless of type. */
  readonly boundary: Interval | undefined;
  /** Of spans with their codes. */
  readonly code: Interval | undefined;
  readonly relations: readonly (Interval | undefined)[];
  /** Of relations whose ends need only overlap. */
  readonly relaxed: readonly (Interval | undefined)[];
  /** Of relations between spans that both annotators have. */
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
  const nth = (way: number) => relations.slice(way * types, (way + 1) * types);
  return { boundary, code, relations: nth(0), given: nth(1), relaxed: nth(2) };
}

type ExtraField = keyof typeof EXTRA_FIELD;
type RelationField = keyof typeof RELATION_FIELD;

/** Where a pair's matches stand among the sums of a note, and where the things of both. */
interface CountPlaces {
  readonly matched: number;
  readonly of: readonly [first: number, second: number];
}

/** Each kind of counts, for every pair: boundaries, codes, then relations by type as they are, given the entities, relaxed. */
function kindsOf(frame: Frame): CountPlaces[][] {
  const places = placesOf(frame);
  const pairs = pairsOf(frame.annotators.length).map(([first, second]) => pairPlace(frame, first, second));
  const types = [...frame.relationTypes.keys(), frame.relationTypes.length];
  const extra = (...[matched, first, second]: readonly [ExtraField, ExtraField, ExtraField]) =>
    pairs.map((pair): CountPlaces => {
      const base = places.extra(pair);
      return { matched: base + EXTRA_FIELD[matched], of: [base + EXTRA_FIELD[first], base + EXTRA_FIELD[second]] };
    });
  const relations = (...[matched, first, second]: readonly [RelationField, RelationField, RelationField]) =>
    types.map((type) =>
      pairs.map((pair): CountPlaces => {
        const base = places.relation(pair, type);
        const of = [base + RELATION_FIELD[first], base + RELATION_FIELD[second]] as const;
        return { matched: base + RELATION_FIELD[matched], of };
      }),
    );
  return [
    extra('boundaries', 'boundariesFirst', 'boundariesSecond'),
    extra('codes', 'codesFirst', 'codesSecond'),
    ...relations('strict', 'first', 'second'),
    ...relations('given', 'givenFirst', 'givenSecond'),
    ...relations('relaxed', 'first', 'second'),
  ];
}
