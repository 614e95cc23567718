const NONE: readonly never[] = [];

/** Reads a list that is ordered by start once, from the front. */
export function queue<T extends { readonly start: number; readonly end: number }>(items: readonly T[]) {
  let next = 0;
  return {
    /** The items not yet taken that begin before `end`. */
    before(end: number): readonly T[] {
      const from = next;
      while ((items[next]?.start ?? Number.POSITIVE_INFINITY) < end) next++;
      return from === next ? NONE : items.slice(from, next);
    },
    /** The item at or after the current one that holds `place`. */
    at(place: number): T | undefined {
      while ((items[next]?.end ?? Number.POSITIVE_INFINITY) <= place) next++;
      return items[next];
    },
  };
}
