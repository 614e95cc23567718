import type { Entry } from './ports.ts';

/**
 * The entry, with the id that the store found it by. If somebody tampers with that id alone, so that a command could be done
 * twice, the entry no longer fits its hash, and verification finds it.
 */
export const asFound = <E extends Entry>(entry: E, id: unknown): E =>
  entry.id === id ? entry : { ...entry, id: String(id) };
