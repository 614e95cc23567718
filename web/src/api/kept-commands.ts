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
  /** The newest version of the layer known here when the first of them was refused. */
  readonly refusedAt: number;
}

interface Parts {
  readonly outbox: Outbox;
  readonly layer: Id;
  readonly account: Id;
  /** Called when a command could not be kept on this device, or one that could not at first now is. */
  readonly onUnkept: () => void;
}

/** The commands that one layer's session keeps in the outbox, and a record of those this device could not keep. */
export function createKeptCommands({ outbox, layer, account, onUnkept }: Parts) {
  const orders = new Map<Id, number>();
  const unkept = new Set<Id>();
  /** Commands that were given again, by the id of their successor: the old one stays in the outbox until the new one is safe. */
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
      if (unkept.delete(id)) onUnkept();
      return true;
    } catch {
      // The disk is full or storage is denied: the command is sent all the same, and its author is told.
      unkept.add(id);
      onUnkept();
      return false;
    }
  }

  function forget(id: Id): void {
    clear(id);
    void outbox.remove(id);
  }

  /** By its author's will, which holds in other pages, too. */
  function letGo(id: Id): void {
    clear(id);
    void outbox.letGo(id);
  }

  function clear(id: Id): void {
    const before = replaced.get(id);
    replaced.delete(id);
    unkept.delete(id);
    orders.delete(id);
    if (before !== undefined) letGo(before);
  }

  return {
    forget,
    letGo,
    keep: (envelope: CommandEnvelope) => put(envelope),
    /** @param version the newest version of the layer known here */
    refuse: (envelope: CommandEnvelope, refusal: Refusal, version: number) =>
      put(envelope, { refused: problemOf(refusal), refusedAt: version }),

    /** Keeps a command that replaces an earlier one, which is forgotten once this one is safe. */
    async keepInstead(envelope: CommandEnvelope, before: Id): Promise<void> {
      replaced.set(envelope.id, before);
      // It is the same work, and counts once.
      unkept.delete(before);
      if ((await put(envelope)) || carriesWords(envelope.command)) {
        replaced.delete(envelope.id);
        letGo(before);
      }
    },

    unkept: (): number => unkept.size,

    /** What an earlier page left behind, in the order it was given; nothing if it cannot be read. */
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
