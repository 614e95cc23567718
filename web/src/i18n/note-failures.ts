import { t } from './text.ts';

/** Which step failed on a note, as the service words it, and where the catalogue has it. */
const KNOWN = {
  'de-identification failed': 'noteFailure.deidentification',
  'pre-annotation failed': 'noteFailure.preannotation',
  'the note was not processed': 'noteFailure.notProcessed',
} as const;

/** Why a note failed, in the language of the interface; what is not known stays as the service words it. */
export function failureIn(failure: string): string {
  const known = Object.entries(KNOWN).find(([words]) => words === failure)?.[1];
  return known ? t(known) : failure;
}
