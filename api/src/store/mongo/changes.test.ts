import { MongoClient, MongoNetworkError, MongoServerError, Timestamp } from 'mongodb';
import { afterAll, describe, expect, test } from 'vitest';
import { entry, fresh } from '../conformance/samples.ts';
import { createChanges, type Hearer } from './changes.ts';
import { type Commit, commitOf } from './commit.ts';
import { createLog } from './log.ts';
import { momentNow } from './moment.ts';

const address = process.env['TEST_MONGODB_URI'];

describe.skipIf(address === undefined)('changes by one stream (skipped without TEST_MONGODB_URI)', () => {
  const client = new MongoClient(address ?? 'mongodb://localhost');
  const db = client.db(`follow-${fresh()}`);
  afterAll(async () => {
    await db.dropDatabase();
    await client.close();
  });

  const seconds = (ms: number): Timestamp => new Timestamp({ t: Math.floor((Date.now() - ms) / 1_000), i: 0 });

  /** The last versions of commits heard of one collection. */
  function listener(table: string) {
    const commits = db.collection<Commit>(table);
    const told: number[] = [];
    const hearer: Hearer = {
      collections: [table],
      hear(change) {
        if (change.operationType === 'insert') told.push(change.fullDocument['last']);
      },
      async lookUp() {
        for await (const { last } of commits.find({}).sort({ last: 1 })) told.push(last);
      },
    };
    const append = (version: number, by: string | null = null) =>
      commits.insertOne(commitOf({ partition: 'p', name: 'n' }, version - 1, [entry(version)], by));
    return { hearer, told, append };
  }

  test('all hear by one stream, each of its collections alone', async () => {
    const changes = createChanges({ db, timeAgo: async (ms) => seconds(ms) });
    const [one, other] = [listener('one'), listener('other')];
    changes.add(one.hearer);
    changes.add(other.hearer);
    await Promise.all([changes.open(), changes.open()]);
    await listener('third').append(9);
    await other.append(1);
    await one.append(2);
    await other.append(3);
    await expect.poll(() => [one.told, other.told], { timeout: 10_000 }).toEqual([[2], [1, 3]]);
    const of = { type: 'idleCursor', ns: { $regex: `^${db.databaseName}\\.` } };
    const waiting = { op: 'getmore', ns: { $regex: `^${db.databaseName}\\.` } };
    const all = await client
      .db('admin')
      .aggregate([{ $currentOp: { allUsers: true, idleCursors: true } }, { $match: { $or: [of, waiting] } }])
      .toArray();
    expect(all).toHaveLength(1);
    await changes.close();
  });

  test('[LOG8] where the server has forgotten the place, everything since is looked up', async () => {
    const { hearer, told, append } = listener('log');
    let forgets = false;
    // The server itself forgets only after hours of other work, so here the stream says what it would.
    const forgetful = new Proxy(db, {
      get(target, name) {
        if (name !== 'watch') return Reflect.get(target, name).bind(target);
        return (...args: Parameters<typeof db.watch>) => {
          const stream = target.watch(...args);
          const next = stream.tryNext.bind(stream);
          stream.tryNext = async () => {
            const change = await next();
            if (!forgets) return change;
            forgets = false;
            await append(4);
            throw new MongoServerError({ message: 'forgotten', code: 286 });
          };
          return stream;
        };
      },
    });
    const changes = createChanges({ db: forgetful, timeAgo: async (ms) => seconds(ms) });
    changes.add(hearer);
    await changes.open();
    await append(1);
    await append(2);
    await expect.poll(() => told, { timeout: 10_000 }).toEqual([1, 2]);
    forgets = true;
    await append(3);
    await expect.poll(() => new Set(told), { timeout: 10_000 }).toEqual(new Set([1, 2, 3, 4]));
    await append(5);
    await expect.poll(() => told.at(-1), { timeout: 10_000 }).toBe(5);
    expect([...new Set(told)]).toEqual([1, 2, 3, 4, 5]);
    await changes.close();
  });

  test('[LOG8] a place that is none any more is as good as forgotten', async () => {
    const { hearer, told } = listener('dropped');
    const apart = client.db(`follow-${fresh()}`);
    const changes = createChanges({ db: apart, timeAgo: async (ms) => seconds(ms) });
    let looked = 0;
    changes.add({
      ...hearer,
      async lookUp() {
        looked += 1;
      },
    });
    await changes.open();
    await apart.collection('dropped').insertOne({ last: 1 });
    await expect.poll(() => told, { timeout: 10_000 }).toEqual([1]);
    await apart.dropDatabase();
    await expect.poll(() => looked, { timeout: 10_000 }).toBe(1);
    await apart.collection('dropped').insertOne({ last: 2 });
    await expect.poll(() => told, { timeout: 10_000 }).toEqual([1, 2]);
    await changes.close();
    await apart.dropDatabase();
  });

  test('what stands under the own name is left out, and heard from a moment on when another name is taken', async () => {
    const { hearer, told, append } = listener('skipping');
    const changes = createChanges({ db, timeAgo: async (ms) => seconds(ms + 1_000) });
    changes.add(hearer);
    await changes.open();
    const begun = momentNow();
    await append(1, changes.ownName());
    await append(2, 'another');
    await append(3);
    await expect.poll(() => told, { timeout: 10_000 }).toEqual([2, 3]);
    changes.again(begun);
    await expect.poll(() => told, { timeout: 10_000 }).toEqual([2, 3, 1, 2, 3]);
    await append(4, changes.ownName());
    await append(5);
    await expect.poll(() => told.at(-1), { timeout: 10_000 }).toBe(5);
    expect(told).not.toContain(4);
    await changes.close();
  });

  test('[LOG8] an append whose answer was lost is told all the same, and in order', async () => {
    let loses = false;
    const losing = new Proxy(db, {
      get(target, name) {
        if (name !== 'collection') return Reflect.get(target, name).bind(target);
        return (collection: string) =>
          new Proxy(target.collection<Commit>(collection), {
            get(log, method) {
              if (method !== 'insertOne') return Reflect.get(log, method);
              return async (...args: Parameters<typeof log.insertOne>) => {
                const answer = await log.insertOne(...args);
                if (!loses) return answer;
                loses = false;
                throw new MongoNetworkError('the connection was lost');
              };
            },
          });
      },
    });
    const changes = createChanges({ db, timeAgo: async (ms) => seconds(ms + 2_000) });
    const log = await createLog({ client, db: losing, changes, name: 'losing', horizonSeconds: 2 });
    const told: number[] = [];
    const end = await log.subscribe(({ entry: { version } }) => told.push(version));
    const stream = { partition: 'p', name: 'n' };
    const append = (version: number) => log.append(stream, version - 1, [entry(version)]);
    await append(1);
    await expect.poll(() => told, { timeout: 10_000 }).toEqual([1]);
    await append(2);
    expect(told).toEqual([1, 2]);
    loses = true;
    await expect(append(3)).rejects.toMatchObject({ kind: 'unavailable' });
    await append(4);
    await expect.poll(() => told, { timeout: 10_000 }).toEqual([1, 2, 3, 4]);
    await append(5);
    expect(told).toEqual([1, 2, 3, 4, 5]);
    await end();
    await changes.close();
  });
});
