import { refusal } from '@chartmark/schemas';
import { cursorAt } from './cursor.ts';
import type { Collection, CollectionLayout, Docs, Page, Query } from './ports.ts';
import { Taken } from './ports.ts';
import { fixedOf, type Key, keysOf, type Plan, planOf, wellFormed } from './query.ts';

/** A document as it is kept; each write gives it another revision, never one it had before. */
export interface Found<T> {
  readonly doc: T;
  readonly rev: number;
}

/** The document must still have this revision; 0 = it must not exist. */
export interface Check {
  readonly collection: CollectionLayout;
  readonly id: string;
  readonly rev: number;
}

/** `body` is the document as JSON text; null removes it. */
export interface Write {
  readonly collection: CollectionLayout;
  readonly id: string;
  readonly body: string | null;
  readonly keys: Readonly<Record<string, Key>>;
}

/** What an adapter must do for documents; everything else is built on it and so is the same on each store. */
export interface Shelf {
  find<T extends { id: string }>(collection: Collection<T>, id: string): Promise<Found<T> | null>;
  /** In any order, the missing left out. */
  findMany<T extends { id: string }>(collection: Collection<T>, ids: readonly string[]): Promise<Found<T>[]>;
  /** One row more than the limit, if there is one. */
  rows<T extends { id: string }>(collection: Collection<T>, plan: Plan): Promise<T[]>;
  count(collection: CollectionLayout, fixed: Plan['fixed']): Promise<number>;
  /** Makes all the writes if all the checks hold, else none. @throws {Taken} if a unique index refuses one */
  commit(checks: readonly Check[], writes: readonly Write[]): Promise<'done' | 'changedSince'>;
}

/** If a document changes under us this often, it is a bug and not contention. */
const TRIES = 1000;
const IDS = 1000;
/** With its keys below the limit of MongoDB for a document (16 MiB), so that both stores can hold the same documents. */
const BODY_BYTES = 12_000_000;

export function createDocs(shelf: Shelf): Docs {
  return {
    ...reading(shelf),
    get: async (collection, id) => (await shelf.find(collection, id))?.doc ?? null,
    many: async (collection, ids) => inOrder(ids, await shelf.findMany(collection, atMost(ids))),
    async put(collection, doc) {
      await shelf.commit([], writesOf(collection, doc));
    },
    async add(collection, doc) {
      const done = await shelf.commit([{ collection, id: doc.id, rev: 0 }], writesOf(collection, doc));
      if (done === 'changedSince') throw new Taken(collection.name);
    },
    async change(collection, id, change) {
      for (let tries = 0; tries < TRIES; tries++) {
        const found = await shelf.find(collection, id);
        if (!found) return null;
        const next = change(found.doc);
        if (next === null) return found.doc;
        const done = await shelf.commit([{ collection, id, rev: found.rev }], writesOf(collection, next));
        if (done === 'done') return next;
      }
      throw new Error(`a ${collection.name} document changed ${TRIES} times under one change`);
    },
    async remove(collection, id) {
      await shelf.commit([], removalsOf(collection, id));
    },
  };
}

/**
 * Runs work whose writes are held back and then made all at once. If anything it read by id has changed by then, it runs
 * again. Pages and counts show only what was committed before.
 */
export async function atomically<R>(shelf: Shelf, work: (docs: Docs) => Promise<R>): Promise<R> {
  for (let tries = 0; tries < TRIES; tries++) {
    const seen = new Map<string, Check>();
    const pending = new Map<string, Write>();
    try {
      const result = await work(pendingDocs(shelf, seen, pending));
      if (pending.size === 0) return result;
      if ((await shelf.commit([...seen.values()], [...pending.values()])) === 'done') return result;
    } catch (error) {
      // If the documents it read have changed since, they may be of different moments, and so its failure counts for nothing.
      if (error instanceof Taken || (await shelf.commit([...seen.values()], [])) === 'done') throw error;
    }
  }
  throw new Error(`documents changed ${TRIES} times under one piece of work`);
}

function pendingDocs(shelf: Shelf, seen: Map<string, Check>, pending: Map<string, Write>): Docs {
  const nameOf = (collection: CollectionLayout, id: string): string => `${collection.name} ${id}`;
  const write = (writes: readonly Write[]): void => {
    for (const one of writes) pending.set(nameOf(one.collection, one.id), one);
  };
  async function read<T extends { id: string }>(collection: Collection<T>, id: string): Promise<T | null> {
    const name = nameOf(collection, id);
    const written = pending.get(name);
    if (written) return written.body === null ? null : JSON.parse(written.body);
    const found = await shelf.find(collection, id);
    if (!seen.has(name)) seen.set(name, { collection, id, rev: found?.rev ?? 0 });
    return found?.doc ?? null;
  }
  return {
    ...reading(shelf),
    get: read,
    async many(collection, ids) {
      const found = await Promise.all(atMost(ids).map((id) => read(collection, id)));
      return found.filter((doc) => doc !== null);
    },
    async put(collection, doc) {
      write(writesOf(collection, doc));
    },
    async add(collection, doc) {
      if (await read(collection, doc.id)) throw new Taken(collection.name);
      write(writesOf(collection, doc));
    },
    async change(collection, id, change) {
      const found = await read(collection, id);
      if (!found) return null;
      const next = change(found);
      if (next !== null) write(writesOf(collection, next));
      return next ?? found;
    },
    async remove(collection, id) {
      write(removalsOf(collection, id));
    },
  };
}

const reading = (shelf: Shelf): Pick<Docs, 'page' | 'count'> => ({
  async page<T extends { id: string }>(collection: Collection<T>, query: Query): Promise<Page<T>> {
    const plan = planOf(collection, query);
    const rows = await shelf.rows(collection, plan);
    const last = rows[plan.limit - 1];
    if (rows.length <= plan.limit || last === undefined) return { rows, next: null };
    const keys = keysOf(collection, last);
    const next = cursorAt(plan.order.map((field) => (field === 'id' ? last.id : (keys[field] ?? null))));
    return { rows: rows.slice(0, plan.limit), next };
  },
  count: async (collection, query) => shelf.count(collection, fixedOf(collection, query)),
});

/** A document's write, and that of its brief. @throws {Refusal} as `writeOf` */
function writesOf<T extends { id: string }>(collection: Collection<T>, doc: T): Write[] {
  const { brief } = collection;
  return [writeOf(collection, doc), ...(brief ? [writeOf(brief.in, brief.of(doc))] : [])];
}

/** @throws {Refusal} `invalid` if its id is no Unicode text, `oversized` if it is too large to keep */
function writeOf(collection: CollectionLayout, doc: { readonly id: string }): Write {
  const body = JSON.stringify(doc);
  if (Buffer.byteLength(body) > BODY_BYTES) {
    throw refusal('document.large', { collection: collection.name, bytes: BODY_BYTES });
  }
  return { collection, id: wellFormed(doc.id, 'id'), body, keys: keysOf(collection, doc) };
}

const removalsOf = <T extends { id: string }>(collection: Collection<T>, id: string): Write[] =>
  [collection, ...(collection.brief ? [collection.brief.in] : [])].map((one) => ({
    collection: one,
    ...{ id, body: null, keys: {} },
  }));

function atMost(ids: readonly string[]): readonly string[] {
  if (ids.length > IDS) throw new RangeError(`at most ${IDS} documents at once`);
  return ids;
}

function inOrder<T extends { id: string }>(ids: readonly string[], found: readonly Found<T>[]): T[] {
  const byId = new Map(found.map(({ doc }) => [doc.id, doc]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
