import { randomUUID } from 'node:crypto';
import { createAppender, type Entry, type Store } from '@chartmark/api/store';

/** Whoever appends one durable entry to a layer. */
export interface Contender {
  append(layer: string): Promise<unknown>;
  close(): Promise<void>;
}

/** An entry is of about this size as stored, in bytes. */
export const ENTRY_BYTES = 330;
const PADDING = 'x'.repeat(150);

export interface Timed extends Entry {
  readonly padding: string;
}

/** The store behind its queue of groups, as the service uses it. */
export function ours(store: Store<Timed, Entry>): Contender {
  const appender = createAppender<null, string, Timed>({
    log: store.events,
    load: async () => ({ version: 0, hash: '', state: null }),
    fold: () => null,
    decide: ({ version, hash }, id) => ({
      version: version + 1,
      id,
      at: new Date().toISOString(),
      prev: hash,
      hash: id,
      padding: PADDING,
    }),
    idOf: (id) => id,
  });
  return {
    append: (layer) => appender.append({ partition: layer, name: layer }, randomUUID()),
    close: () => store.close(),
  };
}
