import { z } from 'zod';

/** One thing done or read through the service, other than events on layers. Ids and kinds only, never words of a note. */
export const AuditEntry = z
  .strictObject({
    version: z.int().positive(),
    id: z.uuid(),
    at: z.string(),
    actor: z.uuid().nullable(),
    action: z.string(),
    target: z.record(z.string(), z.string()),
    outcome: z.string(),
    ip: z.string(),
    prev: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Actions by which somebody came to see words of notes. Disagreements and adjudications quote them. */
export const READING_ACTIONS: ReadonlySet<string> = new Set([
  ...['note.open', 'layer.join', 'layer.remarks', 'layer.export', 'note.sample', 'source.read', 'note.flag'],
  ...['agreement.read', 'adjudication.read', 'adjudication.open', 'calibration.read', 'escalation.list', 'term.read'],
  ...['lexicon.read', 'finding.correct'],
]);
