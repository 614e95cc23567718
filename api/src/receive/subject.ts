import type { Received } from './incoming.ts';

/** By what the patient of a note is known. */
export type KnownBy = 'subject' | 'mrn';

/**
 * Whose note it is: the sender's key of the patient; without one the medical record number that the chart tells; without
 * either the note stands by itself, with surrogates and a shift of dates of its own. A key and a record number never name the
 * same patient, though they be written alike.
 */
export function subjectIn({
  subjectKey,
  known,
}: Pick<Received, 'subjectKey' | 'known'>): { readonly by: KnownBy; readonly key: string } | null {
  if (subjectKey !== null) return { by: 'subject', key: subjectKey };
  const mrn = (known['mrn'] ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return mrn === '' ? null : { by: 'mrn', key: `mrn\n${mrn}` };
}
