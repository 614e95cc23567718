import { randomUUID } from 'node:crypto';
import { createScript, type GroundOptions, openGround } from './ground.ts';
import type { Contender } from './store-ours.ts';

/**
 * Commands through the annotate service: who may, what the note says, the decision, the hash chain, the durable event.
 * A layer's name stands for a layer of its own.
 *
 * @returns also the mean size of an event as stored, in bytes
 */
export async function commands(options: GroundOptions): Promise<Contender & { readonly bytes: number }> {
  const { services, account, layers } = await openGround(options);
  // As a node does that tells its sockets.
  for (const log of [services.store.events, services.store.audit]) await log.subscribe(() => {});
  const actor = await services.sessions.actorFor(account);
  if (!actor) throw new Error('there is no annotator');
  const script = createScript();
  const free = [...layers];
  const named = new Map<string, string>();

  const execute = async (layer: string) => {
    const { command, done } = script(layer);
    const event = await services.annotate.execute(actor, layer, { id: randomUUID(), client: 'bench', command });
    done();
    return event;
  };
  const append = (name: string) => {
    const layer = named.get(name) ?? free.pop();
    if (layer === undefined) throw new Error('more layers are needed');
    named.set(name, layer);
    return execute(layer);
  };

  const sizes: number[] = [];
  for (let i = 0; i < 100; i++) sizes.push(JSON.stringify(await append('sample')).length);
  const bytes = Math.round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length);
  return { append, bytes, close: services.close };
}
