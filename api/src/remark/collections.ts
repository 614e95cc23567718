import { Id, Instant } from '@chartmark/schemas';
import { z } from 'zod';

/**
 * Words people wrote about a layer, sealed under the subject's key. Who wrote them, and of what kind they are, is told by
 * their event alone, which holds their salted digest; the id follows from that digest.
 */
export const StoredRemark = z.strictObject({
  id: Id,
  note: Id,
  layer: Id,
  event: Id,
  /** The comment, or the flag that was raised or answered. */
  about: Id,
  subject: Id,
  sealed: z.string(),
  salt: z.string(),
  at: Instant,
});
export type StoredRemark = z.infer<typeof StoredRemark>;

export const remarks = {
  name: 'remarks',
  schema: StoredRemark,
  indexes: { layer: { on: ['layer', 'at'] }, about: { on: ['layer', 'about', 'at'] } },
} as const;
