import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/**
 * Copies of what was last read, for a page opened again without a network. They may hold text of notes, so they lie in
 * IndexedDB encrypted under a key no script can extract, for some hours at most, and go when the session goes.
 */
export interface OfflineCopies {
  /**
   * Never fails: a copy that cannot be kept is simply missing later. Keeping `WHO` makes the key, and without the key
   * nothing is kept: so a tab left open keeps nothing after another tab has signed out.
   */
  keep(name: string, value: unknown, how?: Keeping): Promise<void>;
  /** Null if there is none, it is too old, or it cannot be read. */
  read(name: string): Promise<unknown>;
  drop(name: string): Promise<void>;
  /** Drops the key as well, so that nothing that was kept can be read any more. */
  dropAll(): Promise<void>;
}

interface Keeping {
  /** Encrypting a large value takes a while, so it waits until the page is idle. */
  readonly large: boolean;
}

/** The start of the name of an account's copy of its projects. */
export const PROJECTS = 'projects';
/** The copy of who is signed in. */
export const WHO = 'me';

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
/** Layers kept beside each other. */
const KEPT = 5;
const KEY = 'copies';

/** @param nowMs milliseconds since 1970 */
export function createOfflineCopies(nowMs: () => number = Date.now): OfflineCopies {
  if (!('indexedDB' in globalThis) || globalThis.crypto?.subtle === undefined) return NO_COPIES;
  const isOld = (atMs: number): boolean => nowMs() - atMs > HOURS_12_MS;
  const opened = openDB<Shape>('chartmark-offline', 1, {
    upgrade(database) {
      database.createObjectStore('copies');
      database.createObjectStore('keys');
    },
  }).catch(() => null);
  let last: Promise<unknown> = opened;

  /** One at a time, so that a copy on its way in cannot arrive after the drop that was meant to remove it. */
  function inTurn<T>(work: (database: IDBPDatabase<Shape>) => Promise<T>): Promise<T | null> {
    const turn = last.then(async () => {
      const database = await opened;
      try {
        return database && (await work(database));
      } catch {
        return null;
      }
    });
    last = turn;
    return turn;
  }

  /** Makes room: removes what is too old, and the layers read longest ago. */
  async function prune(database: IDBPDatabase<Shape>): Promise<void> {
    const names = await database.getAllKeys('copies');
    const ages = await Promise.all(
      names.map(async (name) => ({ name, atMs: (await database.get('copies', name))?.atMs ?? 0 })),
    );
    const layers = ages
      .filter(({ name }) => name !== WHO && !name.startsWith(PROJECTS))
      .sort((a, b) => b.atMs - a.atMs);
    const over = new Set(layers.slice(KEPT));
    for (const age of ages) if (over.has(age) || isOld(age.atMs)) await database.delete('copies', age.name);
  }

  void inTurn(prune);
  return {
    async keep(name, value, { large } = { large: false }) {
      await inTurn(async (database) => {
        if (large) await idle();
        const secret = name === WHO ? await madeKey(database) : await database.get('keys', KEY);
        if (!secret) return;
        const nonce = crypto.getRandomValues(new Uint8Array(12));
        const plain = new TextEncoder().encode(JSON.stringify(value));
        const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, secret, plain);
        await database.put('copies', { nonce, sealed, atMs: nowMs() }, name);
        await prune(database);
      });
    },
    read: (name) =>
      inTurn(async (database) => {
        const [secret, copy] = await Promise.all([database.get('keys', KEY), database.get('copies', name)]);
        if (!secret || !copy || isOld(copy.atMs)) return null;
        const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: copy.nonce }, secret, copy.sealed);
        return JSON.parse(new TextDecoder().decode(plain));
      }),
    async drop(name) {
      await inTurn((database) => database.delete('copies', name));
    },
    async dropAll() {
      await inTurn(async (database) => {
        await database.clear('copies');
        await database.clear('keys');
      });
    },
  };
}

const LONGEST_WAIT_MS = 2_000;

async function idle(): Promise<void> {
  if (!('requestIdleCallback' in globalThis)) return;
  await new Promise<void>((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT_MS });
  });
}

async function madeKey(database: IDBPDatabase<Shape>): Promise<CryptoKey | undefined> {
  const known = await database.get('keys', KEY);
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  // If another tab was faster, its key is used.
  await database.add('keys', made, KEY).catch(() => undefined);
  return database.get('keys', KEY);
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
