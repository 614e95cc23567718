import { IdentifierKind } from '@chartmark/schemas';

/** The kinds of identifier. */
export const LABELS = IdentifierKind.options;
export type Label = IdentifierKind;

/** One identifier found in a text: half-open `[start, end)` in UTF-16 code units of it. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly label: Label;
  /** What it is within its label, as `STAFF` of `NAME`. */
  readonly sub?: string;
  /** 0 to 1; how sure the rule is, not a probability measured on data. */
  readonly confidence: number;
}

/** What the chart's structured header and the staff directory tell; keys beyond these are looked up as they are. */
export interface Known {
  readonly first?: KnownValue;
  readonly middle?: KnownValue;
  readonly last?: KnownValue;
  readonly nick?: KnownValue;
  readonly dob?: KnownValue;
  readonly mrn?: KnownValue;
  readonly staff?: KnownValue;
  readonly relatives?: KnownValue;
  readonly [key: string]: KnownValue;
}
export type KnownValue = string | number | readonly string[] | null | undefined;
