import { type Line, percentile, spread } from './measure.ts';
import { type Crowd, gather } from './realtime-load.ts';
import type { Serving } from './realtime-process.ts';

const SOCKETS = 1000;
const ROOMS = 100;
const ROUNDS = 3;

export interface Compared {
  readonly ours: readonly Serving[];
  readonly beside: readonly Baseline[];
  /** Who knows the layers and sessions. */
  readonly from: Serving;
}

export interface Baseline {
  /** What tells its lines from those of another baseline; nothing for the first. */
  readonly name: string;
  readonly nodes: readonly Serving[];
  /** What is asked of the deliveries. */
  readonly goal?: string;
}

/**
 * `warm` messages go before: until then V8 still compiles the larger program, which on two cores takes a sixth of its
 * processor time, and would be no figure of a service that runs for weeks.
 */
const SHAPES = [
  {
    ...{ what: `one room of ${SOCKETS}`, rooms: 1, perSecond: 10, messages: 60 },
    ...{ warm: 200, flat: 100, atOnce: 4 },
  },
  {
    ...{ what: `${ROOMS} rooms of ${SOCKETS / ROOMS}`, rooms: ROOMS, perSecond: 100, messages: 500 },
    ...{ warm: 9_000, flat: 3000, atOnce: 32 },
  },
] as const;

/** Deliveries a second, what each costs the servers, and delays at a steady rate; of the round in the middle. */
export async function fanOut({ ours, beside, from }: Compared): Promise<Line[]> {
  const lines: Line[] = [];
  for (const shape of SHAPES) {
    const crowdOn = (nodes: readonly Serving[], rooms: readonly string[]) =>
      gather(nodes, { sockets: SOCKETS, rooms, tokens: from.tokens });
    const mine = { nodes: ours, crowd: await crowdOn(ours, from.layers.slice(0, shape.rooms)) };
    const others: Contender[] = [];
    // Other rooms, as a node may serve several of them.
    for (const { nodes } of beside)
      others.push({ nodes, crowd: await crowdOn(nodes, from.layers.slice(-shape.rooms)) });
    for (const { crowd } of [mine, ...others]) {
      for (let sent = 0; sent < shape.warm; sent += shape.flat) await crowd.flat(shape.flat, shape.atOnce);
    }
    const rounds: { ours: Delivered; beside: Delivered[] }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const own = await delivered(mine, shape);
      const theirs: Delivered[] = [];
      for (const other of others) theirs.push(await delivered(other, shape));
      rounds.push({ ours: own, beside: theirs });
    }
    for (const { crowd } of [mine, ...others]) crowd.leave();
    for (const [i, baseline] of beside.entries()) {
      const pairs = rounds.flatMap((round) => {
        const bare = round.beside[i];
        return bare ? [{ ours: round.ours, bare }] : [];
      });
      lines.push(...linesOf(`${shape.what}${baseline.name}`, shape.perSecond, pairs, baseline.goal));
    }
  }
  return lines;
}

function linesOf(what: string, perSecond: number, rounds: readonly Pair[], goal?: string): Line[] {
  return [
    middle(
      rounds,
      `${what}, deliveries a second`,
      (one) => one.perSecond,
      (one) => `${Math.round(one.perSecond)}/s`,
      goal,
    ),
    middle(
      rounds,
      `${what}, deliveries a CPU second of the server`,
      (one) => one.perCpuSecond,
      (one) => `${Math.round(one.perCpuSecond)}/s`,
      goal,
    ),
    middle(
      rounds,
      `${what}, delay at ${perSecond} messages/s`,
      (one) => 1 / percentile(one.delays, 0.99),
      (one) => spread(one.delays),
    ),
  ];
}

interface Contender {
  readonly nodes: readonly Serving[];
  readonly crowd: Crowd;
}

interface Pair {
  readonly ours: Delivered;
  readonly bare: Delivered;
}

interface Delivered {
  readonly perSecond: number;
  readonly perCpuSecond: number;
  readonly delays: readonly number[];
}

async function delivered({ crowd, nodes }: Contender, shape: (typeof SHAPES)[number]): Promise<Delivered> {
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
  rounds: readonly Pair[],
  what: string,
  of: (one: Delivered) => number,
  told: (one: Delivered) => string,
  goal?: string,
): Line {
  const ratio = (round: Pair): number => of(round.ours) / of(round.bare);
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
