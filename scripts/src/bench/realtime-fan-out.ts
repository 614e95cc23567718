import { type Line, percentile, spread } from './measure.ts';
import { type Crowd, gather } from './realtime-load.ts';
import type { Serving } from './realtime-process.ts';

const SOCKETS = 1000;
const ROOMS = 100;
const ROUNDS = 3;

export interface Compared {
  readonly ours: readonly Serving[];
  readonly bare: readonly Serving[];
  /** Who knows the layers and sessions. */
  readonly from: Serving;
  /** What is asked of the deliveries. */
  readonly goal?: string;
}

const SHAPES = [
  { what: `one room of ${SOCKETS}`, rooms: 1, perSecond: 10, messages: 60, flat: 100, atOnce: 4 },
  { what: `${ROOMS} rooms of ${SOCKETS / ROOMS}`, rooms: ROOMS, perSecond: 100, messages: 500, flat: 3000, atOnce: 32 },
] as const;

/** Deliveries a second, what each costs the servers, and delays at a steady rate; of the round in the middle. */
export async function fanOut({ ours, bare, from, goal }: Compared): Promise<Line[]> {
  const lines: Line[] = [];
  for (const shape of SHAPES) {
    const crowdOn = (nodes: readonly Serving[], rooms: readonly string[]) =>
      gather(nodes, { sockets: SOCKETS, rooms, tokens: from.tokens });
    const mine = await crowdOn(ours, from.layers.slice(0, shape.rooms));
    // Other rooms, as a node may serve both.
    const other = await crowdOn(bare, from.layers.slice(-shape.rooms));
    await mine.flat(shape.flat, shape.atOnce);
    await other.flat(shape.flat, shape.atOnce);
    const rounds: { ours: Delivered; bare: Delivered }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      rounds.push({ ours: await delivered(mine, ours, shape), bare: await delivered(other, bare, shape) });
    }
    for (const crowd of [mine, other]) crowd.leave();
    lines.push(
      middle(
        rounds,
        `${shape.what}, deliveries a second`,
        (one) => one.perSecond,
        (one) => `${Math.round(one.perSecond)}/s`,
        goal,
      ),
      middle(
        rounds,
        `${shape.what}, deliveries a CPU second of the server`,
        (one) => one.perCpuSecond,
        (one) => `${Math.round(one.perCpuSecond)}/s`,
        goal,
      ),
      middle(
        rounds,
        `${shape.what}, delay at ${shape.perSecond} messages/s`,
        (one) => 1 / percentile(one.delays, 0.99),
        (one) => spread(one.delays),
      ),
    );
  }
  return lines;
}

interface Delivered {
  readonly perSecond: number;
  readonly perCpuSecond: number;
  readonly delays: readonly number[];
}

async function delivered(crowd: Crowd, nodes: readonly Serving[], shape: (typeof SHAPES)[number]): Promise<Delivered> {
  const before = await cpuMs(nodes);
  const { seconds, deliveries } = await crowd.flat(shape.flat, shape.atOnce);
  const used = (await cpuMs(nodes)) - before;
  const { delivered: delays } = await crowd.atRate(shape.perSecond, shape.messages);
  return { perSecond: deliveries / seconds, perCpuSecond: (deliveries * 1000) / used, delays };
}

async function cpuMs(nodes: readonly Serving[]): Promise<number> {
  const used = await Promise.all(nodes.map((node) => node.cpuMs()));
  return used.reduce((sum, one) => sum + one, 0);
}

/** @param of what is better the larger it is */
function middle(
  rounds: readonly { ours: Delivered; bare: Delivered }[],
  what: string,
  of: (one: Delivered) => number,
  told: (one: Delivered) => string,
  goal?: string,
): Line {
  const ratio = (round: { ours: Delivered; bare: Delivered }): number => of(round.ours) / of(round.bare);
  const median = rounds.toSorted((a, b) => ratio(a) - ratio(b))[rounds.length >> 1];
  if (!median) throw new Error('there was no round');
  return {
    what,
    size: `${SOCKETS} sockets`,
    figure: told(median.ours),
    baseline: told(median.bare),
    ratio: ratio(median),
    goal,
  };
}
