/** One name of one concept, as a terminology gives it. */
export interface Term {
  /** The semantic type, in the terminology's or the vocabulary's own words. */
  readonly type: string;
  readonly system: string;
  readonly code: string;
  readonly name: string;
  /** Whether a text must write the name just so, case and all; else only acronyms are held to their case. */
  readonly exact?: boolean;
}

/** A concept as an index keeps it. */
export interface Concept {
  readonly type: string;
  readonly system: string;
  readonly code: string;
  /** The first name that was added: the preferred one. */
  readonly name: string;
}
