import type { LogName } from '@chartmark/schemas';

/** How a record that should never change can have been tampered with. */
export type Tampering = 'altered' | 'missing' | 'inserted' | 'reordered';

/** The first thing of a stream, a cache or the seals that does not fit. */
export interface Misfit {
  readonly in: LogName | 'words' | 'snapshots' | 'seals' | 'keys';
  /** The stream, where it is one: for events a note and its layer. */
  readonly partition: string | null;
  readonly name: string | null;
  /** The version of the entry, or the number of the seal. */
  readonly version: number;
  /** If the exact place cannot be known: what was altered begins somewhere between `version` and this one. */
  readonly upTo?: number;
  readonly id: string | null;
  readonly what: Tampering;
  /** In words, for a person. */
  readonly why: string;
}
