import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { createScript } from './ground.ts';
import { atRate } from './measure.ts';
import type { Serving } from './realtime-process.ts';

/** Sockets of the load, each in a room. */
export interface Crowd {
  /** Sends so many commands a second, round the rooms. @returns milliseconds until each was acknowledged, from when it was due */
  atRate(perSecond: number, commands: number): Promise<Rated>;
  /** Sends commands as fast as they are answered and delivered, so many on their way at once. */
  flat(commands: number, atOnce: number): Promise<{ readonly seconds: number; readonly deliveries: number }>;
  leave(): void;
}

export interface Rated {
  readonly acknowledged: readonly number[];
  /** Milliseconds from the sending of a command until each member of its room had the event. */
  readonly delivered: readonly number[];
  /** What one of the events that came weighs. */
  readonly bytes: number;
}

const AT_ONCE = 50;
const WAIT_MS = 30_000;

/**
 * Connects so many sockets, evenly over the nodes, and has each join a room.
 *
 * @param rooms ids of layers
 * @param tokens of sessions, used in turn
 */
export async function gather(
  nodes: readonly Serving[],
  { sockets, rooms, tokens }: { sockets: number; rooms: readonly string[]; tokens: readonly string[] },
): Promise<Crowd> {
  const sent = new Map<string, { atMs: number; missing: number; done: () => void }>();
  const script = createScript();
  const members: Socket[] = [];
  let delivered: number[] = [];
  let bytes = 0;

  async function connect(i: number): Promise<void> {
    const cookie = `chartmark=${tokens[i % tokens.length] ?? ''}`;
    const socket = io(nodes[i % nodes.length]?.address ?? '', {
      ...{ path: '/api/socket', transports: ['websocket'], forceNew: true, reconnection: false },
      extraHeaders: { cookie },
    });
    members[i] = socket;
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
    socket.on('event', (event: { id: string }) => {
      const one = sent.get(event.id);
      if (!one) return;
      delivered.push(performance.now() - one.atMs);
      bytes ||= JSON.stringify(event).length;
      one.missing -= 1;
      if (one.missing === 0) one.done();
    });
    const answer = await socket.emitWithAck('join', { layer: roomOf(i) });
    if (!answer.ok) throw new Error(answer.problem.title);
  }
  // Members of a room are on all nodes.
  const roomOf = (i: number): string => rooms[Math.floor(i / nodes.length) % rooms.length] ?? '';
  for (let i = 0; i < sockets; i += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, sockets - i) }, (_, k) => i + k);
    await Promise.all(some.map(connect));
  }
  const sizes = new Map(rooms.map((room) => [room, members.filter((_, i) => roomOf(i) === room).length]));

  /** Settles once it is acknowledged; `all` once everybody has it. */
  function send(i: number): { acknowledged: Promise<void>; all: Promise<void> } {
    const layer = roomOf(i % sockets);
    const id = randomUUID();
    const all = new Promise<void>((done) => {
      sent.set(id, { atMs: performance.now(), missing: sizes.get(layer) ?? 0, done });
    });
    const { command, done } = script(layer);
    const message = { layer, id, client: 'bench', command };
    const acknowledged = members[i % sockets]?.emitWithAck('command', message).then((answer) => {
      if (!answer.ok) throw new Error(answer.problem.title);
      done();
    });
    return { acknowledged: acknowledged ?? Promise.resolve(), all };
  }

  return {
    async atRate(perSecond, commands) {
      delivered = [];
      const all: Promise<void>[] = [];
      const acknowledged = await atRate(perSecond, commands, (i) => {
        const one = send(i);
        all.push(one.all);
        return one.acknowledged;
      });
      await inTime(Promise.all(all));
      sent.clear();
      return { acknowledged, delivered, bytes };
    },
    async flat(commands, atOnce) {
      delivered = [];
      let next = 0;
      const start = performance.now();
      await inTime(
        Promise.all(
          Array.from({ length: atOnce }, async () => {
            while (next < commands) {
              const one = send(next++);
              await Promise.all([one.acknowledged, one.all]);
            }
          }),
        ),
      );
      sent.clear();
      return { seconds: (performance.now() - start) / 1000, deliveries: delivered.length };
    },
    leave() {
      for (const socket of members) socket.disconnect();
    },
  };
}

async function inTime(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('not every delivery arrived')), WAIT_MS);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
