import type { Server as HttpServer } from 'node:http';
import type { Answer, ClientToServer, Joined, LayerEvent, Presence, ServerToClient } from '@chartmark/schemas';
import { acknowledge, Join, Pointing, parse, refusal, Submission, sentSnapshot } from '@chartmark/schemas';
import { Server, type Socket } from 'socket.io';
import { z } from 'zod';
import type { Access } from '../annotate/access.ts';
import type { Annotate } from '../annotate/service.ts';
import type { Audit } from '../http/audit.ts';
import { problemFor } from '../http/errors.ts';
import { securityHeaders } from '../http/security-headers.ts';
import { tokenOf } from '../http/session-cookie.ts';
import { type Ending, endingFor } from '../people/ending.ts';
import { type Actor, hasRole } from '../people/policy.ts';
import { sessionId } from '../sessions/session-id.ts';
import type { Log } from '../store/ports.ts';
import { limitBacklog } from './backlog.ts';
import { createPresenceBoard, tellPresence } from './presence.ts';
import { tellEvent } from './tell-event.ts';

export interface RealtimeDeps {
  readonly http: HttpServer;
  readonly annotate: Annotate;
  readonly log: Log<LayerEvent>;
  readonly audit: Audit;
  /** Whom a session stands for; it counts as in use. */
  readonly actorIn: (session: string) => Promise<Actor | null>;
  /** The same from memory: what was changed by another process shows within milliseconds. */
  readonly actorAtHand: (session: string) => Promise<Actor | null>;
  /** Whom each open session stands for, by its id, without using it. */
  readonly standing: (sessions: readonly string[]) => Promise<ReadonlyMap<string, Actor>>;
  readonly report: (error: Error) => void;
  /** Whether browsers come by TLS. */
  readonly secure: boolean;
}

export interface Realtime {
  /** How many browsers are connected to this node. */
  connected(): number;
  /** Ends the sockets of this process that the ending is about, at once. */
  end(ending: Ending): void;
  /** Tells everyone on a layer that its note was taken out, and ends its room. */
  withdraw(layer: string): void;
  /** Tells everyone on a layer of a project that its labels were changed. */
  schemaChanged(project: string): void;
  /**
   * Ends what may be joined no longer, as who may was changed in a project.
   *
   * @param account whom alone it was changed for, or null for anybody
   */
  reconsider(project: string, account: string | null): Promise<void>;
  close(): Promise<void>;
}

interface SocketData {
  session: string;
  actor: Actor;
  lastPointingMs: number;
  /** The project of each layer that was joined. */
  joined: Map<string, string>;
}
type LayerSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

/** A client that has the layer up to so many events ago gets the events, another one the whole state. */
const CATCH_UP = 500;
const POINTING_EVERY_MS = 80;
/** How long a socket may outlive its session, or a role whose loss was not told. */
const STANDING_EVERY_MS = 10_000;
const STANDING_PAGE = 500;
const HEAD_EVERY_MS = 15_000;
const MESSAGE_BYTES = 1_000_000;

/** One room a layer, fed by the log itself, so that events written by any process arrive in every browser. */
export async function createRealtime(deps: RealtimeDeps): Promise<Realtime> {
  const io = new Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>(deps.http, {
    path: '/api/socket',
    serveClient: false,
    maxHttpBufferSize: MESSAGE_BYTES,
    allowRequest: ({ headers }, answer) => {
      const { origin, host } = headers;
      answer(null, origin === undefined || URL.parse(origin)?.host === host);
    },
  });
  io.engine.use(securityHeaders(deps.secure));
  const board = createPresenceBoard((layer, people) => tellPresence(io, presenceRoom(layer), { layer, people }));
  const heads = new Map<string, { version: number; hash: string }>();

  const unsubscribe = await deps.log.subscribe(({ entry }) => {
    heads.set(entry.layer, entry);
    tellEvent(io.sockets, room(entry.layer), entry);
  });
  // A lost last message is noticed by the next head.
  const headTimer = setInterval(() => {
    for (const [layer, { version, hash }] of heads) io.to(room(layer)).emit('head', { layer, version, hash });
    heads.clear();
  }, HEAD_EVERY_MS);
  const standingTimer = setInterval(() => void endOverdue().catch(deps.report), STANDING_EVERY_MS);

  io.use((socket, next) => {
    const token = tokenOf(socket.handshake.headers.cookie, deps.secure);
    const refuse = () => next(new Error('unauthenticated'));
    if (token === null) return refuse();
    const session = sessionId(token);
    deps.actorIn(session).then((actor) => {
      if (!actor) return refuse();
      Object.assign(socket.data, { session, actor, lastPointingMs: 0, joined: new Map() });
      next();
    }, refuse);
  });
  io.on('connection', (socket) => serve(socket));

  function serve(socket: LayerSocket): void {
    limitBacklog(socket.conn);
    void socket.join([personRoom(socket.data.actor.account.id), sessionRoom(socket.data.session)]);
    socket.on('join', (message, answer) => void reply(answer, () => join(socket, message)));
    socket.on('leave', (message) => leave(socket, message));
    socket.on('command', (message, answer) => void reply(answer, () => command(socket, message)));
    socket.on('pointing', (message) => void point(socket, message).catch(() => undefined));
    socket.on('disconnecting', () => {
      for (const name of socket.rooms) if (name.startsWith('layer ')) board.remove(name.slice(6), socket.id);
    });
  }

  /** The room is entered before the state is read: what happens in between arrives as well, and versions drop repeats. */
  async function join(socket: LayerSocket, message: unknown): Promise<Joined> {
    const wish = parse(Join, message);
    const actor = await actorNow(socket);
    const { layer, task, access } = await deps.annotate.open(actor, wish.layer);
    await deps.audit.record({
      project: layer.project,
      actor: actor.account.id,
      action: 'layer.join',
      target: { layer: layer.id, note: layer.note, ...(task && { task: task.id }) },
      outcome: 'done',
      ip: socket.handshake.address,
    });
    await socket.join(room(layer.id));
    socket.data.joined.set(layer.id, layer.project);
    if (hearsPresence(actor, layer.project, access)) await socket.join(presenceRoom(layer.id));
    const { version, hash, state } = await deps.annotate.current(layer);
    const behind = version - (wish.have ?? -1);
    if (wish.have !== undefined && behind >= 0 && behind <= CATCH_UP) {
      return { kind: 'events', events: await deps.annotate.events(layer, wish.have, CATCH_UP), hash };
    }
    return { kind: 'snapshot', snapshot: sentSnapshot(state, actor.account.id), hash };
  }

  function leave(socket: LayerSocket, message: unknown): void {
    const wish = Leave.safeParse(message);
    if (!wish.success) return;
    leaveLayer(socket, wish.data.layer);
  }

  function leaveLayer(socket: LayerSocket, layer: string): void {
    socket.data.joined.delete(layer);
    void socket.leave(room(layer));
    void socket.leave(presenceRoom(layer));
    board.remove(layer, socket.id);
  }

  async function command(socket: LayerSocket, message: unknown) {
    const { layer, ...envelope } = parse(Submission, message);
    return acknowledge(await deps.annotate.execute(await actorAtHand(socket), layer, envelope));
  }

  async function point(socket: LayerSocket, message: unknown): Promise<void> {
    const { layer, client, selection, span } = parse(Pointing, message);
    const atMs = performance.now();
    if (!socket.rooms.has(room(layer)) || atMs - socket.data.lastPointingMs < POINTING_EVERY_MS) return;
    socket.data.lastPointingMs = atMs;
    const { id, name } = socket.data.actor.account;
    board.put(layer, socket.id, { client, account: id, name, selection, span } satisfies Presence);
  }

  /** For a command, of which there are many: memory may say that nothing was taken away, and not that something was. */
  async function actorAtHand(socket: LayerSocket): Promise<Actor> {
    const actor = await deps.actorAtHand(socket.data.session);
    return actor && endingFor(socket.data.actor, actor) === null ? actor : actorNow(socket);
  }

  /** Roles and sessions are looked up for each join and command: what was taken away is gone at once. */
  async function actorNow(socket: LayerSocket): Promise<Actor> {
    const actor = await deps.actorIn(socket.data.session);
    const reason = endingFor(socket.data.actor, actor);
    if (actor && reason === null) {
      socket.data.actor = actor;
      return actor;
    }
    endSocket(socket, reason ?? 'signed-out');
    if (reason === 'no-longer-allowed') throw refusal('roles.changed', {});
    throw refusal('session.ended', {});
  }

  async function reply<T>(answer: (reply: Answer<T>) => void, work: () => Promise<T>): Promise<void> {
    if (typeof answer !== 'function') return;
    try {
      answer({ ok: true, value: await work() });
    } catch (error) {
      answer({ ok: false, problem: problemFor(error, deps.report) });
    }
  }

  /** What nobody tells: sessions end by themselves, and who took a role away may have died before telling it. */
  async function endOverdue(): Promise<void> {
    const sockets = [...io.sockets.sockets.values()];
    for (let at = 0; at < sockets.length; at += STANDING_PAGE) {
      const page = sockets.slice(at, at + STANDING_PAGE);
      const standing = await deps.standing([...new Set(page.map(({ data }) => data.session))]);
      for (const socket of page) {
        const reason = endingFor(socket.data.actor, standing.get(socket.data.session) ?? null);
        if (reason !== null) endSocket(socket, reason);
        else for (const [layer, project] of socket.data.joined) await endIfLost(socket, layer, project);
      }
    }
  }

  /** Who lost the task on a layer, or was asked meanwhile to label its note, looks no longer at what others make of it. */
  async function endIfLost(socket: LayerSocket, layer: string, project: string): Promise<void> {
    const { actor } = socket.data;
    const access = await deps.annotate.access(actor, layer);
    if (access === 'none') {
      leaveLayer(socket, layer);
      socket.emit('withdrawn', { layer });
    } else if (!hearsPresence(actor, project, access)) {
      void socket.leave(presenceRoom(layer));
      board.remove(layer, socket.id);
    }
  }

  return {
    connected: () => io.engine.clientsCount,
    end({ account, session, reason }) {
      const ending = io.in(session === undefined ? personRoom(account) : sessionRoom(session));
      ending.emit('ended', { reason });
      ending.disconnectSockets(true);
    },
    withdraw(layer) {
      io.in(room(layer)).emit('withdrawn', { layer });
      io.in(room(layer)).socketsLeave([room(layer), presenceRoom(layer)]);
      for (const { data } of io.sockets.sockets.values()) data.joined.delete(layer);
    },
    schemaChanged(project) {
      for (const socket of io.sockets.sockets.values()) {
        for (const [layer, of] of socket.data.joined) if (of === project) socket.emit('schema', { layer });
      }
    },
    async reconsider(project, account) {
      for (const socket of io.sockets.sockets.values()) {
        if (account !== null && socket.data.actor.account.id !== account) continue;
        for (const [layer, of] of socket.data.joined) if (of === project) await endIfLost(socket, layer, project);
      }
    },
    async close() {
      clearInterval(headTimer);
      clearInterval(standingTimer);
      board.close();
      await unsubscribe();
      await io.close();
    },
  };
}

/** Presence tells names, which who only reads may not be meant to know. */
const hearsPresence = (actor: Actor, project: string, access: Access): boolean =>
  access === 'write' || hasRole(actor, project, 'lead', 'auditor');

const Leave = z.object({ layer: z.uuid() });

const room = (layer: string): string => `layer ${layer}`;
const presenceRoom = (layer: string): string => `presence ${layer}`;
const personRoom = (account: string): string => `person ${account}`;
const sessionRoom = (session: string): string => `session ${session}`;

function endSocket(socket: LayerSocket, reason: Ending['reason']): void {
  socket.emit('ended', { reason });
  socket.disconnect(true);
}
