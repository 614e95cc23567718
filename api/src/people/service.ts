import type { Account, Credential, Membership, Role } from '@chartmark/schemas';
import { type Refusal, refusal } from '@chartmark/schemas';
import type { Docs, Kept, Store } from '../store/ports.ts';
import { Taken } from '../store/ports.ts';
import type { Session, StoredAccount } from './collections.ts';
import { accounts, logInLikenesses, memberships, sessions } from './collections.ts';
import { isCommon } from './common-passwords.ts';
import { type Ending, losesRole } from './ending.ts';
import { likenessOf } from './likeness.ts';
import type { Actor } from './policy.ts';
import { sessionId } from './session-id.ts';

export interface PeopleDeps {
  readonly docs: Docs;
  readonly atomically: Store['atomically'];
  readonly kept: Kept;
  readonly passwords: {
    hash(password: string): Promise<string>;
    verify(password: string, hash: string | null): Promise<boolean>;
  };
  readonly now: () => Date;
  readonly newId: () => string;
  readonly newToken: () => string;
  readonly idleMs: number;
  readonly absoluteMs: number;
  /** Tells every process that a session, or what an account may do, has ended. Settles once it is durable. */
  readonly ended: (ending: Ending) => Promise<void>;
}

export interface NewAccount {
  readonly logIn: string;
  readonly name: string;
  readonly password: string;
  readonly admin: boolean;
}

/** How stale `seenAt` may get before it is written again: at most this, and this part of the idle time. */
const SEEN_EVERY_MS = 60_000;
const SEEN_EVERY_PART = 0.1;
const PAGE = 1000;

export type People = ReturnType<typeof createPeople>;

export const createPeople = (deps: PeopleDeps) => {
  const { docs, kept, atomically, passwords, now, newId, newToken, idleMs, absoluteMs, ended } = deps;
  const seenEveryMs = Math.min(SEEN_EVERY_MS, idleMs * SEEN_EVERY_PART);

  async function rolesOf(account: string): Promise<Map<string, readonly Role[]>> {
    const { rows } = await docs.page(memberships, { index: 'account', equals: [account], limit: PAGE });
    return rolesIn(rows);
  }

  /** The account as an actor, or null if it is unknown or deactivated. */
  async function actorFor(account: string): Promise<Actor | null> {
    const [found, roles] = await Promise.all([docs.get(accounts, account), rolesOf(account)]);
    return found?.active ? { account: shown(found), roles } : null;
  }

  function isOpen({ seenAt, createdAt }: Session): boolean {
    const at = now().getTime();
    return at - Date.parse(seenAt) <= idleMs && at - Date.parse(createdAt) <= absoluteMs;
  }

  /** Whether the session's use is due to be written down again. */
  const isUnseen = ({ seenAt }: Session): boolean => now().getTime() - Date.parse(seenAt) > seenEveryMs;

  /** Whom a session stands for, or null if it has ended or never was. The session counts as in use. */
  async function actorIn(id: string): Promise<Actor | null> {
    const session = await docs.get(sessions, id);
    if (!session) return null;
    if (!isOpen(session)) {
      await docs.remove(sessions, id);
      return null;
    }
    if (isUnseen(session)) {
      const seenAt = now().toISOString();
      await docs.change(sessions, id, (doc) => ({ ...doc, seenAt }));
    }
    return actorFor(session.account);
  }

  /** As `actorIn`, from memory: what was changed by another process shows within milliseconds. */
  async function actorAtHand(id: string): Promise<Actor | null> {
    const session = await kept.get(sessions, id);
    if (!session || !isOpen(session) || isUnseen(session)) return actorIn(id);
    const [account, held] = await Promise.all([
      kept.get(accounts, session.account),
      kept.all(memberships, { index: 'account', equals: [session.account] }),
    ]);
    return account?.active ? { account: shown(account), roles: rolesIn(held) } : null;
  }

  async function signOutAll(account: string): Promise<void> {
    let rows: Session[];
    do {
      rows = await sessionsOf(account);
      for (const session of rows) await docs.remove(sessions, session.id);
    } while (rows.length === PAGE);
    await ended({ account, reason: 'signed-out' });
  }

  async function sessionsOf(account: string): Promise<Session[]> {
    return (await docs.page(sessions, { index: 'account', equals: [account], limit: PAGE })).rows;
  }

  /** @throws {Refusal} `missing`; `conflict` if the installation would be left without an admin */
  async function change(
    id: string,
    to: {
      name?: string | undefined;
      active?: boolean | undefined;
      password?: string | undefined;
      credentials?: readonly Credential[] | undefined;
    },
  ): Promise<Account> {
    const before = await docs.get(accounts, id);
    if (!before) throw refusal('account.missing', {});
    if (to.password !== undefined) requireGoodPassword(to.password, before.logIn);
    const newHash = to.password === undefined ? null : await passwords.hash(to.password);
    const account = await atomically(async (tx) => {
      if (to.active === false && before.admin) await requireOtherAdmin(tx, id);
      return tx.change(accounts, id, (doc) => ({
        ...doc,
        name: to.name ?? doc.name,
        active: to.active ?? doc.active,
        credentials: [...(to.credentials ?? doc.credentials)],
        passwordHash: newHash ?? doc.passwordHash,
      }));
    });
    if (to.active === false || to.password !== undefined) await signOutAll(id);
    return shown(account ?? before);
  }

  return {
    /** @returns the token for the cookie. @throws {Refusal} `unauthenticated`, the same for every cause */
    async signIn(logIn: string, password: string): Promise<{ token: string; account: string }> {
      const { rows } = await docs.page(accounts, { index: 'logIn', equals: [logIn], limit: 1 });
      const account = rows[0];
      const right = await passwords.verify(password, account?.passwordHash ?? null);
      if (!account || !right || !account.active) throw notRight();
      // Those that ran out unseen, as a program's do that signs in for each request.
      for (const old of await sessionsOf(account.id)) if (!isOpen(old)) await docs.remove(sessions, old.id);
      const token = newToken();
      const at = now().toISOString();
      await atomically(async (tx) => {
        // A new password ended the sessions there were; one with the old password must not come after.
        if ((await tx.get(accounts, account.id))?.passwordHash !== account.passwordHash) throw notRight();
        await tx.put(sessions, { id: sessionId(token), account: account.id, createdAt: at, seenAt: at });
      });
      return { token, account: account.id };
    },

    /** Ends the session of this token and no other of the account. */
    async signOut(token: string): Promise<void> {
      const session = await docs.get(sessions, sessionId(token));
      if (!session) return;
      await docs.remove(sessions, session.id);
      await ended({ account: session.account, session: session.id, reason: 'signed-out' });
    },

    /** Whom a token stands for, or null if its session has ended or never was. The session counts as in use. */
    actor: (token: string): Promise<Actor | null> => actorIn(sessionId(token)),

    actorIn,
    actorAtHand,

    /** Whom each session that is open stands for, by its id; none counts as in use. At most 1,000 ids. */
    async standing(ids: readonly string[]): Promise<Map<string, Actor>> {
      const open = (await docs.many(sessions, ids)).filter(isOpen);
      const actors = new Map<string, Actor | null>();
      for (const id of new Set(open.map(({ account }) => account))) actors.set(id, await actorFor(id));
      return new Map(
        open.flatMap(({ id, account }) => {
          const actor = actors.get(account);
          return actor ? [[id, actor]] : [];
        }),
      );
    },

    actorFor,

    async byLogIn(logIn: string): Promise<Account | null> {
      const { rows } = await docs.page(accounts, { index: 'logIn', equals: [logIn], limit: 1 });
      return rows[0] ? shown(rows[0]) : null;
    },

    /** @throws {Refusal} `conflict` if the log-in name, or one that looks like it, was ever used; `senseless` if the password is too common */
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
        await atomically(async (tx) => {
          await tx.add(logInLikenesses, { id: likenessOf(logIn), account: account.id });
          await tx.add(accounts, account);
        });
      } catch (error) {
        if (error instanceof Taken) throw refusal('account.taken', {});
        throw error;
      }
      return shown(account);
    },

    change,

    /** @throws {Refusal} `unauthenticated` if the present password is not right */
    async changeOwnPassword(id: string, current: string, next: string): Promise<void> {
      const account = await docs.get(accounts, id);
      if (!(await passwords.verify(current, account?.passwordHash ?? null))) {
        throw refusal('password.present', {});
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

    /**
     * No roles: no longer a member. Where a role is lost, every open socket of the account ends.
     *
     * @returns the roles of before
     */
    async setRoles(project: string, account: string, roles: readonly Role[]): Promise<readonly Role[]> {
      if (!(await docs.get(accounts, account))) throw refusal('account.missing', {});
      const id = `${project}.${account}`;
      const before = await docs.get(memberships, id);
      if (roles.length === 0) await docs.remove(memberships, id);
      else await docs.put(memberships, { id, project, account, roles: [...new Set(roles)] } satisfies Membership);
      if (losesRole(new Map([[project, before?.roles ?? []]]), new Map([[project, roles]]))) {
        await ended({ account, reason: 'no-longer-allowed' });
      }
      return before?.roles ?? [];
    },

    /** Whether nobody has an account yet. */
    async isEmpty(): Promise<boolean> {
      const { rows } = await docs.page(accounts, { index: 'all', equals: [], limit: 1 });
      return rows.length === 0;
    },
  };

  async function requireOtherAdmin(tx: Docs, id: string): Promise<void> {
    let after: string | undefined;
    do {
      const { rows, next } = await tx.page(accounts, { index: 'all', equals: [], after, limit: PAGE });
      for (const { id: other } of rows.filter((account) => account.admin && account.active && account.id !== id)) {
        // Read by its id, so that two admins cannot deactivate each other at one time.
        if ((await tx.get(accounts, other))?.active) return;
      }
      after = next ?? undefined;
    } while (after !== undefined);
    throw refusal('account.lastAdmin', {});
  }
};

function requireGoodPassword(password: string, logIn: string): void {
  if (isCommon(password, logIn)) throw refusal('password.common', {});
}

const notRight = (): Refusal => refusal('signIn.wrong', {});

const rolesIn = (held: readonly Membership[]): Map<string, readonly Role[]> =>
  new Map(held.map(({ project, roles }) => [project, roles]));

function shown({ passwordHash: _, ...account }: StoredAccount): Account {
  return account;
}
