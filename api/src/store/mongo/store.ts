import { type Db, Timestamp } from 'mongodb';
import { atomically, createDocs } from '../docs.ts';
import { createKept, telling } from '../kept.ts';
import type { CollectionLayout, Entry, Store } from '../ports.ts';
import { createChanges } from './changes.ts';
import { connect } from './connection.ts';
import { layOut } from './layout.ts';
import { createLog, HORIZON_SECONDS } from './log.ts';
import { reach } from './reach.ts';
import { createShelf } from './shelf.ts';
import { watchDocs } from './watch-docs.ts';

export interface MongoOptions {
  /** `mongodb://…`, of a replica set; the path names the database. */
  readonly address: string;
  readonly collections: readonly CollectionLayout[];
  /** How far behind the server's clock a reader of the whole log stays; at least 2. */
  readonly horizonSeconds?: number;
}

const READY_MS = 2_000;

/**
 * The store for production: a MongoDB replica set through the official driver.
 *
 * @throws {Refusal} `unavailable` if it does not answer, `senseless` if the address weakens its promises
 */
export async function openMongoStore<E extends Entry, A extends Entry>(options: MongoOptions): Promise<Store<E, A>> {
  const { address, collections, horizonSeconds = HORIZON_SECONDS } = options;
  const { client, db } = await connect(address);
  const changes = createChanges({ db, timeAgo: (ms) => timeAgo(db, ms + horizonSeconds * 1_000) });
  const database = createShelf(client, db);
  const kept = createKept(database, () => watch.live());
  const shelf = telling(database, kept);
  const watch = watchDocs(
    { db, changes },
    collections.filter((one) => one.kept).map(({ name }) => name),
    kept,
  );
  const logOf = <L extends Entry>(name: string) => createLog<L>({ client, db, changes, name, horizonSeconds });
  const laidOut = reach(async () => {
    await layOut(db, collections);
    return { events: await logOf<E>('events'), audit: await logOf<A>('audit') };
  });
  const logs = await laidOut.catch(async (error: unknown) => {
    await client.close();
    throw error;
  });
  return {
    kind: 'mongodb',
    ...logs,
    docs: createDocs(shelf),
    kept,
    atomically: (work) => atomically(shelf, work),
    async ready() {
      const hello = await db.command({ hello: 1 }, { timeoutMS: READY_MS }).catch(() => null);
      return hello?.['isWritablePrimary'] === true;
    },
    async close() {
      await changes.close();
      await client.close();
    },
  };
}

/** The server's time so many milliseconds ago, or a little before. */
async function timeAgo(db: Db, ms: number): Promise<Timestamp> {
  const { localTime } = await db.admin().command({ hello: 1 });
  return new Timestamp({ t: Math.floor((Number(localTime) - ms) / 1_000), i: 0 });
}
