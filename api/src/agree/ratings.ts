/** One value an annotator gave an item: a label, a code, a grade. */
export type Rating = string | number;

/** Items that were rated alike. */
export interface RatedUnit {
  /** For each annotator the place of the value in `categories`, −1 where there is none. Empty where only counts are known. */
  readonly byAnnotator: readonly number[];
  /** For each category how many annotators chose it. */
  readonly counts: readonly number[];
  /** How many annotators rated the item. */
  readonly rated: number;
  /** How many items were rated just so. */
  readonly weight: number;
}

/** Who gave which item which value, in the form every coefficient of this folder takes. */
export interface Ratings {
  readonly categories: readonly Rating[];
  readonly units: readonly RatedUnit[];
}

/** One row an item, one column an annotator, `null` where a rating is missing. */
export type RatingRow = readonly (Rating | null)[];

/**
 * Counts what was rated how.
 *
 * @param declared the categories in their order; those observed, sorted, unless given. Others observed are added behind
 * @param weights how many items each row stands for; one each unless given
 */
export function ratingsOf(
  rows: readonly RatingRow[],
  declared: readonly Rating[] = [],
  weights?: readonly number[],
): Ratings {
  const observed = new Set<Rating>();
  for (const row of rows) for (const rating of row) if (rating !== null) observed.add(rating);
  const categories = [...declared, ...[...observed].filter((rating) => !declared.includes(rating)).sort(byValue)];
  const placeOf = new Map(categories.map((category, i) => [category, i]));
  const units = rows.map((row, i): RatedUnit => {
    const byAnnotator = row.map((rating) => (rating === null ? -1 : (placeOf.get(rating) ?? -1)));
    const counts = new Array<number>(categories.length).fill(0);
    let rated = 0;
    for (const place of byAnnotator) {
      if (place < 0) continue;
      counts[place] = (counts[place] ?? 0) + 1;
      rated += 1;
    }
    return { byAnnotator, counts, rated, weight: weights?.[i] ?? 1 };
  });
  return { categories, units };
}

/** Two values, with and without, of which only is known how many annotators chose each. */
export function binaryRatings(
  units: readonly { readonly without: number; readonly with: number; readonly weight: number }[],
): Ratings {
  return {
    categories: [0, 1],
    units: units
      .filter((unit) => unit.weight > 0)
      .map((unit) => ({
        byAnnotator: [],
        counts: [unit.without, unit.with],
        rated: unit.without + unit.with,
        weight: unit.weight,
      })),
  };
}

/**
 * What two annotators said of the items both rated.
 *
 * @returns `table[i][j]` items given value i by the first and j by the second
 */
export function contingency(ratings: Ratings, first: number, second: number): number[][] {
  const table = ratings.categories.map(() => ratings.categories.map(() => 0));
  for (const { byAnnotator, weight } of ratings.units) {
    const row = table[byAnnotator[first] ?? -1];
    const column = byAnnotator[second] ?? -1;
    if (row && column >= 0) row[column] = (row[column] ?? 0) + weight;
  }
  return table;
}

/** How many columns there are. */
export const annotatorCount = (ratings: Ratings): number => ratings.units[0]?.byAnnotator.length ?? 0;

/** Every two of so many, the lesser first. */
export function pairsOf(count: number): (readonly [first: number, second: number])[] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < count; i++) for (let j = i + 1; j < count; j++) pairs.push([i, j]);
  return pairs;
}

/** Numbers by size, then words by code unit. */
export function byValue(a: Rating, b: Rating): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}
