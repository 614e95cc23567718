import { atomically, createDocs } from '../docs.ts';
import type { CollectionLayout, Entry, Store } from '../ports.ts';
import { connect } from './connection.ts';
import { layOut } from './layout.ts';
import { createLog } from './log.ts';
import { createShelf } from './shelf.ts';

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
  const { address, collections, horizonSeconds } = options;
  const { client, db } = await connect(address);
  await layOut(db, collections);
  const shelf = createShelf(client, db);
  return {
    kind: 'mongodb',
    events: await createLog<E>({ client, db, name: 'events', horizonSeconds }),
    audit: await createLog<A>({ client, db, name: 'audit', horizonSeconds }),
    docs: createDocs(shelf),
    atomically: (work) => atomically(shelf, work),
    async ready() {
      const hello = await db.command({ hello: 1 }, { timeoutMS: READY_MS }).catch(() => null);
      return hello?.['isWritablePrimary'] === true;
    },
    close: () => client.close(),
  };
}
