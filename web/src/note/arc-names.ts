import type { Arc, End, Run } from './arcs.ts';

/** An arc whose name is shown. */
export interface Named {
  readonly arc: Arc;
  readonly name: string;
}

/** In the overlay's bold 10 px letters: what most names stay below, and a row of them. */
const LETTER_PX = 6;
const ROW_PX = 11;
const GAP_PX = 4;
/** So many rows are gone up before a name is let stand over another. */
const ROWS = 4;

interface Box {
  readonly left: number;
  readonly right: number;
  /** Its foot. */
  readonly y: number;
}

/**
 * Where the names of arcs that are shown together go, by arc: over the level part of its line, moved along it or up where
 * another name stands already. O(names² · places of one).
 */
export function placeNames(shown: readonly Named[]): ReadonlyMap<string, End> {
  const taken: Box[] = [];
  const places = new Map<string, End>();
  for (const { arc, name } of shown) {
    const width = name.length * LETTER_PX;
    const boxOf = ({ x, y }: End): Box => ({ left: x - width / 2, right: x + width / 2, y });
    const place = [...placesOf(arc, width)].find((one) => !taken.some((box) => collide(box, boxOf(one)))) ?? arc.name;
    taken.push(boxOf(place));
    places.set(arc.id, place);
  }
  return places;
}

/** Along each level part from its middle outwards, then a row higher. */
function* placesOf({ name, runs }: Arc, width: number): Iterable<End> {
  yield name;
  for (let row = 0; row < ROWS; row++) for (const run of runs) yield* along(run, width, run.y - row * ROW_PX);
}

function* along({ low, high }: Run, width: number, y: number): Iterable<End> {
  const middle = (low + high) / 2;
  yield { x: middle, y };
  const most = (high - low - width) / 2;
  for (let aside = LETTER_PX; aside <= most; aside += LETTER_PX) {
    yield { x: middle - aside, y };
    yield { x: middle + aside, y };
  }
}

const collide = (a: Box, b: Box): boolean =>
  Math.abs(a.y - b.y) < ROW_PX && a.left < b.right + GAP_PX && b.left < a.right + GAP_PX;
