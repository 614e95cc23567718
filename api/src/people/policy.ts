import type { Account, Membership, Role } from '@chartmark/schemas';

/** Whom a request is from, as the policy sees it. */
export interface Actor {
  readonly account: Account;
  /** The roles the account has, by project. */
  readonly roles: ReadonlyMap<string, readonly Role[]>;
}

/** Who may call a route: anyone, anyone signed in, the installation's admin, or people with one of these roles in the project. */
export type Allowed = 'anyone' | 'signedIn' | 'admin' | readonly Role[];

export type Verdict = 'allowed' | 'unauthenticated' | 'forbidden' | 'hidden';

/**
 * The one policy. Deny by default; a project one is not a member of does not exist.
 *
 * @param project the project the request is about, or null for the installation
 */
export function judge(allowed: Allowed, actor: Actor | null, project: string | null): Verdict {
  if (allowed === 'anyone') return 'allowed';
  if (!actor?.account.active) return 'unauthenticated';
  if (allowed === 'signedIn') return 'allowed';
  if (allowed === 'admin') return actor.account.admin ? 'allowed' : 'forbidden';
  if (project === null) return 'forbidden';
  const roles = actor.roles.get(project);
  if (!roles) return 'hidden';
  return roles.some((role) => allowed.includes(role)) ? 'allowed' : 'forbidden';
}

/** Whether the actor has one of these roles in the project. */
export const hasRole = (actor: Actor, project: string, ...wanted: readonly Role[]): boolean =>
  (actor.roles.get(project) ?? []).some((role) => wanted.includes(role));

export const rolesIn = (held: readonly Membership[]): Actor['roles'] =>
  new Map(held.map(({ project, roles }) => [project, roles]));
