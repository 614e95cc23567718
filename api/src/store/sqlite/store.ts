import { DatabaseSync } from 'node:sqlite';
import { Refusal } from '@chartmark/schemas';
import type { CollectionLayout, Entry, Store } from '../ports.ts';
import { atomically, createDocs } from './docs.ts';
import { layout } from './layout.ts';
import { createLog } from './log.ts';
import { createReader } from './reader.ts';
import { createWriter } from './writer.ts';

export interface SqliteOptions {
  /** The file; its folder must exist, on a local disk. */
  readonly path: string;
  readonly collections: readonly CollectionLayout[];
}

/** How often to look whether another process has written. */
const LOOK_MS = 100;

/**
 * The embedded store: one SQLite file with a write-ahead log, every commit flushed (`synchronous=FULL`).
 *
 * @throws {Refusal} `unavailable` if the file cannot be opened or written
 */
export async function openSqliteStore<E extends Entry, A extends Entry>(options: SqliteOptions): Promise<Store<E, A>> {
  const { path, collections } = options;
  layOut(path, collections);
  const reader = createReader(path);
  const wake = (): void => {
    events.wake();
    audit.wake();
  };
  const writer = createWriter(path, wake);
  const events = createLog<E>('events', reader, writer);
  const audit = createLog<A>('audit', reader, writer);

  let seen = reader.dataVersion();
  const looking = setInterval(() => {
    const now = reader.dataVersion();
    if (now === seen) return;
    seen = now;
    wake();
  }, LOOK_MS);
  looking.unref();

  return {
    kind: 'sqlite',
    events,
    audit,
    docs: createDocs(reader, writer),
    atomically: (work) => atomically(reader, writer, work),
    ready: async () => reader.number('SELECT 1 AS n', []) === 1,
    async close() {
      clearInterval(looking);
      await writer.close();
      reader.close();
    },
  };
}

function layOut(path: string, collections: readonly CollectionLayout[]): void {
  try {
    const db = new DatabaseSync(path, { timeout: 5_000 });
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    db.exec(layout(collections));
    db.close();
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    throw new Refusal('unavailable', `The store cannot be opened: ${reason}`);
  }
}
