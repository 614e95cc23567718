import type { ClientSession, Db, Document, Filter, IndexDescription } from 'mongodb';
import { cursorAt, placeOf } from '../cursor.ts';
import type { Collection, CollectionLayout, Docs, Page, Query, Scalar } from '../ports.ts';
import { Taken } from '../ports.ts';
import { takenKey } from './connection.ts';

/** A document as JSON text, beside the fields its indexes are sorted by: no key of a document is ever a key of MongoDB's. */
interface Stored extends Document {
  _id: string;
  rev: number;
  body: string;
}

const RETRIES = 1000;
const IDS = 1000;

/** Lays out a collection's indexes; what is there already stays. */
export async function layOut(db: Db, collections: readonly CollectionLayout[]): Promise<void> {
  for (const { name, indexes } of collections) {
    const wanted = Object.entries(indexes).flatMap(([index, { on, unique }]): IndexDescription[] =>
      on.length === 0
        ? []
        : [
            {
              name: index,
              key: new Map([...on.map(keyOf), ...(unique ? [] : ['_id'])].map((k) => [k, 1])),
              unique: unique ?? false,
            },
          ],
    );
    if (wanted.length > 0) await db.collection(tableOf(name)).createIndexes(wanted);
    else await db.createCollection(tableOf(name)).catch(() => undefined);
  }
}

/** @param session of the transaction the work belongs to, if any */
export function createDocs(db: Db, session?: ClientSession): Docs {
  const within = session ? { session } : {};
  const of = <T extends { id: string }>(collection: Collection<T>) => db.collection<Stored>(tableOf(collection.name));

  async function change<T extends { id: string }>(
    collection: Collection<T>,
    id: string,
    how: (doc: T) => T | null,
  ): Promise<T | null> {
    for (let tries = 0; tries < RETRIES; tries++) {
      const found = await of(collection).findOne({ _id: id }, within);
      if (!found) return null;
      const before = docOf<T>(found);
      const next = how(before);
      if (next === null) return before;
      const { matchedCount } = await guarded(collection, () =>
        of(collection).replaceOne({ _id: id, rev: found.rev }, storedOf(collection, next, found.rev + 1), within),
      );
      if (matchedCount === 1) return next;
    }
    throw new Error(`a ${collection.name} document changed ${RETRIES} times under one change`);
  }

  return {
    change,
    async get(collection, id) {
      const found = await of(collection).findOne({ _id: id }, within);
      return found ? docOf(found) : null;
    },
    async many<T extends { id: string }>(collection: Collection<T>, ids: readonly string[]) {
      if (ids.length > IDS) throw new RangeError(`at most ${IDS} documents at once`);
      const found = await of(collection)
        .find({ _id: { $in: [...ids] } }, within)
        .toArray();
      const byId = new Map(found.map((stored) => [stored._id, stored]));
      return ids.flatMap((id) => {
        const stored = byId.get(id);
        return stored ? [docOf<T>(stored)] : [];
      });
    },
    async put(collection, doc) {
      const { _id, rev: _, ...fields } = storedOf(collection, doc, 0);
      const write = () =>
        of(collection).updateOne({ _id }, { $set: fields, $inc: { rev: 1 } }, { ...within, upsert: true });
      await guarded(collection, () =>
        write().catch((error: unknown) => {
          // Two first writes of one document race; the later one then finds it.
          if (session === undefined && takenKey(error)?.includes('_id')) return write();
          throw error;
        }),
      );
    },
    async add(collection, doc) {
      await guarded(collection, () => of(collection).insertOne(storedOf(collection, doc, 1), within));
    },
    async remove(collection, id) {
      await of(collection).deleteOne({ _id: id }, within);
    },
    async page<T extends { id: string }>(collection: Collection<T>, query: Query): Promise<Page<T>> {
      const { fixed, rest } = fieldsOf(collection, query);
      const place = query.after === undefined ? null : placeOf(query.after, rest.length);
      const filter: Filter<Stored> =
        place === null ? fixed : { $and: [fixed, beyond(rest, place, query.reverse ?? false)] };
      const found = await of(collection)
        .find(filter, within)
        .sort(rest.map((field): [string, 1 | -1] => [field, query.reverse ? -1 : 1]))
        .limit(query.limit + 1)
        .toArray();
      const last = found[query.limit - 1];
      const more = found.length > query.limit && last !== undefined;
      return {
        rows: found.slice(0, query.limit).map((stored) => docOf<T>(stored)),
        next: more ? cursorAt(rest.map((field): Scalar => last[field] ?? null)) : null,
      };
    },
    async count(collection, query) {
      return of(collection).countDocuments(fieldsOf(collection, query).fixed, within);
    },
  };
}

async function guarded<R>(collection: { name: string }, write: () => Promise<R>): Promise<R> {
  try {
    return await write();
  } catch (error) {
    if (takenKey(error) !== null) throw new Taken(collection.name);
    throw error;
  }
}

const tableOf = (collection: string): string => `doc_${collection}`;
const keyOf = (field: string): string => (field === 'id' ? '_id' : `k_${field}`);

function storedOf<T extends { id: string }>(collection: Collection<T>, doc: T, rev: number): Stored {
  const fields = new Set(Object.values(collection.indexes).flatMap(({ on }) => on));
  const keys = [...fields].filter((field) => field !== 'id').map((field) => [keyOf(field), doc[field] ?? null]);
  return { _id: doc.id, rev, body: JSON.stringify(doc), ...Object.fromEntries(keys) };
}

const docOf = <T>({ body }: Stored): T => JSON.parse(body);

/** The filter of the fields a query fixes, and the fields its rows are sorted by. */
function fieldsOf<T extends { id: string }>(
  collection: Collection<T>,
  { index, equals }: Pick<Query, 'index' | 'equals'>,
) {
  const declared = collection.indexes[index];
  if (!declared || equals.length > declared.on.length) {
    throw new RangeError(`${collection.name} has no index '${index}' over ${equals.length} fields`);
  }
  const fixed: Filter<Stored> = Object.fromEntries(
    declared.on.slice(0, equals.length).map((field, i) => [keyOf(field), { $eq: equals[i] ?? null }]),
  );
  return { fixed, rest: [...declared.on.slice(equals.length).map(keyOf), '_id'] };
}

/** Rows behind a place in lexicographic order. */
function beyond(fields: readonly string[], place: readonly Scalar[], reverse: boolean): Filter<Stored> {
  const step = reverse ? '$lt' : '$gt';
  return {
    $or: fields.map((field, i) => ({
      ...Object.fromEntries(fields.slice(0, i).map((earlier, j) => [earlier, { $eq: place[j] ?? null }])),
      [field]: { [step]: place[i] ?? null },
    })),
  };
}
