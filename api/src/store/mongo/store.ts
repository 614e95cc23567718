import type { CollectionLayout, Entry, Store } from '../ports.ts';
import { connect } from './connection.ts';
import { createDocs, layOut } from './docs.ts';
import { createLog } from './log.ts';

export interface MongoOptions {
  /** `mongodb://…`, of a replica set; the path names the database. */
  readonly address: string;
  readonly collections: readonly CollectionLayout[];
  /** How far behind now a reader of the whole log stays. */
  readonly horizonMs?: number;
}

/** Transactions read a snapshot and are durable on a majority. */
const TRANSACTION = { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', journal: true } } as const;

/**
 * The store for production: a MongoDB replica set through the official driver.
 *
 * @throws {Refusal} `unavailable` if it does not answer, `senseless` if the address weakens its promises
 */
export async function openMongoStore<E extends Entry, A extends Entry>(options: MongoOptions): Promise<Store<E, A>> {
  const { client, db } = await connect(options.address);
  await layOut(db, options.collections);
  return {
    kind: 'mongodb',
    events: await createLog<E>(db, 'events', options.horizonMs),
    audit: await createLog<A>(db, 'audit', options.horizonMs),
    docs: createDocs(db),
    atomically: (work) =>
      client.withSession((session) => session.withTransaction(() => work(createDocs(db, session)), TRANSACTION)),
    ready: async () => (await db.command({ ping: 1 }).catch(() => null)) !== null,
    close: () => client.close(),
  };
}
