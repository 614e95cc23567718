import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/**
 * What was last read, for a page that is opened again without a network. It may hold words of notes, so it lies in
 * IndexedDB sealed under a key that no script can read out, for some hours at most, and is gone when the session is.
 */
export interface OfflineCopies {
  /**
   * Never fails: a copy that cannot be kept is not there later. Nothing is kept before `WHO` was, which makes the key: a
   * tab left open keeps nothing after another has signed out.
   */
  keep(name: string, value: unknown, how?: Keeping): Promise<void>;
  /** Null if there is none, it is too old, or it cannot be read. */
  read(name: string): Promise<unknown>;
  drop(name: string): Promise<void>;
  /** With the key, so that nothing that was kept can be read any more. */
  dropAll(): Promise<void>;
}

interface Keeping {
  /** A large value takes a while to seal, so it waits for a moment in which nobody waits for the page. */
  readonly large: boolean;
}

/** What begins the name of the copy of somebody's projects. */
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

  /** One after the other, so that nothing kept a moment ago comes after it was dropped. */
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

  /** Makes room: what is too old goes, and of the layers those read longest ago. */
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
  // Another tab may have been faster; its key it is.
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
