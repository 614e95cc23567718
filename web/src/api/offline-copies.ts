import { type DBSchema, openDB } from 'idb';

/**
 * What was last read, for a page that is opened again without a network. It may hold words of notes, so it lies in
 * IndexedDB sealed under a key that no script can read out, for some hours at most, and is gone when the session is.
 */
export interface OfflineCopies {
  /** Never fails: a copy that cannot be kept is not there later. */
  keep(name: string, value: unknown): Promise<void>;
  /** Null if there is none, it is too old, or it cannot be read. */
  read(name: string): Promise<unknown>;
  drop(name: string): Promise<void>;
  /** With the key, so that nothing that was kept can be read any more. */
  dropAll(): Promise<void>;
}

interface Copy {
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
  readonly atMs: number;
}

interface Shape extends DBSchema {
  copies: { key: string; value: Copy };
  keys: { key: string; value: CryptoKey };
}

const HOURS_12_MS = 12 * 3_600_000;
/** Copies beside each other: who is signed in, and some layers. */
const KEPT = 6;
const KEY = 'copies';

/** @param nowMs milliseconds since 1970 */
export function createOfflineCopies(nowMs: () => number = Date.now): OfflineCopies {
  if (!('indexedDB' in globalThis) || globalThis.crypto?.subtle === undefined) return NO_COPIES;
  const opened = openDB<Shape>('chartmark-offline', 1, {
    upgrade(database) {
      database.createObjectStore('copies');
      database.createObjectStore('keys');
    },
  }).catch(() => null);

  async function key(): Promise<CryptoKey | null> {
    const database = await opened;
    if (!database) return null;
    const known = await database.get('keys', KEY);
    if (known) return known;
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    // Another tab may have been faster; its key it is.
    await database.add('keys', made, KEY).catch(() => undefined);
    return (await database.get('keys', KEY)) ?? null;
  }

  async function quietly<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch {
      return null;
    }
  }

  /** Makes room: the oldest go first. */
  async function prune(): Promise<void> {
    const database = await opened;
    if (!database) return;
    const names = await database.getAllKeys('copies');
    const ages = await Promise.all(
      names.map(async (name) => ({ name, atMs: (await database.get('copies', name))?.atMs })),
    );
    const old = ages.sort((a, b) => (b.atMs ?? 0) - (a.atMs ?? 0)).slice(KEPT);
    for (const { name } of old) await database.delete('copies', name);
  }

  return {
    async keep(name, value) {
      await quietly(async () => {
        const [database, secret] = await Promise.all([opened, key()]);
        if (!database || !secret) return;
        const nonce = crypto.getRandomValues(new Uint8Array(12));
        const plain = new TextEncoder().encode(JSON.stringify(value));
        const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, secret, plain);
        await database.put('copies', { nonce, sealed, atMs: nowMs() }, name);
        await prune();
      });
    },
    async read(name) {
      return quietly(async () => {
        const [database, secret] = await Promise.all([opened, key()]);
        const copy = await database?.get('copies', name);
        if (!database || !secret || !copy) return null;
        if (nowMs() - copy.atMs > HOURS_12_MS) {
          await database.delete('copies', name);
          return null;
        }
        const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: copy.nonce }, secret, copy.sealed);
        return JSON.parse(new TextDecoder().decode(plain));
      });
    },
    async drop(name) {
      await quietly(async () => (await opened)?.delete('copies', name));
    },
    async dropAll() {
      await quietly(async () => {
        const database = await opened;
        await database?.clear('copies');
        await database?.clear('keys');
      });
    },
  };
}

/** Where nothing can be kept: a private window, or a page that did not come over TLS. */
const NO_COPIES: OfflineCopies = {
  keep: async () => undefined,
  read: async () => null,
  drop: async () => undefined,
  dropAll: async () => undefined,
};

/** The page's copies. */
export const offlineCopies = createOfflineCopies();
