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
  let to = 0;
  for (let first = candidates[0]; first !== undefined; first = candidates[to]) {
    const from = to++;
    let { end } = first;
    for (let next = candidates[to]; next !== undefined && next.start < end; next = candidates[++to]) {
      end = Math.max(end, next.end);
    }
    if (to === from + 1) chosen.push(first);
    else chosen.push(...longestOfCluster(candidates.slice(from, to)));
  }
  return chosen;
}

function longestOfCluster<T extends Extent>(cluster: readonly T[]): T[] {
  const chosen: T[] = [];
  for (const candidate of cluster.toSorted((a, b) => length(b) - length(a))) insertWhereFree(chosen, candidate);
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
