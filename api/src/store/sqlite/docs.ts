import { cursorAt, placeOf } from '../cursor.ts';
import type { Collection, Docs, Page, Query, Scalar } from '../ports.ts';
import { Taken } from '../ports.ts';
import { fieldOf, tableOf } from './layout.ts';
import type { Check, Write } from './operation.ts';
import type { Reader } from './reader.ts';
import type { Writer } from './writer.ts';

/** A document changed under us this often means a bug, not contention. */
const RETRIES = 1000;
const IDS = 1000;

/** Reads on the main thread's connection, writes through the writer. */
export function createDocs(reader: Reader, writer: Writer): Docs {
  async function write(checks: readonly Check[], writes: readonly Write[]): Promise<'done' | 'changedSince'> {
    const outcome = await writer.run({ kind: 'write', checks, writes });
    if (outcome.kind === 'keyTaken') throw new Taken(outcome.collection);
    return outcome.kind === 'done' ? 'done' : 'changedSince';
  }
  return {
    get: async (collection, id) => reader.doc(collection, id)?.doc ?? null,
    many: async (collection, ids) => many(reader, collection, ids),
    page: async (collection, query) => page(reader, collection, query),
    count: async (collection, query) => count(reader, collection, query),
    async put(collection, doc) {
      await write([], [{ collection: collection.name, id: doc.id, body: JSON.stringify(doc) }]);
    },
    async add(collection, doc) {
      const check = { collection: collection.name, id: doc.id, rev: 0 };
      const done = await write([check], [{ collection: collection.name, id: doc.id, body: JSON.stringify(doc) }]);
      if (done === 'changedSince') throw new Taken(collection.name);
    },
    async change(collection, id, change) {
      for (let tries = 0; tries < RETRIES; tries++) {
        const found = reader.doc(collection, id);
        if (!found) return null;
        const next = change(found.doc);
        if (next === null) return found.doc;
        const check = { collection: collection.name, id, rev: found.rev };
        const done = await write([check], [{ collection: collection.name, id, body: JSON.stringify(next) }]);
        if (done === 'done') return next;
      }
      throw new Error(`a ${collection.name} document changed ${RETRIES} times under one change`);
    },
    async remove(collection, id) {
      await write([], [{ collection: collection.name, id, body: null }]);
    },
  };
}

/**
 * Runs work on documents whose writes wait until all of them can be made at once. What it read by id must still be so
 * then, else it runs again. Pages show what was committed before.
 */
export async function atomically<R>(reader: Reader, writer: Writer, work: (docs: Docs) => Promise<R>): Promise<R> {
  for (let tries = 0; tries < RETRIES; tries++) {
    const seen = new Map<string, Check>();
    const pending = new Map<string, Write>();
    const result = await work(pendingDocs(reader, seen, pending));
    if (pending.size === 0) return result;
    const outcome = await writer.run({ kind: 'write', checks: [...seen.values()], writes: [...pending.values()] });
    if (outcome.kind === 'done') return result;
    if (outcome.kind === 'keyTaken') throw new Taken(outcome.collection);
  }
  throw new Error(`documents changed ${RETRIES} times under one piece of work`);
}

function pendingDocs(reader: Reader, seen: Map<string, Check>, pending: Map<string, Write>): Docs {
  const keyOf = (collection: string, id: string): string => `${collection} ${id}`;
  function read<T extends { id: string }>(collection: Collection<T>, id: string): T | null {
    const key = keyOf(collection.name, id);
    const written = pending.get(key);
    if (written) return written.body === null ? null : JSON.parse(written.body);
    const found = reader.doc(collection, id);
    if (!seen.has(key)) seen.set(key, { collection: collection.name, id, rev: found?.rev ?? 0 });
    return found?.doc ?? null;
  }
  function write(collection: string, id: string, body: string | null): void {
    pending.set(keyOf(collection, id), { collection, id, body });
  }
  return {
    get: async (collection, id) => read(collection, id),
    many: async (collection, ids) => ids.flatMap((id) => read(collection, id) ?? []),
    page: async (collection, query) => page(reader, collection, query),
    count: async (collection, query) => count(reader, collection, query),
    async put(collection, doc) {
      write(collection.name, doc.id, JSON.stringify(doc));
    },
    async add(collection, doc) {
      if (read(collection, doc.id)) throw new Taken(collection.name);
      write(collection.name, doc.id, JSON.stringify(doc));
    },
    async change(collection, id, change) {
      const found = read(collection, id);
      if (!found) return null;
      const next = change(found);
      if (next !== null) write(collection.name, id, JSON.stringify(next));
      return next ?? found;
    },
    async remove(collection, id) {
      write(collection.name, id, null);
    },
  };
}

function many<T extends { id: string }>(reader: Reader, collection: Collection<T>, ids: readonly string[]): T[] {
  if (ids.length > IDS) throw new RangeError(`at most ${IDS} documents at once`);
  return ids.flatMap((id) => reader.doc(collection, id)?.doc ?? []);
}

function page<T extends { id: string }>(reader: Reader, collection: Collection<T>, query: Query): Page<T> {
  const { fields, rest } = fieldsOf(collection, query);
  const order = query.reverse ? 'DESC' : 'ASC';
  const place = query.after === undefined ? [] : placeOf(query.after, rest.length);
  const where = [
    ...fields.map((field) => `${fieldOf(field)} IS ?`),
    ...(place.length > 0
      ? [`(${rest.map(fieldOf).join(', ')}) ${query.reverse ? '<' : '>'} (${rest.map(() => '?').join(', ')})`]
      : []),
  ];
  const rows = reader.all<T>(
    `SELECT body FROM ${tableOf(collection.name)}
     ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
     ORDER BY ${rest.map((field) => `${fieldOf(field)} ${order}`).join(', ')} LIMIT ?`,
    [...query.equals.map(bound), ...place.map(bound), query.limit + 1],
  );
  const last = rows[query.limit - 1];
  if (rows.length <= query.limit || last === undefined) return { rows, next: null };
  const next = cursorAt(rest.map((field) => (last as Record<string, Scalar>)[field] ?? null));
  return { rows: rows.slice(0, query.limit), next };
}

function count<T extends { id: string }>(
  reader: Reader,
  collection: Collection<T>,
  query: Pick<Query, 'index' | 'equals'>,
): number {
  const { fields } = fieldsOf(collection, query);
  const where = fields.length > 0 ? `WHERE ${fields.map((field) => `${fieldOf(field)} IS ?`).join(' AND ')}` : '';
  return reader.number(`SELECT count(*) AS n FROM ${tableOf(collection.name)} ${where}`, query.equals.map(bound));
}

/** The fields a query fixes, and those its rows are sorted by. */
function fieldsOf<T extends { id: string }>(
  collection: Collection<T>,
  { index, equals }: Pick<Query, 'index' | 'equals'>,
) {
  const declared = collection.indexes[index];
  if (!declared || equals.length > declared.on.length) {
    throw new RangeError(`${collection.name} has no index '${index}' over ${equals.length} fields`);
  }
  return { fields: declared.on.slice(0, equals.length), rest: [...declared.on.slice(equals.length), 'id'] };
}

/** JSON's booleans are numbers to SQLite. */
const bound = (value: Scalar): string | number | null => (typeof value === 'boolean' ? Number(value) : value);
