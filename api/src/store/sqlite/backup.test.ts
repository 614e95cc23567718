import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { chained, collections, loose, thing } from '../conformance/samples.ts';
import { backUp, check } from './backup.ts';
import { openSqliteStore } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'chartmark-backup-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
const stream = { partition: 'p', name: 'n' };

async function storeWith(path: string, entries: number) {
  const store = await openSqliteStore({ path, collections });
  for (let version = 0; version < entries; version += 500) {
    const head = await store.events.head(stream);
    await store.events.append(stream, version, chained(stream, head, Math.min(500, entries - version)));
  }
  await store.docs.put(loose, thing());
  return store;
}

test('a backup made while the store is written to is of one moment, and opens as a store', async () => {
  const store = await storeWith(at('busy.db'), 20_000);
  let writing = true;
  const writes = (async () => {
    while (writing) {
      const head = await store.events.head(stream);
      await store.events.append(stream, head?.version ?? 0, chained(stream, head, 1));
    }
  })();
  const found = await backUp(at('busy.db'), at('copy.db'));
  writing = false;
  await writes;
  expect((await store.events.head(stream))?.version).toBeGreaterThanOrEqual(found.logs.events.entries);
  await store.close();

  expect(found.logs.events.streams).toBe(1);
  expect(found.logs.events.entries).toBeGreaterThanOrEqual(20_000);
  expect(found.documents).toBe(1);
  const restored = await openSqliteStore({ path: at('copy.db'), collections });
  expect(await restored.events.head(stream)).toMatchObject({ version: found.logs.events.entries });
  await restored.close();
});

test('[C44] a backup is for its owner alone, whatever others may read', async () => {
  const before = process.umask(0o022);
  try {
    const store = await storeWith(at('private.db'), 10);
    await backUp(at('private.db'), at('private-copy.db'));
    await store.close();
    expect(statSync(at('private-copy.db')).mode & 0o777).toBe(0o600);
  } finally {
    process.umask(before);
  }
});

test('a backup is one file, and never takes the place of another', async () => {
  const store = await storeWith(at('two.db'), 10);
  await backUp(at('two.db'), at('two-copy.db'));
  expect(['-wal', '-shm', '.unfinished', '-journal'].filter((end) => existsSync(at(`two-copy.db${end}`)))).toEqual([]);
  await expect(backUp(at('two.db'), at('two-copy.db'))).rejects.toMatchObject({ kind: 'conflict' });
  await store.close();
});

test('a copy with a gap in a log, with torn pages, or that is no store, is told from a whole one', async () => {
  const store = await storeWith(at('three.db'), 3_000);
  await store.close();
  expect(check(at('three.db')).logs.events).toEqual({ streams: 1, entries: 3_000 });

  await backUp(at('three.db'), at('gap.db'));
  const gap = new DatabaseSync(at('gap.db'));
  gap.exec('DROP TRIGGER log_events_never_shrinks; DELETE FROM log_events WHERE version = 7;');
  gap.close();
  expect(() => check(at('gap.db'))).toThrow('the log of events has a gap');

  const bytes = readFileSync(at('three.db'));
  bytes.fill(0xff, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 20_000);
  writeFileSync(at('torn.db'), bytes);
  expect(() => check(at('torn.db'))).toThrow('does not hold together');
  writeFileSync(at('other.db'), 'not a store');
  expect(() => check(at('other.db'))).toThrow('does not hold together');
});
