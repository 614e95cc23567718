import { MongoClient, MongoNetworkError, MongoServerError, Timestamp } from 'mongodb';
import { afterAll, describe, expect, test } from 'vitest';
import { entry, fresh } from '../conformance/samples.ts';
import { type Commit, commitOf } from './commit.ts';
import { follow } from './follow.ts';
import { createLog } from './log.ts';
import { momentNow } from './moment.ts';

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
    const told: number[] = [];
    const following = await follow({
      commits: forgetful,
      skipped: () => 'nobody',
      timeAgo: async () => new Timestamp({ t: 0, i: 0 }),
      since: () => commits.find({}),
      tell: ({ last }) => told.push(last),
    });
    await append(1);
    await append(2);
    await expect.poll(() => told, { timeout: 10_000 }).toEqual([1, 2]);
    forgets = true;
    await append(3);
    await expect.poll(() => new Set(told), { timeout: 10_000 }).toEqual(new Set([1, 2, 3, 4]));
    await append(5);
    await expect.poll(() => told.at(-1), { timeout: 10_000 }).toBe(5);
    expect([...new Set(told)]).toEqual([1, 2, 3, 4, 5]);
    await following.end();
  });

  test('whose commits are skipped is not told of them, and told from a moment on when they are no longer', async () => {
    const commits = db.collection<Commit>('skipping');
    let skipped = 'us';
    const told: string[] = [];
    const following = await follow({
      commits,
      skipped: () => skipped,
      timeAgo: async () => new Timestamp({ t: Math.floor(Date.now() / 1000) - 1, i: 0 }),
      since: () => commits.find({}),
      tell: ({ name }) => told.push(name),
    });
    const begun = momentNow();
    for (const [name, by] of [
      ['a', 'us'],
      ['b', 'them'],
      ['c', null],
    ] as const) {
      await commits.insertOne(commitOf({ partition: 'p', name }, 0, [entry(1)], by));
    }
    await expect.poll(() => told, { timeout: 10_000 }).toEqual(['b', 'c']);
    skipped = 'us anew';
    following.again(begun);
    await expect.poll(() => told, { timeout: 10_000 }).toEqual(['b', 'c', 'a', 'b', 'c']);
    await following.end();
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
    const log = await createLog({ client, db: losing, name: 'losing', horizonSeconds: 2 });
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
  });
});
