import type { Account, Credential, Membership, Role } from '@chartmark/schemas';
import { type Refusal, refusal } from '@chartmark/schemas';
import { rowsOf } from '../store/pages.ts';
import type { Docs, Store } from '../store/ports.ts';
import { Taken } from '../store/ports.ts';
import type { StoredAccount } from './collections.ts';
import { accounts, logInLikenesses, memberships, shown } from './collections.ts';
import { isCommon } from './common-passwords.ts';
import { type Ending, losesRole } from './ending.ts';
import { likenessOf } from './likeness.ts';

export interface PeopleDeps {
  readonly docs: Docs;
  readonly atomically: Store['atomically'];
  readonly passwords: {
    hash(password: string): Promise<string>;
    verify(password: string, hash: string | null): Promise<boolean>;
  };
  readonly now: () => Date;
  readonly newId: () => string;
  readonly sessions: {
    /** Begins a session within the transaction. @returns its token */
    begin(tx: Docs, account: string): Promise<string>;
    /** Gives each session of the account another token, from the transaction on. */
    renewAll(tx: Docs, account: string): Promise<void>;
    /** Lets go of what ran out unseen. */
    tidy(account: string): Promise<void>;
    signOutAll(account: string): Promise<void>;
  };
  /** Tells every process what an account may do no longer. Settles once it is durable. */
  readonly ended: (ending: Ending) => Promise<void>;
}

export interface NewAccount {
  readonly logIn: string;
  readonly name: string;
  readonly password: string;
  readonly admin: boolean;
}

const PAGE = 1000;

export type People = ReturnType<typeof createPeople>;

export const createPeople = (deps: PeopleDeps) => {
  const { docs, atomically, passwords, now, newId, sessions, ended } = deps;

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
    if (to.active === false || to.password !== undefined) await sessions.signOutAll(id);
    return shown(account ?? before);
  }

  return {
    /** @returns the token for the cookie. @throws {Refusal} `unauthenticated`, the same for every cause */
    async signIn(logIn: string, password: string): Promise<{ token: string; account: string }> {
      const { rows } = await docs.page(accounts, { index: 'logIn', equals: [logIn], limit: 1 });
      const account = rows[0];
      const right = await passwords.verify(password, account?.passwordHash ?? null);
      if (!account || !right || !account.active) throw notRight();
      await sessions.tidy(account.id);
      const token = await atomically(async (tx) => {
        // A new password ended the sessions there were; one with the old password must not come after.
        if ((await tx.get(accounts, account.id))?.passwordHash !== account.passwordHash) throw notRight();
        return sessions.begin(tx, account.id);
      });
      return { token, account: account.id };
    },

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
     * No roles: no longer a member. A change gives each session of the account another token, and where a role is lost,
     * every open socket of the account ends.
     *
     * @returns the roles of before
     */
    async setRoles(project: string, account: string, roles: readonly Role[]): Promise<readonly Role[]> {
      const id = `${project}.${account}`;
      const after = [...new Set(roles)];
      const before = await atomically(async (tx) => {
        if (!(await tx.get(accounts, account))) throw refusal('account.missing', {});
        const held = (await tx.get(memberships, id))?.roles ?? [];
        if (after.length === 0) await tx.remove(memberships, id);
        else await tx.put(memberships, { id, project, account, roles: after } satisfies Membership);
        if (new Set(held).symmetricDifference(new Set(after)).size > 0) await sessions.renewAll(tx, account);
        return held;
      });
      if (losesRole(new Map([[project, before]]), new Map([[project, after]]))) {
        await ended({ account, reason: 'no-longer-allowed' });
      }
      return before;
    },

    /** Whether nobody has an account yet. */
    async isEmpty(): Promise<boolean> {
      const { rows } = await docs.page(accounts, { index: 'all', equals: [], limit: 1 });
      return rows.length === 0;
    },
  };

  async function requireOtherAdmin(tx: Docs, id: string): Promise<void> {
    for await (const { id: other, admin, active } of rowsOf(tx, accounts, { index: 'all', equals: [], limit: PAGE })) {
      // Read by its id, so that two admins cannot deactivate each other at one time.
      if (admin && active && other !== id && (await tx.get(accounts, other))?.active) return;
    }
    throw refusal('account.lastAdmin', {});
  }
};

function requireGoodPassword(password: string, logIn: string): void {
  if (isCommon(password, logIn)) throw refusal('password.common', {});
}

const notRight = (): Refusal => refusal('signIn.wrong', {});
