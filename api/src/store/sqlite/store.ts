import { atomically, createDocs } from '../docs.ts';
import { createKept, telling } from '../kept.ts';
import type { CollectionLayout, Entry, Store } from '../ports.ts';
import { holdAlone, prepareFile } from './file.ts';
import { createLog } from './log.ts';
import { createReader } from './reader.ts';
import { createShelf } from './shelf.ts';
import { createWriter } from './writer.ts';

export interface SqliteOptions {
  /** The file; its folder must exist, on a local disk. */
  readonly path: string;
  readonly collections: readonly CollectionLayout[];
  /** Whether to keep other servers from it. */
  readonly alone?: boolean;
}

/** How often to look whether another process has written. */
const LOOK_MS = 100;

/**
 * The embedded store: one SQLite file with a write-ahead log, every commit flushed (`synchronous=FULL`).
 *
 * @throws {Refusal} `unavailable` if the file cannot be opened or written, or another server holds it
 */
export async function openSqliteStore<E extends Entry, A extends Entry>(options: SqliteOptions): Promise<Store<E, A>> {
  const { path, collections, alone = false } = options;
  const hold = alone ? holdAlone(path) : null;
  try {
    prepareFile(path, collections);
  } catch (error) {
    hold?.release();
    throw error;
  }
  const reader = createReader(path);
  const writer = createWriter(path);
  const events = createLog<E>('events', reader, writer);
  const audit = createLog<A>('audit', reader, writer);
  const file = createShelf(reader, writer);
  const kept = createKept(file, () => true);
  const shelf = telling(file, kept);

  let seen = reader.dataVersion();
  const looking = setInterval(() => {
    const now = reader.dataVersion();
    if (now === seen) return;
    seen = now;
    events.wake();
    audit.wake();
    // Most of what is seen here this process wrote itself; which it was, the writer's own connection can tell.
    writer.run({ kind: 'look' }).then(
      ({ kind }) => kind === 'othersWrote' && kept.drop(),
      () => kept.drop(),
    );
  }, LOOK_MS);
  looking.unref();

  return {
    kind: 'sqlite',
    events,
    audit,
    docs: createDocs(shelf),
    kept,
    atomically: (work) => atomically(shelf, work),
    ready: async () => writer.works() && reader.number('SELECT 1 AS n', []) === 1,
    async close() {
      clearInterval(looking);
      await writer.close();
      reader.close();
      hold?.release();
    },
  };
}
