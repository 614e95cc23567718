import { createHash } from 'node:crypto';

/** A random sample that a seed gives again: each id is ranked by a digest of seed and id, so the order given does not matter. */
export function drawn(ids: readonly string[], size: number, seed: number): string[] {
  const ranked = ids.map((id) => ({ id, rank: createHash('sha256').update(`${seed} ${id}`).digest('hex') }));
  return ranked
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, size)
    .map(({ id }) => id);
}
