import type { ClientSession, Collection, Db, FindCursor, MongoClient } from 'mongodb';
import { MinKey, Timestamp } from 'mongodb';
import type { Entry, Head, Log, Placed, Stream } from '../ports.ts';
import { SameId, WrongVersion } from '../ports.ts';
import { bounded } from '../query.ts';
import { checkSequence } from '../sequence.ts';
import { tellApart } from '../tell-apart.ts';
import type { Changes } from './changes.ts';
import {
  type Commit,
  commitOf,
  entriesAfter,
  entriesOf,
  headOf,
  misplacedOf,
  type Place,
  placedOf,
  placeOf,
  positionOf,
} from './commit.ts';
import { createInsert } from './insert-together.ts';
import { createKnown } from './known.ts';
import { momentNow } from './moment.ts';
import { reach, takenKey } from './reach.ts';
import { createTeller, type Teller } from './teller.ts';

export interface MongoLogOptions {
  readonly client: MongoClient;
  readonly db: Db;
  readonly changes: Changes;
  readonly name: string;
  /**
   * How far behind the server's clock a reader of all entries stays. An append is given up a second sooner, so that none
   * can become visible behind a reader.
   */
  readonly horizonSeconds?: number | undefined;
}

export const HORIZON_SECONDS = 6;

export async function createLog<E extends Entry>(options: MongoLogOptions): Promise<Log<E>> {
  const { client, db, changes, name, horizonSeconds = HORIZON_SECONDS } = options;
  const commits: Collection<Commit> = db.collection(`log_${name}`);
  await commits.createIndexes([
    { key: { part: 1, name: 1, versions: 1 }, unique: true },
    { key: { part: 1, ids: 1 }, unique: true },
    { key: { part: 1, name: 1, last: -1 } },
    { key: { pos: 1, _id: 1 } },
  ]);
  const known = createKnown();
  /** Of those who subscribed. */
  const tellers = new Set<Teller<E>>();
  const maxTimeMS = (horizonSeconds - 1) * 1000;
  const insert = createInsert<Commit>({
    one: (commit) => commits.insertOne(commit, { maxTimeMS }),
    many: (all) => commits.insertMany(all, { maxTimeMS, ordered: false }),
  });

  const newest = (stream: Stream): Promise<Commit | null> =>
    reach(() => commits.findOne({ part: stream.partition, name: stream.name }, { sort: { last: -1 } }));

  async function refuse(stream: Stream, entries: readonly E[], fields: readonly string[]): Promise<never> {
    if (fields.includes('versions')) throw new WrongVersion((await newest(stream))?.last ?? 0);
    for (const { id } of entries) {
      if (await commits.findOne({ part: stream.partition, ids: id }, { projection: { _id: 1 } })) throw new SameId(id);
    }
    throw new Error('the log refused an append for a key it does not have');
  }

  /** Commits of a range of places, the first one included, oldest first. */
  function range(from: Place, to: Timestamp | null, session?: ClientSession): FindCursor<Commit> {
    const found = commits.find({}, { ...(session && { session }), hint: { pos: 1, _id: 1 } }).sort({ pos: 1, _id: 1 });
    const begun = found.min({ pos: from.pos, _id: from.id });
    return to ? begun.max({ pos: to, _id: new MinKey() }) : begun;
  }

  const hear = (commit: Commit): void => {
    for (const { followed } of tellers) followed(commit);
  };
  changes.add({
    collections: [commits.collectionName],
    hear(change) {
      // What is inserted into this collection are commits.
      if (change.operationType === 'insert') hear(change.fullDocument as Commit);
    },
    async lookUp(since) {
      for await (const commit of range({ ...placeOf(null), pos: since }, null)) hear(commit);
    },
  });

  return {
    async append(stream, expected, entries) {
      checkSequence(stream, expected, entries);
      // A version seen once stays, so only one never seen could leave a gap; that it is free the unique key says.
      if (known.of(stream) < expected) {
        const actual = (await newest(stream))?.last ?? 0;
        if (actual !== expected) throw new WrongVersion(actual);
      }
      // Where nobody subscribed there is nobody to miss it.
      const isFollowed = ![...tellers].every((teller) => teller.isAt(stream, expected));
      const by = isFollowed ? null : changes.ownName();
      const begun = momentNow();
      try {
        await reach(() => insert(commitOf(stream, expected, entries, by)));
      } catch (error) {
        const fields = takenKey(error);
        if (fields !== null) await refuse(stream, entries, fields);
        // It may have been made all the same; then it is found under the old name.
        changes.again(begun);
        throw error;
      }
      known.keep(stream, expected + entries.length);
      for (const { own } of tellers) tellApart(() => own(stream, expected, entries, isFollowed));
    },
    async find(partition, id) {
      const commit = await reach(() => commits.findOne({ part: partition, ids: id }));
      return commit ? (entriesOf<E>(commit).find((entry) => entry.id === id) ?? null) : null;
    },
    async read(stream, after, limit) {
      const wanted = { part: stream.partition, name: stream.name, last: { $gt: after } };
      const found = commits.find(wanted).sort({ last: 1 }).limit(bounded(limit));
      const entries: E[] = [];
      await reach(async () => {
        for await (const commit of found) {
          entries.push(...entriesAfter<E>(commit, after, limit - entries.length));
          if (entries.length >= limit) break;
        }
      });
      return entries;
    },
    async head(stream) {
      const commit = await newest(stream);
      return commit ? headOf(commit) : null;
    },
    async heads(after, limit) {
      const heads: Head[] = [];
      let stream = after;
      bounded(limit);
      while (heads.length < limit) {
        const next = await reach(() => commits.findOne(behind(stream), { sort: { part: 1, name: 1, last: -1 } }));
        if (!next) break;
        heads.push(headOf(next));
        stream = { partition: next.part, name: next.name };
      }
      return heads;
    },
    async misplaced(limit) {
      const found = commits.find({ versions: { $lt: 1 } }).sort({ part: 1, name: 1, versions: 1 });
      const all = await reach(() => found.limit(bounded(limit)).toArray());
      return all.flatMap(misplacedOf).slice(0, limit);
    },
    async readAll(after, limit) {
      let place = placeOf(after);
      const rows: Placed<E>[] = [];
      bounded(limit);
      // Within a session the reader sees at least all that the server had done when it told its time.
      await reach(() =>
        client.withSession({ causalConsistency: true }, async (session) => {
          const hello = await db.admin().command({ hello: 1 }, { session });
          const seconds = Math.floor(Number(hello['localTime']) / 1000) - horizonSeconds;
          const horizon = new Timestamp({ t: Math.max(0, seconds), i: 0 });
          for await (const commit of range(place, horizon, session).limit(limit + 1)) {
            const read = commit._id.equals(place.id) ? place.read : 0;
            const wanted = placedOf<E>(commit).slice(read, read + limit - rows.length);
            rows.push(...wanted);
            place = { pos: commit.pos, id: commit._id, read: read + wanted.length };
            if (rows.length === limit) break;
          }
        }),
      );
      return { rows, next: positionOf(place) };
    },
    async subscribe(on) {
      const teller = createTeller(on);
      await changes.open();
      tellers.add(teller);
      return async () => void tellers.delete(teller);
    },
  };
}

const behind = (stream: Stream | null) =>
  stream === null
    ? {}
    : { $or: [{ part: { $gt: stream.partition } }, { part: stream.partition, name: { $gt: stream.name } }] };
