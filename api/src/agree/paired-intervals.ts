import { type BootstrapOptions, type Interval, percentileInterval, resampledTotals } from './bootstrap.ts';
import { meanOf } from './estimate.ts';
import { type Frame, pairPlace, placesOf } from './frame.ts';
import { type Contribution, gather } from './gathered.ts';
import type { NoteSums } from './note-sums.ts';
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

/** Empty without options. */
export function countedIntervals(
  frame: Frame,
  notes: readonly NoteSums[],
  options: BootstrapOptions | undefined,
): CountedIntervals {
  if (!options) return { boundary: undefined, code: undefined, relations: [], relaxed: [], given: [] };
  const places = placesOf(frame);
  const pairs = pairsOf(frame.annotators.length).map(([first, second]) => pairPlace(frame, first, second));
  const counts = (base: number): CountPlaces => ({ matched: base, of: [base + 1, base + 2] });
  const types = [...frame.relationTypes.keys(), frame.relationTypes.length];
  const [boundary, code, ...relations] = pairedIntervals(
    [
      pairs.map((pair) => counts(places.extra(pair) + 2)),
      pairs.map((pair) => counts(places.extra(pair) + 5)),
      ...types.map((type) => pairs.map((pair) => counts(places.relation(pair, type)))),
      ...types.map((type) => pairs.map((pair) => counts(places.relation(pair, type) + 3))),
      ...types.map((type) => pairs.map((pair) => relaxedOf(places.relation(pair, type)))),
    ],
    notes,
    options,
  );
  const kind = (nth: number) => relations.slice(nth * types.length, (nth + 1) * types.length);
  return { boundary, code, relations: kind(0), given: kind(1), relaxed: kind(2) };
}

/** Relaxed matches stand last; the relations they are of are the same. */
const relaxedOf = (base: number): CountPlaces => ({ matched: base + 6, of: [base + 1, base + 2] });

/** Where a pair's matches stand among the sums of a note, and where the things of both. */
interface CountPlaces {
  readonly matched: number;
  readonly of: readonly [first: number, second: number];
}

/** Intervals of F1 averaged over pairs, for several kinds of counts, all from the same draws of notes. */
function pairedIntervals(
  kinds: readonly (readonly CountPlaces[])[],
  notes: readonly NoteSums[],
  options: BootstrapOptions,
): (Interval | undefined)[] {
  const shared = notes.filter((note) => note.at.length > 0);
  const contributions = new Map<number, Contribution[]>();
  const add = (place: number, column: number): void => {
    contributions.set(place, [...(contributions.get(place) ?? []), [column, 1]]);
  };
  const starts: number[] = [];
  let columns = 0;
  for (const pairs of kinds) {
    starts.push(columns);
    for (const { matched, of } of pairs) {
      add(matched, columns);
      for (const place of of) add(place, columns + 1);
      columns += 2;
    }
  }
  const totals = resampledTotals(gather(shared, contributions, columns), shared.length, options);
  const at = (column: number, resample: number): number => totals[column]?.[resample] ?? 0;
  return kinds.map((pairs, kind) => {
    const replicates = Array.from({ length: options.resamples }, (_, resample) =>
      meanOf(
        pairs.map((__, pair) => {
          const column = (starts[kind] ?? 0) + 2 * pair;
          return f1({ matched: at(column, resample), first: at(column + 1, resample), second: 0 });
        }),
      ),
    );
    return percentileInterval(replicates, options.level);
  });
}
