import { type Id, problemOf, Refusal } from '@chartmark/schemas';
import { createHeldUp } from './follows-on.ts';
import type { Transport } from './layer-session.ts';
import type { Outbox, Unsent } from './outbox.ts';

interface Parts {
  readonly outbox: Outbox;
  readonly account: Id;
  readonly transport: Pick<Transport, 'send'>;
  /** Whether the layer has a session in this page, which sends by itself. */
  readonly isOpen: (layer: Id) => boolean;
  /** Does the work unless another page is at it. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
}

/**
 * Sends what waits for layers that nobody has on the screen: in order, with the ids it was given under, a layer at a time.
 * What was refused holds up what follows on from it, and leaves that to its author, who sees both on opening the note: a
 * submission must not follow a label that was refused. The rest of the layer goes on.
 *
 * @returns sends all that waits; the number of commands that were answered
 */
export function createOutboxSender({ outbox, account, transport, isOpen, alone }: Parts): () => Promise<number> {
  let running: Promise<number> | null = null;

  const sendAll = async (): Promise<number> => {
    let answered = 0;
    await alone(async () => {
      for (const layer of byLayer(await outbox.all(account)).values()) {
        const heldUp = createHeldUp();
        for (const unsent of layer) {
          if (isOpen(unsent.layer)) break;
          if (unsent.refused || heldUp.includes(unsent.envelope)) {
            heldUp.add(unsent.envelope);
            continue;
          }
          const fate = await sendOne(unsent);
          if (fate === 'unreachable') return;
          answered += 1;
          if (fate === 'refused') heldUp.add(unsent.envelope);
        }
      }
    });
    return answered;
  };

  const sendOne = async (unsent: Unsent): Promise<'done' | 'refused' | 'unreachable'> => {
    try {
      await transport.send(unsent.layer, unsent.envelope);
    } catch (error) {
      if (!(error instanceof Refusal) || LATER.has(error.kind)) return 'unreachable';
      // Where it cannot be kept, the outbox holds it for as long as the page lasts.
      await outbox.put({ ...unsent, refused: problemOf(error) }).catch(() => {});
      return 'refused';
    }
    await outbox.remove(unsent.id);
    return 'done';
  };

  return () => {
    running ??= sendAll().finally(() => {
      running = null;
    });
    return running;
  };
}

/** Refusals that say nothing of the command. */
const LATER: ReadonlySet<string> = new Set(['unavailable', 'throttled', 'unauthenticated']);

/** In the order of each layer's first command. */
export const byLayer = (all: readonly Unsent[]): ReadonlyMap<Id, readonly Unsent[]> =>
  Map.groupBy(all, ({ layer }) => layer);
