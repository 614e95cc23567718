import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/ports.ts';
import { freshPlace, type Place, STORES } from '../test-store.ts';
import { createAgendaDispatch } from './agenda-dispatch.ts';
import { chunks, jobs as jobDocs } from './collections.ts';
import type { Dispatch } from './dispatch.ts';
import { createJobs, type Failure, type Ran, type Work } from './jobs.ts';
import { createLocalDispatch } from './local-dispatch.ts';

const PROJECT = randomUUID();
const SOMEBODY = randomUUID();
const NO_WORK: Work = { notes: null, run: async () => ({ done: 1, failures: [] }) };

/** Work on notes, by which of them failed. */
type Run = (...given: Parameters<Work['run']>) => Promise<readonly Failure[] | Ran>;

describe.each(STORES)('jobs on %s', (kind, here) => {
  describe.skipIf(!here)('get done', () => {
    let place: Place;
    let store: Store;
    const open: { close(): Promise<void> }[] = [];
    beforeAll(async () => {
      place = await freshPlace(kind);
      store = await openStore(place.address, [jobDocs, chunks]);
    });
    afterEach(async () => {
      for (const one of open.splice(0)) await one.close();
    });
    afterAll(async () => {
      await store.close();
      await place.remove();
    });

    const dispatch = (): Promise<Dispatch> =>
      kind === 'the embedded store'
        ? Promise.resolve(createLocalDispatch(2))
        : createAgendaDispatch({ address: place.address, atOnce: 2, leaseMs: 1_500 });

    const notes = Array.from({ length: 450 }, () => randomUUID());
    async function worker(run: Run, docs = store.docs) {
      const work: Work = {
        async *notes() {
          for (const id of notes) yield { id };
        },
        async run(job, part, more) {
          const ran = await run(job, part, more);
          return 'done' in ran ? ran : { done: part.length, failures: ran };
        },
      };
      const { atomically } = store;
      const made = createJobs({
        ...{ docs, atomically, dispatch: await dispatch(), now: () => new Date(), newId: randomUUID },
        work: { suggest: work, learn: { notes: null, run: work.run }, ask: work, recall: work },
      });
      open.push(made);
      return made;
    }
    const ended = async (jobs: Awaited<ReturnType<typeof worker>>, id: string) => {
      await expect
        .poll(async () => (await jobs.get(PROJECT, id)).state, { timeout: 50_000, interval: 50 })
        .not.toBe('running');
      return jobs.get(PROJECT, id);
    };

    test('every note is done once, the poisoned one is named, and progress is told', async () => {
      const seen = new Map<string, number>();
      const poisoned = notes[77] ?? '';
      const jobs = await worker(async (_job, part) => {
        for (const note of part) seen.set(note, (seen.get(note) ?? 0) + 1);
        return part.includes(poisoned) ? [{ note: poisoned, reason: 'pre-annotation failed' }] : [];
      });
      await jobs.work();
      const { id } = await jobs.start(PROJECT, 'suggest', SOMEBODY);
      const job = await ended(jobs, id);
      expect(job).toMatchObject({ state: 'done', total: 450, done: 450, failed: 1 });
      expect(job.failures).toEqual([{ note: poisoned, reason: 'pre-annotation failed' }]);
      expect([...seen.values()].every((times) => times === 1)).toBe(true);
      expect(seen.size).toBe(450);
      expect((await jobs.list(PROJECT, undefined, 10)).rows[0]?.id).toBe(id);
    });

    test('what failed is done once more by itself, and where more failed than are named, all is', async () => {
      const [poisoned = '', fine = ''] = [notes[7], notes[8]];
      let ill = [poisoned];
      const asked: string[] = [];
      const jobs = await worker(async (_job, part) => {
        asked.push(...part);
        return part.filter((note) => ill.includes(note)).map((note) => ({ note, reason: 'pre-annotation failed' }));
      });
      await jobs.work();
      const first = await ended(jobs, (await jobs.start(PROJECT, 'suggest', SOMEBODY)).id);
      asked.length = 0;
      ill = notes.slice(100, 250);
      expect(await ended(jobs, (await jobs.again(PROJECT, first.id, SOMEBODY)).id)).toMatchObject({
        ...{ kind: 'suggest', total: 1, failed: 0 },
      });
      expect(asked).toEqual([poisoned]);
      const many = await ended(jobs, (await jobs.start(PROJECT, 'suggest', SOMEBODY)).id);
      expect([many.failed, many.failures.length]).toEqual([150, 100]);
      asked.length = 0;
      await ended(jobs, (await jobs.again(PROJECT, many.id, SOMEBODY)).id);
      expect(asked).toContain(fine);
      expect(asked.length).toBe(450);
    });

    test('what fails for a while is tried again; what always ends its worker is taken apart until the one note is left', async () => {
      const fatal = notes[3] ?? '';
      const jobs = await worker(async (_job, part): Promise<Failure[]> => {
        if (part.includes(fatal)) throw new Error('the thread ended');
        return [];
      });
      await jobs.work();
      const { id } = await jobs.start(PROJECT, 'suggest', SOMEBODY);
      const job = await ended(jobs, id);
      expect(job).toMatchObject({ done: 450, failed: 1 });
      expect(job.failures).toEqual([{ note: fatal, reason: 'the worker ended over it each time' }]);
    });

    test('a piece that another process takes up before its job is written down is done all the same', async () => {
      const { docs, atomically } = store;
      let workOn: Parameters<Dispatch['start']>[0] | null = null;
      const other = createJobs({
        ...{ docs, atomically, now: () => new Date(), newId: randomUUID },
        dispatch: {
          put: async () => undefined,
          start: async (work) => {
            workOn = work;
          },
          close: async () => undefined,
        },
        work: { suggest: NO_WORK, learn: NO_WORK, ask: NO_WORK, recall: NO_WORK },
      });
      await other.work();
      const jobs = await worker(async () => [], {
        ...docs,
        async add(collection, doc) {
          if (collection.name === jobDocs.name) {
            const { rows } = await docs.page(chunks, { index: 'state', equals: ['waiting'], limit: 10 });
            for (const { id } of rows) await workOn?.(id, async () => undefined);
          }
          await docs.add(collection, doc);
        },
      });
      await jobs.work();
      const { id } = await jobs.start(PROJECT, 'suggest', SOMEBODY);
      expect(await ended(jobs, id)).toMatchObject({ state: 'done', done: 450 });
    });

    test('a cancelled job ends, and what waits of it is not begun', async () => {
      const { jobs, id, begun, letGo } = await heldJob();
      expect(await jobs.cancel(PROJECT, id)).toMatchObject({ state: 'cancelled' });
      const already = begun();
      letGo();
      await expect.poll(() => waitingOf(id), { timeout: 40_000 }).toBe(0);
      expect(begun()).toBe(already);
      await expect(jobs.cancel(PROJECT, id)).rejects.toMatchObject({ kind: 'conflict' });
      await expect(jobs.get(randomUUID(), id)).rejects.toMatchObject({ kind: 'missing' });
    });

    test('a cancelled job counts what was done of it, and nothing else', async () => {
      const { jobs, id, begun, letGo } = await heldJob();
      await jobs.cancel(PROJECT, id);
      letGo();
      await expect.poll(() => waitingOf(id), { timeout: 40_000 }).toBe(0);
      expect(await jobs.get(PROJECT, id)).toMatchObject({ state: 'cancelled', total: 450, done: 30 * begun() });
    });

    /** A job that has begun, whose parts wait to be let go and then do thirty notes each, seeing that it goes on no more. */
    async function heldJob() {
      let parts = 0;
      const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
      const jobs = await worker(async (_job, _part, more) => {
        parts += 1;
        await held;
        expect(await more()).toBe(false);
        return { done: 30, failures: [] };
      });
      await jobs.work();
      const { id } = await jobs.start(PROJECT, 'suggest', SOMEBODY);
      const begun = (): number => parts;
      await expect.poll(begun, { timeout: 20_000 }).toBeGreaterThan(0);
      return { jobs, id, begun, letGo };
    }

    const waitingOf = async (job: string): Promise<number> =>
      (await store.docs.page(chunks, { index: 'job', equals: [job, 'waiting'], limit: 1 })).rows.length;

    test('work that is one piece and ends with an error each time has failed, and can be begun again', async () => {
      let ill = true;
      const jobs = await worker(async () => {
        if (ill) throw new Error('the thread ended');
        return { done: 1, failures: [] };
      });
      await jobs.work();
      const { id } = await jobs.start(PROJECT, 'learn', SOMEBODY);
      expect(await ended(jobs, id)).toMatchObject({ state: 'failed', failed: 1, failures: [] });
      ill = false;
      const again = await jobs.again(PROJECT, id, SOMEBODY);
      expect(await ended(jobs, again.id)).toMatchObject({ kind: 'learn', state: 'done', failed: 0 });
    });

    test('what a process left behind is taken up by the next', async () => {
      const left = await worker(async () => []);
      // Never told to work: as a process that ended right after it was asked.
      const { id } = await left.start(PROJECT, 'suggest', SOMEBODY);
      expect((await left.get(PROJECT, id)).done).toBe(0);
      const next = await worker(async () => []);
      await next.work();
      expect(await ended(next, id)).toMatchObject({ state: 'done', done: 450 });
    });
  });
});

test('pieces are worked on at once on the embedded store as well, no more than there are workers', async () => {
  const dispatch = createLocalDispatch(3);
  let working = 0;
  let most = 0;
  const done: string[] = [];
  const gates: (() => void)[] = [];
  await dispatch.start(async (id) => {
    most = Math.max(most, ++working);
    await new Promise<void>((resolve) => gates.push(resolve));
    working--;
    done.push(id);
  });
  await dispatch.put(['a', 'b', 'c', 'd', 'e']);
  await expect.poll(() => gates.length).toBe(3);
  for (let piece = 0; piece < 5; piece++) {
    await expect.poll(() => gates.length).toBeGreaterThan(0);
    gates.shift()?.();
  }
  await expect.poll(() => done.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(most).toBe(3);
  await dispatch.close();
});
