import { Account, Id, Instant, Membership } from '@chartmark/schemas';
import { z } from 'zod';

/** An account with what only log-in needs. */
export const StoredAccount = Account.extend({ passwordHash: z.string() });
export type StoredAccount = z.infer<typeof StoredAccount>;

/** The account as others may see it. */
export const shown = ({ passwordHash: _, ...account }: StoredAccount): Account => account;

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

export const accounts = {
  name: 'accounts',
  schema: StoredAccount,
  indexes: { logIn: { on: ['logIn'], unique: true }, all: { on: [] } },
  kept: true,
} as const;
/** What each log-in name that was ever given looks like, so that no other looks the same. */
export const logInLikenesses = {
  name: 'logInLikenesses',
  schema: z.strictObject({ id: z.string(), account: Id }),
  indexes: {},
} as const;
export const memberships = {
  name: 'memberships',
  schema: Membership,
  indexes: { account: { on: ['account'] }, project: { on: ['project'] } },
  kept: true,
} as const;
export const sessions = {
  name: 'sessions',
  schema: Session,
  indexes: { account: { on: ['account'] } },
  kept: true,
} as const;
