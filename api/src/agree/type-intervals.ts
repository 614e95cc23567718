import { alphaOf } from './alpha.ts';
import { type BootstrapOptions, type Interval, percentileInterval } from './bootstrap.ts';
import { type CharTable, charDice, charKappa } from './char-table.ts';
import { type Estimate, meanOf } from './estimate.ts';
import { EXTRA_FIELD, type Frame, type PairField, pairPlace, placesOf } from './frame.ts';
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

/** The columns of a pair; `spans` are those of both together. */
const PAIR_COLUMN = {
  strict: 0,
  relaxed: 1,
  spans: 2,
  charBoth: 3,
  charFirst: 4,
  charSecond: 5,
  characters: 6,
} as const;
const PAIR_COLUMNS = Object.keys(PAIR_COLUMN).length;
const PAIR_CONTRIBUTIONS: readonly (readonly [field: PairField, column: keyof typeof PAIR_COLUMN])[] = [
  ['strict', 'strict'],
  ['relaxed', 'relaxed'],
  ['first', 'spans'],
  ['second', 'spans'],
  ['charBoth', 'charBoth'],
  ['charFirst', 'charFirst'],
  ['charSecond', 'charSecond'],
];
/** The columns of a team: weighed disagreeing characters, marked characters, all characters, each times the annotators. */
const TEAM_COLUMN = { split: 0, marked: 1, all: 2 } as const;
const TEAM_COLUMNS = Object.keys(TEAM_COLUMN).length;

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
    const ofPair = (pair: number, column: keyof typeof PAIR_COLUMN, resample: number) =>
      at(pair * PAIR_COLUMNS + PAIR_COLUMN[column], resample);
    const ofTeam = (column: keyof typeof TEAM_COLUMN, resample: number) =>
      at(pairs.length * PAIR_COLUMNS + TEAM_COLUMN[column], resample);
    const f1Of = (matched: 'strict' | 'relaxed') => (resample: number) =>
      meanOf(
        // The spans of both stand in one sum, and F1 asks for no more than that.
        pairs.map((__, p) =>
          f1({ matched: ofPair(p, matched, resample), first: ofPair(p, 'spans', resample), second: 0 }),
        ),
      );
    const table = (pair: number, resample: number): CharTable => {
      const [both, first, second] = [
        ofPair(pair, 'charBoth', resample),
        ofPair(pair, 'charFirst', resample),
        ofPair(pair, 'charSecond', resample),
      ];
      return [both, first, second, ofPair(pair, 'characters', resample) - both - first - second];
    };
    const alpha = (resample: number) =>
      binaryAlpha(ofTeam('split', resample), ofTeam('marked', resample), ofTeam('all', resample));
    return {
      strictF1: interval(f1Of('strict')),
      relaxedF1: interval(f1Of('relaxed')),
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
        // In a team the characters of either only are taken together: Dice's coefficient cannot tell, and columns cost.
        const into = team > 2 && to === 'charSecond' ? 'charFirst' : to;
        add(base + places.field(field), column + PAIR_COLUMN[into], 1);
      }
      if (team === 2) add(places.extra(p) + EXTRA_FIELD.characters, column + PAIR_COLUMN.characters, 1);
    }
    if (team === 2) continue;
    const base = start + pairs.length * PAIR_COLUMNS;
    for (let of = 2; of <= team; of++) {
      for (let marking = 0; marking <= of; marking++) {
        const place = places.depth(type, of, marking);
        if (marking > 0 && marking < of) add(place, base + TEAM_COLUMN.split, (marking * (of - marking)) / (of - 1));
        if (marking > 0) add(place, base + TEAM_COLUMN.marked, marking);
        add(place, base + TEAM_COLUMN.all, of);
      }
    }
  }
  return found;
}
