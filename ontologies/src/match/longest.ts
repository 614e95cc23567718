/** Anything with a place in a text. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * Of overlapping candidates the longest, and of equally long ones the first in the list that begins first, so that no
 * two of the result overlap. In text order.
 *
 * @param candidates ordered by start
 */
export function longest<T extends Extent>(candidates: readonly T[]): T[] {
  const chosen: T[] = [];
  for (let from = 0; from < candidates.length; ) {
    let end = candidates[from]?.end ?? 0;
    let to = from + 1;
    for (let next = candidates[to]; next !== undefined && next.start < end; next = candidates[++to]) {
      end = Math.max(end, next.end);
    }
    if (to === from + 1) chosen.push(...candidates.slice(from, to));
    else chosen.push(...longestOfCluster(candidates.slice(from, to)));
    from = to;
  }
  return chosen;
}

function longestOfCluster<T extends Extent>(cluster: readonly T[]): T[] {
  const ranked = cluster.map((candidate, rank) => ({ candidate, rank }));
  ranked.sort((a, b) => length(b.candidate) - length(a.candidate) || a.rank - b.rank);
  const chosen: T[] = [];
  for (const { candidate } of ranked) insertWhereFree(chosen, candidate);
  return chosen;
}

/** Puts a candidate at its place in text order, unless one chosen before overlaps it. */
function insertWhereFree<T extends Extent>(chosen: T[], candidate: T): void {
  let low = 0;
  let high = chosen.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chosen[middle]?.start ?? 0) < candidate.start) low = middle + 1;
    else high = middle;
  }
  const before = chosen[low - 1];
  const after = chosen[low];
  if ((before && before.end > candidate.start) || (after && after.start < candidate.end)) return;
  chosen.splice(low, 0, candidate);
}

const length = (extent: Extent): number => extent.end - extent.start;
