import type { CommandEnvelope, Problem } from '@chartmark/schemas';
import { type DBSchema, openDB } from 'idb';

/** A command that has not been acknowledged, and whose it is. */
export interface Unsent {
  readonly id: string;
  readonly layer: string;
  readonly account: string;
  /** Position in the order they were given, over all pages. */
  readonly order: number;
  readonly envelope: CommandEnvelope;
  /** Why the service refused it; it then stays until its author puts it aside. Absent while it waits. */
  readonly refused?: Problem;
  /** The layer's version as it was told by then; absent where nobody had the layer open. */
  readonly refusedAt?: number;
}

/**
 * Commands that outlive a reload. It holds offsets, labels, codes and ids; remarks are kept in memory only, so that no
 * words about a patient stay behind on a shared computer.
 */
export interface Outbox {
  /** @throws {Error} if it cannot be kept on this device; it is then listed as long as the page lasts */
  put(unsent: Unsent): Promise<void>;
  remove(id: string): Promise<void>;
  /** In the order they were given. */
  list(layer: string, account: string): Promise<readonly Unsent[]>;
  /** Of all layers, in the order they were given. */
  all(account: string): Promise<readonly Unsent[]>;
  /** Calls back after each change made in this page. @returns ends it */
  watch(listener: () => void): () => void;
  /** Whether it holds something that closing the page would lose. */
  losesByClosing(): boolean;
}

interface Shape extends DBSchema {
  unsent: { key: string; value: Unsent; indexes: { layer: string } };
}

/** The outbox in IndexedDB; what is denied there (private windows, a full disk) lasts as long as the page. */
function createOutbox(): Outbox {
  if (!('indexedDB' in globalThis)) return createFallingBack(DENIED);
  const opened = openDB<Shape>('chartmark', 1, {
    upgrade(database) {
      database.createObjectStore('unsent', { keyPath: 'id' }).createIndex('layer', 'layer');
    },
  });
  opened.catch(() => {});
  return createFallingBack({
    put: async (unsent) => void (await (await opened).put('unsent', unsent)),
    remove: async (id) => (await opened).delete('unsent', id),
    ofLayer: async (layer) => (await opened).getAllFromIndex('unsent', 'layer', layer),
    all: async () => (await opened).getAll('unsent'),
  });
}

/** Where commands are kept for longer than a page lasts; any of it may fail. */
export interface Keeping {
  put(unsent: Unsent): Promise<void>;
  remove(id: string): Promise<void>;
  ofLayer(layer: string): Promise<readonly Unsent[]>;
  all(): Promise<readonly Unsent[]>;
}

/** An outbox that holds in memory what could not be kept. */
export function createFallingBack(keeping: Keeping): Outbox {
  const memory = new Map<string, Unsent>();
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  // What cannot be read is not there; what this page put stands in memory.
  const withMemory = async (kept: Promise<readonly Unsent[]>): Promise<Unsent[]> => {
    const stored = await kept.catch(() => []);
    return [...stored.filter(({ id }) => !memory.has(id)), ...memory.values()];
  };
  return {
    async put(unsent) {
      try {
        await keeping.put(unsent);
        memory.delete(unsent.id);
      } catch (error) {
        memory.set(unsent.id, unsent);
        throw error;
      } finally {
        changed();
      }
    },
    async remove(id) {
      memory.delete(id);
      // One that stays behind is sent again with its id and answered as the first time.
      await keeping.remove(id).catch(() => {});
      changed();
    },
    list: async (layer, account) =>
      inOrder(await withMemory(keeping.ofLayer(layer)), account).filter((unsent) => unsent.layer === layer),
    all: async (account) => inOrder(await withMemory(keeping.all()), account),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    losesByClosing: () => memory.size > 0,
  };
}

/** One that lasts as long as the page. */
export function createMemoryOutbox(): Outbox {
  const kept = new Map<string, Unsent>();
  return createFallingBack({
    put: async (unsent) => void kept.set(unsent.id, unsent),
    remove: async (id) => void kept.delete(id),
    ofLayer: async () => [...kept.values()],
    all: async () => [...kept.values()],
  });
}

const denied = (): Promise<never> => Promise.reject(new Error('nothing can be kept on this device'));
const DENIED: Keeping = { put: denied, remove: denied, ofLayer: denied, all: denied };

let page: Outbox | null = null;

/** The page's one outbox. */
export function outboxOfPage(): Outbox {
  page ??= createOutbox();
  return page;
}

const inOrder = (all: readonly Unsent[], account: string): readonly Unsent[] =>
  all.filter((unsent) => unsent.account === account).sort((a, b) => a.order - b.order);
