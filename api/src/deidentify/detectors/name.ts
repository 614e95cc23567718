import { isProgramme, isTermOfTwo } from '../eponym.ts';
import type { Finding } from '../finding.ts';
import { type Note, tokenAt } from '../tokens.ts';
import { detectInitials } from './initials.ts';
import { detectCasedName } from './name-cased.ts';
import { detectContactName } from './name-contact.ts';
import { detectContextName } from './name-context.ts';
import { detectEverydayName } from './name-everyday.ts';
import { detectFieldName } from './name-field.ts';
import { detectLooseName } from './name-loose.ts';
import { detectLowerName } from './name-lower.ts';
import { detectQuotedName } from './name-quoted.ts';
import { detectShapedName } from './name-shape.ts';
import { detectSlotName } from './name-slot.ts';

/** Names of patients, relatives and staff (A), by what stands around them and by what the words are. */
export function detectName(note: Note): Finding[] {
  return [
    ...detectFieldName(note),
    ...detectContextName(note),
    ...detectLooseName(note),
    ...detectInitials(note),
    ...detectContactName(note),
    ...detectQuotedName(note),
    ...detectShapedName(note),
    ...detectCasedName(note),
    ...detectSlotName(note),
    ...detectLowerName(note),
    ...detectEverydayName(note),
  ].filter(
    ({ start, end, confidence }) =>
      !isProgramme(note, tokenAt(note, start)) && (confidence >= TITLED || !isTermOfTwo(note, start, end)),
  );
}
/** So sure are only those behind a title or in a field of their own. */
const TITLED = 0.9;
