import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import { createScript, type GroundOptions, openGround } from './ground.ts';
import { type Line, median, ms, timed } from './measure.ts';
import { serve } from './realtime-process.ts';

/** Events of a layer; as many came to each since its last snapshot. */
const [LONG, SHORT] = [10_099, 99];
const EACH = 10;
/** Fewer than the script leaves standing, so that nothing is removed before it was added. */
const AT_ONCE = 25;

/** Joining a long layer beside a short one that holds as much now, each for the first time since the service began. */
export async function joining(store: Pick<GroundOptions, 'folder' | 'store'>): Promise<Line> {
  const { services, account, tokens, layers } = await openGround({ ...store, layers: 2 * EACH, sessions: 1 });
  const actor = await services.sessions.actorFor(account);
  if (!actor) throw new Error('there is no annotator');
  const fill = async (layer: string, events: number): Promise<void> => {
    const next = createScript();
    for (let made = 0; made < events; made += AT_ONCE) {
      const scripted = Array.from({ length: Math.min(AT_ONCE, events - made) }, () => {
        const { command, done } = next(layer);
        done();
        return command;
      });
      await Promise.all(
        scripted.map((command) =>
          services.annotate.execute(actor, layer, { id: randomUUID(), client: 'bench', command }),
        ),
      );
    }
  };
  await Promise.all(layers.map((layer, i) => fill(layer, i % 2 === 0 ? LONG : SHORT)));
  await services.close();

  const node = await serve({ kind: 'further', ...store });
  const socket = io(node.address, {
    ...{ path: '/api/socket', transports: ['websocket'], forceNew: true, reconnection: false },
    extraHeaders: { cookie: `chartmark=${tokens[0] ?? ''}` },
  });
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
  const took: number[] = [];
  for (const layer of layers) {
    const join = async (): Promise<void> => {
      const answer = await socket.emitWithAck('join', { layer });
      if (!answer.ok) throw new Error(answer.problem.title);
    };
    took.push(await timed(join));
  }
  socket.disconnect();
  await node.close();
  // The first two also load code.
  const [long, short] = [0, 1].map((first) => median(took.filter((_, i) => i > 1 && i % 2 === first)));
  return {
    what: `first join of a layer of ${LONG.toLocaleString('en')} events`,
    size: `${EACH - 1} layers each`,
    figure: ms(long ?? Number.NaN),
    baseline: `${ms(short ?? Number.NaN)}, a layer of ${SHORT}`,
    ratio: (long ?? Number.NaN) / (short ?? Number.NaN),
    goal: 'as long',
  };
}
