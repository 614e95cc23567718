import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { listen, openServices } from '@chartmark/api';
import { Server } from 'socket.io';
import { configOf, openGround, QUIET } from './ground.ts';
import type { Memory, NodeOptions, Question, Ready } from './realtime-messages.ts';
import { bareMongo, bareSqlite } from './store-bare.ts';

/*
 * One server in a process of its own: a node of the service, or bare socket.io that broadcasts as many bytes to the same
 * messages, and stores them or not. Its parent says which, asks what it uses, and takes it along when it ends.
 */

process.once('disconnect', () => process.exit(0));
process.once('message', (options: NodeOptions) => {
  void open(options).then((ready) => {
    process.on('message', (question: Question) => process.send?.(question === 'cpu' ? cpuMs() : memory()));
    process.send?.(ready);
  });
});

function open(options: NodeOptions): Promise<Ready> {
  switch (options.kind) {
    case 'first':
      return first(options);
    case 'further':
      return further(options);
    case 'bare':
      return bare(options.bytes, null);
    case 'storing':
      return storing(options);
  }
}

async function first(options: Extract<NodeOptions, { kind: 'first' }>): Promise<Ready> {
  const { services, tokens, layers } = await openGround(options);
  const { address } = await listen(services, configOf(options), QUIET, null);
  return { address, tokens, layers };
}

async function further(options: Extract<NodeOptions, { kind: 'further' }>): Promise<Ready> {
  const config = configOf(options);
  const { address } = await listen(await openServices(config, QUIET), config, QUIET, null);
  return { address, tokens: [], layers: [] };
}

/** Stores each message by the bare driver, one durable insert each, and asks nothing. */
async function storing({ bytes, folder, store }: Extract<NodeOptions, { kind: 'storing' }>): Promise<Ready> {
  const alone = { bytes, together: false };
  const log = store === 'sqlite' ? bareSqlite(join(folder, 'storing.db'), alone) : await bareMongo(store, alone);
  return bare(bytes, log.append);
}

/** Answers to what the service answers to, asking nothing, and storing no more than it is told to. */
async function bare(bytes: number, keep: ((layer: string) => Promise<unknown>) | null): Promise<Ready> {
  const http = createServer();
  const io = new Server(http, { path: '/api/socket', serveClient: false });
  const padding = 'x'.repeat(bytes);
  io.on('connection', (socket) => {
    socket.on('join', async ({ layer }, answer) => {
      await socket.join(layer);
      answer({ ok: true });
    });
    socket.on('command', async ({ layer, id }, answer) => {
      if (keep) await keep(layer);
      const event = { id, layer, padding: padding.slice(id.length + layer.length + FRAME) };
      io.to(layer).emit('event', event);
      answer({ ok: true, value: { id, event } });
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, tokens: [], layers: [] };
}

/** What an event weighs without its ids and padding. */
const FRAME = 33;

function memory(): Memory {
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heapBytes: heapUsed + external, residentBytes: rss };
}

/** Of all threads, since the process began. Nothing is collected for it: that would be counted too, the more the more is alive. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
