import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { chained, collections, loose, thing } from '../conformance/samples.ts';
import type { Entry, Store } from '../ports.ts';
import { openSqliteStore } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'chartmark-disk-'));
const disk = join(folder, 'disk');
const root = process.getuid?.() === 0;
const mounted = mount();
afterAll(() => {
  if (mounted) system('umount', disk);
  rmSync(folder, { recursive: true });
});
const openAt = (path: string) => openSqliteStore({ path, collections });
const stream = { partition: 'p', name: 'n' };

describe.skipIf(!mounted)('a disk of 2 MB (skipped where none can be mounted)', () => {
  test('[LOG] full: what cannot be kept is refused, what was acknowledged stays and is read, and work goes on when there is room', async () => {
    const store = await openAt(join(disk, 'full.db'));
    const acknowledged = await appendUntilRefused(store);
    await expect(store.docs.put(loose, thing({ kind: 'x'.repeat(1_000_000) }))).rejects.toMatchObject({
      kind: 'unavailable',
      message: 'The store takes nothing new: the disk is full',
    });
    expect(await store.events.read(stream, 0, 10_000)).toEqual(acknowledged);
    expect(await store.ready()).toBe(true);

    system('mount', '-o', 'remount,size=8m', disk);
    const next = chained(stream, await store.events.head(stream), 1);
    await store.events.append(stream, acknowledged.length, next);
    await store.close();
    const again = await openAt(join(disk, 'full.db'));
    expect(await again.events.read(stream, 0, 10_000)).toEqual([...acknowledged, ...next]);
    await again.close();
    expect(integrity(join(disk, 'full.db'))).toBe('ok');
  });

  test('[LOG] full, many at once: each entry is either acknowledged and there, or refused and not there', async () => {
    system('mount', '-o', 'remount,size=10m', disk);
    const store = await openAt(join(disk, 'many.db'));
    const acknowledged = new Set<string>();
    await Promise.all(
      Array.from({ length: 16 }, async (_, i) => {
        const own = { partition: 'p', name: `${i}` };
        for (let version = 0; version < 400; version++) {
          const [one] = chained(own, { version, hash: '' }, 1);
          if (!one) return;
          try {
            await store.events.append(own, version, [padded(one)]);
            acknowledged.add(one.id);
          } catch (error) {
            expect(error).toMatchObject({ kind: 'unavailable' });
            return;
          }
        }
      }),
    );
    const kept = new Set<string>();
    for (let i = 0; i < 16; i++) {
      for (const { id } of await store.events.read({ partition: 'p', name: `${i}` }, 0, 10_000)) kept.add(id);
    }
    expect(kept).toEqual(acknowledged);
    await store.close();
  });
});

describe('a folder that cannot be written', () => {
  // Whoever tests as root may write everywhere but to a disk that is mounted read-only.
  test.skipIf(root && !mounted)('[C8] is said to be so, and a store that was there is left as it is', async () => {
    const place = root ? disk : join(folder, 'shut');
    mkdirSync(place, { recursive: true });
    if (root) system('mount', '-o', 'remount,size=20m', disk);
    const path = join(place, 'x.db');
    const store = await openAt(path);
    await store.events.append(stream, 0, chained(stream, null, 1));
    await store.close();

    if (root) system('mount', '-o', 'remount,ro', disk);
    else for (const shut of [path, place]) chmodSync(shut, 0o500);
    const message = 'The store cannot be opened: its file or folder cannot be written';
    await expect(openAt(path)).rejects.toMatchObject({ kind: 'unavailable', message });
    await expect(openAt(join(place, 'new.db'))).rejects.toMatchObject({ kind: 'unavailable', message });

    if (root) system('mount', '-o', 'remount,rw', disk);
    else for (const shut of [place, path]) chmodSync(shut, 0o700);
    const again = await openAt(path);
    expect(await again.events.head(stream)).toMatchObject({ version: 1 });
    await again.close();
  });

  test('[C8] that is not there is said to be unavailable', async () => {
    const message = 'The store cannot be opened: its folder does not exist';
    await expect(openAt(join(folder, 'no/such/x.db'))).rejects.toMatchObject({ kind: 'unavailable', message });
  });
});

describe('a file', () => {
  test('[C8] is readable to its owner only, with all that belongs to it', async () => {
    const path = join(folder, 'mine.db');
    const store = await openAt(path);
    await store.docs.put(loose, thing());
    for (const part of ['', '-wal', '-shm']) expect(statSync(path + part).mode & 0o077).toBe(0);
    await store.close();
  });

  test.each([
    ['that is no database', 'not a database at all, but long enough to be looked at'.repeat(40), /no database/],
    ['that another program made', 'PRAGMA application_id = 7; CREATE TABLE t (a);', /another program/],
    ['of a later version', 'PRAGMA user_version = 99; CREATE TABLE t (a);', /later version/],
  ])('%s is not touched', async (what, content, message) => {
    const path = join(folder, `${what}.db`);
    if (content.startsWith('PRAGMA')) {
      const db = new DatabaseSync(path);
      db.exec(content);
      db.close();
    } else writeFileSync(path, content);
    await expect(openAt(path)).rejects.toMatchObject({ kind: 'unavailable', message: expect.stringMatching(message) });
  });

  test('has one server at a time, and the next when that one is gone', async () => {
    const path = join(folder, 'one.db');
    const first = await openSqliteStore({ path, collections, alone: true });
    await expect(openSqliteStore({ path, collections, alone: true })).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringMatching(/another server/),
    });
    const program = await openAt(path);
    await program.docs.put(loose, thing({ id: 'by a program' }));
    expect(await first.docs.get(loose, 'by a program')).not.toBeNull();
    await program.close();
    await first.close();
    const next = await openSqliteStore({ path, collections, alone: true });
    await next.close();
  });
});

async function appendUntilRefused(store: Store): Promise<Entry[]> {
  const acknowledged: Entry[] = [];
  for (;;) {
    const group = chained(stream, await store.events.head(stream), 1).map(padded);
    try {
      await store.events.append(stream, acknowledged.length, group);
      acknowledged.push(...group);
    } catch (error) {
      expect(error).toMatchObject({
        name: 'Refusal',
        kind: 'unavailable',
        message: expect.stringMatching(/disk is full/),
      });
      return acknowledged;
    }
  }
}

const padded = (entry: Entry): Entry => ({ ...entry, at: 'x'.repeat(3000) });

function integrity(path: string): unknown {
  const db = new DatabaseSync(path, { readOnly: true });
  const found = db.prepare('PRAGMA integrity_check').get()?.['integrity_check'];
  db.close();
  return found;
}

function mount(): boolean {
  mkdirSync(disk);
  if (process.platform !== 'linux' || !root) return false;
  try {
    system('mount', '-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk);
    return true;
  } catch {
    return false;
  }
}

function system(program: string, ...args: readonly string[]): void {
  execFileSync(program, args, { stdio: 'ignore' });
}
