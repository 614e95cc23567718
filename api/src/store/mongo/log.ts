import { parse } from '@chartmark/schemas';
import { type ChangeStreamDocument, type Collection, type Db, ObjectId } from 'mongodb';
import { z } from 'zod';
import type { Entry, Head, Log, Placed, Stream } from '../ports.ts';
import { SameId, WrongVersion } from '../ports.ts';
import { takenKey } from './connection.ts';

/**
 * What one append stores: a single document, so that its entries are there all or none without a transaction. Unique
 * keys over the arrays of versions and ids keep processes apart.
 */
interface Commit {
  _id: ObjectId;
  part: string;
  name: string;
  /** The version of the last entry. */
  last: number;
  hash: string;
  versions: number[];
  ids: string[];
  /** The entries as JSON text, so that they come back to the letter. */
  bodies: string[];
  at: Date;
}

/** A reader of all entries stops this far behind now: a commit stamped earlier may still become visible until then. */
const HORIZON_MS = 10_000;

const Place = z.tuple([z.coerce.number(), z.string().regex(/^[0-9a-f]{24}$/)]);

export async function createLog<E extends Entry>(db: Db, name: string, horizonMs = HORIZON_MS): Promise<Log<E>> {
  const commits: Collection<Commit> = db.collection(`log_${name}`);
  await commits.createIndexes([
    { key: { part: 1, name: 1, versions: 1 }, unique: true },
    { key: { part: 1, ids: 1 }, unique: true },
    { key: { part: 1, name: 1, last: -1 } },
    { key: { at: 1, _id: 1 } },
  ]);

  async function newest(stream: Stream): Promise<Commit | null> {
    return commits.findOne({ part: stream.partition, name: stream.name }, { sort: { last: -1 } });
  }

  async function refuse(stream: Stream, entries: readonly E[], fields: readonly string[]): Promise<never> {
    if (fields.includes('versions')) throw new WrongVersion((await newest(stream))?.last ?? 0);
    for (const { id } of entries) {
      if (await commits.findOne({ part: stream.partition, ids: id }, { projection: { _id: 1 } })) throw new SameId(id);
    }
    throw new Error('the log refused an append for a key it does not have');
  }

  return {
    async append(stream, expected, entries) {
      const actual = (await newest(stream))?.last ?? 0;
      if (actual !== expected) throw new WrongVersion(actual);
      const ids = entries.map(({ id }) => id);
      const repeated = ids.find((id, i) => ids.indexOf(id) !== i);
      if (repeated !== undefined) throw new SameId(repeated);
      try {
        await commits.insertOne({
          _id: new ObjectId(),
          part: stream.partition,
          name: stream.name,
          last: entries.at(-1)?.version ?? expected,
          hash: entries.at(-1)?.hash ?? '',
          versions: entries.map(({ version }) => version),
          ids,
          bodies: entries.map((entry) => JSON.stringify(entry)),
          at: new Date(),
        });
      } catch (error) {
        const fields = takenKey(error);
        if (fields === null) throw error;
        await refuse(stream, entries, fields);
      }
    },
    async find(partition, id) {
      const commit = await commits.findOne({ part: partition, ids: id });
      return commit ? (entriesOf<E>(commit).find((entry) => entry.id === id) ?? null) : null;
    },
    async read(stream, after, limit) {
      const found = commits
        .find({ part: stream.partition, name: stream.name, last: { $gt: after } })
        .sort({ last: 1 })
        .limit(limit);
      const entries: E[] = [];
      for await (const commit of found) {
        entries.push(...entriesOf<E>(commit).filter((entry) => entry.version > after));
        if (entries.length >= limit) break;
      }
      return entries.slice(0, limit);
    },
    async head(stream) {
      const commit = await newest(stream);
      return commit ? headOf(commit) : null;
    },
    async heads(after, limit) {
      const heads: Head[] = [];
      let stream = after;
      while (heads.length < limit) {
        const next = await commits.findOne(behind(stream), { sort: { part: 1, name: 1, last: -1 } });
        if (!next) break;
        heads.push(headOf(next));
        stream = { partition: next.part, name: next.name };
      }
      return heads;
    },
    async readAll(after, limit) {
      const horizon = new Date(Date.now() - horizonMs);
      const found = await commits
        .find({ $and: [{ at: { $lt: horizon } }, later(after)] })
        .sort({ at: 1, _id: 1 })
        .limit(limit)
        .toArray();
      const last = found.at(-1);
      return {
        rows: found.flatMap((commit) => placedOf<E>(commit)),
        next: last ? JSON.stringify([last.at.getTime(), last._id.toHexString()]) : (after ?? START),
      };
    },
    subscribe: (on) => follow(commits, (commit) => placedOf<E>(commit).forEach(on)),
  };
}

/** How long to wait before a change stream that failed is opened anew. */
const REOPEN_MS = 500;

/**
 * Follows the commits by a change stream, which resumes by itself where it can. Where its place is lost it begins anew;
 * readers notice the gap by the versions.
 */
async function follow(commits: Collection<Commit>, on: (commit: Commit) => void): Promise<() => Promise<void>> {
  let open = true;
  const watch = () => commits.watch<Commit>([{ $match: { operationType: 'insert' } }]);
  const tell = (change: ChangeStreamDocument<Commit> | null): void => {
    if (change?.operationType === 'insert') on(change.fullDocument);
  };
  let changes = watch();
  // The stream begins where its cursor was opened, so it is opened before the subscription is promised.
  tell(await changes.tryNext());
  const following = (async () => {
    while (open) {
      try {
        while (open) tell(await changes.next());
      } catch {
        if (!open) return;
        await new Promise((resolve) => setTimeout(resolve, REOPEN_MS));
        changes = watch();
      }
    }
  })();
  return async () => {
    open = false;
    await changes.close();
    await following;
  };
}

const START = JSON.stringify([0, '0'.repeat(24)]);

function later(after: string | null) {
  const [at, id] = parse(Place, JSON.parse(after ?? START), '/after');
  return { $or: [{ at: { $gt: new Date(at) } }, { at: new Date(at), _id: { $gt: new ObjectId(id) } }] };
}

const behind = (stream: Stream | null) =>
  stream === null
    ? {}
    : { $or: [{ part: { $gt: stream.partition } }, { part: stream.partition, name: { $gt: stream.name } }] };

const headOf = ({ part, name, last, hash }: Commit): Head => ({
  stream: { partition: part, name },
  version: last,
  hash,
});

const entriesOf = <E>({ bodies }: Commit): E[] => bodies.map((body) => JSON.parse(body));

function placedOf<E extends Entry>(commit: Commit): Placed<E>[] {
  const stream = { partition: commit.part, name: commit.name };
  return entriesOf<E>(commit).map((entry) => ({ stream, entry }));
}
