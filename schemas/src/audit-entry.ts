import { z } from 'zod';
import { AccountSummary } from './account.ts';
import { Id } from './identity.ts';

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

/** A page of a project's log, with what people call those it speaks of. */
export const AuditPage = z
  .strictObject({
    rows: z.array(AuditEntry),
    people: z.array(AccountSummary),
    notes: z.array(z.strictObject({ id: Id, title: z.string() })),
    noteOf: z.record(Id, Id).meta({ description: 'the note of a layer, a task or a question that entries name alone' }),
    next: z.int().positive().nullable().meta({ description: 'what to ask for as `before`; null at the first entry' }),
  })
  .meta({ id: 'AuditPage' });
export type AuditPage = z.infer<typeof AuditPage>;
