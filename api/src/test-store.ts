import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';

const mongo = process.env['TEST_MONGODB_URI'];

/** The kinds of store a test runs on, each with whether it is here: rows of `describe.each`. */
export const STORES = [
  ['the embedded store', true],
  ['MongoDB (skipped without TEST_MONGODB_URI)', mongo !== undefined],
] as const;
type Kind = (typeof STORES)[number][0];

/** Where a test may keep what it makes. */
export interface Place {
  readonly folder: string;
  /** What the store is opened by: the path of a file, or a connection string. */
  readonly address: string;
  /** The settings of a service there. */
  readonly environment: Readonly<Record<string, string>>;
  /** Takes away all that is there, once nothing has it open. */
  remove(): Promise<void>;
}

/** A folder, and an empty store of this kind. */
export async function freshPlace(kind: Kind): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'chartmark-test-'));
  const removeFolder = (): Promise<void> => rm(folder, { recursive: true });
  if (kind === 'the embedded store') {
    const address = join(folder, 'store.db');
    return { folder, address, environment: { DATA: folder }, remove: removeFolder };
  }
  const url = new URL(mongo ?? 'mongodb://localhost');
  const name = `test-${randomUUID()}`;
  url.pathname = `/${name}`;
  return {
    folder,
    address: url.href,
    environment: { DATA: folder, STORE: url.href },
    async remove() {
      await removeFolder();
      const client = new MongoClient(url.href);
      await client.db(name).dropDatabase();
      await client.close();
    },
  };
}
