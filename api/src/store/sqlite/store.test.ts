import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { collections } from '../conformance/samples.ts';
import { conformance } from '../conformance.ts';
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

  test('a folder that is not there is said to be unavailable', async () => {
    await expect(openSqliteStore({ path: join(folder, 'no/such/x.db'), collections })).rejects.toMatchObject({
      name: 'Refusal',
      kind: 'unavailable',
    });
  });
});
