import { Id } from '@chartmark/schemas';
import { z } from 'zod';
import type { Actor } from './policy.ts';

/** The audit action under which an ending is told to every process on the store. */
export const ENDING = 'access.end';

/**
 * That one session of an account is over or goes on under another id, or, without a session, that all of the account's are
 * to be asked anew.
 */
export const Ending = z.strictObject({
  account: Id,
  session: z.string().optional(),
  reason: z.enum(['signed-out', 'no-longer-allowed', 'renewed']),
});
export type Ending = z.infer<typeof Ending>;

/** The ending an audit entry tells of, or null if it is about something else. */
export const endingOf = (entry: { readonly action: string; readonly target: unknown }): Ending | null =>
  entry.action === ENDING ? Ending.parse(entry.target) : null;

/** Why a socket opened by `before` may not go on, or null if it may. */
export function endingFor(before: Actor, now: Actor | null): Ending['reason'] | null {
  if (!now?.account.active) return 'signed-out';
  return losesRole(before.roles, now.roles) ? 'no-longer-allowed' : null;
}

/** Whether a role that was held, in whichever project, is held no more. */
export const losesRole = (before: Actor['roles'], now: Actor['roles']): boolean =>
  [...before].some(([project, roles]) => roles.some((role) => !now.get(project)?.includes(role)));
