import { type BootstrapOptions, type Interval, percentileInterval } from './bootstrap.ts';
import { chanceCorrected, type Estimate, meanOf, REASON, ratio, sum, undefinedBecause, value } from './estimate.ts';
import type { RatingSubject, RatingTally } from './note-ratings.ts';
import type { NoteSums } from './note-sums.ts';
import type { Column } from './packed-columns.ts';
import { pairsOf } from './ratings.ts';

/** Intervals of what is said of how values were given. */
export interface ValueIntervals {
  readonly observed: Interval | undefined;
  /** Of a pair; of a team that of alpha is told. */
  readonly kappa: Interval | undefined;
  readonly alpha: Interval | undefined;
  readonly ac1: Interval | undefined;
}

/** Codes with more different values than this have no interval: each value costs some columns. */
const MOST_VALUES = 200;

/** What is judged together: a subject, over the spans of one label or, without, of all. */
export interface Judged {
  readonly subject: RatingSubject;
  readonly label: string | null;
}

/** The sums of notes from which the intervals of one subject follow, and what they are. */
export interface ValueColumns {
  readonly places: Places;
  readonly columns: readonly Column[];
}

/** The sums for subjects such as attributes. */
export const valueColumns = (
  annotators: number,
  notes: readonly NoteSums[],
  judged: readonly Judged[],
): ValueColumns[] => judged.map(({ subject, label }) => groupOf(annotators, notes, subject, label));

/**
 * Intervals for each of the subjects. Each figure follows from sums over items, so that a draw of notes costs an addition for
 * each value and pair of annotators and not a look at each item.
 *
 * @param totals of the columns of all subjects, one after the other, in every resample
 */
export function valueIntervals(
  groups: readonly ValueColumns[],
  totals: readonly Float64Array[],
  options: BootstrapOptions,
): ValueIntervals[] {
  let start = 0;
  return groups.map(({ places, columns }) => {
    if (columns.length === 0) return NO_INTERVALS;
    const own = totals.slice(start, start + columns.length);
    start += columns.length;
    const interval = (figure: (sums: (place: number) => number) => Estimate): Interval | undefined =>
      percentileInterval(
        Array.from({ length: options.resamples }, (_, resample) => figure((place) => own[place]?.[resample] ?? 0)),
        options.level,
      );
    return {
      observed: interval((at) => observedOf(at)),
      kappa: places.pairs.length === 0 ? undefined : interval((at) => kappaOf(at, places)),
      alpha: interval((at) => alphaOf(at, places)),
      ac1: interval((at) => ac1Of(at, places)),
    };
  });
}

function groupOf(
  annotators: number,
  notes: readonly NoteSums[],
  subject: RatingSubject,
  label: string | null,
): ValueColumns {
  const perNote = notes.map(({ ratings }) =>
    ratings.filter(({ row }) => row.subject === subject && (label === null || row.label === label)),
  );
  const given = new Set(perNote.flatMap((tallies) => tallies.flatMap(({ row }) => row.values)));
  given.delete(null);
  const placeOf = new Map([...given].map((one, i) => [one, i]));
  const places = placesOf(annotators, placeOf.size);
  if (placeOf.size > MOST_VALUES) return { places, columns: [] };
  const columns = columnsOf(perNote, places.size, ({ row, weight }, add) => {
    const chosen = row.values.map((one) => (one === null ? -1 : (placeOf.get(one) ?? -1)));
    emit(chosen, weight, places, add);
  });
  return { places, columns };
}

export const NO_INTERVALS: ValueIntervals = { observed: undefined, kappa: undefined, alpha: undefined, ac1: undefined };

/** Items, agreement, alpha's trace; then by value how often it was used, twice weighed; then by pair what kappa needs. */
const [ITEMS, AGREEMENT, TRACE] = [0, 1, 2];
const FIRST_VALUE = 3;

/** Where the sums of a subject lie; values and pairs go by their places. */
interface Places {
  readonly values: number;
  readonly pairs: readonly (readonly [number, number])[];
  /** Mean share of annotators who chose a value. */
  readonly share: (value: number) => number;
  /** How many ratings a value had. */
  readonly uses: (value: number) => number;
  /** Items both of a pair rated. */
  readonly both: (pair: number) => number;
  /** Items both of a pair rated alike. */
  readonly alike: (pair: number) => number;
  /** Of the items both rated: how often the first, and the second, gave a value. */
  readonly byFirst: (pair: number, value: number) => number;
  readonly bySecond: (pair: number, value: number) => number;
  readonly size: number;
}

function placesOf(annotators: number, values: number): Places {
  const pairs = annotators === 2 ? pairsOf(annotators) : [];
  const perPair = 2 + 2 * values;
  const firstPair = FIRST_VALUE + 2 * values;
  const both = (pair: number): number => firstPair + pair * perPair;
  return {
    values,
    pairs,
    share: (value) => FIRST_VALUE + value,
    uses: (value) => FIRST_VALUE + values + value,
    both,
    alike: (pair) => both(pair) + 1,
    byFirst: (pair, value) => both(pair) + 2 + value,
    bySecond: (pair, value) => both(pair) + 2 + values + value,
    size: both(pairs.length),
  };
}

/** Adds one item, or several that were rated alike. @param given the place of each annotator's value, -1 for none */
function emit(
  given: readonly number[],
  weight: number,
  { pairs, share, uses, both, alike, byFirst, bySecond }: Places,
  add: (place: number, amount: number) => void,
): void {
  const counts = new Map<number, number>();
  for (const one of given) if (one >= 0) counts.set(one, (counts.get(one) ?? 0) + 1);
  const rated = sum(counts.values());
  const agreeing = sum([...counts.values()].map((count) => count * (count - 1)));
  add(ITEMS, weight);
  add(AGREEMENT, (weight * agreeing) / (rated * (rated - 1)));
  add(TRACE, (weight * agreeing) / (rated - 1));
  for (const [one, count] of counts) {
    add(share(one), (weight * count) / rated);
    add(uses(one), weight * count);
  }
  for (const [p, [first, second]] of pairs.entries()) {
    const [a, b] = [given[first] ?? -1, given[second] ?? -1];
    if (a < 0 || b < 0) continue;
    add(both(p), weight);
    if (a === b) add(alike(p), weight);
    add(byFirst(p, a), weight);
    add(bySecond(p, b), weight);
  }
}

const observedOf = (at: (place: number) => number): Estimate => ratio(at(AGREEMENT), at(ITEMS), REASON.noPairs);

/** The mean of the pairs' Cohen kappas. */
function kappaOf(at: (place: number) => number, { values, pairs, both, alike, byFirst, bySecond }: Places): Estimate {
  return meanOf(
    pairs.map((_, p) => {
      const items = at(both(p));
      if (items === 0) return undefinedBecause(REASON.noPairs);
      let chance = 0;
      for (let v = 0; v < values; v++) chance += at(byFirst(p, v)) * at(bySecond(p, v));
      return chanceCorrected(at(alike(p)) / items, chance / items ** 2);
    }),
  );
}

/** Nominal alpha: all but the trace of the coincidences disagrees. */
function alphaOf(at: (place: number) => number, { values, uses }: Places): Estimate {
  let all = 0;
  let squares = 0;
  for (let v = 0; v < values; v++) {
    const count = at(uses(v));
    all += count;
    squares += count ** 2;
  }
  if (all === 0) return undefinedBecause(REASON.noPairs);
  const expected = all ** 2 - squares;
  return expected === 0 ? undefinedBecause(REASON.noVariation) : value(1 - ((all - 1) * (all - at(TRACE))) / expected);
}

/** Gwet's AC1: chance agrees as far as the values are evenly used. */
function ac1Of(at: (place: number) => number, { values, share }: Places): Estimate {
  const observed = observedOf(at);
  if (observed.kind === 'undefined' || values < 2) return undefinedBecause(REASON.noVariation);
  let variation = 0;
  for (let v = 0; v < values; v++) {
    const part = at(share(v)) / at(ITEMS);
    variation += part * (1 - part);
  }
  return chanceCorrected(observed.value, variation / (values - 1));
}

function columnsOf(
  perNote: readonly (readonly RatingTally[])[],
  size: number,
  tell: (tally: RatingTally, add: (place: number, amount: number) => void) => void,
): Column[] {
  const gathered = Array.from({ length: size }, () => ({ notes: [] as number[], amounts: [] as number[] }));
  for (const [note, tallies] of perNote.entries()) {
    const amounts = new Map<number, number>();
    const add = (place: number, amount: number): unknown => amounts.set(place, (amounts.get(place) ?? 0) + amount);
    for (const tally of tallies) tell(tally, add);
    for (const [place, amount] of amounts) {
      gathered[place]?.notes.push(note);
      gathered[place]?.amounts.push(amount);
    }
  }
  return gathered.map(({ notes, amounts }) => ({
    notes: Int32Array.from(notes),
    amounts: Float64Array.from(amounts),
  }));
}
