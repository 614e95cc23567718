import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '@chartmark/schemas';
import type { Config } from './config.ts';
import { masterKey, nameOfKey, readMasterKeys, writeMasterKeys } from './crypto/master-key.ts';
import { createSafe, type Safe, UnknownMasterKey } from './crypto/safe.ts';
import { type StoredSealingKey, sealingKeys } from './govern/collections.ts';
import { type Subject, subjects } from './receive/collections.ts';
import { rowsOf } from './store/pages.ts';
import type { Collection, Docs, Store } from './store/ports.ts';

/** How many data keys there are, and what wraps them. */
export interface KeyCounts {
  readonly keys: number;
  readonly current: number;
  readonly older: number;
  /** Wrapped under a master key that is not in the file. */
  readonly unreadable: number;
}

export interface VaultStatus extends KeyCounts {
  /** Names by which the master keys can be told apart, which say nothing of them. */
  readonly master: { readonly current: string; readonly next: string | null; readonly old: readonly string[] };
}

const PAGE = 500;

/** Where the master keys of an installation are. */
export const keyFileOf = ({ masterKeyFile, dataFolder }: Pick<Config, 'masterKeyFile' | 'dataFolder'>): string =>
  masterKeyFile ?? join(dataFolder, 'master.key');

/**
 * The master key and the data keys under it. A rotation goes: the new key stands in the file before anything is wrapped
 * under it, the old one until nothing is, so there is no moment at which a crash loses a key, and doing it again goes on
 * where it stopped. Services that have the same file open notice by themselves.
 *
 * @param keyFile rewritten as a whole, so its folder must be writable
 */
export function createVault(docs: Docs, keyFile: string) {
  const open = async (): Promise<Safe> => createSafe(await masterKey(keyFile));

  return {
    async status(): Promise<VaultStatus> {
      const { current, next, old } = readMasterKeys(keyFile);
      return {
        master: { current: nameOfKey(current), next: next && nameOfKey(next), old: old.map(nameOfKey) },
        ...(await countKeys(docs, await open())),
      };
    },

    /** Puts a key beside the current one, for nodes that have a copy of the file. */
    async addKey(): Promise<void> {
      const keys = readMasterKeys(keyFile);
      if (keys.next || keys.old.length > 0) throw new Refusal('conflict', 'A rotation is under way: finish it first');
      await allReadable(docs, await open());
      writeMasterKeys(keyFile, { ...keys, next: randomBytes(32) });
    },

    /**
     * Wraps every data key under a new master key, or goes on with a rotation that was broken off.
     *
     * @returns how many data keys were wrapped anew
     * @throws {Refusal} `conflict`, before anything changes, if a data key does not open under the keys in the file
     */
    async rotate(progress: (done: number) => void = () => {}): Promise<number> {
      await allReadable(docs, await open());
      const keys = readMasterKeys(keyFile);
      if (keys.old.length === 0) {
        writeMasterKeys(keyFile, {
          ...keys,
          current: keys.next ?? randomBytes(32),
          next: null,
          old: [keys.current],
        });
      }
      return await rewrapAll(docs, await open(), progress);
    },

    /**
     * Takes the old keys out of the file, once nothing is wrapped under them any more.
     *
     * @returns their names
     * @throws {Refusal} `conflict` if something cannot be opened
     */
    async retire(): Promise<readonly string[]> {
      const safe = await open();
      await allReadable(docs, safe);
      await rewrapAll(docs, safe, () => {});
      const { older } = await countKeys(docs, safe);
      if (older > 0) throw new Refusal('conflict', 'Keys are still being wrapped under the old master key: try again');
      const keys = readMasterKeys(keyFile);
      writeMasterKeys(keyFile, { ...keys, old: [] });
      return keys.old.map(nameOfKey);
    },
  };
}

/**
 * The safe of a store: what its master keys open. At the first start the key is made. Closes the store if there is none.
 *
 * @throws {Refusal} `conflict` if the store holds keys under another master key: nothing that was sealed could be read, and
 *   nothing be sealed with the key of before
 */
export async function openSafe(store: Pick<Store, 'docs' | 'close'>, keyFile: string): Promise<Safe> {
  return safeOf(store.docs, keyFile).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
}

async function safeOf(docs: Docs, keyFile: string): Promise<Safe> {
  const wrapped: string[] = [];
  for await (const stored of all(docs, SEALING_KEYS)) wrapped.push(stored.wrappedKey);
  const { rows } = await docs.page(subjects, { index: SUBJECTS.index, equals: [], limit: 1 });
  wrapped.push(...rows.map(SUBJECTS.read));
  if (wrapped.length > 0 && !existsSync(keyFile))
    throw otherMaster(`There is no master key at ${keyFile} for this store`);
  const safe = createSafe(await masterKey(keyFile));
  if (wrapped.some((one) => standing(safe, one) === 'unreadable')) {
    throw otherMaster(`The master key at ${keyFile} is not the one of this store`);
  }
  return safe;
}

const otherMaster = (what: string): Refusal =>
  new Refusal(
    'conflict',
    `${what}, which holds keys under a master key of its own. Put that master key there (no backup holds it) and start again; nothing was changed`,
  );

async function rewrapAll(docs: Docs, safe: Safe, progress: (done: number) => void): Promise<number> {
  let done = 0;
  const onto = async <T extends { id: string }>(holder: Holder<T>): Promise<void> => {
    for await (const doc of all(docs, holder)) {
      if (safe.rewrap(holder.read(doc)) === null) continue;
      await docs.change(holder.collection, doc.id, (found) => {
        const wrapped = safe.rewrap(holder.read(found));
        return wrapped === null ? null : holder.write(found, wrapped);
      });
      done += 1;
      if (done % 100 === 0) progress(done);
    }
  };
  await onto(SUBJECTS);
  await onto(SEALING_KEYS);
  return done;
}

async function countKeys(docs: Docs, safe: Safe): Promise<KeyCounts> {
  const counts = { keys: 0, current: 0, older: 0, unreadable: 0 };
  const count = async <T extends { id: string }>(holder: Holder<T>): Promise<void> => {
    for await (const doc of all(docs, holder)) {
      counts.keys += 1;
      counts[standing(safe, holder.read(doc))] += 1;
    }
  };
  await count(SUBJECTS);
  await count(SEALING_KEYS);
  return counts;
}

function standing(safe: Safe, wrapped: string): 'current' | 'older' | 'unreadable' {
  try {
    return safe.rewrap(wrapped) === null ? 'current' : 'older';
  } catch (error) {
    if (error instanceof UnknownMasterKey) return 'unreadable';
    throw error;
  }
}

async function allReadable(docs: Docs, safe: Safe): Promise<void> {
  const { keys, unreadable } = await countKeys(docs, safe);
  if (unreadable > 0) {
    throw new Refusal(
      'conflict',
      `${unreadable} of ${keys} data keys do not open under the keys in the master key file: it is not the file of this store. Nothing was changed`,
    );
  }
}

/** A collection whose documents hold a data key wrapped by the master key. */
interface Holder<T extends { id: string }> {
  readonly collection: Collection<T>;
  readonly index: string;
  readonly read: (doc: T) => string;
  readonly write: (doc: T, wrapped: string) => T;
}

const SUBJECTS: Holder<Subject> = {
  collection: subjects,
  index: 'digest',
  read: ({ key }) => key,
  write: (subject, key) => ({ ...subject, key }),
};

const SEALING_KEYS: Holder<StoredSealingKey> = {
  collection: sealingKeys,
  index: 'all',
  read: ({ wrappedKey }) => wrappedKey,
  write: (stored, wrappedKey) => ({ ...stored, wrappedKey }),
};

const all = <T extends { id: string }>(docs: Docs, { collection, index }: Holder<T>): AsyncIterable<T> =>
  rowsOf(docs, collection, { index, equals: [], limit: PAGE });
