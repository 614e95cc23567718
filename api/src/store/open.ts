import { openMongoStore } from './mongo/store.ts';
import type { CollectionLayout, Entry, Store } from './ports.ts';
import { openSqliteStore } from './sqlite/store.ts';

export { createAppender } from './appender.ts';
export type { Entry, Log, Store, Stream } from './ports.ts';
export { backUp, type Checked, check } from './sqlite/backup.ts';

/** Whether an address is MongoDB's; else it is the path of an embedded store. */
export const isMongoAddress = (address: string): boolean => /^mongodb(\+srv)?:/.test(address);

/**
 * The store at an address: `mongodb://…`, or else the path of an embedded one.
 *
 * @param options.alone of an embedded store, whether to keep other servers from it
 * @throws {Refusal} `unavailable` if it cannot be opened
 */
export function openStore<E extends Entry, A extends Entry>(
  address: string,
  collections: readonly CollectionLayout[],
  options: { readonly alone?: boolean } = {},
): Promise<Store<E, A>> {
  return isMongoAddress(address)
    ? openMongoStore({ address, collections })
    : openSqliteStore({ path: address, collections, ...options });
}
