import { Id, Instant } from '@chartmark/schemas';
import { z } from 'zod';

/** `id` is the SHA-256 of the token in the cookie, so that reading the store signs nobody in. */
export const Session = z.strictObject({
  id: z.string(),
  account: Id,
  /** When its first token was given. */
  createdAt: Instant,
  seenAt: Instant,
  /** The account's roles changed: the next request gets another token. */
  renew: z.literal(true).optional(),
  /** When another token took its place; it ends soon after. */
  replacedAt: Instant.optional(),
});
export type Session = z.infer<typeof Session>;

export const sessions = {
  name: 'sessions',
  schema: Session,
  indexes: { account: { on: ['account'] } },
  kept: true,
} as const;
