import { randomUUID } from 'node:crypto';
import type { ClientToServer, Command, LayerEvent, ServerToClient } from '@chartmark/schemas';
import { io, type Socket } from 'socket.io-client';

interface Node {
  readonly address: string;
}

/** What a browser does of the protocol: an outbox, joining with what it has, the same ids again. */
export interface SocketClient {
  /** The layer as this client heard of it, oldest first. */
  readonly events: LayerEvent[];
  /** Versions that came before the one that was due. */
  readonly gaps: number[];
  readonly ended: Promise<string>;
  /** Ids of the commands that went out again after a connection was lost. */
  readonly resent: string[];
  joined(): Promise<void>;
  /** Settles once the command is acknowledged, by whichever node. */
  send(): Promise<LayerEvent>;
  /** Settles once so many of its commands were. */
  acknowledged(count: number): Promise<void>;
  close(): void;
}

/**
 * Joins a layer at once.
 *
 * @param refuge where it goes on when the connection to `node` is lost
 */
export function createSocketClient(cookie: string, layer: string, node: Node, refuge: Node): SocketClient {
  const events: LayerEvent[] = [];
  const gaps: number[] = [];
  const outbox = new Map<string, { command: Command; done: (event: LayerEvent) => void }>();
  const ended = Promise.withResolvers<string>();
  const resent: string[] = [];
  const joining = Promise.withResolvers<void>();
  let acknowledged = 0;
  const waiting: { count: number; go: () => void }[] = [];
  let socket = connect(node);

  function hear(event: LayerEvent): void {
    const due = events.length + 1;
    if (event.version > due) gaps.push(event.version);
    if (event.version === due) events.push(event);
  }

  async function submit(id: string): Promise<void> {
    const entry = outbox.get(id);
    if (!entry || !socket.connected) return;
    const answer = await socket.emitWithAck('command', { layer, id, client: 'test', command: entry.command });
    if (!answer.ok) throw new Error(`${answer.problem.status} ${answer.problem.title}`);
    if (!outbox.delete(id)) return;
    acknowledged++;
    for (const { count, go } of waiting) if (acknowledged >= count) go();
    entry.done(answer.value.event);
  }

  function connect(to: Node): Socket<ServerToClient, ClientToServer> {
    const made: Socket<ServerToClient, ClientToServer> = io(to.address, {
      path: '/api/socket',
      transports: ['websocket'],
      extraHeaders: { cookie },
      forceNew: true,
      reconnection: false,
    });
    // What arrives before the answer to the joining comes after what is in it.
    let early: LayerEvent[] | null = [];
    made.on('event', (event) => (early ? early.push(event) : hear(event)));
    made.on('ended', ({ reason }) => ended.resolve(reason));
    made.on('connect_error', joining.reject);
    made.on('disconnect', (reason) => {
      if (reason === 'transport close') socket = connect(refuge);
    });
    made.on('connect', async () => {
      const answer = await made.emitWithAck('join', { layer, have: events.length });
      if (!answer.ok || answer.value.kind !== 'events') return joining.reject(new Error('it did not join'));
      for (const event of [...answer.value.events, ...(early ?? [])]) hear(event);
      early = null;
      joining.resolve();
      resent.push(...outbox.keys());
      for (const id of outbox.keys()) void submit(id).catch(joining.reject);
    });
    return made;
  }

  return {
    events,
    gaps,
    ended: ended.promise,
    resent,
    joined: () => joining.promise,
    send() {
      const id = randomUUID();
      const span = { id: randomUUID(), label: 'CONDITION', fragments: [{ start: 0, end: 7 }] };
      return new Promise((done, reject) => {
        outbox.set(id, { command: { type: 'addSpan', span }, done });
        submit(id).catch((error: unknown) => {
          // A node that died answers nothing: the command goes out again with the next joining.
          if (socket.connected) reject(error);
        });
      });
    },
    acknowledged: (count) =>
      new Promise((go) => {
        if (acknowledged >= count) go();
        else waiting.push({ count, go });
      }),
    close: () => void socket.disconnect(),
  };
}
