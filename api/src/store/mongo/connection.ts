import { Refusal } from '@chartmark/schemas';
import { type Db, MongoClient } from 'mongodb';

const WAIT_MS = 10_000;
/** Durable on a majority of the members' journals before it is acknowledged. */
export const DURABLE = { w: 'majority', journal: true, wtimeoutMS: WAIT_MS } as const;

/**
 * A connection whose writes are durable, whatever the address says.
 *
 * @throws {Refusal} `senseless` if the address asks for less or is none, `unavailable` if no replica set answers there;
 *   its message never holds the address, which may hold a password
 */
export async function connect(address: string): Promise<{ client: MongoClient; db: Db }> {
  const { searchParams, pathname } = parsed(address);
  const weak = [...searchParams].find(([name, value]) => WEAK[name.toLowerCase()]?.test(value));
  if (weak)
    throw new Refusal('senseless', `The MongoDB address asks for ${weak.join('=')}, which can lose acknowledged work`);
  const client = clientOf(address);
  try {
    await client.connect();
    const hello = await client.db().admin().command({ hello: 1 });
    if (hello['setName'] === undefined)
      throw new Refusal('unavailable', 'MongoDB must run as a replica set, of one member at least');
  } catch (error) {
    await client.close();
    if (error instanceof Refusal) throw error;
    throw new Refusal('unavailable', 'MongoDB does not answer at the address given, or does not let us in');
  }
  const name = decodeURIComponent(pathname.slice(1));
  return { client, db: client.db(name === '' ? 'chartmark' : name) };
}

/** What in an address would weaken a promise: acknowledgement by fewer than a majority, or reads of what may be undone. */
const WEAK: Readonly<Record<string, RegExp>> = {
  w: /^(?!majority$)/,
  journal: /^(?!true$)/,
  j: /^(?!true$)/,
  readpreference: /^(?!primary$)/i,
  readconcernlevel: /^(local|available)$/i,
};

function parsed(address: string): URL {
  const url = URL.parse(address.replace(/^mongodb(\+srv)?:/, 'http:').replace(/,[^/]*/, ''));
  if (url) return url;
  throw new Refusal('senseless', 'The MongoDB address cannot be read');
}

function clientOf(address: string): MongoClient {
  try {
    return new MongoClient(address, {
      writeConcern: DURABLE,
      readConcern: { level: 'majority' },
      readPreference: 'primary',
      retryWrites: true,
      serverSelectionTimeoutMS: WAIT_MS,
      appName: 'chartmark',
    });
  } catch {
    throw new Refusal('senseless', 'The MongoDB address cannot be read');
  }
}
