import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Collection, Entry, Page, Placed, Store, Stream } from './ports.ts';
import { SameId, Taken, WrongVersion } from './ports.ts';

const Thing = z.strictObject({ id: z.string(), kind: z.string(), rank: z.number(), name: z.string(), count: z.int() });
type Thing = z.infer<typeof Thing>;

/** The collections a store under test is opened with. */
export const things: Collection<Thing> = {
  name: 'things',
  schema: Thing,
  indexes: { all: { on: [] }, kind: { on: ['kind', 'rank'] }, name: { on: ['name'], unique: true } },
};

let made = 0;
const fresh = (): string => `${(++made).toString(36)}-${Math.floor(performance.now() * 1000).toString(36)}`;
const entry = (version: number, id = fresh()): Entry => ({ version, id, at: 'now', prev: 'p', hash: `h${version}` });
const entries = (from: number, count: number): Entry[] => Array.from({ length: count }, (_, i) => entry(from + i));
const thing = (some: Partial<Thing> = {}): Thing => ({
  id: fresh(),
  kind: 'k',
  rank: 1,
  name: fresh(),
  count: 0,
  ...some,
});

/**
 * What both adapters must keep, rule by rule.
 *
 * @param open opens an empty store, or the same one again by another connection
 */
export function conformance(open: () => Promise<{ store: Store; again: () => Promise<Store> }>): void {
  let store: Store;
  let again: () => Promise<Store>;
  const stream = (): Stream => ({ partition: fresh(), name: fresh() });
  beforeAll(async () => {
    ({ store, again } = await open());
  });
  afterAll(() => store.close());

  describe('the log', () => {
    test('[LOG1] what was appended is read back in version order, after a version, by pages', async () => {
      const s = stream();
      const all = entries(1, 5);
      await store.events.append(s, 0, all.slice(0, 2));
      await store.events.append(s, 2, all.slice(2));
      expect(await store.events.read(s, 0, 10)).toEqual(all);
      expect(await store.events.read(s, 3, 10)).toEqual(all.slice(3));
      expect(await store.events.read(s, 1, 2)).toEqual(all.slice(1, 3));
      expect(await store.events.head(s)).toEqual({ stream: s, version: 5, hash: 'h5' });
    });

    test('[LOG2] of many appends at one version exactly one wins, and the others are told the newest version', async () => {
      const s = stream();
      const settled = await Promise.allSettled(Array.from({ length: 12 }, () => store.events.append(s, 0, [entry(1)])));
      const lost = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
      expect(lost).toHaveLength(11);
      for (const reason of lost) expect(reason).toBeInstanceOf(WrongVersion);
      expect(await store.events.read(s, 0, 20)).toHaveLength(1);
    });

    test('[LOG3] a gap and a repeat of versions are refused', async () => {
      const s = stream();
      await store.events.append(s, 0, [entry(1)]);
      await expect(store.events.append(s, 5, [entry(6)])).rejects.toThrow(WrongVersion);
      await expect(store.events.append(s, 0, [entry(1)])).rejects.toMatchObject({ actual: 1 });
    });

    test('[ONCE] an id stands once in a partition, whichever the stream', async () => {
      const s = stream();
      const first = entry(1);
      await store.events.append(s, 0, [first]);
      const other = { partition: s.partition, name: fresh() };
      await expect(store.events.append(s, 1, [entry(2, first.id)])).rejects.toThrow(SameId);
      await expect(store.events.append(other, 0, [entry(1, first.id)])).rejects.toThrow(SameId);
      expect(await store.events.find(s.partition, first.id)).toEqual(first);
      expect(await store.events.find(fresh(), first.id)).toBeNull();
    });

    test('[LOG4] several entries are appended all or none', async () => {
      const s = stream();
      const first = entry(1);
      await store.events.append(s, 0, [first]);
      await expect(store.events.append(s, 1, [entry(2), entry(3), entry(4, first.id)])).rejects.toThrow(SameId);
      expect(await store.events.read(s, 0, 10)).toEqual([first]);
    });

    test('[LOG5] streams keep apart, and so do the two logs', async () => {
      const s = stream();
      await store.events.append(s, 0, [entry(1)]);
      expect(await store.events.read({ ...s, name: fresh() }, 0, 10)).toEqual([]);
      expect(await store.audit.read(s, 0, 10)).toEqual([]);
      expect(await store.audit.head(s)).toBeNull();
    });

    test('[LOG6] any id, name and text that JSON holds is kept to the letter', async () => {
      const s = stream();
      const hostile = { ...entry(1), text: 'a\u0000b \u202e 😀 \ud83d\ude00 $gt {"$where":1} __proto__ ‮', n: -0.5e-7 };
      await store.events.append({ partition: `${s.partition}.$gt`, name: `__proto__${s.name}` }, 0, [hostile]);
      expect(await store.events.read({ partition: `${s.partition}.$gt`, name: `__proto__${s.name}` }, 0, 1)).toEqual([
        hostile,
      ]);
    });

    test('[LOG7] a reader of all entries misses none while many write, and sees each stream in order', async () => {
      const streams = Array.from({ length: 6 }, stream);
      const writers = streams.map(async (s) => {
        for (let version = 1; version <= 25; version++) await store.events.append(s, version - 1, [entry(version)]);
      });
      const seen: Placed<Entry>[] = [];
      let position: string | null = null;
      const reader = (async () => {
        while (seen.length < 150) {
          const { rows, next }: { rows: Placed<Entry>[]; next: string } = await store.events.readAll(position, 40);
          seen.push(...rows.filter((row) => streams.some((s) => s.partition === row.stream.partition)));
          position = next;
          await new Promise((resolve) => setTimeout(resolve, 2));
        }
      })();
      await Promise.all(writers);
      await reader;
      for (const s of streams) {
        const versions = seen.filter((p) => p.stream.name === s.name).map((p) => p.entry.version);
        expect(versions).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
      }
    });

    test('[LOG8] a follower is told of every entry, of this process and of others, each stream in order', async () => {
      const mine = stream();
      const theirs = stream();
      const other = await again();
      const told: Placed<Entry>[] = [];
      const end = await store.events.subscribe((placed) => told.push(placed));
      await store.events.append(mine, 0, entries(1, 3));
      for (let version = 1; version <= 5; version++) await other.events.append(theirs, version - 1, [entry(version)]);
      const of = (s: Stream): number[] => [
        ...new Set(told.filter((p) => p.stream.name === s.name).map((p) => p.entry.version)),
      ];
      await expect.poll(() => of(theirs), { timeout: 10_000 }).toEqual([1, 2, 3, 4, 5]);
      expect(of(mine)).toEqual([1, 2, 3]);
      await end();
      const before = told.length;
      await store.events.append(mine, 3, [entry(4)]);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(told).toHaveLength(before);
      await other.close();
    });

    test('[LOG9] heads go through all streams once, by pages', async () => {
      const wanted = Array.from({ length: 7 }, stream);
      for (const s of wanted) await store.events.append(s, 0, entries(1, 2));
      const found: string[] = [];
      let after: Stream | null = null;
      for (;;) {
        const heads: Awaited<ReturnType<Store['events']['heads']>> = await store.events.heads(after, 3);
        found.push(...heads.map(({ stream: s, version, hash }) => `${s.partition} ${s.name} ${version} ${hash}`));
        if (heads.length < 3) break;
        after = heads.at(-1)?.stream ?? null;
      }
      expect(found).toEqual(expect.arrayContaining(wanted.map((s) => `${s.partition} ${s.name} 2 h2`)));
      expect(new Set(found).size).toBe(found.length);
    });
  });

  describe('documents', () => {
    test('[DOC1] what was put is got, changed, and gone when removed', async () => {
      const one = thing();
      expect(await store.docs.get(things, one.id)).toBeNull();
      await store.docs.put(things, one);
      await store.docs.put(things, { ...one, rank: 2 });
      expect(await store.docs.get(things, one.id)).toEqual({ ...one, rank: 2 });
      await store.docs.remove(things, one.id);
      expect(await store.docs.get(things, one.id)).toBeNull();
      await store.docs.remove(things, one.id);
    });

    test('[DOC2] a document is added once, and a unique key is given once', async () => {
      const one = thing();
      await store.docs.add(things, one);
      await expect(store.docs.add(things, one)).rejects.toThrow(Taken);
      await expect(store.docs.add(things, thing({ name: one.name }))).rejects.toThrow(Taken);
      await expect(store.docs.put(things, thing({ name: one.name }))).rejects.toThrow(Taken);
    });

    test('[DOC3] of fifty changes at once none is lost', async () => {
      const one = thing();
      await store.docs.put(things, one);
      await Promise.all(
        Array.from({ length: 50 }, () =>
          store.docs.change(things, one.id, (doc) => ({ ...doc, count: doc.count + 1 })),
        ),
      );
      expect((await store.docs.get(things, one.id))?.count).toBe(50);
      expect(await store.docs.change(things, fresh(), (doc) => doc)).toBeNull();
      expect(await store.docs.change(things, one.id, () => null)).toMatchObject({ count: 50 });
    });

    test('[DOC4] many come in the order asked, the missing left out', async () => {
      const all = [thing(), thing(), thing()];
      for (const one of all) await store.docs.put(things, one);
      const ids = [all[2]?.id ?? '', fresh(), all[0]?.id ?? ''];
      expect(await store.docs.many(things, ids)).toEqual([all[2], all[0]]);
    });

    test('[DOC5] pages over an index are the sorted whole, both ways, with ties, whatever their size', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 12 }),
          fc.integer({ min: 1, max: 5 }),
          async (ranks, limit) => {
            const kind = fresh();
            const all = ranks.map((rank) => thing({ kind, rank }));
            for (const one of all) await store.docs.put(things, one);
            const sorted = all.toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
            expect(await walk(store, kind, limit, false)).toEqual(sorted);
            expect(await walk(store, kind, limit, true)).toEqual(sorted.toReversed());
            expect(await store.docs.count(things, { index: 'kind', equals: [kind] })).toBe(all.length);
          },
        ),
        { numRuns: 20 },
      );
    });

    test('[DOC6] a cursor that is not ours is refused, not obeyed', async () => {
      const query = { index: 'kind', equals: ['k'], limit: 2 };
      for (const after of ['', 'nonsense', 'eyIkZ3QiOiIifQ', Buffer.from('[{"$gt":""},"x"]').toString('base64url')]) {
        await expect(store.docs.page(things, { ...query, after })).rejects.toMatchObject({ kind: 'invalid' });
      }
    });

    test('[DOC7] hostile keys and values are only ever values', async () => {
      const one = thing({ id: `$ne.${fresh()}`, name: `{"$gt":""} ' OR 1=1 -- ${fresh()}`, kind: '__proto__' });
      await store.docs.put(things, one);
      expect(await store.docs.get(things, one.id)).toEqual(one);
      expect((await store.docs.page(things, { index: 'name', equals: [one.name], limit: 5 })).rows).toEqual([one]);
      expect((await store.docs.page(things, { index: 'kind', equals: ['__proto__'], limit: 5 })).rows).toContainEqual(
        one,
      );
    });

    test('[DOC8] a large document is kept whole', async () => {
      const one = thing({ name: '😀x'.repeat(300_000) + fresh() });
      const large: Collection<Thing> = { ...things, name: 'large', indexes: {} };
      await store.docs.put(large, one);
      expect((await store.docs.get(large, one.id))?.name).toBe(one.name);
    });
  });

  describe('work on several documents', () => {
    test('[TX1] all of its writes are made, or none', async () => {
      const [a, b] = [thing(), thing()];
      await store.docs.put(things, b);
      await expect(
        store.atomically(async (tx) => {
          await tx.put(things, a);
          await tx.add(things, thing({ name: b.name }));
        }),
      ).rejects.toThrow(Taken);
      expect(await store.docs.get(things, a.id)).toBeNull();
      const failed = store.atomically(async (tx) => {
        await tx.put(things, a);
        throw new Error('changed its mind');
      });
      await expect(failed).rejects.toThrow('changed its mind');
      expect(await store.docs.get(things, a.id)).toBeNull();
    });

    test('[TX2] it sees its own writes, and others do not before it ends', async () => {
      const one = thing();
      await store.atomically(async (tx) => {
        await tx.add(things, one);
        expect(await tx.get(things, one.id)).toEqual(one);
        expect(await store.docs.get(things, one.id)).toBeNull();
      });
      expect(await store.docs.get(things, one.id)).toEqual(one);
    });

    test('[TX3] twenty transfers at once leave the sum what it was', async () => {
      const accounts = [thing({ count: 100 }), thing({ count: 100 }), thing({ count: 100 })];
      for (const one of accounts) await store.docs.put(things, one);
      const move = (from: string, to: string) =>
        store.atomically(async (tx) => {
          await tx.change(things, from, (doc) => ({ ...doc, count: doc.count - 1 }));
          await tx.change(things, to, (doc) => ({ ...doc, count: doc.count + 1 }));
        });
      const ids = accounts.map(({ id }) => id);
      await Promise.all(Array.from({ length: 20 }, (_, i) => move(ids[i % 3] ?? '', ids[(i + 1) % 3] ?? '')));
      const after = await store.docs.many(things, ids);
      expect(after.reduce((sum, { count }) => sum + count, 0)).toBe(300);
    });
  });

  test('[STORE1] it says that it is ready, and what was written is there for the next who opens it', async () => {
    const one = thing();
    await store.docs.put(things, one);
    expect(await store.ready()).toBe(true);
    const other = await again();
    expect(await other.docs.get(things, one.id)).toEqual(one);
    await other.close();
  });
}

async function walk(store: Store, kind: string, limit: number, reverse: boolean): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page: Page<Thing> = await store.docs.page(things, { index: 'kind', equals: [kind], limit, after, reverse });
    expect(page.rows.length).toBeLessThanOrEqual(limit);
    ids.push(...page.rows.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after !== undefined);
  return ids;
}
