import type { LogName } from '@chartmark/schemas';

/** What can become of a record that should never change. */
export type Tampering = 'altered' | 'missing' | 'inserted' | 'reordered';

/** The first thing of a stream, a cache or the seals that does not fit. */
export interface Misfit {
  readonly in: LogName | 'words' | 'snapshots' | 'seals' | 'keys';
  /** The stream, where it is one: for events a note and its layer. */
  readonly partition: string | null;
  readonly name: string | null;
  /** The version of the entry, or the number of the seal. */
  readonly version: number;
  /** Where nobody can know better: what was altered begins somewhere from `version` to here. */
  readonly upTo?: number;
  readonly id: string | null;
  readonly what: Tampering;
  /** In words, for a person. */
  readonly why: string;
}
