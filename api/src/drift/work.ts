import type { LayerState } from '@chartmark/schemas';

/** Less than this is a program's work. */
const LEAST_MS = 1000;
/** A pause longer than this was not spent on the note. */
const IDLE_MS = 5 * 60_000;

/**
 * How long somebody worked on a layer, by the times of what they did; pauses over five minutes are left out.
 *
 * @param times of the layer's events, in version order
 * @returns milliseconds, or null where nothing is known: of fewer than two events, or of work done in less than a second, by a program
 */
export function activeMs(times: readonly string[]): number | null {
  let active = 0;
  for (const [i, at] of times.entries()) {
    const before = times[i - 1];
    if (before === undefined) continue;
    const gap = Date.parse(at) - Date.parse(before);
    if (gap <= IDLE_MS) active += gap;
  }
  return active < LEAST_MS ? null : active;
}

/** Words of a text, as white space parts them. */
export const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** How many spans a layer has of each type. */
export function labelCounts({ spans }: Pick<LayerState, 'spans'>): { label: string; count: number }[] {
  const byLabel = Map.groupBy(spans.values(), ({ value }) => value.label);
  return [...byLabel]
    .map(([label, all]) => ({ label, count: all.length }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}
