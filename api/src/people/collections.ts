import { Account, Id, Membership } from '@chartmark/schemas';
import { z } from 'zod';

/** An account with what only log-in needs. */
export const StoredAccount = Account.extend({ passwordHash: z.string() });
export type StoredAccount = z.infer<typeof StoredAccount>;

/** The account as others may see it. */
export const shown = ({ passwordHash: _, ...account }: StoredAccount): Account => account;

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
