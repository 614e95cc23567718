import { MongoClient } from 'mongodb';
import { afterAll, describe, expect, test } from 'vitest';
import { type Acknowledged, crashRound, LOOKED_AT, ROUNDS } from '../conformance/crash.ts';
import { chained, fresh } from '../conformance/samples.ts';
import { openMongoStore } from './store.ts';

const address = process.env['TEST_MONGODB_URI'];

describe.skipIf(address === undefined)('a writer killed at any moment (skipped without TEST_MONGODB_URI)', () => {
  const url = new URL(address ?? 'mongodb://localhost');
  url.pathname = `/crash-${fresh()}`;
  const open = () => openMongoStore({ address: url.href, collections: LOOKED_AT });
  const known: Acknowledged = { ids: new Map(), counter: 0 };
  let acknowledged = 0;
  const client = new MongoClient(url.href);
  afterAll(async () => {
    await client.db(url.pathname.slice(1)).dropDatabase();
    await client.close();
  });

  test.each(Array.from({ length: ROUNDS }, (_, i) => i + 1))(
    '[LOG] [CHAIN] round %d: everything acknowledged is there, without a gap, and verifies',
    async () => {
      acknowledged += await crashRound(url.href, known, open);
    },
  );

  test('was told of many entries in all those rounds', () => {
    expect(acknowledged).toBeGreaterThan(ROUNDS);
  });

  test('[LOG] no append is acknowledged before the journal was flushed', async () => {
    const store = await open();
    const stream = { partition: 'flushed', name: 'a' };
    const flushes = async (): Promise<number> => {
      const status = await client.db('admin').command({ serverStatus: 1 });
      return Number(status['wiredTiger'].log['log sync operations']);
    };
    const before = await flushes();
    for (let head = await store.events.head(stream); (head?.version ?? 0) < 20; ) {
      await store.events.append(stream, head?.version ?? 0, chained(stream, head, 1));
      head = await store.events.head(stream);
    }
    expect((await flushes()) - before).toBeGreaterThanOrEqual(20);
    await store.close();
  });
});
