import { randomUUID } from 'node:crypto';
import type { Account, PoolItem } from '@chartmark/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layers, tasks } from '../assign/collections.ts';
import { COLLECTIONS } from '../collections.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/ports.ts';
import { freshPlace, type Place, STORES } from '../test-store.ts';
import { hands, leases, poolItems } from './collections.ts';
import { createPool } from './service.ts';
import { DEFAULT_WORKFLOW } from './workflow.ts';

const TAKERS = 200;
const PROJECT = randomUUID();
const LEASE_MS = DEFAULT_WORKFLOW.leaseMinutes * 60_000;

describe.each(STORES)('the next task on %s', (kind, here) => {
  describe.skipIf(!here)('among 200 who ask at once', () => {
    let place: Place;
    let store: Store;
    let at = Date.parse('2026-01-01T00:00:00.000Z');
    const people = Array.from({ length: TAKERS }, () => randomUUID());
    const notes = Array.from({ length: 120 }, (_, i) => noteOf(i));

    beforeAll(async () => {
      place = await freshPlace(kind);
      store = await openStore(place.address, COLLECTIONS);
    });
    afterAll(async () => {
      await store.close();
      await place.remove();
    });

    const poolOn = ({ docs, atomically }: Store) =>
      createPool({
        docs,
        atomically,
        now: () => new Date(at),
        releasedNotes: async function* () {
          yield* notes;
        },
        standing: async (id) => ({ account: accountOf(id), roles: new Map([[PROJECT, ['annotator' as const]]]) }),
        lastAt: async () => null,
        notYet: async () => null,
        lapsed: async () => undefined,
        seedOf: () => 1,
        secret: 'known to the test alone',
        scores: async () => new Map(),
      });

    test('no place is given twice and none is lost, also after a process died holding tasks', async () => {
      const pool = poolOn(store);
      const order = { by: 'chance' as const, randomShare: 1 };
      const wanted = { stage: 'annotate' as const, notes: 'all' as const, priority: 5, dueAt: null, order };
      expect(await pool.fill(PROJECT, wanted)).toBe(120);
      expect(await pool.fill(PROJECT, wanted)).toBe(0);

      const given = await Promise.all(people.map((person) => pool.next(PROJECT, person, 'annotate')));
      expect(given.every(({ task }) => task !== null)).toBe(true);
      expect(new Set(given.map(({ task }) => task?.id)).size).toBe(TAKERS);
      const takers = Map.groupBy(given, ({ task }) => task?.note);
      expect(Math.max(...[...takers.values()].map(({ length }) => length))).toBeLessThanOrEqual(2);

      // The same people asking again get what they hold, and no more.
      const again = await Promise.all(people.slice(0, 20).map((person) => pool.next(PROJECT, person, 'annotate')));
      expect(again.map(({ task }) => task?.id)).toEqual(given.slice(0, 20).map(({ task }) => task?.id));

      // Half finish; the other half is never heard of again, and another process finds what they held.
      for (const { task } of given.slice(0, 100)) {
        if (!task) continue;
        await store.docs.put(tasks, { ...task, state: 'submitted' });
        await pool.submitted(task);
      }
      at += LEASE_MS + 1000;
      const other = await openStore(place.address, COLLECTIONS);
      const recovering = poolOn(other);
      expect(await recovering.recover(PROJECT)).toBe(100);
      const second = await Promise.all(
        people.slice(0, 100).map((person) => recovering.next(PROJECT, person, 'annotate')),
      );
      const third = await Promise.all(people.slice(100).map((person) => pool.next(PROJECT, person, 'annotate')));
      await other.close();

      const all = [...given.slice(0, 100), ...second, ...third].flatMap(({ task }) => task ?? []);
      expect(all).toHaveLength(240);
      expect(new Set(all.map(({ note, assignee }) => `${note} ${assignee}`)).size).toBe(240);
      expect([...Map.groupBy(all, ({ note }) => note).values()].map(({ length }) => length)).toEqual(
        Array(120).fill(2),
      );
      expect(await store.docs.count(poolItems, { index: 'next', equals: [PROJECT, 'annotate', true] })).toBe(0);
      expect(await store.docs.count(leases, { index: 'due', equals: [PROJECT] })).toBe(140);
      expect(await store.docs.count(layers, { index: 'project', equals: [PROJECT, 'annotate'] })).toBe(240);
    });

    test('two requests of one person at once take one task', async () => {
      const person = randomUUID();
      const pool = poolOn(store);
      const [note] = notes;
      if (!note) throw new Error('there is no note');
      await store.docs.put(poolItems, itemOf(note));
      const both = await Promise.all([1, 2, 3].map(() => pool.next(PROJECT, person, 'review')));
      expect(both.filter(({ task }) => task !== null)).toEqual([]);
      const taken = await Promise.all([1, 2, 3].map(() => pool.next(PROJECT, person, 'sample')));
      expect(new Set(taken.map(({ task }) => task?.id)).size).toBe(1);
      expect((await store.docs.get(hands, `${PROJECT}.${person}`))?.held).toHaveLength(1);
    });
  });
});

const noteOf = (i: number) => ({ id: randomUUID(), project: PROJECT, title: `Note ${i}`, length: 9 });

const accountOf = (id: string): Account => ({
  id,
  logIn: id,
  name: id,
  admin: false,
  active: true,
  credentials: [],
  createdAt: '2026-01-01T00:00:00.000Z',
});

const itemOf = ({ id, project, title, length }: ReturnType<typeof noteOf>): PoolItem => ({
  ...{ id: randomUUID(), project, note: id, title, length, stage: 'sample', priority: 5, place: 0, chosen: 'chance' },
  ...{ dueAt: null, wanted: 3, free: true, takers: [], barred: [], only: null },
});
