import { atRate, type Line, percentile, spread } from './measure.ts';
import { gather } from './realtime-load.ts';
import type { Serving } from './realtime-process.ts';

const PER_SECOND = 500;
const SECONDS = 3;
const ROUNDS = 3;
const SOCKETS = 50;

/** From when each command was due until it is acknowledged, beside bare inserts at the same rate. */
export async function acknowledgement(node: Serving, insert: (layer: string) => Promise<unknown>): Promise<Line> {
  const crowd = await gather([node], { sockets: SOCKETS, rooms: node.layers, tokens: node.tokens });
  await crowd.atRate(PER_SECOND, PER_SECOND);
  const mine: number[] = [];
  const bare: number[] = [];
  // They take turns, so that a busy moment of the machine meets both.
  for (let round = 0; round < ROUNDS; round++) {
    mine.push(...(await crowd.atRate(PER_SECOND, PER_SECOND * SECONDS)).acknowledged);
    bare.push(...(await atRate(PER_SECOND, PER_SECOND * SECONDS, (i) => insert(`layer-${i % SOCKETS}`))));
  }
  crowd.leave();
  return {
    what: `commands at ${PER_SECOND}/s, ${SOCKETS} sockets and layers`,
    size: `${ROUNDS} × ${SECONDS} s`,
    figure: spread(mine),
    baseline: `${spread(bare)}, a bare insert`,
    ratio: percentile(mine, 0.99) / percentile(bare, 0.99),
    goal: 'p99 ≤ 25 ms',
  };
}
