import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '@chartmark/schemas';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chained } from '../conformance/samples.ts';
import { type Entry, type Store, WrongVersion } from '../ports.ts';
import { openMongoStore } from './store.ts';

/** The mongod program to make a replica set of three of. */
const program = process.env['TEST_MONGOD'];
const SET = 'failover';
const STREAMS = ['a', 'b', 'c', 'd'];

describe.skipIf(program === undefined)('a replica set of three (skipped without TEST_MONGOD)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chartmark-failover-'));
  const members = new Map<number, ChildProcess>();
  let address = '';

  beforeAll(async () => {
    for (let i = 0; i < 3; i++) {
      const port = await freePort();
      members.set(port, await startMember(port));
    }
    const hosts = [...members.keys()].map((port) => `127.0.0.1:${port}`);
    const first = new MongoClient(`mongodb://${hosts[0]}/?directConnection=true`);
    await first.db('admin').command({
      replSetInitiate: {
        _id: SET,
        members: hosts.map((host, _id) => ({ _id, host })),
        settings: { electionTimeoutMillis: 2_000 },
      },
    });
    await first.close();
    address = `mongodb://${hosts.join(',')}/failover?replicaSet=${SET}`;
    const all = new MongoClient(address);
    await all
      .db('failover')
      .collection<{ _id: number }>('begun')
      .insertOne({ _id: 1 }, { writeConcern: { w: 3 } });
    await all.close();
  });

  afterAll(() => {
    for (const member of members.values()) member.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  test('[LOG] the primary killed under load takes nothing acknowledged with it, and leaves no gap', async () => {
    const store = await openMongoStore({ address, collections: [] });
    const told = new Set<string>();
    const end = await store.events.subscribe(({ entry }) => told.add(entry.id));
    const acknowledged = new Set<string>();
    const load = { stopped: false };
    const writing = STREAMS.map((name) => write(store, name, acknowledged, load));
    await expect.poll(() => acknowledged.size).toBeGreaterThan(200);
    await killPrimary();
    const before = acknowledged.size;
    await expect.poll(() => acknowledged.size, { timeout: 50_000 }).toBeGreaterThan(before + 200);
    load.stopped = true;
    await Promise.all(writing);

    const kept = new Set<string>();
    for (const name of STREAMS) {
      const entries = await everything(store, name);
      expect(entries.map(({ version }) => version)).toEqual(entries.map((_, i) => i + 1));
      for (const { id } of entries) kept.add(id);
    }
    expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
    await expect.poll(() => [...kept].filter((id) => !told.has(id))).toEqual([]);
    await end();
    await store.close();
  });

  async function killPrimary(): Promise<void> {
    const client = new MongoClient(address);
    const { me } = await client.db('admin').command({ hello: 1 });
    await client.close();
    members.get(Number(String(me).split(':')[1]))?.kill('SIGKILL');
  }

  async function startMember(port: number): Promise<ChildProcess> {
    const data = join(folder, String(port));
    mkdirSync(data);
    const child = spawn(
      program ?? '',
      ['--dbpath', data, '--port', `${port}`, '--bind_ip', '127.0.0.1', '--replSet', SET, '--nounixsocket'].concat(
        '--wiredTigerCacheSizeGB',
        '0.25',
        '--logpath',
        join(data, 'log'),
      ),
      { stdio: 'ignore' },
    );
    const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`);
    await client.db('admin').command({ ping: 1 });
    await client.close();
    return child;
  }
});

/** Appends one entry after another, and goes on from the head whenever it was refused. */
async function write(store: Store, name: string, acknowledged: Set<string>, load: { stopped: boolean }): Promise<void> {
  const stream = { partition: 'p', name };
  while (!load.stopped) {
    try {
      const head = await store.events.head(stream);
      const group = chained(stream, head, 2);
      await store.events.append(stream, head?.version ?? 0, group);
      for (const { id } of group) acknowledged.add(id);
    } catch (error) {
      if (!(error instanceof Refusal && error.kind === 'unavailable') && !(error instanceof WrongVersion)) throw error;
    }
  }
}

async function everything(store: Store, name: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (;;) {
    const page = await store.events.read({ partition: 'p', name }, entries.length, 1_000);
    entries.push(...page);
    if (page.length === 0) return entries;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
