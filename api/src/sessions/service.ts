import { accounts, memberships, shown } from '../people/collections.ts';
import type { Ending } from '../people/ending.ts';
import { type Actor, rolesIn } from '../people/policy.ts';
import type { Docs, Kept, Store } from '../store/ports.ts';
import { type Session, sessions } from './collections.ts';
import { sessionId } from './session-id.ts';

export interface SessionDeps {
  readonly docs: Docs;
  readonly atomically: Store['atomically'];
  readonly kept: Kept;
  readonly now: () => Date;
  readonly newToken: () => string;
  readonly idleMs: number;
  readonly absoluteMs: number;
  /** Tells every process that a session, or what an account may do, has ended. Settles once it is durable. */
  readonly ended: (ending: Ending) => Promise<void>;
}

/** How stale `seenAt` may get before it is written again: at most this, and this part of the idle time. */
const SEEN_EVERY_MS = 60_000;
const SEEN_EVERY_PART = 0.1;
/** How long a token is good for after another took its place: requests that were under way with it must arrive. */
const REPLACED_MS = 10_000;
const PAGE = 1000;

/** Who is signed in: sessions from the first token to the end, whether told or by time. */
export function createSessions({ docs, atomically, kept, now, newToken, idleMs, absoluteMs, ended }: SessionDeps) {
  const seenEveryMs = Math.min(SEEN_EVERY_MS, idleMs * SEEN_EVERY_PART);

  /** The account as an actor, or null if it is unknown or deactivated. */
  async function actorFor(account: string): Promise<Actor | null> {
    const [found, held] = await Promise.all([
      docs.get(accounts, account),
      docs.page(memberships, { index: 'account', equals: [account], limit: PAGE }),
    ]);
    return found?.active ? { account: shown(found), roles: rolesIn(held.rows) } : null;
  }

  const ageMs = (at: string): number => now().getTime() - Date.parse(at);

  const isOpen = ({ seenAt, createdAt, replacedAt }: Session): boolean =>
    ageMs(seenAt) <= idleMs &&
    ageMs(createdAt) <= absoluteMs &&
    (replacedAt === undefined || ageMs(replacedAt) <= REPLACED_MS);

  /** Whether the session's use is due to be written down again. */
  const isUnseen = ({ seenAt }: Session): boolean => ageMs(seenAt) > seenEveryMs;

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

  async function sessionsOf(account: string, from: Docs = docs): Promise<Session[]> {
    return (await from.page(sessions, { index: 'account', equals: [account], limit: PAGE })).rows;
  }

  async function removeWhere(account: string, over: (session: Session) => boolean): Promise<void> {
    for (const session of await sessionsOf(account)) if (over(session)) await docs.remove(sessions, session.id);
  }

  return {
    actorFor,
    actorIn,
    actorAtHand,

    /** Whom a token stands for, or null if its session has ended or never was. The session counts as in use. */
    actor: (token: string): Promise<Actor | null> => actorIn(sessionId(token)),

    /** Begins a session within the transaction. @returns its token */
    async begin(tx: Docs, account: string): Promise<string> {
      const token = newToken();
      const at = now().toISOString();
      await tx.put(sessions, { id: sessionId(token), account, createdAt: at, seenAt: at });
      return token;
    },

    /** Lets go of what ran out unseen, as the sessions of a program do that signs in for each request. */
    tidy: (account: string): Promise<void> => removeWhere(account, (session) => !isOpen(session)),

    /** Within the transaction that changes an account's roles: each of its sessions is to get another token. */
    async renewAll(tx: Docs, account: string): Promise<void> {
      for (const session of await sessionsOf(account, tx)) {
        if (session.replacedAt === undefined) await tx.put(sessions, { ...session, renew: true });
      }
    },

    /**
     * A new token in place of one whose account's roles changed since it was given, or null where none is due. The session
     * goes on as old as it is. The old token ends within seconds.
     *
     * @see OWASP ASVS 5.0, 7.2.4; OWASP Session Management: renew the session id after any privilege level change
     */
    async renew(token: string): Promise<string | null> {
      const id = sessionId(token);
      if (!(await kept.get(sessions, id))?.renew) return null;
      const next = newToken();
      return atomically(async (tx) => {
        const marked = await tx.get(sessions, id);
        if (!marked?.renew) return null;
        const { renew: _, ...session } = marked;
        await tx.put(sessions, { ...session, id: sessionId(next) });
        await tx.put(sessions, { ...session, replacedAt: now().toISOString() });
        return next;
      });
    },

    /** Ends the session of this token, with the tokens it had before, and no other of the account. */
    async signOut(token: string): Promise<void> {
      const session = await docs.get(sessions, sessionId(token));
      if (!session) return;
      await docs.remove(sessions, session.id);
      await removeWhere(session.account, ({ replacedAt }) => replacedAt !== undefined);
      await ended({ account: session.account, session: session.id, reason: 'signed-out' });
    },

    async signOutAll(account: string): Promise<void> {
      // Until none is left: one may get another token meanwhile.
      for (let rows = await sessionsOf(account); rows.length > 0; rows = await sessionsOf(account)) {
        for (const session of rows) await docs.remove(sessions, session.id);
      }
      await ended({ account, reason: 'signed-out' });
    },

    /** Ends the sockets that were opened with a token that was replaced; their browsers come back with the new one. */
    async endReplaced(account: string, token: string): Promise<void> {
      await ended({ account, session: sessionId(token), reason: 'renewed' });
    },

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
  };
}
