import { combined } from './cue-list.ts';

const NO = 'no|denies|denied|denying|deny|without|negative for|not have|negative';

/** What says that a finding never was: it denies, and it speaks of the past. */
export const NO_HISTORY: readonly string[] = combined(
  NO,
  '|a|any',
  '|known|past|prior|previous|significant|personal|remote|past medical|medical',
  'history of|h/o|hx of',
);

/** The same of the family. */
export const NO_FAMILY_HISTORY: readonly string[] = combined(
  NO,
  '|a|any',
  '|known|significant',
  'family history of|family history|family hx of',
);
