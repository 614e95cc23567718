import { type Grams, gramsOf, gramTable, stretchesWith } from './grams.ts';
import { hasten } from './hasten.ts';
import { type Need, needsOf } from './needs.ts';
import { type Reach, reachOf } from './reach.ts';
import type { Note } from './tokens.ts';

/** An expression made ready to be sought; made once, at the start. */
export interface Search extends Reach {
  readonly shape: RegExp;
  readonly needs: readonly Wanted[];
}

/** A need, shared by all expressions that have it, with where it was last found. */
interface Wanted {
  /** Alternatives of one run, and those of several. */
  readonly single: Int32Array;
  readonly several: readonly Int32Array[];
  /** The number of that reading. */
  reading: number;
  back: number;
  on: number;
  near: Stretches;
}

/** What to do with a match that begins at `at`; a number says where to go on, else it goes on behind the match. */
export type Visit = (match: RegExpExecArray, at: number) => number | undefined;

/** Stretches of a text, a bit for each. */
type Stretches = number;
const ALL: Stretches = -1;
const MOST = 32;

/**
 * Visits every match of a `g` expression in a note as its `exec` would, one after the other, but looks only into those
 * stretches that hold what a match needs.
 */
export function eachMatch(note: Note, search: Search, visit: Visit): void {
  const of = countedIn(note);
  let left = stretchesOf(search, of);
  if (left === 0) return;
  const { grams } = of;
  const last = grams.stretches - 1;
  left &= last >= MOST - 1 ? ALL : (1 << (last + 1)) - 1;
  for (let next = 0; left !== 0; ) {
    const first = lowest(left);
    const beyond = first + lowest(~(left >>> first));
    left = beyond >= MOST ? 0 : left & (ALL << beyond);
    const start = Math.max(next, first << grams.shift);
    const end = beyond > last ? note.text.length + 1 : beyond << grams.shift;
    next = visitWithin(note.text, search, start, end, visit);
  }
}

/** The place of the lowest bit set; 32 for none. */
function lowest(bits: number): number {
  return bits === 0 ? MOST : MOST - 1 - Math.clz32(bits & -bits);
}

/** Visits the matches that begin from `start` to before `end`; returns where the next may begin. */
function visitWithin(text: string, { shape, before, after }: Search, start: number, end: number, visit: Visit): number {
  const from = start > before ? start - before : 0;
  const to = Math.min(end + after, text.length);
  const piece = from === 0 && to === text.length ? text : text.slice(from, to);
  let next = start;
  while (next < end) {
    shape.lastIndex = next - from;
    const match = shape.exec(piece);
    if (!match) break;
    const at = match.index + from;
    if (at >= end) break;
    // With the flag `u` a search from within a surrogate pair begins before it.
    if (at < next) next += 1;
    else next = visit(match, at) ?? at + (match[0].length || 1);
  }
  return next;
}

/** The stretches in which a match may begin: those near to all that it needs. */
function stretchesOf({ needs, before, after }: Search, { grams, reading }: Counted): Stretches {
  const back = stretchesIn(after, grams);
  const on = stretchesIn(before, grams);
  let all = ALL;
  for (let at = 0; at < needs.length && all !== 0; at += 1) {
    const wanted = needs[at];
    if (!wanted) continue;
    if (wanted.reading !== reading || wanted.back !== back || wanted.on !== on) {
      wanted.near = nearTo(wanted, grams, back, on);
      wanted.reading = reading;
      wanted.back = back;
      wanted.on = on;
    }
    all &= wanted.near;
  }
  return all;
}

/** How many stretches a distance may reach over. */
function stretchesIn(distance: number, { shift }: Grams): number {
  return distance > MOST << shift ? MOST : (distance >>> shift) + 1;
}

function nearTo({ single, several }: Wanted, grams: Grams, back: number, on: number): Stretches {
  let any: Stretches = 0;
  for (let at = 0; at < single.length; at += 1) {
    any |= stretchesWith(grams, single[at] ?? 0);
    if (any !== 0 && back >= grams.stretches && on >= grams.stretches) return ALL;
  }
  any = widened(any, back, on);
  for (let at = 0; at < several.length && any !== ALL; at += 1) {
    const runs = several[at] ?? NONE;
    let together = ALL;
    for (let one = 0; one < runs.length && together !== 0; one += 1)
      together &= widened(stretchesWith(grams, runs[one] ?? 0), back, on);
    any |= together;
  }
  return any;
}
const NONE = new Int32Array();

/** With so many stretches before and behind each. */
function widened(bits: Stretches, back: number, on: number): Stretches {
  if (bits === 0) return 0;
  if (back >= MOST || on >= MOST) return ALL;
  let wide = bits;
  for (let by = 1; by <= back; by += 1) wide |= bits >>> by;
  for (let by = 1; by <= on; by += 1) wide |= bits << by;
  return wide;
}

/** Makes a `g` expression ready. */
export function searchFor(written: RegExp): Search {
  return { shape: hasten(written), needs: needsOf(written).map(wantedFor), ...reachOf(written) };
}

const WANTED = new Map<string, Wanted>();

function wantedFor(need: Need): Wanted {
  const key = JSON.stringify(need);
  const known = WANTED.get(key);
  if (known) return known;
  const single = Int32Array.from(need.filter((runs) => runs.length === 1).flat());
  const several = need.filter((runs) => runs.length > 1).map((runs) => Int32Array.from(runs));
  const wanted = { single, several, reading: 0, back: 0, on: 0, near: 0 };
  WANTED.set(key, wanted);
  return wanted;
}

interface Counted {
  readonly note: Note;
  readonly grams: Grams;
  readonly reading: number;
}

/** Of the note that is being read: one table serves all notes in turn. */
let counted: Counted | undefined;
let readings = 0;
const TABLE = gramTable();

function countedIn(note: Note): Counted {
  if (counted?.note === note) return counted;
  readings += 1;
  counted = { note, grams: gramsOf(note.text, TABLE), reading: readings };
  return counted;
}
