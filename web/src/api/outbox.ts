import type { CommandEnvelope } from '@chartmark/schemas';
import { type DBSchema, openDB } from 'idb';

/** A command that has not been acknowledged, and whose it is. */
export interface Unsent {
  readonly id: string;
  readonly layer: string;
  readonly account: string;
  /** Position in the order they were given. */
  readonly order: number;
  readonly envelope: CommandEnvelope;
}

/**
 * Commands that outlive a reload. It holds offsets, labels, codes and ids; remarks are kept in memory only, so that no
 * words about a patient stay behind on a shared computer.
 */
export interface Outbox {
  put(unsent: Unsent): Promise<void>;
  remove(id: string): Promise<void>;
  /** In the order they were given. */
  list(layer: string, account: string): Promise<readonly Unsent[]>;
}

interface Shape extends DBSchema {
  unsent: { key: string; value: Unsent; indexes: { layer: string } };
}

/** The outbox in IndexedDB; where that is denied (private windows), one that lasts as long as the page. */
export function createOutbox(): Outbox {
  if (!('indexedDB' in globalThis)) return createMemoryOutbox();
  const opened = openDB<Shape>('chartmark', 1, {
    upgrade(database) {
      database.createObjectStore('unsent', { keyPath: 'id' }).createIndex('layer', 'layer');
    },
  });
  const memory = createMemoryOutbox();
  const whole = opened.catch(() => null);
  return {
    async put(unsent) {
      const database = await whole;
      await (database ? database.put('unsent', unsent) : memory.put(unsent));
    },
    async remove(id) {
      const database = await whole;
      await (database ? database.delete('unsent', id) : memory.remove(id));
    },
    async list(layer, account) {
      const database = await whole;
      if (!database) return memory.list(layer, account);
      return inOrder(await database.getAllFromIndex('unsent', 'layer', layer), account);
    },
  };
}

export function createMemoryOutbox(): Outbox {
  const kept = new Map<string, Unsent>();
  return {
    put: async (unsent) => void kept.set(unsent.id, unsent),
    remove: async (id) => void kept.delete(id),
    list: async (layer, account) =>
      inOrder(
        [...kept.values()].filter((unsent) => unsent.layer === layer),
        account,
      ),
  };
}

const inOrder = (all: readonly Unsent[], account: string): readonly Unsent[] =>
  all.filter((unsent) => unsent.account === account).sort((a, b) => a.order - b.order);
