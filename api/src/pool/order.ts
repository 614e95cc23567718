import type { PoolItem, PoolOrder } from '@chartmark/schemas';
import { drawFor, isDrawn } from './draw.ts';

/**
 * Where each note stands in its pool: by score, the highest first, but for the share that chance places among them.
 *
 * @param scores without one a note is placed by chance
 * @returns places in [0, 1), and -1 to 0 for notes with a deadline, the earliest first
 */
export function placesOf(
  notes: readonly string[],
  scores: ReadonlyMap<string, number>,
  { by, randomShare }: PoolOrder,
  { seed, dueAt }: { readonly seed: number; readonly dueAt: string | null },
): Map<string, Pick<PoolItem, 'place' | 'chosen'>> {
  const byChance = new Set(
    notes.filter((note) => by === 'chance' || !scores.has(note) || isDrawn(randomShare, seed, 'chance', note)),
  );
  const scored = notes
    .filter((note) => !byChance.has(note))
    .sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || (a < b ? -1 : 1));
  const ahead = dueAt === null ? 0 : Date.parse(dueAt) / FAR_MS - 1;
  const scale = dueAt === null ? 1 : 1e-9;
  const places = new Map<string, Pick<PoolItem, 'place' | 'chosen'>>();
  scored.forEach((note, i) => {
    places.set(note, { place: ahead + (scale * i) / scored.length, chosen: 'score' });
  });
  for (const note of byChance) {
    places.set(note, { place: ahead + scale * drawFor(seed, 'place', note), chosen: 'chance' });
  }
  return places;
}

/** The year 2286, in milliseconds since 1970. */
const FAR_MS = 1e13;
