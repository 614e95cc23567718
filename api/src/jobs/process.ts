import type { PolicyName, Suggestion } from '@chartmark/schemas';
import type { Finding, Known } from '../deidentify/finding.ts';

/** A note on its way from its source to a text that can be annotated. */
export interface Source {
  readonly note: string;
  readonly text: string;
  readonly known: Known;
  readonly policy: PolicyName;
  /** De-identified elsewhere: the engine only reports what it would have found. */
  readonly attested: boolean;
  /** The subject's secret, from which its surrogates and date shift follow. */
  readonly secret: string;
}

export interface Done {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** Where an offset of the source lies in the text; null where the text is the source. */
  readonly edges: readonly Edge[];
  readonly policyVersion: string;
  readonly engine: string;
  readonly suggestions: readonly Suggestion[];
  readonly suggester: string;
}

/** One replaced stretch: source `[from, to)` became text `[start, end)`. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** One poisoned note fails alone, and says only in which step. */
export type Processed = { readonly ok: true; readonly done: Done } | { readonly ok: false; readonly failure: string };

/** Runs the pure steps over a batch of notes, away from the thread that answers requests. */
export interface Processing {
  run(batch: readonly Source[]): Promise<Processed[]>;
  close(): Promise<void>;
}
