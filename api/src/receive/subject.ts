/** What identifies the patient of a note to us. */
export type KnownBy = 'subject' | 'mrn';

interface Patient {
  readonly by: KnownBy;
  readonly key: string;
}

/**
 * Whose note it is: the patient's key as the sender gives it, or else the letters and digits of the medical record number in
 * the chart header. Null without either: the note is then a subject of its own, with its own surrogates and date shift.
 */
export function patientOf(subjectKey: string | null, mrn: string | null): Patient | null {
  if (subjectKey !== null) return { by: 'subject', key: subjectKey };
  const key = (mrn ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return key === '' ? null : { by: 'mrn', key };
}

/** One name for a patient: a key and a record number never count as the same one, even if they are written alike. */
export const nameOf = ({ by, key }: Patient): string => (by === 'mrn' ? `mrn\n${key}` : key);
