import type { Server as HttpServer } from 'node:http';
import type { LayerEvent } from '@chartmark/schemas';
import { Server } from 'socket.io';
import type { Annotate } from '../annotate/service.ts';
import type { Audit } from '../http/audit.ts';
import { securityHeaders } from '../http/security-headers.ts';
import { tokenOf } from '../http/session-cookie.ts';
import type { Ending } from '../people/ending.ts';
import { sessionId } from '../sessions/session-id.ts';
import type { Log } from '../store/ports.ts';
import { limitBacklog } from './backlog.ts';
import { createPresenceBoard, tellPresence } from './presence.ts';
import { createRequests } from './requests.ts';
import { createRooms, type LayerServer, personRoom, presenceRoom, room, sessionRoom } from './rooms.ts';
import { createStanding, type StandingDeps } from './standing.ts';
import { tellEvent } from './tell-event.ts';

export interface RealtimeDeps extends Pick<StandingDeps, 'actorIn' | 'actorAtHand' | 'standing'> {
  readonly http: HttpServer;
  readonly annotate: Annotate;
  readonly log: Log<LayerEvent>;
  readonly audit: Audit;
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

/** How long a socket may outlive its session, or a role whose loss was not told. */
const STANDING_EVERY_MS = 10_000;
const HEAD_EVERY_MS = 15_000;
const MESSAGE_BYTES = 1_000_000;

/** One room a layer, fed by the log itself, so that events written by any process arrive in every browser. */
export async function createRealtime(deps: RealtimeDeps): Promise<Realtime> {
  const io: LayerServer = new Server(deps.http, {
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
  const rooms = createRooms(board);
  const standing = createStanding({ ...deps, rooms, sockets: () => io.sockets.sockets.values() });
  const heads = new Map<string, { version: number; hash: string }>();
  /** Who waits for which command, by its id, which the event will have. */
  const authors = new Map<string, string>();
  const requests = createRequests({ ...deps, standing, rooms, board, authors });

  const unsubscribe = await deps.log.subscribe(({ entry }) => {
    heads.set(entry.layer, entry);
    tellEvent(io.sockets, room(entry.layer), entry, authors.get(entry.id));
  });
  // A lost last message is noticed by the next head.
  const headTimer = setInterval(() => {
    for (const [layer, { version, hash }] of heads) io.to(room(layer)).emit('head', { layer, version, hash });
    heads.clear();
  }, HEAD_EVERY_MS);
  const standingTimer = setInterval(() => void standing.endOverdue().catch(deps.report), STANDING_EVERY_MS);

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
  io.on('connection', (socket) => {
    limitBacklog(socket.conn);
    void socket.join([personRoom(socket.data.actor.account.id), sessionRoom(socket.data.session)]);
    requests.serve(socket);
  });

  return {
    connected: () => io.engine.clientsCount,
    end({ account, session, reason }) {
      const ending = io.in(session === undefined ? personRoom(account) : sessionRoom(session));
      ending.emit('ended', { reason });
      ending.disconnectSockets(true);
    },
    withdraw(layer) {
      io.in(room(layer)).emit('withdrawn', { layer });
      for (const socket of io.sockets.sockets.values()) if (socket.data.joined.has(layer)) rooms.leave(socket, layer);
    },
    schemaChanged(project) {
      for (const socket of io.sockets.sockets.values()) {
        for (const [layer, of] of socket.data.joined) if (of === project) socket.emit('schema', { layer });
      }
    },
    reconsider: standing.reconsider,
    async close() {
      clearInterval(headTimer);
      clearInterval(standingTimer);
      board.close();
      await unsubscribe();
      await io.close();
    },
  };
}
