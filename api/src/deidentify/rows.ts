import type { Attestation, Note, NoteRow, ReviewRow } from '@chartmark/schemas';
import type { Contents } from './collections.ts';
import type { Edge } from './edges.ts';
import type { Finding } from './finding.ts';
import { reportOf } from './report.ts';

const HINTS = 200;

/** Places in the result that a person should look at, the first of them; what was put in a finding's place is none. */
export function hintsIn(text: string, edges: readonly Edge[]): ReviewRow['hints'] {
  const ours = edges.map(({ start, end }): Finding => ({ start, end, label: 'OTHER_ID', confidence: 1 }));
  return [...reportOf(text, ours).hints].slice(0, HINTS);
}

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

/** On whose word a note was taken as de-identified elsewhere; null if the engine made its text. */
export function attestationOf({ transformation }: Note): Attestation | null {
  if (transformation?.kind !== 'attested') return null;
  const { kind: _, ...attestation } = transformation;
  return attestation;
}
