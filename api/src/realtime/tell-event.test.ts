import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LayerEvent } from '@chartmark/schemas';
import { Server } from 'socket.io';
import { io as connect } from 'socket.io-client';
import { afterEach, expect, test } from 'vitest';
import { tellEvent } from './tell-event.ts';

const ending: (() => unknown)[] = [];
afterEach(() => Promise.all(ending.splice(0).map((end) => end())));

/** What is told of is only carried, so any length will do. */
const eventOf = (client: string): LayerEvent => ({
  project: 'p',
  note: 'n',
  layer: 'l',
  version: 1,
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

async function served() {
  const http = createServer();
  const io = new Server(http);
  io.on('connection', async (socket) => {
    await socket.join('room');
    socket.emit('ready');
  });
  ending.push(() => io.close());
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return { io, address: `http://127.0.0.1:${(http.address() as AddressInfo).port}` };
}
