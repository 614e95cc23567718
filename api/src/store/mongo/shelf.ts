import { randomInt } from 'node:crypto';
import type { ClientSession, Collection, Db, Document, Filter, FindCursor, MongoClient } from 'mongodb';
import { MaxKey, MinKey } from 'mongodb';
import type { Check, Found, Shelf, Write } from '../docs.ts';
import { type CollectionLayout, Taken } from '../ports.ts';
import type { Plan } from '../query.ts';
import { DURABLE } from './connection.ts';
import { fieldOf, indexOf, tableOf } from './layout.ts';
import { reach, takenKey } from './reach.ts';
import { createLookUp } from './together.ts';

/** A document as JSON text, beside the fields its indexes are sorted by. */
interface Stored extends Document {
  _id: string;
  rev: number;
  body: string;
}

/** Transactions read a snapshot and are durable on a majority. */
const TRANSACTION = { readConcern: { level: 'snapshot' }, writeConcern: DURABLE, readPreference: 'primary' } as const;

/** Ends a transaction whose checks do not hold. */
class ChangedSince extends Error {}

export function createShelf(client: MongoClient, db: Db): Shelf {
  const of = ({ name }: CollectionLayout): Collection<Stored> => db.collection(tableOf(name));

  const lookUps = new Map<string, (id: string) => Promise<Stored | null>>();
  const findMany = (collection: CollectionLayout, ids: readonly string[]): Promise<Stored[]> =>
    reach(() =>
      of(collection)
        .find({ _id: { $in: [...ids] } })
        .toArray(),
    );
  function lookUpIn(collection: CollectionLayout): (id: string) => Promise<Stored | null> {
    const lookUp = lookUps.get(collection.name) ?? createLookUp<Stored>((ids) => findMany(collection, ids));
    lookUps.set(collection.name, lookUp);
    return lookUp;
  }

  /** Writes one document under its check. @throws {Taken} if a unique index refuses it */
  async function write(
    check: Check | undefined,
    one: Write,
    session?: ClientSession,
  ): Promise<'done' | 'changedSince'> {
    const within = session ? { session } : {};
    const { collection, id, body, keys } = one;
    const filter = check ? { _id: id, rev: check.rev } : { _id: id };
    if (body === null) {
      const { deletedCount } = await of(collection).deleteOne(filter, within);
      return deletedCount === 1 || !check || check.rev === 0 ? 'done' : 'changedSince';
    }
    const fields = Object.entries(keys).map(([field, key]) => [fieldOf(field), key]);
    const stored: Stored = { rev: newRevision(), body, ...Object.fromEntries(fields), _id: id };
    try {
      if (check?.rev === 0) await of(collection).insertOne(stored, within);
      else {
        const { matchedCount } = await of(collection).replaceOne(filter, stored, { ...within, upsert: !check });
        if (check && matchedCount === 0) return 'changedSince';
      }
      return 'done';
    } catch (error) {
      const taken = takenKey(error);
      if (taken === null) throw error;
      if (taken.includes('_id')) return 'changedSince';
      throw new Taken(collection.name);
    }
  }

  /** Checks a document that is not written, and has it written all the same, so that whoever changes it meets us. */
  async function hold({ collection, id, rev }: Check, session: ClientSession): Promise<boolean> {
    if (rev === 0) return (await of(collection).findOne({ _id: id }, { session })) === null;
    const { matchedCount } = await of(collection).updateOne({ _id: id, rev }, { $inc: { held: 1 } }, { session });
    return matchedCount === 1;
  }

  async function together(checks: readonly Check[], writes: readonly Write[]): Promise<'done' | 'changedSince'> {
    const byName = new Map(checks.map((check) => [nameOf(check), check]));
    const written = new Set(writes.map(nameOf));
    const all = async (session: ClientSession): Promise<void> => {
      for (const check of checks) {
        if (!written.has(nameOf(check)) && !(await hold(check, session))) throw new ChangedSince();
      }
      for (const one of writes) {
        if ((await write(byName.get(nameOf(one)), one, session)) === 'changedSince') throw new ChangedSince();
      }
    };
    try {
      await client.withSession((session) => session.withTransaction(() => all(session), TRANSACTION));
      return 'done';
    } catch (error) {
      if (error instanceof ChangedSince) return 'changedSince';
      throw error;
    }
  }

  return {
    async find<T extends { id: string }>(collection: CollectionLayout, id: string) {
      const found = await lookUpIn(collection)(id);
      return found ? foundOf<T>(found) : null;
    },
    async findMany<T extends { id: string }>(collection: CollectionLayout, ids: readonly string[]) {
      const found = await findMany(collection, ids);
      return found.map((stored) => foundOf<T>(stored));
    },
    async rows<T extends { id: string }>(collection: CollectionLayout, plan: Plan) {
      const found = await reach(() => rangeOf(of(collection), collection, plan).toArray());
      const place = plan.place?.at(-1);
      return found
        .filter(({ _id }) => place === undefined || _id !== place)
        .slice(0, plan.limit + 1)
        .map((stored) => foundOf<T>(stored).doc);
    },
    count: (collection, fixed) => reach(() => of(collection).countDocuments(filterOf(fixed))),
    async commit(checks, writes) {
      const [one, ...more] = writes;
      if (!one && checks.length === 0) return 'done';
      const alone = one && more.length === 0 && checks.every((check) => nameOf(check) === nameOf(one));
      if (!alone) return reach(() => together(checks, writes));
      const outcome = await reach(() => write(checks[0], one));
      // Two first writes of one document race; the later one then finds it.
      return outcome === 'changedSince' && checks.length === 0 ? reach(() => write(undefined, one)) : outcome;
    },
  };
}

/**
 * The range of one index between two keys of it, whatever their types: comparison operators would see only values of
 * the type they are given. Its first row may be the place itself.
 */
function rangeOf(rows: Collection<Stored>, layout: CollectionLayout, plan: Plan): FindCursor<Stored> {
  const { index, fixed, place, reverse, limit } = plan;
  const key = indexOf(layout, index);
  const fields = Object.keys(key);
  const first = fixed.map((field) => field.key);
  const cursor = rows
    .find(filterOf(fixed))
    .sort(fields.map((field): [string, 1 | -1] => [field, reverse ? -1 : 1]))
    .limit(limit + 2);
  if (first.length === fields.length) return cursor;
  const bound = (from: readonly unknown[], beyond: MinKey | MaxKey): Document =>
    Object.fromEntries(fields.map((field, i) => [field, i < from.length ? from[i] : beyond]));
  const at = place === null ? first : [...first, ...place];
  return cursor
    .hint(key)
    .min(bound(reverse ? first : at, new MinKey()))
    .max(bound(reverse ? at : first, new MaxKey()));
}

const filterOf = (fixed: Plan['fixed']): Filter<Stored> =>
  Object.fromEntries(fixed.map(({ field, key }) => [fieldOf(field), { $eq: key }]));

const nameOf = ({ collection, id }: { collection: CollectionLayout; id: string }): string => `${collection.name} ${id}`;

const foundOf = <T>({ body, rev }: Stored): Found<T> => ({ doc: JSON.parse(body), rev });

/** By chance, so that a document removed and written again never has a revision it had before. */
const newRevision = (): number => randomInt(1, 2 ** 48 - 1);
