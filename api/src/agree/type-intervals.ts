import { alphaOf } from './alpha.ts';
import { type BootstrapOptions, type Interval, percentileInterval } from './bootstrap.ts';
import { type CharTable, charDice, charKappa } from './char-table.ts';
import { type Estimate, meanOf } from './estimate.ts';
import { type Frame, type PairField, pairPlace, placesOf } from './frame.ts';
import { type Contribution, gather } from './gathered.ts';
import type { NoteSums } from './note-sums.ts';
import type { Column } from './packed-columns.ts';
import { pairsOf } from './ratings.ts';
import { f1 } from './span-f1.ts';

/** The intervals of what a lead sees first of one type. */
export interface TypeIntervals {
  readonly strictF1: Interval | undefined;
  readonly relaxedF1: Interval | undefined;
  readonly charDice: Interval | undefined;
  /** Of the character kappa for a pair, of the character alpha for a team. */
  readonly chanceCorrected: Interval | undefined;
}

/**
 * Of a pair: strict, relaxed, spans of both, characters of both, of the first only, of the second only, of the notes. In
 * a team those of either only are taken together, which Dice's coefficient cannot tell.
 */
const PAIR_COLUMNS = 7;
const PAIR_CONTRIBUTIONS: readonly (readonly [field: PairField, column: number])[] = [
  ['strict', 0],
  ['relaxed', 1],
  ['first', 2],
  ['second', 2],
  ['charBoth', 3],
  ['charFirst', 4],
  ['charSecond', 5],
];
/** Of a team: weighed disagreeing characters, marked characters, all characters, each times the annotators. */
const TEAM_COLUMNS = 3;

/** The sums of notes from which the intervals of all types follow. */
export function typeColumns(frame: Frame, notes: readonly NoteSums[]): Column[] {
  const pairs = pairsOf(frame.annotators.length);
  const perType = columnsOfType(pairs.length);
  return gather(notes, contributionsOf(frame, pairs, perType), (frame.labels.length + 1) * perType);
}

const columnsOfType = (pairs: number): number => pairs * PAIR_COLUMNS + TEAM_COLUMNS;

/**
 * Intervals for every type and, last, for all together.
 *
 * @param totals of each of the columns, in every resample
 */
export function typeIntervals(
  frame: Frame,
  totals: readonly Float64Array[],
  options: BootstrapOptions,
): TypeIntervals[] {
  const pairs = pairsOf(frame.annotators.length);
  const perType = columnsOfType(pairs.length);
  return Array.from({ length: frame.labels.length + 1 }, (_, type) => {
    const at = (column: number, resample: number) => totals[type * perType + column]?.[resample] ?? 0;
    const interval = (figure: (resample: number) => Estimate) =>
      percentileInterval(
        Array.from({ length: options.resamples }, (__, resample) => figure(resample)),
        options.level,
      );
    const f1Of = (matched: number) => (resample: number) =>
      meanOf(
        pairs.map((__, p) => {
          const base = p * PAIR_COLUMNS;
          return f1({ matched: at(base + matched, resample), first: at(base + 2, resample), second: 0 });
        }),
      );
    const table = (pair: number, resample: number): CharTable => {
      const base = pair * PAIR_COLUMNS + 3;
      const [both, first, second] = [at(base, resample), at(base + 1, resample), at(base + 2, resample)];
      return [both, first, second, at(base + 3, resample) - both - first - second];
    };
    const alpha = (resample: number) => {
      const base = pairs.length * PAIR_COLUMNS;
      return binaryAlpha(at(base, resample), at(base + 1, resample), at(base + 2, resample));
    };
    return {
      strictF1: interval(f1Of(0)),
      relaxedF1: interval(f1Of(1)),
      charDice: interval((resample) => meanOf(pairs.map((__, p) => charDice(table(p, resample))))),
      chanceCorrected: interval(pairs.length === 1 ? (resample) => charKappa(table(0, resample)) : alpha),
    };
  });
}

/** Nominal alpha of marked against unmarked. @param split disagreeing coincidences, in one order */
function binaryAlpha(split: number, marked: number, all: number): Estimate {
  const totals = [all - marked, marked];
  const matrix = [
    [0, split],
    [split, 0],
  ];
  return alphaOf(matrix, totals, () => 1);
}

function contributionsOf(
  frame: Frame,
  pairs: readonly (readonly [number, number])[],
  perType: number,
): Map<number, Contribution[]> {
  const places = placesOf(frame);
  const found = new Map<number, Contribution[]>();
  const add = (place: number, column: number, factor: number) => {
    const list = found.get(place);
    if (list) list.push([column, factor]);
    else found.set(place, [[column, factor]]);
  };
  const team = frame.annotators.length;
  for (let type = 0; type <= frame.labels.length; type++) {
    const start = type * perType;
    for (const [p, [first, second]] of pairs.entries()) {
      const base = places.pair(pairPlace(frame, first, second), type);
      const column = start + p * PAIR_COLUMNS;
      for (const [field, to] of PAIR_CONTRIBUTIONS) {
        add(base + places.field(field), column + (team > 2 ? Math.min(to, 4) : to), 1);
      }
      if (team === 2) add(places.extra(p), column + 6, 1);
    }
    if (team === 2) continue;
    const base = start + pairs.length * PAIR_COLUMNS;
    for (let of = 2; of <= team; of++) {
      for (let marking = 0; marking <= of; marking++) {
        const place = places.depth(type, of, marking);
        if (marking > 0 && marking < of) add(place, base, (marking * (of - marking)) / (of - 1));
        if (marking > 0) add(place, base + 1, marking);
        add(place, base + 2, of);
      }
    }
  }
  return found;
}
