import { krippendorffAlpha } from './alpha.ts';
import type { Estimate } from './estimate.ts';
import { ratingsOf } from './ratings.ts';

/** How far two sets lie apart, 0 to 1. */
export type SetDifference = (a: ReadonlySet<string>, b: ReadonlySet<string>) => number;

/** One minus the share of their union that two sets have in common. */
export const jaccard: SetDifference = (a, b) => {
  const union = a.union(b).size;
  return union === 0 ? 0 : 1 - a.intersection(b).size / union;
};

/**
 * Jaccard's difference, made less lenient where neither set contains the other.
 *
 * @see Passonneau (2006), LREC, 831-836
 */
export const masi: SetDifference = (a, b) => 1 - (1 - jaccard(a, b)) * monotonicity(a, b);

/** Whether two sets differ at all. */
export const wholeSet: SetDifference = (a, b) => Number(a.symmetricDifference(b).size > 0);

/**
 * Krippendorff's alpha of items that were given sets of values, as several codes of one mention.
 *
 * @param rows one row an item, one column an annotator; the order within a set means nothing, `null` is missing
 */
export function setAlpha(
  rows: readonly (readonly (readonly string[] | null)[])[],
  difference: SetDifference,
): Estimate {
  const sets = new Map<string, ReadonlySet<string>>();
  const keyed = rows.map((row) =>
    row.map((values) => {
      if (values === null) return null;
      const set = new Set(values.toSorted());
      const key = JSON.stringify([...set]);
      sets.set(key, set);
      return key;
    }),
  );
  const EMPTY: ReadonlySet<string> = new Set();
  return krippendorffAlpha(ratingsOf(keyed), (c, k, _, categories) =>
    difference(sets.get(String(categories[c])) ?? EMPTY, sets.get(String(categories[k])) ?? EMPTY),
  );
}

function monotonicity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.symmetricDifference(b).size === 0) return 1;
  if (a.isSubsetOf(b) || b.isSubsetOf(a)) return 2 / 3;
  return a.isDisjointFrom(b) ? 0 : 1 / 3;
}
