import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endChildrenWithUs } from '../../setup/child.ts';
import { mongodb } from '../../setup/mongod.ts';
import { print } from './measure.ts';
import { acknowledgement } from './realtime-acknowledgement.ts';
import { type Baseline, fanOut } from './realtime-fan-out.ts';
import { idle } from './realtime-idle.ts';
import { joining } from './realtime-join.ts';
import { gather } from './realtime-load.ts';
import { type Serving, serve } from './realtime-process.ts';
import { soak } from './soak.ts';
import { bareMongo, bareSqlite } from './store-bare.ts';

/**
 * `npm run bench:realtime`: acknowledgement, fan-out, joining and memory of the service over its sockets, beside bare socket.io
 * broadcasting as many bytes from a process of its own too. `--fan-out sqlite` (or `mongodb`) measures that alone. `--soak MINUTES` watches the memory under load
 * instead, with a sample `--every` so many seconds.
 */

const { values } = parseArgs({
  options: { soak: { type: 'string' }, every: { type: 'string', default: '30' }, 'fan-out': { type: 'string' } },
});
/** The store whose fan-out alone is measured, if it is. */
const alone = values['fan-out'];
const LAYERS = 200;
const SESSIONS = 20;
const GOAL = '≥ 0.60';

endChildrenWithUs();
const folder = mkdtempSync(join(tmpdir(), 'chartmark-bench-'));
try {
  if (values.soak === undefined) await everything();
  else
    print('Memory under load, after forced collections', await soak(folder, Number(values.soak), Number(values.every)));
} finally {
  rmSync(folder, { recursive: true });
}
process.exit(0);

async function everything(): Promise<void> {
  if (alone !== 'mongodb') await embedded();
  if (alone === 'sqlite') return;
  const real = await mongodb();
  if ('have' in real) await onMongo(real.have);
  else console.error(`MongoDB: skipped, ${real.reason}`);
}

async function embedded(): Promise<void> {
  const ours = await serve({ kind: 'first', folder, store: 'sqlite', layers: LAYERS, sessions: SESSIONS });
  const bytes = await eventBytes(ours);
  if (alone === undefined) {
    const raw = bareSqlite(join(folder, 'raw.db'), { bytes, together: false });
    print('Embedded store, acknowledgement over the socket', [await acknowledgement(ours, raw.append)]);
    await raw.close();
  }
  const beside = await baselines(bytes, 'sqlite');
  print('Embedded store, fan-out beside bare socket.io', await fanOut({ ours: [ours], beside, from: ours }));
  await closeAll([ours, ...beside.flatMap(({ nodes }) => nodes)]);
  if (alone !== undefined) return;
  print('Idle sockets', [await idle(dataFolder('idle'))]);
  print('Embedded store, joining', [await joining({ folder: dataFolder('joining'), store: 'sqlite' })]);
}

async function onMongo(address: string): Promise<void> {
  const url = within(address, `bench-${process.pid}`);
  const data = dataFolder('mongo');
  const options = { folder: data, store: url };
  if (alone === undefined) {
    const store = within(address, `bench-joining-${process.pid}`);
    print('MongoDB, joining', [await joining({ folder: dataFolder('mongo-joining'), store })]);
  }
  const one = await serve({ kind: 'first', ...options, layers: LAYERS, sessions: SESSIONS });
  const bytes = await eventBytes(one);
  if (alone === undefined) {
    const raw = await bareMongo(url, { bytes, together: true });
    print('MongoDB, acknowledgement over the socket', [await acknowledgement(one, raw.append)]);
    await raw.close();
  }
  // On a MongoDB of its own, so that neither wakes what follows the other.
  const apart = await mongodb();
  const beside = await baselines(bytes, within('have' in apart ? apart.have : address, `bench-storing-${process.pid}`));
  print('MongoDB, fan-out beside bare socket.io', await fanOut({ ours: [one], beside, from: one }));
  await closeAll(beside.flatMap(({ nodes }) => nodes));
  if (alone === undefined) {
    const two = await serve({ kind: 'further', ...options });
    const single = [{ name: '', nodes: [one] }];
    print('MongoDB, two nodes beside one', await fanOut({ ours: [one, two], beside: single, from: one }));
    await two.close();
  }
  await one.close();
}

/** Bare socket.io, which stores nothing, and the same that stores each message by the bare driver before it tells it. */
async function baselines(bytes: number, store: string): Promise<Baseline[]> {
  const bare = await serve({ kind: 'bare', bytes });
  const storing = await serve({ kind: 'storing', bytes, folder, store });
  return [
    { name: '', nodes: [bare], goal: GOAL },
    { name: ', beside bare socket.io that stores', nodes: [storing] },
  ];
}

async function closeAll(nodes: readonly Serving[]): Promise<void> {
  await Promise.all(nodes.map((node) => node.close()));
}

function within(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.href;
}

/** What an event of the load weighs, for the bare servers and stores to send and keep as much. */
async function eventBytes(node: Serving): Promise<number> {
  const crowd = await gather([node], { sockets: 1, rooms: node.layers, tokens: node.tokens });
  const { bytes } = await crowd.atRate(10, 1);
  crowd.leave();
  return bytes;
}

function dataFolder(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}
