import type { CueList } from '@chartmark/ontologies';

export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A cue in a text: its place, its tokens, and what its list says. */
export interface Cue extends Extent {
  readonly first: number;
  readonly last: number;
  /** As the list writes it. */
  readonly phrase: string;
  readonly list: CueList;
  /**
   * Where the last colon before it stands, unless right before it; -1 if there is none. Of a heading nothing is said that
   * stands behind its colon: in "Thrombocytopenia: HIT unlikely" only the latter is.
   */
  readonly colon: number;
  /** A longer cue that holds it, and speaks in its place unless it runs into the target. */
  readonly within?: Extent | undefined;
  /** The brackets it stands in, which it says nothing beyond: "(images not available)" denies nothing of what follows. */
  readonly brackets?: Extent | undefined;
}
