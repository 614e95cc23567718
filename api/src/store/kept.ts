import { setNewest } from './bounded-map.ts';
import type { Found, Shelf } from './docs.ts';
import type { Collection, Kept, Query } from './ports.ts';
import { type Key, type Plan, planOf } from './query.ts';

/** A document was written. Without keys it was removed, or what its keys are now is not known. */
export interface Change {
  readonly collection: string;
  readonly id: string;
  readonly keys: Readonly<Record<string, Key>>;
}

export interface Keeping extends Kept {
  /** To be called once a write has settled, whatever came of it, and when another process is said to have made one. */
  changed(change: Change): void;
  /** Forgets everything: changes may have gone untold. */
  drop(): void;
}

/** What one reading answered, and which changes make it stale. */
interface Reading {
  readonly value: unknown;
  readonly ids: ReadonlySet<string>;
  /** The key values that all its documents share; null if it is one document read by id. */
  readonly fixed: Plan['fixed'] | null;
  readonly atMs: number;
}

interface Memory {
  readonly readings: Map<string, Reading>;
  /** How many changes were told. If one comes during a reading, that may be stale already and is not kept. */
  changes: number;
}

/** Readings kept of each collection; the oldest is dropped first. */
const KEPT = 2_000;
/** A safety net for a store that fails to tell of a change. */
const OLDEST_MS = 10_000;
const ROWS = 10_000;

/** @param live whether changes by other processes are told now; while they are not, everything is read anew */
export function createKept(shelf: Pick<Shelf, 'find' | 'rows'>, live: () => boolean): Keeping {
  const memories = new Map<string, Memory>();

  function memoryOf(collection: string): Memory {
    const memory = memories.get(collection) ?? { readings: new Map(), changes: 0 };
    memories.set(collection, memory);
    return memory;
  }

  async function through<R>(
    collection: string,
    key: string,
    read: () => Promise<Omit<Reading, 'atMs'> & { value: R }>,
  ): Promise<R> {
    const memory = memoryOf(collection);
    const known = memory.readings.get(key);
    // Only this same reading stores under this key, so the type is the one it stored.
    if (known && live() && performance.now() - known.atMs < OLDEST_MS) return known.value as R;
    const { changes } = memory;
    const atMs = performance.now();
    const found = await read();
    if (!live() || memory.changes !== changes) return found.value;
    setNewest(memory.readings, key, { ...found, value: frozen(found.value), atMs }, KEPT);
    return found.value;
  }

  return {
    get: <T extends { id: string }>(collection: Collection<T>, id: string): Promise<T | null> =>
      through(collection.name, `id ${id}`, async () => {
        const found: Found<T> | null = await shelf.find(collection, id);
        return { value: found?.doc ?? null, ids: new Set([id]), fixed: null };
      }),
    all: <T extends { id: string }>(
      collection: Collection<T>,
      query: Pick<Query, 'index' | 'equals'>,
    ): Promise<readonly T[]> =>
      through(collection.name, `${query.index} ${JSON.stringify(query.equals)}`, async () => {
        const plan = planOf(collection, { ...query, limit: ROWS });
        const value: readonly T[] = await shelf.rows(collection, plan);
        if (value.length > ROWS) throw new RangeError(`${collection.name} has more than ${ROWS} documents of one kind`);
        return { value, ids: new Set(value.map(({ id }) => id)), fixed: plan.fixed };
      }),
    /** Linear in what is kept of the collection. */
    changed({ collection, id, keys }) {
      const memory = memories.get(collection);
      if (!memory) return;
      memory.changes += 1;
      for (const [key, { ids, fixed }] of memory.readings) {
        if (ids.has(id) || fixed?.every((one) => keys[one.field] === one.key)) memory.readings.delete(key);
      }
    },
    drop() {
      for (const memory of memories.values()) {
        memory.changes += 1;
        memory.readings.clear();
      }
    },
  };
}

/** The same shelf, which also reports each write once it has settled, whether it succeeded or not. */
export const telling = (shelf: Shelf, { changed }: Pick<Keeping, 'changed'>): Shelf => ({
  ...shelf,
  async commit(checks, writes) {
    try {
      return await shelf.commit(checks, writes);
    } finally {
      for (const { collection, id, keys } of writes) changed({ collection: collection.name, id, keys });
    }
  },
});

/** Kept readings are shared, so nobody may change them. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
