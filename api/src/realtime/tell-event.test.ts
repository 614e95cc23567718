import { createServer } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import type { LayerEvent } from '@chartmark/schemas';
import { Server } from 'socket.io';
import { io as connect } from 'socket.io-client';
import { afterEach, expect, test, vi } from 'vitest';
import { tellEvent } from './tell-event.ts';

const ending: (() => unknown)[] = [];
afterEach(() => Promise.all(ending.splice(0).map((end) => end())));

/** What is told of is only carried, so any length will do. */
const eventOf = (client: string, version = 1): LayerEvent => ({
  project: 'p',
  note: 'n',
  layer: 'l',
  version,
  id: 'e',
  actor: 'a',
  at: '2026-01-01T00:00:00.000Z',
  guideline: 1,
  client,
  prev: '',
  hash: '',
  type: 'reopened',
  data: {},
});

test.each(['websocket', 'polling'])(
  'by %s a room hears what socket.io itself would tell, whatever its length',
  async (transport) => {
    const { io, address } = await served();
    const client = connect(address, { transports: [transport], forceNew: true });
    ending.push(() => client.disconnect());
    const heard: unknown[] = [];
    client.on('event', (event) => heard.push(event));
    await new Promise<void>((resolve) => client.once('ready', resolve));
    // Frames say their length in one, two or eight bytes.
    const events = [0, 1, 80, 200, 60_000, 70_000].map((length) => eventOf('ö'.repeat(length)));
    for (const event of events) {
      tellEvent(io.sockets, 'room', event);
      tellEvent(io.sockets, 'another room', event);
      io.to('room').emit('event', event);
    }
    await expect.poll(() => heard.length).toBe(2 * events.length);
    expect(heard).toEqual(events.flatMap((event) => [event, event]));
  },
);

test.each(['somebody else', 'the author'])(
  'what is told to %s comes in the order in which it and what socket.io tells were told, also where the system takes no more',
  async (who) => {
    const { io, address } = await served();
    const client = connect(address, { transports: ['websocket'], forceNew: true });
    ending.push(() => client.disconnect());
    const heard: number[] = [];
    client.on('event', ({ version }) => heard.push(version));
    await new Promise<void>((resolve) => client.once('ready', resolve));
    const [author] = who === 'the author' ? io.sockets.sockets.keys() : [];
    // More than the buffers of a connection hold.
    const all = Array.from({ length: 300 }, (_, i) => i);
    for (const i of all) {
      const event = eventOf('ö'.repeat(i % 10 === 0 ? 100_000 : 10), i);
      if (i % 3 === 2) io.to('room').emit('event', event);
      else tellEvent(io.sockets, 'room', event, author);
      if (i % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    await expect.poll(() => heard.length).toBe(all.length);
    expect(heard).toEqual(all);
  },
);

test.each([
  ['websocket', 0],
  ['polling', 1],
] as const)('by %s, where nothing waits, engine.io queues %i of one event', async (transport, queued) => {
  const { io, address } = await served();
  const client = connect(address, { transports: [transport], forceNew: true });
  ending.push(() => client.disconnect());
  await new Promise<void>((resolve) => client.once('ready', resolve));
  // What was sent before is off engine.io's hands by then.
  await client.emitWithAck('settled');
  const [socket] = io.sockets.sockets.values();
  await expect.poll(() => socket?.conn.transport.writable).toBe(true);
  let count = 0;
  socket?.conn.on('packetCreate', () => {
    count += 1;
  });
  const heard = new Promise((resolve) => client.once('event', resolve));
  tellEvent(io.sockets, 'room', eventOf('x'));
  expect(await heard).toEqual(eventOf('x'));
  expect(count).toBe(queued);
});

test('the author is sent the event and the answer that follows it together, others the event at once', async () => {
  const { io, address } = await served();
  const clients = [1, 2].map(() => connect(address, { transports: ['websocket'], forceNew: true }));
  ending.push(() => clients.forEach((client) => void client.disconnect()));
  await Promise.all(clients.map((client) => new Promise<void>((resolve) => client.once('ready', resolve))));
  for (const client of clients) await client.emitWithAck('settled');
  const [author, other] = [...io.sockets.sockets.values()].map(({ id, conn }) => ({ id, wire: wireUnder(conn) }));
  if (!author || !other) throw new Error('there are not two sockets');
  for (const { wire } of [author, other]) await expect.poll(() => wire.writableLength).toBe(0);
  const handed = [author, other].map(({ wire }) => ({
    one: vi.spyOn(wire, '_write'),
    many: vi.spyOn(wire, '_writev'),
  }));
  const heard = Promise.all(
    clients
      .map((client) => new Promise((resolve) => client.once('event', resolve)))
      .concat(new Promise((resolve) => clients.map((client) => client.once('answer', resolve)))),
  );
  tellEvent(io.sockets, 'room', eventOf('x'), author.id);
  expect(handed.map(({ one }) => one.mock.calls.length)).toEqual([0, 1]);
  io.to(author.id).emit('answer');
  await heard;
  expect(handed.map(({ one, many }) => [one.mock.calls.length, many.mock.calls.length])).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

/** The connection that neither engine.io nor ws declares. */
function wireUnder({ transport }: { transport: object }): Socket {
  const wire: unknown = Reflect.get(Reflect.get(transport, 'socket') ?? {}, '_socket');
  if (!(wire instanceof Socket)) throw new Error('the connection is not where it is looked for');
  return wire;
}

async function served() {
  const http = createServer();
  const io = new Server(http);
  io.on('connection', async (socket) => {
    await socket.join('room');
    socket.on('settled', (answer) => answer());
    socket.emit('ready');
  });
  ending.push(() => io.close());
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return { io, address: `http://127.0.0.1:${(http.address() as AddressInfo).port}` };
}
