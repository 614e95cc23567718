import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endChildrenWithUs } from '../../setup/child.ts';
import { mongodb } from '../../setup/mongod.ts';
import { print } from './measure.ts';
import { acknowledgement } from './realtime-acknowledgement.ts';
import { fanOut } from './realtime-fan-out.ts';
import { idle } from './realtime-idle.ts';
import { joining } from './realtime-join.ts';
import { gather } from './realtime-load.ts';
import { type Serving, serve } from './realtime-process.ts';
import { soak } from './soak.ts';
import { bareMongo, bareSqlite } from './store-bare.ts';

/**
 * `npm run bench:realtime`: acknowledgement, fan-out, joining and memory of the service over its sockets, beside bare socket.io
 * broadcasting as many bytes from a process of its own too. `--soak MINUTES` watches the memory under load
 * instead, with a sample `--every` so many seconds.
 */

const { values } = parseArgs({
  options: { soak: { type: 'string' }, every: { type: 'string', default: '30' } },
});
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
  const first = { kind: 'first', folder, store: 'sqlite', layers: LAYERS, sessions: SESSIONS } as const;
  const ours = await serve(first);
  const bytes = await eventBytes(ours);
  const bare = await serve({ kind: 'bare', bytes });
  const compared = { ours: [ours], bare: [bare], from: ours, goal: GOAL };
  const raw = bareSqlite(join(folder, 'raw.db'), { bytes, together: false });
  print('Embedded store, acknowledgement over the socket', [await acknowledgement(ours, raw.append)]);
  print('Embedded store, fan-out beside bare socket.io', await fanOut(compared));
  await raw.close();
  print('Idle sockets', [await idle(dataFolder('idle'))]);
  print('Embedded store, joining', [await joining({ folder: dataFolder('joining'), store: 'sqlite' })]);
  await Promise.all([ours.close(), bare.close()]);

  const real = await mongodb();
  if ('have' in real) await onMongo(real.have);
  else console.error(`MongoDB: skipped, ${real.reason}`);
}

async function onMongo(address: string): Promise<void> {
  const url = new URL(address);
  url.pathname = `/bench-${process.pid}`;
  const data = dataFolder('mongo');
  const apart = new URL(url);
  apart.pathname = `/bench-joining-${process.pid}`;
  print('MongoDB, joining', [await joining({ folder: dataFolder('mongo-joining'), store: apart.href })]);
  const one = await serve({ kind: 'first', folder: data, store: url.href, layers: LAYERS, sessions: SESSIONS });
  const bytes = await eventBytes(one);
  const bare = await serve({ kind: 'bare', bytes });
  const raw = await bareMongo(url.href, bytes);
  print('MongoDB, acknowledgement over the socket', [await acknowledgement(one, raw.append)]);
  await raw.close();
  print('MongoDB, fan-out beside bare socket.io', await fanOut({ ours: [one], bare: [bare], from: one, goal: GOAL }));
  const two = await serve({ kind: 'further', folder: data, store: url.href });
  print('MongoDB, two nodes beside one', await fanOut({ ours: [one, two], bare: [one], from: one }));
  await Promise.all([one.close(), two.close(), bare.close()]);
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
