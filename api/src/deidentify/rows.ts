import type { Note, NoteRow, ReviewRow } from '@chartmark/schemas';
import type { Contents } from './collections.ts';
import { reportOf } from './report.ts';

const HINTS = 200;

/** Places in the result that a person should look at, the first of them. */
export const hintsIn = (text: string): ReviewRow['hints'] => [...reportOf(text, []).hints].slice(0, HINTS);

/** What is told of findings: where they are and how sure. */
export const shown = (findings: Contents['findings']): ReviewRow['findings'] =>
  findings.map(({ start, end, label, confidence }) => ({ start, end, label, confidence }));

/** What is told of a note in lists: never its text. */
export const rowOf = ({ id, title, state, length, meta, findings, failure, receivedAt }: Note): NoteRow => ({
  id,
  title,
  state,
  length,
  meta,
  findings,
  failure,
  receivedAt,
});
