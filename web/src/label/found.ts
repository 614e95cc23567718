import type { Fragment } from '@chartmark/schemas';

/** At most so many places are found; nobody steps through more. */
export const MOST_FOUND = 1_000;

/**
 * Where some words stand in a text: letters of either case, any white space between them.
 *
 * @returns in text order, not overlapping; nothing for an empty search
 */
export function found(text: string, sought: string): readonly Fragment[] {
  const words = sought.trim().split(/\s+/u).filter(Boolean).map(escaped);
  if (words.length === 0) return [];
  const places: Fragment[] = [];
  for (const match of text.matchAll(new RegExp(words.join('\\s+'), 'giu'))) {
    places.push({ start: match.index, end: match.index + match[0].length });
    if (places.length === MOST_FOUND) break;
  }
  return places;
}

/** Which of the places one comes to next from an offset, going round at the end; -1 if there are none. */
export function placeFrom(places: readonly Fragment[], offset: number, way: -1 | 1): number {
  if (places.length === 0) return -1;
  const at =
    way === 1 ? places.findIndex(({ start }) => start >= offset) : places.findLastIndex(({ end }) => end <= offset);
  return at !== -1 ? at : way === 1 ? 0 : places.length - 1;
}

const escaped = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, (sign) => `\\${sign}`);
