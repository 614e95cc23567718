import type { PoolItem } from '@chartmark/schemas';
import { drawFor } from './draw.ts';

/** Whether this person could take this note now. */
export const isOpenTo = ({ free, takers, barred, only }: PoolItem, person: string): boolean =>
  free && !takers.includes(person) && !barred.includes(person) && (only === null || only === person);

/**
 * The notes a person may take, best first: by priority; then notes with a deadline by it; then those that somebody has
 * begun, with whom the person shared fewest before, so that no pair is always the same; then in their order.
 *
 * @param shared how many notes the person has done with each colleague
 */
export function choose(
  items: readonly PoolItem[],
  person: string,
  shared: ReadonlyMap<string, number>,
): readonly PoolItem[] {
  const pairing = (item: PoolItem): number => Math.max(0, ...item.takers.map((taker) => shared.get(taker) ?? 0));
  return items
    .filter((item) => isOpenTo(item, person))
    .map((item) => ({ item, pairing: pairing(item) }))
    .sort(
      (a, b) =>
        a.item.priority - b.item.priority ||
        byDeadline(a.item, b.item) ||
        a.pairing - b.pairing ||
        b.item.takers.length - a.item.takers.length ||
        a.item.place - b.item.place,
    )
    .map(({ item }) => item);
}

/**
 * The order in which to try for notes: the best, and should others be quicker, those of its priority in an order of the
 * person's own, so that many who ask at once do not run after each other.
 */
export function tryingOrder(best: readonly PoolItem[], person: string): readonly PoolItem[] {
  const [first, ...rest] = best;
  if (!first) return [];
  const lot = new Map(rest.map(({ id }) => [id, drawFor(0, person, id)]));
  const ownOrder = (a: PoolItem, b: PoolItem): number => (lot.get(a.id) ?? 0) - (lot.get(b.id) ?? 0);
  return [first, ...rest.sort((a, b) => a.priority - b.priority || byDeadline(a, b) || ownOrder(a, b))];
}

/** How many of these notes each colleague has done too. */
export function sharedWith(person: string, takers: readonly (readonly string[])[]): Map<string, number> {
  const shared = new Map<string, number>();
  for (const others of takers) {
    for (const other of others) if (other !== person) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return shared;
}

function byDeadline(a: PoolItem, b: PoolItem): number {
  if (a.dueAt === b.dueAt) return 0;
  if (a.dueAt === null) return 1;
  return b.dueAt === null || a.dueAt < b.dueAt ? -1 : 1;
}
