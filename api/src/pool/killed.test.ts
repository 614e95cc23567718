import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Task } from '@chartmark/schemas';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { layers, tasks } from '../assign/collections.ts';
import { COLLECTIONS } from '../collections.ts';
import { openStore } from '../store/open.ts';
import type { Docs, Store } from '../store/ports.ts';
import { freshPlace, type Place, STORES } from '../test-store.ts';
import { hands, leases, poolItems } from './collections.ts';
import { createPool } from './service.ts';
import { DEFAULT_WORKFLOW } from './workflow.ts';

const PROJECT = randomUUID();
const NOTES = 80;
/** Tasks that were taken when the process is killed, many more being on their way. */
const TAKEN = 20;

/** Takes a task for one person after another, twenty at a time, and tells of each; it ends only by being killed. */
const TAKER = `
  const [address, project, service, open, collections] = process.argv.slice(2);
  const [{ createPool }, { openStore }, { COLLECTIONS }] = await Promise.all([service, open, collections].map((one) => import(one)));
  const { docs, atomically } = await openStore(address, COLLECTIONS);
  const standing = async (id) => ({ account: { id, credentials: [] }, roles: new Map([[project, ['annotator']]]) });
  const pool = createPool({
    docs, atomically, standing, secret: '', seedOf: () => 1, now: () => new Date('2026-01-01T00:00:00.000Z'),
    releasedNotes: async function* (_, ids) { for (const id of ids) yield { id }; }, lastAt: async () => null, notYet: async () => null, lapsed: async () => undefined, scores: async () => new Map(),
  });
  const take = async () => {
    for (;;) {
      const { task } = await pool.next(project, crypto.randomUUID(), 'annotate');
      if (task) process.stdout.write(task.id + '\\n');
    }
  };
  await Promise.all(Array.from({ length: 20 }, take));
`;

describe.each(STORES)('a process that is killed while it hands out notes, on %s', (kind, here) => {
  describe.skipIf(!here)('loses none', () => {
    let place: Place;
    let store: Store;
    let at = Date.parse('2026-01-01T00:00:00.000Z');

    beforeAll(async () => {
      place = await freshPlace(kind);
      store = await openStore(place.address, COLLECTIONS);
    });
    afterAll(async () => {
      await store.close();
      await place.remove();
    });

    test('what it had taken goes back after its lease, whole, and is given once to others', async () => {
      const pool = createPool({
        ...{ docs: store.docs, atomically: store.atomically, secret: '', seedOf: () => 1 },
        ...{
          now: () => new Date(at),
          lastAt: async () => null,
          notYet: async () => null,
          lapsed: async () => undefined,
          scores: async () => new Map(),
        },
        releasedNotes: async function* (_, asked) {
          const ids = asked === 'all' ? Array.from({ length: NOTES }, () => randomUUID()) : asked;
          for (const id of ids) yield { id, project: PROJECT, title: `Note ${id}`, length: 9 };
        },
        standing: async (id) => ({ account: accountOf(id), roles: new Map([[PROJECT, ['annotator' as const]]]) }),
      });
      const order = { by: 'chance' as const, randomShare: 1 };
      await pool.changeWorkflow(PROJECT, { ...DEFAULT_WORKFLOW, overlap: 1 });
      await pool.fill(PROJECT, { stage: 'annotate', notes: 'all', priority: 5, dueAt: null, order });

      const told = await killedAfter(TAKEN);
      expect(told.length).toBeGreaterThanOrEqual(TAKEN);
      const held = await whole(store.docs);
      // Each task it told of is there; one that was on its way is there wholly, or not at all.
      expect(told.every((id) => held.has(id))).toBe(true);

      at += DEFAULT_WORKFLOW.leaseMinutes * 60_000 + 1000;
      expect(await pool.recover(PROJECT)).toBe(held.size);
      expect((await whole(store.docs)).size).toBe(0);
      const given: Task[] = [];
      for (let i = 0; i < NOTES; i++) {
        const { task } = await pool.next(PROJECT, randomUUID(), 'annotate');
        if (task) given.push(task);
      }
      expect(new Set(given.map(({ note }) => note)).size).toBe(NOTES);
      expect((await pool.next(PROJECT, randomUUID(), 'annotate')).task).toBeNull();
    });

    async function killedAfter(lines: number): Promise<string[]> {
      const modules = ['./service.ts', '../store/open.ts', '../collections.ts'].map((one) => import.meta.resolve(one));
      const program = join(place.folder, 'taker.mjs');
      await writeFile(program, TAKER);
      const child: ChildProcess = spawn(
        process.execPath,
        ['--no-warnings', program, place.address, PROJECT, ...modules],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      // Given up, the test leaves nothing behind that works on.
      onTestFinished(() => void child.kill('SIGKILL'));
      const told: string[] = [];
      const ended = once(child, 'exit');
      if (!child.stdout) throw new Error('nothing can be heard of it');
      for await (const line of createInterface({ input: child.stdout })) {
        told.push(line);
        if (told.length === lines) child.kill('SIGKILL');
      }
      await ended;
      return told;
    }
  });
});

/** The tasks that are held, each with its lease, its layer, its hand and its place in the pool. */
async function whole(docs: Docs): Promise<Set<string>> {
  const held = (await docs.page(leases, { index: 'due', equals: [PROJECT], limit: NOTES })).rows;
  const found = await docs.many(
    tasks,
    held.map(({ id }) => id),
  );
  const made = await docs.many(
    layers,
    held.map(({ layer }) => layer),
  );
  const inHand = await docs.many(
    hands,
    held.map(({ account }) => `${PROJECT}.${account}`),
  );
  const taken = await docs.page(poolItems, { index: 'next', equals: [PROJECT, 'annotate', false], limit: NOTES });
  const ids = held.map(({ id }) => id).sort();
  expect(found.map(({ id }) => id).sort()).toEqual(ids);
  expect(made.map(({ id }) => id).sort()).toEqual(held.map(({ layer }) => layer).sort());
  expect(inHand.flatMap((hand) => hand.held).sort()).toEqual(ids);
  expect(taken.rows.map(({ note }) => note).sort()).toEqual(found.map(({ note }) => note).sort());
  expect(await docs.count(tasks, { index: 'project', equals: [PROJECT] })).toBe(held.length);
  return new Set(ids);
}

const accountOf = (id: string) => ({
  ...{ id, logIn: id, name: id, admin: false, active: true, credentials: [] },
  createdAt: '2026-01-01T00:00:00.000Z',
});
