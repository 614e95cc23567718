import { MongoClient, MongoServerError, Timestamp } from 'mongodb';
import { afterAll, describe, expect, test } from 'vitest';
import { entry, fresh } from '../conformance/samples.ts';
import { type Commit, commitOf } from './commit.ts';
import { follow } from './follow.ts';

const address = process.env['TEST_MONGODB_URI'];

describe.skipIf(address === undefined)('following a log (skipped without TEST_MONGODB_URI)', () => {
  const client = new MongoClient(address ?? 'mongodb://localhost');
  const db = client.db(`follow-${fresh()}`);
  afterAll(async () => {
    await db.dropDatabase();
    await client.close();
  });

  test('[LOG8] where the server has forgotten the place, everything since is told again', async () => {
    const commits = db.collection<Commit>('log');
    const append = (version: number) =>
      commits.insertOne(commitOf({ partition: 'p', name: 'n' }, version - 1, [entry(version)]));
    let forgets = false;
    // The server itself forgets only after hours of other work, so here the streams say what it would.
    const forgetful = new Proxy(commits, {
      get(target, name) {
        if (name !== 'watch') return Reflect.get(target, name);
        return (...args: Parameters<typeof commits.watch>) => {
          const stream = target.watch<Commit>(...args);
          const next = stream.next.bind(stream);
          stream.next = async () => {
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
    const told: number[] = [];
    const since = (last: Commit | null) => commits.find({ pos: { $gte: last?.pos ?? new Timestamp({ t: 0, i: 0 }) } });
    const end = await follow(forgetful, since, ({ last }) => told.push(last));
    await append(1);
    await append(2);
    await expect.poll(() => told, { timeout: 10_000 }).toEqual([1, 2]);
    forgets = true;
    await append(3);
    await expect.poll(() => new Set(told), { timeout: 10_000 }).toEqual(new Set([1, 2, 3, 4]));
    await append(5);
    await expect.poll(() => told.at(-1), { timeout: 10_000 }).toBe(5);
    expect([...new Set(told)]).toEqual([1, 2, 3, 4, 5]);
    await end();
  });
});
