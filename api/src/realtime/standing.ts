import { refusal } from '@chartmark/schemas';
import type { Annotate } from '../annotate/service.ts';
import { type Ending, endingFor } from '../people/ending.ts';
import type { Actor } from '../people/policy.ts';
import { hearsPresence, type LayerSocket, type Rooms } from './rooms.ts';

export interface StandingDeps {
  /** Whom a session stands for; it counts as in use. */
  readonly actorIn: (session: string) => Promise<Actor | null>;
  /** The same from memory: what was changed by another process shows within milliseconds. */
  readonly actorAtHand: (session: string) => Promise<Actor | null>;
  /** Whom each open session stands for, by its id, without using it. */
  readonly standing: (sessions: readonly string[]) => Promise<ReadonlyMap<string, Actor>>;
  readonly annotate: Pick<Annotate, 'access'>;
  readonly rooms: Rooms;
  /** The sockets of this process. */
  readonly sockets: () => Iterable<LayerSocket>;
}

/** Whom sockets stand for, and the end of what they may do no longer. */
export type Standing = ReturnType<typeof createStanding>;

const PAGE = 500;

export function createStanding({ actorIn, actorAtHand, standing, annotate, rooms, sockets }: StandingDeps) {
  /** Roles and sessions are looked up for each join and command: what was taken away is gone at once. */
  async function actorNow(socket: LayerSocket): Promise<Actor> {
    const actor = await actorIn(socket.data.session);
    const reason = endingFor(socket.data.actor, actor);
    if (actor && reason === null) {
      socket.data.actor = actor;
      return actor;
    }
    endSocket(socket, reason ?? 'signed-out');
    if (reason === 'no-longer-allowed') throw refusal('roles.changed', {});
    throw refusal('session.ended', {});
  }

  /** Who lost the task on a layer, or was asked meanwhile to label its note, looks no longer at what others make of it. */
  async function endIfLost(socket: LayerSocket, layer: string, project: string): Promise<void> {
    const { actor } = socket.data;
    const access = await annotate.access(actor, layer);
    if (access === 'none') {
      rooms.leave(socket, layer);
      socket.emit('withdrawn', { layer });
    } else if (!hearsPresence(actor, project, access)) {
      rooms.leavePresence(socket, layer);
    }
  }

  async function endAllOverdue(): Promise<void> {
    const all = [...sockets()];
    for (let at = 0; at < all.length; at += PAGE) {
      const page = all.slice(at, at + PAGE);
      const actors = await standing([...new Set(page.map(({ data }) => data.session))]);
      for (const socket of page) {
        const reason = endingFor(socket.data.actor, actors.get(socket.data.session) ?? null);
        if (reason !== null) endSocket(socket, reason);
        else for (const [layer, project] of socket.data.joined) await endIfLost(socket, layer, project);
      }
    }
  }
  let ending: Promise<void> | null = null;

  return {
    actorNow,

    /** For a command, of which there are many: memory may say that nothing was taken away, and not that something was. */
    async actorAtHand(socket: LayerSocket): Promise<Actor> {
      const actor = await actorAtHand(socket.data.session);
      return actor && endingFor(socket.data.actor, actor) === null ? actor : actorNow(socket);
    },

    /**
     * What nobody tells: sessions end by themselves, and who took a role away may have died before telling it. Asked again
     * while a slow store still holds it up, it is not begun once more.
     */
    endOverdue(): Promise<void> {
      ending ??= endAllOverdue().finally(() => {
        ending = null;
      });
      return ending;
    },

    /**
     * Ends what may be joined no longer, as who may was changed in a project.
     *
     * @param account whom alone it was changed for, or null for anybody
     */
    async reconsider(project: string, account: string | null): Promise<void> {
      for (const socket of sockets()) {
        if (account !== null && socket.data.actor.account.id !== account) continue;
        for (const [layer, of] of socket.data.joined) if (of === project) await endIfLost(socket, layer, project);
      }
    },
  };
}

function endSocket(socket: LayerSocket, reason: Ending['reason']): void {
  socket.emit('ended', { reason });
  socket.disconnect(true);
}
