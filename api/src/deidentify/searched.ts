import { cuesOf } from './cues.ts';
import { hasten } from './hasten.ts';
import type { Note } from './tokens.ts';
import { keyOf, startsWithAny, type WordStarts, wordStartsOf } from './word-starts.ts';

interface Search {
  readonly shape: RegExp;
  /** Places in the table of word starts, of which one must be taken; undefined where any text is searched. */
  readonly keys: readonly number[] | undefined;
}

const SEARCHES = new WeakMap<RegExp, Search>();
const STARTS = new WeakMap<Note, WordStarts>();

/** Gives the expression to search the note with, set to its start; undefined where the note cannot hold a match. */
export function searchIn(note: Note): (written: RegExp) => RegExp | undefined {
  const starts = startsOf(note);
  return (written) => {
    const { shape, keys } = searchOf(written);
    if (keys && !startsWithAny(starts, keys)) return undefined;
    shape.lastIndex = 0;
    return shape;
  };
}

function searchOf(written: RegExp): Search {
  const known = SEARCHES.get(written);
  if (known) return known;
  const search = { shape: hasten(written), keys: cuesOf(written)?.map(keyOf) };
  SEARCHES.set(written, search);
  return search;
}

function startsOf(note: Note): WordStarts {
  const known = STARTS.get(note);
  if (known) return known;
  const starts = wordStartsOf(note.text);
  STARTS.set(note, starts);
  return starts;
}
