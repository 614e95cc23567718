import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { type Line, percentile } from './measure.ts';
import { openBench } from './service.ts';

const LISTENERS = 200;
const PER_SECOND = 20;
const MESSAGES = 200;

/** From the sending of a command until each of the listeners of its layer has the event. */
export async function benchFanOut(): Promise<Line[]> {
  const ours = await throughService();
  const bare = await throughBareSockets();
  return [
    {
      what: `fan-out to ${LISTENERS} listeners of one layer, durable`,
      size: `${MESSAGES} commands at ${PER_SECOND}/s`,
      figure: `p50 ${percentile(ours, 0.5).toFixed(1)} ms, p99 ${percentile(ours, 0.99).toFixed(1)} ms`,
      baseline: `p50 ${percentile(bare, 0.5).toFixed(1)} ms, p99 ${percentile(bare, 0.99).toFixed(1)} ms, bare socket.io, nothing stored`,
      ratio: percentile(ours, 0.99) / percentile(bare, 0.99),
      goal: 'p99 ≤ 50 ms',
    },
  ];
}

async function throughService(): Promise<number[]> {
  const bench = await openBench();
  const { id, cookie } = await bench.annotator();
  const layer = await bench.layerFor([id]);
  const sent = new Map<string, number>();
  const delays: number[] = [];
  const sockets = await connected(bench.running.address, { path: '/api/socket', extraHeaders: { cookie } });
  for (const socket of sockets) {
    socket.on('event', (event: { id: string }) => delays.push(performance.now() - (sent.get(event.id) ?? 0)));
    await socket.emitWithAck('join', { layer });
  }
  await steadily(async (i) => {
    const command = {
      type: 'addSpan',
      span: { id: randomUUID(), label: 'CONDITION', fragments: [{ start: i % 20, end: 25 }] },
    };
    const message = { layer, id: randomUUID(), client: 'bench', command };
    sent.set(message.id, performance.now());
    await sockets[i % LISTENERS]?.emitWithAck('command', message);
  });
  await arrived(delays);
  for (const socket of sockets) socket.disconnect();
  await bench.close();
  return delays;
}

async function throughBareSockets(): Promise<number[]> {
  const http = createServer();
  const server = new Server(http, { serveClient: false });
  server.on('connection', (socket) => void socket.join('room'));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const sent = new Map<number, number>();
  const delays: number[] = [];
  const sockets = await connected(`http://127.0.0.1:${port}`, {});
  for (const socket of sockets) {
    socket.on('event', (event: { i: number }) => delays.push(performance.now() - (sent.get(event.i) ?? 0)));
  }
  const filler = 'x'.repeat(700);
  await steadily(async (i) => {
    sent.set(i, performance.now());
    server.to('room').emit('event', { i, filler });
  });
  await arrived(delays);
  for (const socket of sockets) socket.disconnect();
  await server.close();
  return delays;
}

async function connected(
  address: string,
  options: { path?: string; extraHeaders?: Record<string, string> },
): Promise<Socket[]> {
  const sockets: Socket[] = [];
  for (let i = 0; i < LISTENERS; i++) {
    const socket = io(address, { transports: ['websocket'], forceNew: true, ...options });
    await new Promise((resolve) => socket.once('connect', () => resolve(undefined)));
    sockets.push(socket);
  }
  return sockets;
}

async function steadily(send: (i: number) => Promise<void>): Promise<void> {
  const start = performance.now();
  for (let i = 0; i < MESSAGES; i++) {
    const wait = start + (i * 1000) / PER_SECOND - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    await send(i);
  }
}

async function arrived(delays: readonly number[]): Promise<void> {
  for (let tries = 0; delays.length < MESSAGES * LISTENERS && tries < 100; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (delays.length !== MESSAGES * LISTENERS)
    throw new Error(`${delays.length} of ${MESSAGES * LISTENERS} deliveries arrived`);
}
