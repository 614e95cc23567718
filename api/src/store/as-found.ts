import type { Entry } from './ports.ts';

/**
 * An entry under the id it is found by. Where somebody changed that alone, so that a command might be done twice, the
 * entry no longer fits its hash, and a verification names it.
 */
export const asFound = <E extends Entry>(entry: E, id: unknown): E =>
  entry.id === id ? entry : { ...entry, id: String(id) };
