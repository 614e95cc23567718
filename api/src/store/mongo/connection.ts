import { Refusal } from '@chartmark/schemas';
import type { Db } from 'mongodb';
import { MongoClient, MongoServerError } from 'mongodb';

/** Durable on a majority of the members' journals before it is acknowledged. */
const DURABLE = { w: 'majority', journal: true } as const;
const WAIT_MS = 10_000;

/**
 * A connection whose writes are durable, whatever the address says.
 *
 * @throws {Refusal} `senseless` if the address asks for less, `unavailable` if no replica set answers there
 */
export async function connect(address: string): Promise<{ client: MongoClient; db: Db }> {
  const { searchParams, pathname } = new URL(address.replace(/^mongodb(\+srv)?:/, 'http:').replace(/,[^/]*/, ''));
  const weak = [...searchParams].find(([name, value]) => WEAK[name.toLowerCase()]?.test(value));
  if (weak)
    throw new Refusal('senseless', `The MongoDB address asks for ${weak.join('=')}, which can lose acknowledged work`);
  const client = new MongoClient(address, {
    writeConcern: DURABLE,
    readConcern: { level: 'majority' },
    retryWrites: true,
    serverSelectionTimeoutMS: WAIT_MS,
    appName: 'chartmark',
  });
  try {
    await client.connect();
    const hello = await client.db().admin().command({ hello: 1 });
    if (hello['setName'] === undefined)
      throw new Refusal('unavailable', 'MongoDB must run as a replica set, of one member at least');
  } catch (error) {
    await client.close();
    if (error instanceof Refusal) throw error;
    throw new Refusal('unavailable', 'MongoDB does not answer at the address given');
  }
  const name = decodeURIComponent(pathname.slice(1));
  return { client, db: client.db(name === '' ? 'chartmark' : name) };
}

const WEAK: Readonly<Record<string, RegExp>> = {
  w: /^(0|1|2|3)$/,
  journal: /^false$/,
  j: /^false$/,
  readpreference: /^(?!primary$)/i,
};

const DUPLICATE_KEY = 11000;

/** The fields of the unique index a write ran against, or null if it failed otherwise. */
export function takenKey(error: unknown): readonly string[] | null {
  if (!(error instanceof MongoServerError) || error.code !== DUPLICATE_KEY) return null;
  const pattern: unknown = error['keyPattern'];
  return typeof pattern === 'object' && pattern !== null ? Object.keys(pattern) : [];
}
