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
