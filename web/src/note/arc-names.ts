import type { Arc, End, Run } from './arcs.ts';

/** An arc whose name is shown. */
export interface Named {
  readonly arc: Arc;
  readonly name: string;
}

/** In px within the note. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where names may go: within the width of the note, which cuts off what is beyond, and beside the names of its marks. */
export interface NamingGround {
  readonly widthPx: number;
  readonly taken: readonly Box[];
}

/** In the overlay's bold 10 px letters: what most names stay below; the edges of a name's sign, and its height. */
const LETTER_PX = 6;
const EDGE_PX = 4;
/** No higher than what `note.css` keeps free between rows (`--arc-room`). */
export const NAME_HEIGHT_PX = 10;
const GAP_PX = 4;
/** So far a name stands from where its line ends, in widths of it, before it goes up to where words are. */
const BEYOND = 1.5;
/** So many rows are gone up before a name is let stand over another. */
const ROWS = 4;

/** How wide the sign of a name is. */
export const nameWidthPx = (name: string): number => name.length * LETTER_PX + 2 * EDGE_PX;

/**
 * Where the names of arcs that are shown together go, by arc, each the middle of its foot: over a level part of its line,
 * moved along it or up where another name stands already. It covers the name of a mark only where there is no other place.
 * O(names² · places of one + names · (marks near the screen + places · marks of its rows)).
 */
export function placeNames(shown: readonly Named[], ground: NamingGround): ReadonlyMap<string, End> {
  const taken: Box[] = [];
  const places = new Map<string, End>();
  for (const { arc, name } of shown) {
    const width = nameWidthPx(name);
    const boxOf = ({ x, y }: End): Box => ({
      left: x - width / 2,
      right: x + width / 2,
      top: y - NAME_HEIGHT_PX,
      bottom: y,
    });
    const beside = [...placesOf(arc, width, ground.widthPx)].filter((one) => !collides(boxOf(one), taken));
    const onRows = ground.taken.filter(({ top, bottom }) =>
      arc.runs.some(({ y }) => top < y && y - NAME_HEIGHT_PX < bottom),
    );
    // Rather over the name of a mark than further up, where the words of the row above are.
    const clear = (one: End): boolean => arc.runs.some((run) => run.y === one.y) && !collides(boxOf(one), onRows);
    const place = beside.find(clear) ?? beside[0] ?? middleOf(arc, width, ground);
    taken.push(boxOf(place));
    places.set(arc.id, place);
  }
  return places;
}

/** Over the middle of a line, whatever else is there. */
const middleOf = ({ runs: [run] }: Arc, width: number, { widthPx }: NamingGround): End => ({
  ...{ x: within(((run?.low ?? 0) + (run?.high ?? 0)) / 2, width, widthPx), y: run?.y ?? 0 },
});

/** Along each level part from its middle outwards and beyond its ends, then a row higher. */
function* placesOf({ runs }: Arc, width: number, most: number): Iterable<End> {
  for (let row = 0; row < ROWS; row++) {
    for (const run of runs) {
      for (const { x, y } of along(run, width, run.y - row * NAME_HEIGHT_PX)) yield { x: within(x, width, most), y };
    }
  }
}

function* along({ low, high }: Run, width: number, y: number): Iterable<End> {
  const middle = (low + high) / 2;
  yield { x: middle, y };
  const most = (high - low - width) / 2 + BEYOND * width;
  for (let aside = LETTER_PX; aside <= most; aside += LETTER_PX) {
    yield { x: middle - aside, y };
    yield { x: middle + aside, y };
  }
}

/** As near as a name of this width can be without being cut off. */
const within = (x: number, width: number, most: number): number =>
  Math.max(width / 2, Math.min(x, most - width / 2 - GAP_PX));

const collides = (box: Box, others: readonly Box[]): boolean =>
  others.some(
    (other) =>
      box.top < other.bottom &&
      other.top < box.bottom &&
      box.left < other.right + GAP_PX &&
      other.left < box.right + GAP_PX,
  );
