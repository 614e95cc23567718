import { openMongoStore } from './mongo/store.ts';
import type { CollectionLayout, Entry, Store } from './ports.ts';
import { openSqliteStore } from './sqlite/store.ts';

/**
 * The store at an address: `mongodb://…`, or else the path of an embedded one.
 *
 * @throws {Refusal} `unavailable` if it cannot be opened
 */
export function openStore<E extends Entry, A extends Entry>(
  address: string,
  collections: readonly CollectionLayout[],
): Promise<Store<E, A>> {
  return /^mongodb(\+srv)?:/.test(address)
    ? openMongoStore({ address, collections })
    : openSqliteStore({ path: address, collections });
}
