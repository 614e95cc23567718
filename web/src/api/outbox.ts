import type { CommandEnvelope, Problem } from '@chartmark/schemas';
import { type DBSchema, type IDBPDatabase, openDB, unwrap } from 'idb';

/** A command that has not been acknowledged, with its author. */
export interface Unsent {
  readonly id: string;
  readonly layer: string;
  readonly account: string;
  /** Position in the order they were given, over all pages. */
  readonly order: number;
  readonly envelope: CommandEnvelope;
  /** Why the service refused it; it then stays until its author puts it aside. Absent while it waits. */
  readonly refused?: Problem;
  /** The newest version of the layer known here when it was refused; absent if the layer was not open. */
  readonly refusedAt?: number;
}

/**
 * Commands that outlive a reload. It holds offsets, labels, codes and ids; remarks are kept in memory only, so that no
 * words about a patient stay behind on a shared computer.
 */
export interface Outbox {
  /**
   * Settles also where it was removed before it could be stored, since then nothing is left to keep.
   * @throws {Error} if it cannot be stored on this device; it is then kept for as long as the page lasts
   */
  put(unsent: Unsent): Promise<void>;
  remove(id: string): Promise<void>;
  /** Removes what its author put aside or gave again, and tells the other pages, which may hold it as well. */
  letGo(id: string): Promise<void>;
  /** Calls back when another page lets one go. @returns a function that stops this */
  onLetGo(listener: (id: string) => void): () => void;
  /** As it is now, since other pages change it, too; undefined once it is removed. */
  get(id: string): Promise<Unsent | undefined>;
  /** In the order they were given. */
  list(layer: string, account: string): Promise<readonly Unsent[]>;
  /** Of all layers, in the order they were given. */
  all(account: string): Promise<readonly Unsent[]>;
  /** Calls back after each change made in this page. @returns a function that stops this */
  watch(listener: () => void): () => void;
  /** Whether it holds something that closing the page would lose. */
  losesByClosing(): boolean;
}

interface Shape extends DBSchema {
  unsent: { key: string; value: Unsent; indexes: { layer: string } };
}

/** The outbox in IndexedDB; what cannot be stored there (private windows, a full disk) lasts as long as the page. */
function createOutbox(): Outbox {
  if (!('indexedDB' in globalThis)) return createFallingBack(DENIED);
  const opened = openDB<Shape>('chartmark', 1, {
    upgrade(database) {
      database.createObjectStore('unsent', { keyPath: 'id' }).createIndex('layer', 'layer');
    },
  });
  opened.catch(() => {});
  const keeping: Keeping = {
    put: async (unsent) => written(await opened, unsent),
    remove: async (id) => (await opened).delete('unsent', id),
    get: async (id) => (await opened).get('unsent', id),
    ofLayer: async (layer) => (await opened).getAllFromIndex('unsent', 'layer', layer),
    all: async () => (await opened).getAll('unsent'),
  };
  return createFallingBack(keeping, 'BroadcastChannel' in globalThis ? otherPages() : NOBODY);
}

/** Tells ids and nothing else. */
function otherPages(): OtherPages {
  const channel = new BroadcastChannel('chartmark-outbox');
  return {
    tell: (id) => channel.postMessage(id),
    hear(listener) {
      const heard = ({ data }: MessageEvent<unknown>): void => listener(String(data));
      channel.addEventListener('message', heard);
      return () => channel.removeEventListener('message', heard);
    },
  };
}

/**
 * Keeps one, by the browser's own interface: a key waits until this has begun, and a third of it would go to wrapping what
 * nobody looks at. Settles once it is kept. @throws {DOMException} if it cannot be
 */
const written = (database: IDBPDatabase<Shape>, unsent: Unsent): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = unwrap(database).transaction('unsent', 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    transaction.objectStore('unsent').put(unsent);
  });

/** Where commands are kept for longer than a page lasts; any of it may fail. */
export interface Keeping {
  put(unsent: Unsent): Promise<void>;
  remove(id: string): Promise<void>;
  get(id: string): Promise<Unsent | undefined>;
  ofLayer(layer: string): Promise<readonly Unsent[]>;
  all(): Promise<readonly Unsent[]>;
}

/** The other pages that share the storage. */
export interface OtherPages {
  /** Tells them which command is let go. */
  tell(id: string): void;
  /** @returns a function that stops this */
  hear(listener: (id: string) => void): () => void;
}

const NOBODY: OtherPages = { tell: () => {}, hear: () => () => {} };

/** An outbox that holds in memory what could not be kept. */
export function createFallingBack(keeping: Keeping, others: OtherPages = NOBODY): Outbox {
  const memory = new Map<string, Unsent>();
  /** What is on its way into the storage and not removed since. */
  const writing = new Set<Unsent>();
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  // If the storage cannot be read, only what this page holds in memory is left.
  const withMemory = async (kept: Promise<readonly Unsent[]>): Promise<Unsent[]> => {
    const stored = await kept.catch(() => []);
    return [...stored.filter(({ id }) => !memory.has(id)), ...memory.values()];
  };
  const remove = async (id: string): Promise<void> => {
    memory.delete(id);
    for (const unsent of writing) if (unsent.id === id) writing.delete(unsent);
    // If it stays behind, it is sent again under the same id and gets the same answer.
    await keeping.remove(id).catch(() => {});
    changed();
  };
  return {
    async put(unsent) {
      writing.add(unsent);
      try {
        await keeping.put(unsent);
        memory.delete(unsent.id);
      } catch (error) {
        // A full disk is told late: the command may be carried out by then, and must not come back.
        if (!writing.has(unsent)) return;
        memory.set(unsent.id, unsent);
        throw error;
      } finally {
        writing.delete(unsent);
        changed();
      }
    },
    remove,
    async letGo(id) {
      await remove(id);
      others.tell(id);
    },
    onLetGo: others.hear,
    get: async (id) => memory.get(id) ?? (await keeping.get(id).catch(() => undefined)),
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
    get: async (id) => kept.get(id),
    ofLayer: async () => [...kept.values()],
    all: async () => [...kept.values()],
  });
}

const denied = (): Promise<never> => Promise.reject(new Error('nothing can be kept on this device'));
const DENIED: Keeping = { put: denied, remove: denied, get: denied, ofLayer: denied, all: denied };

let page: Outbox | null = null;

/** The page's one outbox. */
export function outboxOfPage(): Outbox {
  page ??= createOutbox();
  return page;
}

const inOrder = (all: readonly Unsent[], account: string): readonly Unsent[] =>
  all.filter((unsent) => unsent.account === account).sort((a, b) => a.order - b.order);
