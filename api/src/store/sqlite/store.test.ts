import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { aStream, collections, entry, thing, things } from '../conformance/samples.ts';
import { conformance } from '../conformance.ts';
import { cursorAt } from '../cursor.ts';
import { type Store, type Stream, WrongVersion } from '../ports.ts';
import { planOf } from '../query.ts';
import { rangesOf } from './shelf.ts';
import { openSqliteStore } from './store.ts';

const folder = await mkdtemp(join(tmpdir(), 'chartmark-store-'));
const openAt = (name: string) => openSqliteStore({ path: join(folder, name), collections });
afterAll(() => rm(folder, { recursive: true }));

describe('SQLite', () => {
  conformance(async () => ({ store: await openAt('a.db'), again: () => openAt('a.db') }));
});

describe('what only the embedded store promises', () => {
  test('[C5] the log refuses to be changed even by a connection of its own', async () => {
    const store = await openAt('b.db');
    await store.events.append({ partition: 'p', name: 'n' }, 0, [{ version: 1, id: 'i', at: '', prev: '', hash: '' }]);
    await store.close();
    const db = new DatabaseSync(join(folder, 'b.db'));
    expect(() => db.exec("UPDATE log_events SET body = '{}'")).toThrow('append-only');
    expect(() => db.exec('DELETE FROM log_events')).toThrow('append-only');
    db.close();
  });

  test('[C8] every commit is flushed: the writer runs with synchronous=FULL on a write-ahead log', async () => {
    const store = await openAt('c.db');
    const db = new DatabaseSync(join(folder, 'c.db'), { readOnly: true });
    expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    db.close();
    await store.close();
  });

  test('the command line writes while a server does: each waits for the other, and neither loses anything', async () => {
    const stores = [await openAt('f.db'), await openAt('f.db')];
    const shared = aStream();
    const append = async (store: Store, own: Stream, i: number): Promise<void> => {
      await store.events.append(own, i, [entry(i + 1)]);
      for (;;) {
        const version = (await store.events.head(shared))?.version ?? 0;
        try {
          return await store.events.append(shared, version, [entry(version + 1)]);
        } catch (error) {
          if (!(error instanceof WrongVersion)) throw error;
        }
      }
    };
    const writing = stores.map(async (store) => {
      const own = aStream();
      for (let i = 0; i < 150; i++) await append(store, own, i);
      return own;
    });
    const versions = await Promise.all(
      [...(await Promise.all(writing)), shared].map((stream) => stores[0]?.events.head(stream)),
    );
    expect(versions.map((head) => head?.version)).toEqual([150, 150, 300]);
    for (const store of stores) await store.close();
  });

  test.each([
    { index: 'all', equals: [] },
    { index: 'name', equals: [] },
    { index: 'kind', equals: [] },
    { index: 'kind', equals: ['k'] },
    { index: 'kindAndName', equals: ['k', null] },
  ])('a page is a walk along its index, both ways: $index $equals', async ({ index, equals }) => {
    const store = await openAt('d.db');
    const db = new DatabaseSync(join(folder, 'd.db'), { readOnly: true });
    const place = [...(things.indexes[index]?.on.slice(equals.length) ?? []).map(() => 'x'), 'x'];
    for (const reverse of [false, true]) {
      const plan = planOf(things, { index, equals, limit: 5, reverse, after: cursorAt(place) });
      const ranges = rangesOf('things', plan);
      expect(ranges).toHaveLength(place.length);
      for (const { sql, values } of ranges) {
        const steps = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values, 5);
        // Of a unique index the key itself leaves one row at most.
        const walk = `(id|<expr>)${reverse ? '<' : '>'}\\?|doc_things_name \\(<expr>=\\?\\)$`;
        const range = expect.stringMatching(new RegExp(`^SEARCH doc_things USING .*(${walk})`));
        expect(steps.map((step) => step['detail'])).toEqual([range]);
      }
    }
    db.close();
    await store.close();
  });

  test('an index that is declared otherwise since is made anew, and pages follow it', async () => {
    const path = join(folder, 'e.db');
    const before = { ...things, name: 'moved', indexes: { by: { on: ['kind'], unique: true } } } as const;
    const after = { ...things, name: 'moved', indexes: { by: { on: ['kind', 'count'] } } } as const;
    await (await openSqliteStore({ path, collections: [before] })).close();
    const store = await openSqliteStore({ path, collections: [after] });
    for (const count of [2, 1]) await store.docs.put(after, thing({ kind: 'k', count }));
    const { rows } = await store.docs.page(after, { index: 'by', equals: ['k'], limit: 5 });
    expect(rows.map(({ count }) => count)).toEqual([1, 2]);
    await store.close();
  });

  test('a collection that is counted otherwise since is counted anew, and one that stands is left alone', async () => {
    const path = join(folder, 'g.db');
    const asked = { index: 'kind', equals: ['k'] };
    for (const counted of [[], ['kind'], ['kind', 'rank'], ['kind', 'rank'], []] as const) {
      const counting = { ...things, name: 'counting', counted };
      const store = await openSqliteStore({ path, collections: [counting] });
      const before = await store.docs.count(counting, asked);
      await store.docs.put(counting, thing({ kind: 'k' }));
      expect(await store.docs.count(counting, asked)).toBe(before + 1);
      await store.close();
    }
    const db = new DatabaseSync(path, { readOnly: true });
    expect(db.prepare("SELECT count(*) AS n FROM doc_counting WHERE json_extract(body, '$.kind') = 'k'").get()).toEqual(
      { n: 5 },
    );
    expect(db.prepare("SELECT name FROM sqlite_schema WHERE name GLOB 'count_*'").all()).toEqual([]);
    db.close();
  });
});
