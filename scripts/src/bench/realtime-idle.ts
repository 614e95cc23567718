import type { Line } from './measure.ts';
import { gather } from './realtime-load.ts';
import { type Serving, serve } from './realtime-process.ts';

const SOCKETS = 1000;
const ROOMS = 100;
const SESSIONS = 20;

/** What a socket that has joined a layer and does nothing holds, in fresh processes. */
export async function idle(folder: string): Promise<Line> {
  const store = { folder, store: 'sqlite' };
  const ours = await serve({ kind: 'first', ...store, layers: ROOMS, sessions: SESSIONS });
  const bare = await serve({ kind: 'bare', bytes: 1 });
  const heldBy = async (node: Serving) => {
    const options = { rooms: ours.layers, tokens: ours.tokens };
    // The first sockets load code and fill caches.
    (await gather([node], { ...options, sockets: ROOMS })).leave();
    const before = await node.memory();
    const crowd = await gather([node], { ...options, sockets: SOCKETS });
    const after = await node.memory();
    crowd.leave();
    return {
      heap: (after.heapBytes - before.heapBytes) / SOCKETS / 1000,
      resident: (after.residentBytes - before.residentBytes) / SOCKETS / 1000,
    };
  };
  const [mine, other] = [await heldBy(ours), await heldBy(bare)];
  await Promise.all([ours.close(), bare.close()]);
  const told = ({ heap, resident }: typeof mine): string =>
    `${heap.toFixed(1)} kB alive, ${resident.toFixed(1)} kB resident`;
  return {
    what: 'memory of an idle socket',
    size: `${SOCKETS} sockets in ${ROOMS} layers`,
    figure: told(mine),
    baseline: `${told(other)}, bare socket.io`,
    ratio: mine.resident / other.resident,
    goal: '≤ 60 kB',
  };
}
