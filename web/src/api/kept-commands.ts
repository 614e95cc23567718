import { type CommandEnvelope, type Id, type Problem, problemOf, type Refusal } from '@chartmark/schemas';
import { refusalOf } from './client.ts';
import type { Outbox } from './outbox.ts';
import { carriesWords } from './pending.ts';

/** A command the service did not carry out, and why. */
export interface Refused {
  readonly envelope: CommandEnvelope;
  readonly refusal: Refusal;
}

interface Left {
  readonly waiting: readonly CommandEnvelope[];
  readonly refused: readonly Refused[];
  /** The layer's version as it was told when the first of them was refused. */
  readonly refusedAt: number;
}

interface Parts {
  readonly outbox: Outbox;
  readonly layer: Id;
  readonly account: Id;
  /** Called when it turns out that something could not be kept. */
  readonly onUnkept: () => void;
}

/** What one layer's session keeps in the outbox, and what of it could not be kept on this device. */
export function createKeptCommands({ outbox, layer, account, onUnkept }: Parts) {
  const orders = new Map<Id, number>();
  const unkept = new Set<Id>();
  /** What is let go only when its successor is safe. */
  const replaced = new Map<Id, Id>();
  let last = 0;

  /** @returns whether it outlives the page */
  async function put(envelope: CommandEnvelope, refused?: { refused: Problem; refusedAt: number }): Promise<boolean> {
    const { id } = envelope;
    const order = orders.get(id) ?? Math.max(last + 1, madeAtMs(id));
    orders.set(id, order);
    last = Math.max(last, order);
    if (carriesWords(envelope.command)) return false;
    const unsent = { id, layer, account, order, envelope };
    try {
      await outbox.put({ ...unsent, ...refused });
      unkept.delete(id);
      return true;
    } catch {
      // A full disk, or storage denied: it is sent all the same, and its author is told.
      unkept.add(id);
      onUnkept();
      return false;
    }
  }

  function forget(id: Id): void {
    const before = replaced.get(id);
    replaced.delete(id);
    unkept.delete(id);
    orders.delete(id);
    void outbox.remove(id);
    if (before !== undefined) void outbox.remove(before);
  }

  return {
    forget,
    keep: (envelope: CommandEnvelope) => put(envelope),
    /** @param version of the layer, as far as it was told here by then */
    refuse: (envelope: CommandEnvelope, refusal: Refusal, version: number) =>
      put(envelope, { refused: problemOf(refusal), refusedAt: version }),

    /** Keeps a command that stands for an earlier one, which goes when this one is safe. */
    async keepInstead(envelope: CommandEnvelope, before: Id): Promise<void> {
      replaced.set(envelope.id, before);
      if ((await put(envelope)) || carriesWords(envelope.command)) {
        replaced.delete(envelope.id);
        forget(before);
      }
    },

    unkept: (): number => unkept.size,

    /** What an earlier page left, in the order it was given; nothing where that cannot be read. */
    async load(): Promise<Left> {
      const all = await outbox.list(layer, account).catch(() => []);
      for (const { id, order } of all) {
        orders.set(id, order);
        last = Math.max(last, order);
      }
      return {
        waiting: all.filter(({ refused }) => !refused).map(({ envelope }) => envelope),
        refused: all.flatMap(({ envelope, refused }) =>
          refused ? [{ envelope, refusal: refusalOf(refused.status, refused) }] : [],
        ),
        refusedAt: Math.min(...all.flatMap(({ refused, refusedAt }) => (refused ? [refusedAt ?? 0] : []))),
      };
    },
  };
}

/** When a version 7 UUID was made: its first 48 bits. */
const madeAtMs = (id: Id): number => Number.parseInt(id.replace('-', '').slice(0, 12), 16);
