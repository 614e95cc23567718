import { closeSync, openSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Refusal } from '@chartmark/schemas';
import type { CollectionLayout } from '../ports.ts';
import { layOutCounts } from './counts.ts';
import { layOut } from './layout.ts';
import { codeOf, unavailable } from './unavailable.ts';

/** 'Cmrk': tells our files from other SQLite files. */
const APPLICATION = 0x436d726b;
const LAYOUT = 1;
const BUSY_MS = 5_000;
/** File systems over a network, by the number Linux gives them: NFS, SMB, SMB 2, CIFS, AFS. */
const REMOTE = new Set([0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x5346414f]);

/**
 * Makes the file of an embedded store if there is none, readable to its owner only, and lays it out.
 *
 * @throws {Refusal} `unavailable`, with the reason, if it cannot be opened or written, or lies on a network share, where
 *   a write-ahead log would be torn
 */
export function prepareFile(path: string, collections: readonly CollectionLayout[]): void {
  try {
    closeSync(openSync(path, 'a', 0o600));
    if (REMOTE.has(statfsSync(dirname(path)).type)) throw refusal('its folder is on a network share');
    const db = new DatabaseSync(path, { timeout: BUSY_MS });
    try {
      claim(db);
      db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN IMMEDIATE;');
      layOut(db, collections);
      for (const collection of collections) layOutCounts(db, collection);
      db.exec('COMMIT');
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw unavailable(codeOf(error)) ?? refusal(reasonOf(error));
  }
}

/** Marks an empty file as ours. @throws {Refusal} if it is another program's, or of a later layout */
function claim(db: DatabaseSync): void {
  const application = Number(db.prepare('PRAGMA application_id').get()?.['application_id']);
  const layout = Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
  if (application !== APPLICATION && application !== 0) throw refusal('its file is another program’s');
  if (layout > LAYOUT) throw refusal('its file was written by a later version');
  // On a full disk a store that is laid out must open all the same, so nothing is written that is there.
  if (application !== APPLICATION || layout !== LAYOUT) {
    db.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${LAYOUT};`);
  }
}

/** What the system says when a file cannot be made or opened. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'its file or folder cannot be written',
  EPERM: 'its file or folder cannot be written',
  EROFS: 'its file or folder cannot be written',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder does not exist',
  ENOSPC: 'the disk is full',
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return ('code' in error && REASONS[String(error.code)]) || error.message;
}

const refusal = (reason: string): Refusal => new Refusal('unavailable', `The store cannot be opened: ${reason}`);

/** A hold on a store. */
export interface Hold {
  release(): void;
}

/**
 * Keeps other servers from a store as long as this process lives: the system itself lets go when the process ends,
 * however it ends. Programs of the command line do not ask, and write between the server's groups.
 *
 * @throws {Refusal} `unavailable` if another server holds it
 */
export function holdAlone(path: string): Hold {
  const db = new DatabaseSync(`${path}-server`, { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (codeOf(error) === 5) throw refusal('another server is running on this data folder');
    throw unavailable(codeOf(error)) ?? error;
  }
  return { release: () => db.close() };
}
