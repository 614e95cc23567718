import { type Grams, gramsOf, holds } from './grams.ts';
import { hasten } from './hasten.ts';
import { type Need, needsOf } from './needs.ts';
import type { Note } from './tokens.ts';

interface Search {
  readonly shape: RegExp;
  readonly needs: readonly Need[];
}

const SEARCHES = new WeakMap<RegExp, Search>();
const GRAMS = new WeakMap<Note, Grams>();

/** Gives the expression to search the note with, set to its start; undefined where the note cannot hold a match. */
export function searchIn(note: Note): (written: RegExp) => RegExp | undefined {
  const grams = gramsIn(note);
  return (written) => {
    const { shape, needs } = searchOf(written);
    for (let at = 0; at < needs.length; at += 1) if (!isMet(needs[at] ?? [], grams)) return undefined;
    shape.lastIndex = 0;
    return shape;
  };
}

function isMet(need: Need, grams: Grams): boolean {
  for (let at = 0; at < need.length; at += 1) if (holdsAll(grams, need[at] ?? [])) return true;
  return false;
}

function holdsAll(grams: Grams, runs: readonly number[]): boolean {
  for (let at = 0; at < runs.length; at += 1) if (!holds(grams, runs[at] ?? 0)) return false;
  return true;
}

function searchOf(written: RegExp): Search {
  const known = SEARCHES.get(written);
  if (known) return known;
  const search = { shape: hasten(written), needs: needsOf(written) };
  SEARCHES.set(written, search);
  return search;
}

function gramsIn(note: Note): Grams {
  const known = GRAMS.get(note);
  if (known) return known;
  const grams = gramsOf(note.text);
  GRAMS.set(note, grams);
  return grams;
}
