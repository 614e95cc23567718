import type { NoteFilter, NoteOrder } from '@chartmark/schemas';
import { hasWords, type NoteBrief, wordsOf } from '../receive/brief.ts';

/** The field of a brief that an order sorts by; the index of the same name begins with the project. */
export const SORTED_BY = {
  received: 'receivedAt',
  title: 'titleKey',
  length: 'length',
  subject: 'subject',
} as const satisfies Record<NoteOrder, keyof NoteBrief>;

/** Whether a note passes what its brief alone can tell. */
export const passes = (brief: NoteBrief, { state, words = '' }: NoteFilter): boolean =>
  (state === undefined || brief.state === state) && hasWords(brief, wordsOf(words));

/** Where a note stands in a list: what it is sorted by, and its id. */
export type Place = readonly [key: string | number, id: string];

export const placeIn = (brief: NoteBrief, order: NoteOrder): Place => [brief[SORTED_BY[order]], brief.id];

/** The order of the stores' indexes: numbers as such, text by its UTF-8 bytes. */
export function comparePlaces(a: Place, b: Place): number {
  return compareKeys(a[0], b[0]) || compareKeys(a[1], b[1]);
}

function compareKeys(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
}

/** What may be the beginning of a code, such as the end of a title or a subject's key; null for other searches. */
export function codeIn(search: string): string | null {
  const [code, ...more] = wordsOf(search);
  return code !== undefined && more.length === 0 && /^[0-9a-f-]{4,36}$/.test(code) ? code : null;
}
