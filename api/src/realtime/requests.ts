import type { Acknowledgement, Answer, Joined, Presence } from '@chartmark/schemas';
import { acknowledge, Join, Pointing, parse, Submission, sentSnapshot } from '@chartmark/schemas';
import { z } from 'zod';
import type { Annotate } from '../annotate/service.ts';
import type { Audit } from '../http/audit.ts';
import { problemFor } from '../http/errors.ts';
import type { PresenceBoard } from './presence.ts';
import { hearsPresence, type LayerSocket, type Rooms, room } from './rooms.ts';
import type { Standing } from './standing.ts';

export interface RequestsDeps {
  readonly annotate: Annotate;
  readonly audit: Audit;
  readonly report: (error: Error) => void;
  readonly standing: Standing;
  readonly rooms: Rooms;
  readonly board: PresenceBoard;
  /** Who waits for which command, by its id, which the event will have. */
  readonly authors: Map<string, string>;
}

/** A client that has the layer up to so many events ago gets the events, another one the whole state. */
const CATCH_UP = 500;
const POINTING_EVERY_MS = 80;

/** Answers what browsers ask of their sockets: to follow a layer, to do something on it, to show where they point. */
export function createRequests({ annotate, audit, report, standing, rooms, board, authors }: RequestsDeps) {
  /** The room is entered before the state is read: what happens in between arrives as well, and versions drop repeats. */
  async function join(socket: LayerSocket, message: unknown): Promise<Joined> {
    const wish = parse(Join, message);
    const actor = await standing.actorNow(socket);
    const { layer, task, access } = await annotate.open(actor, wish.layer);
    await audit.record({
      project: layer.project,
      actor: actor.account.id,
      action: 'layer.join',
      target: { layer: layer.id, note: layer.note, ...(task && { task: task.id }) },
      outcome: 'done',
      ip: socket.handshake.address,
    });
    await rooms.enter(socket, layer);
    if (hearsPresence(actor, layer.project, access)) await rooms.enterPresence(socket, layer.id);
    const { version, hash, state } = await annotate.current(layer);
    const behind = version - (wish.have ?? -1);
    if (wish.have !== undefined && behind >= 0 && behind <= CATCH_UP) {
      const events = await annotate.events(layer, wish.have, CATCH_UP);
      // There may be newer ones by now.
      return { kind: 'events', events, hash: events.at(-1)?.hash ?? hash };
    }
    return { kind: 'snapshot', snapshot: sentSnapshot(state, actor.account.id), hash };
  }

  function leave(socket: LayerSocket, message: unknown): void {
    const wish = Leave.safeParse(message);
    if (wish.success) rooms.leave(socket, wish.data.layer);
  }

  async function command(socket: LayerSocket, message: unknown): Promise<Acknowledgement> {
    const { layer, ...envelope } = parse(Submission, message);
    authors.set(envelope.id, socket.id);
    try {
      return acknowledge(await annotate.execute(await standing.actorAtHand(socket), layer, envelope));
    } finally {
      // The same command may have come by another socket meanwhile, which still waits.
      if (authors.get(envelope.id) === socket.id) authors.delete(envelope.id);
    }
  }

  async function point(socket: LayerSocket, message: unknown): Promise<void> {
    const { layer, client, selection, span } = parse(Pointing, message);
    const atMs = performance.now();
    if (!socket.rooms.has(room(layer)) || atMs - socket.data.lastPointingMs < POINTING_EVERY_MS) return;
    socket.data.lastPointingMs = atMs;
    const { id, name } = socket.data.actor.account;
    board.put(layer, socket.id, { client, account: id, name, selection, span } satisfies Presence);
  }

  async function reply<T>(answer: (reply: Answer<T>) => void, work: () => Promise<T>): Promise<void> {
    if (typeof answer !== 'function') return;
    try {
      answer({ ok: true, value: await work() });
    } catch (error) {
      answer({ ok: false, problem: problemFor(error, report) });
    }
  }

  return {
    serve(socket: LayerSocket): void {
      socket.on('join', (message, answer) => void reply(answer, () => join(socket, message)));
      socket.on('leave', (message) => leave(socket, message));
      socket.on('command', (message, answer) => void reply(answer, () => command(socket, message)));
      socket.on('pointing', (message) => void point(socket, message).catch(() => undefined));
      socket.on('disconnecting', () => {
        for (const layer of socket.data.joined.keys()) board.remove(layer, socket.id);
      });
    },
  };
}

const Leave = z.object({ layer: z.uuid() });
