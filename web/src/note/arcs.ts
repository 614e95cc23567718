/** Where an end of a relation is drawn, in px within the note: the middle of its top edge. */
export interface End {
  readonly x: number;
  readonly y: number;
}

export interface Link {
  readonly id: string;
  readonly from: End;
  readonly to: End;
}

export interface Arc {
  readonly id: string;
  readonly path: string;
  /** The level parts of the line, over which the relation's name may stand, best first. */
  readonly runs: readonly Run[];
}

/** A level part of a line. */
export interface Run extends Stretch {
  /** The top of the words of its row: where the foot of a name goes. */
  readonly y: number;
}

/** Ends whose tops differ by less lie on one row of text. */
const SAME_ROW_PX = 6;
/** Three lanes have room in what `note.css` keeps free between the words and the names above them (`--arc-room`). */
const LANE_PX = 3;
const FIRST_LANE_PX = 2;
const GUTTER_STEP_PX = 6;
const LANES = 3;
const GUTTERS = 7;
const RADIUS_PX = 4;

/**
 * Routes relations between the rows of text, never through them: over the words where both ends share a row, else out to
 * a gutter at the side and along it. Relations that would run over one another get lanes of their own, as far as they last.
 *
 * @param side x of the text's left edge; gutters lie left of it
 */
export function routeArcs(links: readonly Link[], side: number): readonly Arc[] {
  const lanes = new Map<number, Stretch[][]>();
  const gutters: Stretch[][] = [];
  const shortFirst = [...links].sort((a, b) => lengthOf(a) - lengthOf(b) || (a.id < b.id ? -1 : 1));
  return shortFirst.map((link) => {
    const { id, from, to } = link;
    if (Math.abs(from.y - to.y) < SAME_ROW_PX) {
      const lift = liftOver(lanes, Math.min(from.y, to.y), stretch(from.x, to.x));
      const y = Math.min(from.y, to.y) - lift;
      return { id, path: over(from, to, y), runs: [{ ...stretch(from.x, to.x), y: Math.min(from.y, to.y) }] };
    }
    const gutter = freeLane(gutters, stretch(from.y, to.y), GUTTERS);
    const x = side - 8 - gutter * GUTTER_STEP_PX;
    const out = from.y - liftOver(lanes, from.y, stretch(x, from.x));
    const back = to.y - liftOver(lanes, to.y, stretch(x, to.x));
    const runs = [
      { ...stretch(x, from.x), y: from.y },
      { ...stretch(x, to.x), y: to.y },
    ];
    return { id, path: around(from, to, { x, out, back }), runs };
  });
}

interface Stretch {
  readonly low: number;
  readonly high: number;
}

const stretch = (a: number, b: number): Stretch => ({ low: Math.min(a, b), high: Math.max(a, b) });

const lengthOf = ({ from, to }: Link): number => Math.abs(from.y - to.y) * 10 + Math.abs(from.x - to.x);

function liftOver(lanes: Map<number, Stretch[][]>, y: number, wanted: Stretch): number {
  const row = Math.round(y / SAME_ROW_PX);
  const taken = lanes.get(row) ?? [];
  lanes.set(row, taken);
  return FIRST_LANE_PX + freeLane(taken, wanted, LANES) * LANE_PX;
}

/** The first lane nothing runs in over this stretch; the last one when all are taken. */
function freeLane(lanes: Stretch[][], wanted: Stretch, most: number): number {
  const free = lanes.findIndex((lane) => lane.every(({ low, high }) => high < wanted.low || wanted.high < low));
  const lane = Math.min(free === -1 ? lanes.length : free, most - 1);
  const taken = lanes[lane] ?? [];
  taken.push(wanted);
  lanes[lane] = taken;
  return lane;
}

function over(from: End, to: End, y: number): string {
  const way = Math.sign(to.x - from.x) || 1;
  const r = Math.min(RADIUS_PX, Math.abs(to.x - from.x) / 2, from.y - y);
  return [
    `M${at(from.x, from.y)}V${px(y + r)}Q${at(from.x, y)} ${at(from.x + way * r, y)}`,
    `H${px(to.x - way * r)}Q${at(to.x, y)} ${at(to.x, y + r)}V${px(to.y)}`,
  ].join('');
}

function around(from: End, to: End, { x, out, back }: { x: number; out: number; back: number }): string {
  const way = Math.sign(to.y - from.y);
  const r = RADIUS_PX;
  return [
    `M${at(from.x, from.y)}V${px(out)}H${px(x + r)}Q${at(x, out)} ${at(x, out + way * r)}`,
    `V${px(back - way * r)}Q${at(x, back)} ${at(x + r, back)}H${px(to.x)}V${px(to.y)}`,
  ].join('');
}

const px = (value: number): string => String(Math.round(value * 10) / 10);
const at = (x: number, y: number): string => `${px(x)} ${px(y)}`;
