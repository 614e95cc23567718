import { createHash } from 'node:crypto';
import type { Account, Membership, Role } from '@chartmark/schemas';
import { Refusal } from '@chartmark/schemas';
import type { Docs } from '../store/ports.ts';
import { Taken } from '../store/ports.ts';
import type { Session, StoredAccount } from './collections.ts';
import { accounts, memberships, sessions } from './collections.ts';
import { isCommon } from './common-passwords.ts';
import type { Actor } from './policy.ts';

export interface PeopleDeps {
  readonly docs: Docs;
  readonly passwords: {
    hash(password: string): Promise<string>;
    verify(password: string, hash: string | null): Promise<boolean>;
  };
  readonly now: () => Date;
  readonly newId: () => string;
  readonly newToken: () => string;
  readonly idleMs: number;
  readonly absoluteMs: number;
  /** Told when a session, or every session of an account, has ended. */
  readonly ended: (account: string, reason: 'signed-out' | 'no-longer-allowed') => void;
}

export interface NewAccount {
  readonly logIn: string;
  readonly name: string;
  readonly password: string;
  readonly admin: boolean;
}

/** How stale `seenAt` may get before it is written again. */
const SEEN_EVERY_MS = 60_000;
const PAGE = 1000;

export type People = ReturnType<typeof createPeople>;

export const createPeople = ({ docs, passwords, now, newId, newToken, idleMs, absoluteMs, ended }: PeopleDeps) => {
  const keyOf = (token: string): string => createHash('sha256').update(token).digest('hex');

  async function rolesOf(account: string): Promise<Map<string, readonly Role[]>> {
    const { rows } = await docs.page(memberships, { index: 'account', equals: [account], limit: PAGE });
    return new Map(rows.map((membership) => [membership.project, membership.roles]));
  }

  /** The account as an actor, or null if it is unknown or deactivated. */
  async function actorFor(account: string): Promise<Actor | null> {
    const found = await docs.get(accounts, account);
    return found?.active ? { account: shown(found), roles: await rolesOf(account) } : null;
  }

  async function openSession(token: string): Promise<Session | null> {
    const session = await docs.get(sessions, keyOf(token));
    if (!session) return null;
    const at = now().getTime();
    if (at - Date.parse(session.seenAt) <= idleMs && at - Date.parse(session.createdAt) <= absoluteMs) return session;
    await docs.remove(sessions, session.id);
    return null;
  }

  async function signOutAll(account: string): Promise<void> {
    const { rows } = await docs.page(sessions, { index: 'account', equals: [account], limit: PAGE });
    for (const session of rows) await docs.remove(sessions, session.id);
    ended(account, 'signed-out');
  }

  /** @throws {Refusal} `missing`; `conflict` if the installation would be left without an admin */
  async function change(
    id: string,
    to: { name?: string | undefined; active?: boolean | undefined; password?: string | undefined },
  ): Promise<Account> {
    const before = await docs.get(accounts, id);
    if (!before) throw new Refusal('missing', 'There is no such account');
    if (to.active === false && before.admin) await requireOtherAdmin(id);
    if (to.password !== undefined) requireGoodPassword(to.password, before.logIn);
    const passwordHash = to.password === undefined ? before.passwordHash : await passwords.hash(to.password);
    const account = await docs.change(accounts, id, (doc) => ({
      ...doc,
      name: to.name ?? doc.name,
      active: to.active ?? doc.active,
      passwordHash,
    }));
    if (to.active === false || to.password !== undefined) await signOutAll(id);
    return shown(account ?? before);
  }

  return {
    /** @returns the token for the cookie. @throws {Refusal} `unauthenticated`, the same for every cause */
    async signIn(logIn: string, password: string): Promise<{ token: string; account: string }> {
      const { rows } = await docs.page(accounts, { index: 'logIn', equals: [logIn], limit: 1 });
      const account = rows[0];
      const right = await passwords.verify(password, account?.passwordHash ?? null);
      if (!account || !right || !account.active) {
        throw new Refusal('unauthenticated', 'The name or the password is not right');
      }
      const token = newToken();
      const at = now().toISOString();
      await docs.put(sessions, { id: keyOf(token), account: account.id, createdAt: at, seenAt: at });
      return { token, account: account.id };
    },

    async signOut(token: string): Promise<void> {
      const session = await docs.get(sessions, keyOf(token));
      if (!session) return;
      await docs.remove(sessions, session.id);
      ended(session.account, 'signed-out');
    },

    /** Whom a token stands for, or null if its session has ended or never was. The session counts as in use. */
    async actor(token: string): Promise<Actor | null> {
      const session = await openSession(token);
      if (!session) return null;
      const at = now();
      if (at.getTime() - Date.parse(session.seenAt) > SEEN_EVERY_MS) {
        await docs.change(sessions, session.id, (doc) => ({ ...doc, seenAt: at.toISOString() }));
      }
      return actorFor(session.account);
    },

    /** Whether a token's session is open, without using it. */
    async stillIn(token: string): Promise<boolean> {
      return (await openSession(token)) !== null;
    },

    actorFor,

    async byLogIn(logIn: string): Promise<Account | null> {
      const { rows } = await docs.page(accounts, { index: 'logIn', equals: [logIn], limit: 1 });
      return rows[0] ? shown(rows[0]) : null;
    },

    /** @throws {Refusal} `conflict` if the log-in name was ever used, `senseless` if the password is too common */
    async create({ logIn, name, password, admin }: NewAccount): Promise<Account> {
      requireGoodPassword(password, logIn);
      const account: StoredAccount = {
        id: newId(),
        logIn,
        name,
        admin,
        active: true,
        credentials: [],
        createdAt: now().toISOString(),
        passwordHash: await passwords.hash(password),
      };
      try {
        await docs.add(accounts, account);
      } catch (error) {
        if (error instanceof Taken) throw new Refusal('conflict', 'The log-in name is taken');
        throw error;
      }
      return shown(account);
    },

    change,

    /** @throws {Refusal} `unauthenticated` if the present password is not right */
    async changeOwnPassword(id: string, current: string, next: string): Promise<void> {
      const account = await docs.get(accounts, id);
      if (!(await passwords.verify(current, account?.passwordHash ?? null))) {
        throw new Refusal('unauthenticated', 'The present password is not right');
      }
      await change(id, { password: next });
    },

    async list(after: string | undefined, limit: number): Promise<{ rows: Account[]; next: string | null }> {
      const { rows, next } = await docs.page(accounts, { index: 'all', equals: [], after, limit });
      return { rows: rows.map(shown), next };
    },

    async names(ids: readonly string[]): Promise<{ id: string; name: string }[]> {
      const found = await docs.many(accounts, [...new Set(ids)]);
      return found.map(({ id, name }) => ({ id, name }));
    },

    async members(project: string): Promise<{ account: Account; roles: Role[] }[]> {
      const { rows } = await docs.page(memberships, { index: 'project', equals: [project], limit: PAGE });
      const found = new Map(
        (
          await docs.many(
            accounts,
            rows.map((m) => m.account),
          )
        ).map((a) => [a.id, a]),
      );
      return rows.flatMap(({ account, roles }) => {
        const stored = found.get(account);
        return stored ? [{ account: shown(stored), roles }] : [];
      });
    },

    /** No roles: no longer a member, and every open socket to the project ends. */
    async setRoles(project: string, account: string, roles: readonly Role[]): Promise<void> {
      if (!(await docs.get(accounts, account))) throw new Refusal('missing', 'There is no such account');
      const id = `${project}.${account}`;
      if (roles.length === 0) await docs.remove(memberships, id);
      else await docs.put(memberships, { id, project, account, roles: [...new Set(roles)] } satisfies Membership);
      ended(account, 'no-longer-allowed');
    },

    /** Whether nobody has an account yet. */
    async isEmpty(): Promise<boolean> {
      const { rows } = await docs.page(accounts, { index: 'all', equals: [], limit: 1 });
      return rows.length === 0;
    },
  };

  async function requireOtherAdmin(id: string): Promise<void> {
    let after: string | undefined;
    do {
      const { rows, next } = await docs.page(accounts, { index: 'all', equals: [], after, limit: PAGE });
      if (rows.some((account) => account.admin && account.active && account.id !== id)) return;
      after = next ?? undefined;
    } while (after !== undefined);
    throw new Refusal('conflict', 'The last admin stays active');
  }
};

function requireGoodPassword(password: string, logIn: string): void {
  if (isCommon(password, logIn)) throw new Refusal('senseless', 'The password is among those that are guessed first');
}

function shown({ passwordHash: _, ...account }: StoredAccount): Account {
  return account;
}
