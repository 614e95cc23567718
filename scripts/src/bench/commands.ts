import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { io } from 'socket.io-client';
import { atRate, type Line, percentile } from './measure.ts';
import { openBench } from './service.ts';

const PER_SECOND = 100;
const CALLS = 1500;

/** How long a durable annotation command takes to be acknowledged, at a steady rate. */
export async function benchCommands(): Promise<Line[]> {
  const bench = await openBench();
  const { id, cookie } = await bench.annotator();
  const layers = await Promise.all(Array.from({ length: 10 }, () => bench.layerFor([id])));
  const layerOf = (i: number): string => layers[i % layers.length] ?? '';
  const address = bench.running.address;

  const overHttp = async (i: number): Promise<void> => {
    const answer = await fetch(`${address}/api/layers/${layerOf(i)}/commands`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'x-chartmark': '1' },
      body: JSON.stringify({ id: randomUUID(), client: 'bench', command: addSpan(i) }),
    });
    if (!answer.ok) throw new Error(`a command was answered ${answer.status}`);
    await answer.arrayBuffer();
  };
  await atRate(PER_SECOND, 200, overHttp);
  const http = await atRate(PER_SECOND, CALLS, overHttp);

  const socket = io(address, { path: '/api/socket', transports: ['websocket'], extraHeaders: { cookie } });
  await new Promise((resolve) => socket.once('connect', () => resolve(undefined)));
  const overSocket = async (i: number): Promise<void> => {
    const message = { layer: layerOf(i), id: randomUUID(), client: 'bench', command: addSpan(i) };
    const answer = await socket.emitWithAck('command', message);
    if (!answer.ok) throw new Error(answer.problem.title);
  };
  const sockets = await atRate(PER_SECOND, CALLS, overSocket);
  socket.disconnect();
  await bench.close();

  const bare = await bareInserts();
  const baseline = `${percentile(bare, 0.99).toFixed(1)} ms p99, a durable insert of as many bytes`;
  const size = `${CALLS} commands at ${PER_SECOND}/s on 10 layers`;
  return [
    line('command over HTTP', size, http, bare, baseline),
    line('command over the socket', size, sockets, bare, baseline),
  ];
}

const line = (
  what: string,
  size: string,
  delays: readonly number[],
  bare: readonly number[],
  baseline: string,
): Line => ({
  what,
  size,
  figure: `p50 ${percentile(delays, 0.5).toFixed(1)} ms, p99 ${percentile(delays, 0.99).toFixed(1)} ms`,
  baseline,
  ratio: percentile(delays, 0.99) / percentile(bare, 0.99),
  goal: 'p99 ≤ 20 ms',
});

const addSpan = (i: number) => ({
  type: 'addSpan',
  span: { id: randomUUID(), label: 'CONDITION', fragments: [{ start: i % 20, end: (i % 20) + 5 }] },
});

async function bareInserts(): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'chartmark-bare-'));
  const db = new DatabaseSync(join(folder, 'bare.db'));
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE events (body TEXT)');
  const insert = db.prepare('INSERT INTO events VALUES (?)');
  const body = 'x'.repeat(700);
  const delays = await atRate(PER_SECOND, 500, async () => insert.run(body));
  db.close();
  await rm(folder, { recursive: true });
  return delays;
}
