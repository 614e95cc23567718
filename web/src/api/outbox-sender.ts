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
  /** Does the work unless another page is doing it. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
}

/**
 * Sends the waiting commands of layers that are not on the screen: one layer at a time, in order, under their own ids. A
 * refused command holds up those that build on it, such as the submission after a refused label; their author sees them on
 * opening the note. The rest of the layer goes on.
 *
 * @returns a function that sends all that waits, and answers how many commands the service answered
 */
export function createOutboxSender({ outbox, account, transport, isOpen, alone }: Parts): () => Promise<number> {
  let running: Promise<number> | null = null;

  const sendAll = async (): Promise<number> => {
    let answered = 0;
    await alone(async () => {
      for (const layer of byLayer(await outbox.all(account)).values()) {
        const heldUp = createHeldUp();
        for (const { id, layer: of } of layer) {
          if (isOpen(of)) break;
          // Another page may have the layer open: by now it was answered there, or its author put it aside.
          const unsent = await outbox.get(id);
          if (!unsent) continue;
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
      // Done, refused or put aside by another page meanwhile, it must not come back as refused here.
      const now = await outbox.get(unsent.id);
      if (!now || now.refused) return now ? 'refused' : 'done';
      // If it cannot be stored, the outbox still holds it for as long as the page lasts.
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

/** Refusals that have nothing to do with the command itself, so it is worth sending again. */
const LATER: ReadonlySet<string> = new Set(['unavailable', 'throttled', 'unauthenticated']);

/** In the order of each layer's first command. */
export const byLayer = (all: readonly Unsent[]): ReadonlyMap<Id, readonly Unsent[]> =>
  Map.groupBy(all, ({ layer }) => layer);
