import { numberedStarts } from './numbering.ts';

/** A sentence by its place in the note. */
export interface Sentence {
  /** Counted from 1. */
  readonly n: number;
  readonly of: number;
  readonly start: number;
  readonly words: string;
}

/** A sentence longer than this is heard by its beginning. */
const LONGEST_HEARD = 300;

/**
 * The sentence after or before the one an offset is in, where it begins; at the end of the note the last, at its beginning
 * the first again. Null in a note without words. O(log sentences), but for the first time in a note, O(text).
 */
export function sentenceFrom(text: string, offset: number, way: -1 | 1): Sentence | null {
  const starts = startsIn(text);
  if (starts.length === 0) return null;
  // Of those at or before the offset the last is where one is.
  const here = countUpTo(starts, offset) - 1;
  const back = offset > (starts[here] ?? 0) ? here : here - 1;
  const at = Math.min(Math.max(way === 1 ? here + 1 : back, 0), starts.length - 1);
  const start = starts[at] ?? 0;
  const words = text
    .slice(start, starts[at + 1])
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return { n: at + 1, of: starts.length, start, words: words.slice(0, LONGEST_HEARD) };
}

let lastNote: { readonly text: string; readonly starts: readonly number[] } | null = null;

function startsIn(text: string): readonly number[] {
  if (lastNote?.text !== text) lastNote = { text, starts: numberedStarts(text, [], 'sentences') };
  return lastNote.starts;
}

/** How many of some sorted numbers are at most so large. */
function countUpTo(sorted: readonly number[], most: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
