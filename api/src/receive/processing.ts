import type { IdentifierKind, LabelSchema, PolicyName, Suggestion } from '@chartmark/schemas';
import type { IncomingLabels } from './incoming.ts';

/** A note on its way from its source to a text that can be annotated. */
export interface Source {
  readonly note: string;
  readonly text: string;
  /** What the chart header tells of the patient. */
  readonly known: Readonly<Record<string, string>>;
  readonly policy: PolicyName;
  /** Words the project always removes, and words it never does. */
  readonly terms: {
    readonly remove: readonly { readonly words: string; readonly label: IdentifierKind }[];
    readonly keep: readonly string[];
  };
  /** De-identified elsewhere: the engine only reports what it would have found. */
  readonly attested: boolean;
  /** The current year, to tell an age from a year of birth. */
  readonly thisYear: number;
  /** Whose it is: a random id. */
  readonly subject: string;
  /** The subject's secret, from which its surrogates and date shift follow. */
  readonly secret: string;
  /** The surrogates already used for the subject's identifiers. Confidential: it identifies. */
  readonly ledger: Ledger;
  /** What may be suggested. */
  readonly schema: LabelSchema;
  /** What the project has learned, if anything. */
  readonly lexicon: SharedLexicon | null;
  /** What came along, in offsets of the source. */
  readonly labels: IncomingLabels;
}

/** What a project learned, as JSON in memory that threads share. */
export interface SharedLexicon {
  readonly project: string;
  readonly version: number;
  readonly bytes: Uint8Array;
  /** The trained tagger, if there is one. */
  readonly tagger: Uint8Array | null;
}

/** The surrogate of each identifier of a subject. */
export type Ledger = Readonly<Record<string, string>>;

export interface Done {
  readonly text: string;
  /** The surrogates used in this note. Confidential: it identifies. */
  readonly ledger: Ledger;
  readonly findings: readonly {
    readonly start: number;
    readonly end: number;
    readonly label: IdentifierKind;
    readonly sub?: string;
    readonly confidence: number;
  }[];
  /** Whether the text is kept as it came although it contains words that the project always removes. */
  readonly holdsTerms: boolean;
  readonly policyVersion: string;
  readonly engine: string;
  readonly suggestions: readonly Suggestion[];
  readonly suggester: string;
}

/** What a person who reviews a note needs to see. */
export type ReviewMatter = { readonly source: string; readonly text: string | null } & Pick<Done, 'findings'>;

/** One poisoned note fails alone, and says only in which step. */
export type Processed = { readonly ok: true; readonly done: Done } | { readonly ok: false; readonly failure: string };

/** Runs the pure steps over a batch of notes, away from the thread that answers requests. */
export interface Processing {
  run(batch: readonly Source[]): Promise<Processed[]>;
}
