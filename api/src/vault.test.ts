import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { COLLECTIONS } from './collections.ts';
import { masterKey } from './crypto/master-key.ts';
import { createSafe } from './crypto/safe.ts';
import { subjects } from './receive/collections.ts';
import { openStore } from './store/open.ts';
import type { Docs, Store } from './store/ports.ts';
import { createVault, openSafe } from './vault.ts';

const SUBJECTS = 23;
const mongo = process.env['TEST_MONGODB_URI'];

describe.each([
  { kind: 'SQLite', address: (folder: string) => join(folder, 'chartmark.db') },
  ...(mongo === undefined ? [] : [{ kind: 'MongoDB', address: () => inNewDatabase(mongo) }]),
])('the master key over $kind', ({ address }) => {
  let folder: string;
  let store: Store;
  let keyFile: string;
  let sealed: { id: string; sealed: string }[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chartmark-vault-'));
    store = await openStore(address(folder), COLLECTIONS);
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    keyFile = join(folder, `${randomUUID()}.key`);
    const safe = createSafe(await masterKey(keyFile));
    const before = await store.docs.page(subjects, { index: 'digest', equals: [], limit: 10_000 });
    for (const { id } of before.rows) await store.docs.remove(subjects, id);
    sealed = [];
    for (let number = 0; number < SUBJECTS; number += 1) {
      const subject = { id: randomUUID(), project: randomUUID(), digest: safe.digest(`${number}`), key: safe.newKey() };
      await store.docs.add(subjects, subject);
      sealed.push({ id: subject.id, sealed: safe.seal(subject.key, `source ${number}`) });
    }
  });
  const allOpen = async (safe: ReturnType<typeof createSafe>): Promise<boolean> => {
    const found = await store.docs.many(
      subjects,
      sealed.map(({ id }) => id),
    );
    return found.every(({ key }, number) => safe.open(key, sealed[number]?.sealed ?? '') === `source ${number}`);
  };

  test.each([
    ['no master key', async () => undefined],
    ['another master key', (file: string) => writeFile(file, `${randomBytes(32).toString('hex')}\n`)],
  ])('[C37] a store whose keys are wrapped under one does not open with %s', async (_, put) => {
    const wrong = join(folder, `${randomUUID()}.key`);
    await put(wrong);
    const before = existsSync(wrong);
    let closed = 0;
    const opened = { docs: store.docs, close: async () => void closed++ };
    await expect(openSafe(opened, wrong)).rejects.toThrow(/Put that master key there/);
    expect({ closed, made: existsSync(wrong) }).toEqual({ closed: 1, made: before });
    expect(await allOpen(await openSafe(opened, keyFile))).toBe(true);
    expect(closed).toBe(1);
  });

  test('[C37] after a rotation everything opens under the new key alone, and digests are what they were', async () => {
    const before = (await readFile(keyFile, 'utf8')).trim();
    const digest = createSafe(await masterKey(keyFile)).digest('patient 7');
    const vault = createVault(store.docs, keyFile);
    expect(await vault.rotate()).toBe(SUBJECTS);
    expect(await vault.status()).toMatchObject({ keys: SUBJECTS, current: SUBJECTS, older: 0, unreadable: 0 });
    expect(await vault.retire()).toHaveLength(1);
    expect(await readFile(keyFile, 'utf8')).not.toContain(before);
    const safe = createSafe(await masterKey(keyFile));
    expect(await allOpen(safe)).toBe(true);
    expect(safe.digest('patient 7')).toBe(digest);
    expect(await allOpen(createSafe(Buffer.from(before, 'hex'))).catch(() => false)).toBe(false);
  });

  test('broken off after any number of writes nothing is lost, and rotating again ends it', async () => {
    for (let writes = 0; writes <= SUBJECTS; writes += 4) {
      await expect(createVault(failingAfter(store.docs, writes), keyFile).rotate()).rejects.toThrow('power failure');
      expect(await allOpen(createSafe(await masterKey(keyFile)))).toBe(true);
      const vault = createVault(store.docs, keyFile);
      expect(await vault.rotate()).toBe(SUBJECTS - writes);
      expect(await vault.retire()).toHaveLength(1);
      expect(await allOpen(createSafe(await masterKey(keyFile)))).toBe(true);
    }
  });

  test('a service that has the file open reads and makes keys before, during and after', async () => {
    const service = createSafe(await masterKey(keyFile));
    const madeBefore = service.newKey();
    const vault = createVault(store.docs, keyFile);
    await vault.rotate();
    expect(await allOpen(service)).toBe(true);
    const late = { id: randomUUID(), project: randomUUID(), digest: service.digest('late'), key: madeBefore };
    await store.docs.add(subjects, late);
    await vault.retire();
    expect(await allOpen(service)).toBe(true);
    const found = await store.docs.get(subjects, late.id);
    expect(service.open(found?.key ?? '', service.seal(found?.key ?? '', 'x'))).toBe('x');
    expect(createSafe(await masterKey(keyFile)).rewrap(service.newKey())).toBeNull();
  });

  test('a node with the file as it was after add-key reads what another has rotated', async () => {
    const vault = createVault(store.docs, keyFile);
    await vault.addKey();
    const copy = `${keyFile}.copy`;
    await writeFile(copy, await readFile(keyFile));
    await vault.rotate();
    expect(await allOpen(createSafe(await masterKey(copy)))).toBe(true);
    await expect(vault.addKey()).rejects.toMatchObject({ kind: 'conflict' });
  });

  test('the file of another installation is refused, and nothing changes', async () => {
    const other = join(folder, `${randomUUID()}.key`);
    await writeFile(other, `${randomBytes(32).toString('hex')}\n`);
    const was = await readFile(other, 'utf8');
    const vault = createVault(store.docs, other);
    for (const act of [vault.rotate, vault.retire, vault.addKey]) {
      await expect(act()).rejects.toThrow(`${SUBJECTS} of ${SUBJECTS} data keys do not open`);
    }
    expect(await readFile(other, 'utf8')).toBe(was);
    expect(await vault.status()).toMatchObject({ unreadable: SUBJECTS });
    expect(await allOpen(createSafe(await masterKey(keyFile)))).toBe(true);
  });
});

test.each(['', 'abc', `${'a'.repeat(64)}\n${'b'.repeat(64)}`, `old ${'a'.repeat(64)}`, `${'a'.repeat(64)}\nnext x`])(
  'a file that holds %j is no master key',
  async (content) => {
    const folder = await mkdtemp(join(tmpdir(), 'chartmark-key-'));
    await writeFile(join(folder, 'key'), content);
    await expect(masterKey(join(folder, 'key'))).rejects.toThrow('64 hexadecimal digits');
    await rm(folder, { recursive: true });
  },
);

test('whoever makes data keys keeps them where a rotation looks', () => {
  const makers = globSync('**/*.ts', { cwd: import.meta.dirname }).filter(
    (file) => !file.endsWith('.test.ts') && /\.newKey\(\)/.test(readFileSync(join(import.meta.dirname, file), 'utf8')),
  );
  expect(makers.map((file) => file.replaceAll('\\', '/')).sort()).toEqual(['govern/service.ts', 'receive/service.ts']);
});

function inNewDatabase(uri: string): string {
  const url = new URL(uri);
  url.pathname = `/vault-${randomUUID().slice(0, 8)}`;
  return url.href;
}

/** Documents whose changes fail from the given one on. */
function failingAfter(docs: Docs, writes: number): Docs {
  let left = writes;
  return {
    ...docs,
    change: (collection, id, change) => {
      if (left === 0) return Promise.reject(new Error('power failure'));
      left -= 1;
      return docs.change(collection, id, change);
    },
  };
}
