import {
  Acknowledgement,
  type Answer,
  type ClientToServer,
  type CommandEnvelope,
  type Id,
  LayerEvent,
  Me,
  type Pointing,
  type Presence,
  type Problem,
  type Refusal,
  refusal,
  type ServerToClient,
} from '@chartmark/schemas';
import { io, type Socket } from 'socket.io-client';
import { call, get, refusalOf } from './client.ts';
import type { LayerSession, Transport } from './layer-session.ts';

export type Wire = Socket<ServerToClient, ClientToServer>;

/** How long an answer on the socket may take before the command goes by HTTP instead. */
const ANSWER_WAIT_MS = 4_000;
/** How long the answer to a command may take by HTTP. On a line that is dead and does not say so, a browser itself waits for many minutes. */
const LONGEST_ANSWER_MS = 30_000;

let opened: Wire | null = null;

/** The page's one connection, made when a layer is first followed. The session cookie says who it is. */
export function wireOfPage(): Wire {
  opened ??= io({ path: '/api/socket', autoConnect: false, withCredentials: true });
  return opened;
}

/**
 * Commands go over the socket while it is up, and by HTTP otherwise; both give the same answer to the same id. Another tab
 * may have signed somebody else in: no command of this account ever goes out under their session.
 */
export function createTransport(wire: Wire, account: Id, longestMs = LONGEST_ANSWER_MS): Transport {
  /** The connection that was found to be signed in as the account; it stays so until it closes. */
  let own: string | undefined;
  const isOwn = async (signal: AbortSignal): Promise<boolean> => {
    const { id } = wire;
    if (id !== own) await requireSignedIn(account, signal);
    own = id;
    return wire.connected && wire.id === own;
  };
  return {
    async send(layer, envelope) {
      if (navigator.onLine === false) throw refusal('network.none', {});
      if (wire.connected && (await inTime(longestMs, isOwn))) {
        const reply = await sendOver(wire, layer, envelope);
        if (reply) return accepted(reply);
      }
      return inTime(longestMs, (signal) => {
        const asked = { body: envelope, answer: Acknowledgement, from: account, signal };
        return call('POST', `/layers/${layer}/commands`, asked);
      });
    },
    async since(layer, version) {
      // What was missed for long may take its time on a slow line.
      const { events } = await get(`/layers/${layer}/events?after=${version}`, eventsAnswer);
      return events;
    },
  };
}

/** @throws {Refusal} `unavailable` if there is no answer in time, or as the service refused it */
async function inTime<T>(longestMs: number, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(longestMs);
  try {
    return await ask(signal);
  } catch (error) {
    throw signal.aborted ? refusal('service.unreachable', {}) : error;
  }
}

/** @throws {Refusal} `unauthenticated` if nobody or somebody else is signed in */
async function requireSignedIn(account: Id, signal: AbortSignal): Promise<void> {
  const me = await get('/session', Me, signal);
  if (me.account.id !== account) throw refusal('session.other', {});
}

const eventsAnswer = {
  parse: (input: unknown): { events: LayerEvent[] } => {
    const events = typeof input === 'object' && input !== null && 'events' in input ? input.events : null;
    return { events: LayerEvent.array().parse(events) };
  },
};

async function sendOver(wire: Wire, layer: string, envelope: CommandEnvelope): Promise<Answer<Acknowledgement> | null> {
  try {
    return await wire.timeout(ANSWER_WAIT_MS).emitWithAck('command', { layer, ...envelope });
  } catch {
    return null;
  }
}

function accepted<T>(reply: Answer<T>): T {
  if (reply.ok) return reply.value;
  throw problemRefused(reply.problem);
}

const problemRefused = (problem: Problem): Refusal => refusalOf(problem.status, problem);

interface Room {
  readonly wire: Wire;
  readonly layer: string;
  readonly session: LayerSession;
  readonly onPeople: (people: readonly Presence[]) => void;
  readonly onConnected: (connected: boolean) => void;
  readonly onEnded: () => void;
  /** The labels were changed, or may have been while the connection was down. */
  readonly onSchema: () => void;
  /** The note was taken from everyone. */
  readonly onWithdrawn: () => void;
}

/** Follows a layer: its events and who else is on it. @returns a function that leaves it */
export function followLayer(room: Room): () => void {
  const { wire, layer, session, onPeople, onConnected, onEnded, onSchema, onWithdrawn } = room;
  let isBack = false;
  const join = (): void => {
    onConnected(true);
    if (isBack) onSchema();
    isBack = true;
    wire.emit('join', { layer, have: session.version() }, (reply) => {
      if (!reply.ok) return;
      if (reply.value.kind === 'events') reply.value.events.forEach(session.receive);
      else session.head(reply.value.snapshot.version);
      session.retry();
    });
  };
  const lost = (reason: Socket.DisconnectReason): void => {
    onConnected(false);
    onPeople([]);
    // socket.io does not reopen a connection that the service closed. If the session is over, the service refuses it.
    if (reason === 'io server disconnect') wire.connect();
  };
  const heard: ServerToClient = {
    event: (event) => {
      if (event.layer === layer) session.receive(event);
    },
    presence: (message) => {
      if (message.layer === layer) onPeople(message.people);
    },
    head: (message) => {
      if (message.layer === layer) session.head(message.version);
    },
    ended: onEnded,
    schema: (message) => {
      if (message.layer === layer) onSchema();
    },
    withdrawn: (message) => {
      if (message.layer === layer) onWithdrawn();
    },
  };
  // A refused connection is not tried again. Asking for what is new by HTTP then tells why.
  const refused = (): void => {
    if (!wire.active) onEnded();
  };
  wire.on('connect', join);
  wire.on('connect_error', refused);
  wire.on('disconnect', lost);
  wire.on('event', heard.event);
  wire.on('presence', heard.presence);
  wire.on('head', heard.head);
  wire.on('ended', heard.ended);
  wire.on('schema', heard.schema);
  wire.on('withdrawn', heard.withdrawn);
  if (wire.connected) join();
  else wire.connect();
  return () => {
    wire.emit('leave', { layer });
    wire.off('connect', join);
    wire.off('connect_error', refused);
    wire.off('disconnect', lost);
    wire.off('event', heard.event);
    wire.off('presence', heard.presence);
    wire.off('head', heard.head);
    wire.off('ended', heard.ended);
    wire.off('schema', heard.schema);
    wire.off('withdrawn', heard.withdrawn);
  };
}

export const point = (wire: Wire, pointing: Pointing): void => {
  if (wire.connected) wire.volatile.emit('pointing', pointing);
};
