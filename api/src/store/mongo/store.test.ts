import { MongoClient } from 'mongodb';
import { afterAll, describe, expect, test } from 'vitest';
import { collections, entry, fresh, thing, things } from '../conformance/samples.ts';
import { conformance } from '../conformance.ts';
import { openMongoStore } from './store.ts';

const address = process.env['TEST_MONGODB_URI'];

test.runIf(process.env['CI'] === 'true')('in CI there is a MongoDB to test on', () => {
  expect(address).toBeDefined();
});

describe.skipIf(address === undefined)('MongoDB (skipped without TEST_MONGODB_URI)', () => {
  const url = new URL(address ?? 'mongodb://localhost');
  url.pathname = `/conformance-${fresh()}`;
  const open = () => openMongoStore({ address: url.href, collections, horizonSeconds: 2 });
  const client = new MongoClient(url.href);
  const db = client.db(url.pathname.slice(1));
  afterAll(async () => {
    await db.dropDatabase();
    await client.close();
  });

  conformance(async () => ({ store: await open(), again: open }));

  test.each(['w=1', 'w=0', 'journal=false', 'readPreference=secondary', 'readConcernLevel=local'])(
    '[C8] an address with %s is refused',
    async (weak) => {
      const weakened = new URL(url);
      weakened.search += `${weakened.search === '' ? '?' : '&'}${weak}`;
      await expect(openMongoStore({ address: weakened.href, collections })).rejects.toMatchObject({
        kind: 'senseless',
      });
    },
  );

  test.each(['mongodb://user:secret@', 'mongodb://user:secret@[', 'mongodb://user:secret@host:99999/x'])(
    '[C8] an address that cannot be read is refused without being told: %s',
    async (wrong) => {
      const refused = openMongoStore({ address: wrong, collections }).catch((error: unknown) => error);
      await expect(refused).resolves.toMatchObject({ name: 'Refusal', kind: 'senseless' });
      expect(JSON.stringify(await refused) + String(await refused)).not.toContain('secret');
    },
  );

  test('[LOG8] a follower whose stream the server breaks off goes on where it was', async () => {
    // What it appended itself a follower is told without the stream.
    const [store, writer] = [await open(), await open()];
    const stream = { partition: fresh(), name: fresh() };
    const told = new Set<number>();
    const end = await store.events.subscribe(({ stream: s, entry: e }) => {
      if (s.partition === stream.partition) told.add(e.version);
    });
    for (let version = 1; version <= 20; version++) {
      await writer.events.append(stream, version - 1, [entry(version)]);
      if (version % 5 !== 0) continue;
      await expect.poll(() => breakStreams(), { timeout: 10_000 }).toBeGreaterThan(0);
    }
    await expect.poll(() => [...told], { timeout: 20_000 }).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    await end();
    await store.close();
    await writer.close();
  });

  test('[LOG8] only what has to be told by the change stream is brought by it, also to who subscribes meanwhile', async () => {
    const store = await open();
    const stream = { partition: fresh(), name: fresh() };
    const append = (version: number) => store.events.append(stream, version - 1, [entry(version)]);
    const followed = async (): Promise<boolean[]> => {
      const found = db.collection('log_events').find({ part: stream.partition });
      return (await found.sort({ last: 1 }).toArray()).map(({ by }) => by === undefined);
    };
    await append(1);
    const told: number[] = [];
    const beingAppended = append(2);
    const end = await store.events.subscribe(({ stream: { partition }, entry: { version } }) => {
      if (partition === stream.partition) told.push(version);
    });
    await beingAppended;
    await append(3);
    await expect.poll(() => told.at(-1)).toBe(3);
    await append(4);
    expect(told.at(-1)).toBe(4);
    expect(told).toEqual([1, 2, 3, 4].slice(-told.length));
    expect((await followed()).at(0)).toBe(false);
    expect((await followed()).at(-1)).toBe(false);
    await end();
    await store.close();
  });

  test('[KEPT2] what another process wrote while the stream was broken off is read all the same', async () => {
    const [store, writer] = [await open(), await open()];
    const one = { ...thing(), kind: fresh() };
    const ofKind = { index: 'kind', equals: [one.kind] };
    for (let count = 1; count <= 20; count++) {
      await writer.docs.put(things, { ...one, count });
      if (count % 4 === 0) await expect.poll(breakStreams, { timeout: 10_000 }).toBeGreaterThan(0);
      await expect.poll(async () => (await store.kept.get(things, one.id))?.count).toBe(count);
      await expect.poll(async () => (await store.kept.all(things, ofKind))[0]?.count).toBe(count);
    }
    await store.close();
    await writer.close();
  });

  test('[KEPT2] a collection that went as a whole is read as gone', async () => {
    const store = await open();
    const one = thing();
    await store.docs.put(things, one);
    await expect.poll(() => store.kept.get(things, one.id)).toEqual(one);
    await db.collection('doc_things').drop();
    await expect.poll(() => store.kept.get(things, one.id)).toBeNull();
    await store.close();
  });

  /**
   * Breaks off what waits for changes, in a way the driver does not mend by itself.
   *
   * @returns how many there were
   */
  async function breakStreams(): Promise<number> {
    const waiting = { op: 'getmore', ns: `${db.databaseName}.$cmd`, 'cursor.tailable': true };
    const admin = client.db('admin');
    const found = await admin.aggregate([{ $currentOp: { allUsers: true } }, { $match: waiting }]).toArray();
    for (const { opid } of found) await admin.command({ killOp: 1, op: opid });
    return found.length;
  }

  test('an index that is declared otherwise since is made anew, and pages follow it', async () => {
    const before = { ...things, name: 'moved', indexes: { by: { on: ['kind'], unique: true } } } as const;
    const after = { ...things, name: 'moved', indexes: { by: { on: ['kind', 'count'] } } } as const;
    const first = await openMongoStore({ address: url.href, collections: [before] });
    await first.close();
    const store = await openMongoStore({ address: url.href, collections: [after] });
    for (const count of [2, 1]) {
      await store.docs.put(after, { id: fresh(), kind: 'k', rank: 0, name: null, count });
    }
    const { rows } = await store.docs.page(after, { index: 'by', equals: ['k'], limit: 5 });
    expect(rows.map(({ count }) => count)).toEqual([1, 2]);
    expect((await db.collection('doc_moved').indexes()).map(({ name }) => name)).toEqual([
      '_id_',
      'chartmark k_kind k_count _id',
    ]);
    await store.close();
  });

  test('a page is a walk along its index: nothing is sorted, and nothing outside of it is read', async () => {
    await db.command({ profile: 2 });
    const store = await open();
    const kind = fresh();
    for (let i = 0; i < 30; i++)
      await store.docs.put(things, { id: fresh(), kind, rank: i % 3, name: fresh(), count: i });
    for (const reverse of [false, true]) {
      const first = await store.docs.page(things, { index: 'kind', equals: [kind], limit: 5, reverse });
      await store.docs.page(things, { index: 'kind', equals: [kind], limit: 5, reverse, after: first.next ?? '' });
    }
    await db.command({ profile: 0 });
    const found = await db
      .collection('system.profile')
      .find({ 'command.find': 'doc_things', 'command.hint.k_rank': 1, nreturned: { $gt: 0 } })
      .toArray();
    expect(found).toHaveLength(4);
    for (const { planSummary, hasSortStage, keysExamined } of found) {
      expect(planSummary).toBe('IXSCAN { k_kind: 1, k_rank: 1, _id: 1 }');
      expect(hasSortStage).toBeUndefined();
      expect(keysExamined).toBeLessThanOrEqual(8);
    }
    await store.close();
  });
});
