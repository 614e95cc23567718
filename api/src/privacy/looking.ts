import type { PrivacySample } from '@chartmark/schemas';
import { refusal } from '@chartmark/schemas';

/** How many identifiers were said to be missed in a note of a sample, and how many are said to be now. */
export interface Count {
  readonly from: number | null;
  readonly to: number;
}

/**
 * What was said of a note of a sample before something else is said of it.
 *
 * @throws {Refusal} `conflict` if the sample was signed, or if fewer are said to be missed without a reason; `missing` if
 * the note is not of the sample
 */
export function countOf(sample: PrivacySample, note: string, to: number, reason: string | null): Count {
  if (sample.signed) throw refusal('sample.signed', {});
  const said = sample.notes.find((one) => one.note === note);
  if (!said) throw refusal('sample.note', {});
  if (said.missed !== null && to < said.missed && reason === null) throw refusal('sample.lower', {});
  return { from: said.missed, to };
}

/** The sample with what is said of one of its notes now. */
export const withCount = (sample: PrivacySample, note: string, missed: number): PrivacySample => ({
  ...sample,
  notes: sample.notes.map((one) => (one.note === note ? { note, missed } : one)),
});
