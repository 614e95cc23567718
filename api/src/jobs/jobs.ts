import type { Job, JobKind } from '@chartmark/schemas';
import { refusal } from '@chartmark/schemas';
import { pagesOf } from '../store/pages.ts';
import type { Docs, Page, Store } from '../store/ports.ts';
import { type Chunk, chunks, jobs } from './collections.ts';
import type { Dispatch } from './dispatch.ts';

/** What a kind of job does with some notes of a project. */
export interface Work {
  /** The notes it covers; null if it is one piece of work over all of them. */
  readonly notes: ((project: string) => AsyncIterable<{ readonly id: string }>) | null;
  /**
   * Works on a chunk. The same chunk twice must leave the same behind.
   *
   * @param more to be called between notes: renews the lease, and answers whether to go on. Work that is one piece over all
   *   notes passes its progress
   * @returns how many notes it got through, fewer only where `more` said no, and which of them failed
   */
  run(job: Job, notes: readonly string[], more: (share?: number) => Promise<boolean>): Promise<Ran>;
}

export interface Ran {
  readonly done: number;
  readonly failures: readonly Failure[];
}

export type Failure = Job['failures'][number];

type Among = AsyncIterable<{ readonly id: string }> | Iterable<{ readonly id: string }>;

export interface JobsDeps {
  readonly docs: Docs;
  readonly atomically: Store['atomically'];
  readonly dispatch: Dispatch;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly work: Readonly<Record<JobKind, Work>>;
}

/** Notes in a chunk: some seconds of work, so that the queue stays short and little is done twice after a crash. */
const CHUNK = 200;
/** How many failed notes are listed. */
const NAMED = 100;
/** After this many tries a chunk is split into single notes, and a single note is given up. */
const TRIES = 3;
const PAGE = 500;

/** Bulk work: cut into chunks that are leased, retried, resumed after a crash and cancelled. */
export const createJobs = ({ docs, atomically, dispatch, now, newId, work }: JobsDeps) => {
  /**
   * @param suggester the model that is asked, if one is
   * @param among the notes it is about, if not all of the project
   */
  async function start(
    project: string,
    kind: JobKind,
    by: string,
    { suggester, among }: { suggester?: string; among?: Among } = {},
  ): Promise<Job> {
    const { notes } = work[kind];
    const made: string[] = [];
    const id = newId();
    let total = 0;
    const add = async (part: readonly string[]): Promise<void> => {
      const chunk: Chunk = { id: newId(), job: id, state: 'waiting', notes: [...part], tries: 0 };
      await docs.add(chunks, chunk);
      made.push(chunk.id);
      total += Math.max(1, part.length);
    };
    const part: string[] = [];
    for await (const note of among ?? notes?.(project) ?? []) {
      part.push(note.id);
      if (part.length === CHUNK) await add(part.splice(0));
    }
    if (part.length > 0 || notes === null) await add(part);
    const at = now().toISOString();
    const job: Job = {
      ...{ id, project, kind, by, createdAt: at, total, done: 0, failed: 0, failures: [] },
      ...(suggester !== undefined && { suggester }),
      ...(total === 0 ? { state: 'done', endedAt: at } : { state: 'running', endedAt: null }),
    };
    await docs.add(jobs, job);
    await dispatch.put(made);
    return job;
  }

  async function workOn(id: string, alive: () => Promise<void>): Promise<void> {
    const chunk = await docs.change(chunks, id, (found) =>
      found.state === 'waiting' ? { ...found, tries: found.tries + 1 } : null,
    );
    if (chunk?.state !== 'waiting') return;
    const job = await docs.get(jobs, chunk.job);
    // The job is stored after its chunks: it may be about to be, or the process that was to store it has died.
    if (!job && chunk.tries <= TRIES) return;
    if (job?.state !== 'running') return finish(chunk, { done: 0, failures: [] });
    if (chunk.tries > TRIES) return takeApart(chunk);
    const more = async (share?: number): Promise<boolean> => {
      await alive();
      const known = await docs.get(jobs, chunk.job);
      if (known?.state !== 'running' || share === undefined || share === known.share) return known?.state === 'running';
      const told = await docs.change(jobs, chunk.job, (job) => (job.state === 'running' ? { ...job, share } : null));
      return told?.state === 'running';
    };
    await finish(chunk, await work[job.kind].run(job, chunk.notes, more));
  }

  /** A note of this chunk kills its worker: from here on each note is a chunk of its own, which finds out which. */
  async function takeApart(chunk: Chunk): Promise<void> {
    const [only] = chunk.notes;
    if (chunk.notes.length < 2) {
      return only === undefined
        ? finish(chunk, { done: 1, failures: [] }, 'failed')
        : finish(chunk, { done: 1, failures: [{ note: only, reason: 'the worker ended over it each time' }] });
    }
    const parts = chunk.notes.map((note): Chunk => ({ ...chunk, id: newId(), notes: [note], tries: 0 }));
    await atomically(async (tx) => {
      await tx.put(chunks, { ...chunk, state: 'done' });
      for (const part of parts) await tx.add(chunks, part);
    });
    await dispatch.put(parts.map((part) => part.id));
  }

  /** @param as how the job ends if this was the last of it */
  async function finish(chunk: Chunk, ran: Ran, as: 'done' | 'failed' = 'done'): Promise<void> {
    const { failures } = ran;
    const endedAt = now().toISOString();
    await atomically(async (tx) => {
      const before = await tx.get(chunks, chunk.id);
      if (before?.state !== 'waiting') return;
      await tx.put(chunks, { ...chunk, state: 'done' });
      await tx.change(jobs, chunk.job, (job) => {
        // While the job runs, the whole chunk counts as done, even notes that no longer exist, or the job would never end.
        const done = job.done + (job.state === 'running' ? Math.max(1, chunk.notes.length) : ran.done);
        const counted = {
          ...{ ...job, done, failed: job.failed + failures.length + (as === 'failed' ? 1 : 0) },
          failures: [...job.failures, ...failures].slice(0, NAMED),
        };
        return job.state === 'running' && done >= job.total ? { ...counted, state: as, endedAt } : counted;
      });
    });
  }

  /** @throws {Refusal} `missing` */
  async function get(project: string, id: string): Promise<Job> {
    const job = await docs.get(jobs, id);
    if (job?.project !== project) throw refusal('job.missing', {});
    return job;
  }

  return {
    start,

    /** Starts working, beginning with what was left from before. */
    async work(): Promise<void> {
      await dispatch.start(workOn);
      const query = { index: 'state', equals: ['waiting'], limit: PAGE };
      for await (const rows of pagesOf<Chunk>((after) => docs.page(chunks, { ...query, after }))) {
        await dispatch.put(rows.map(({ id }) => id));
      }
    },

    /** Starts work that is one piece over all notes, unless it is running already. */
    async startOnce(project: string, kind: JobKind, by: string): Promise<void> {
      const query = { index: 'project', equals: [project], limit: PAGE, reverse: true };
      const { rows }: Page<Job> = await docs.page(jobs, query);
      if (!rows.some((job) => job.kind === kind && job.state === 'running')) await start(project, kind, by);
    },

    /** The jobs of a project, newest first. */
    list(project: string, after: string | undefined, limit: number): Promise<Page<Job>> {
      return docs.page(jobs, { index: 'project', equals: [project], after, limit, reverse: true });
    },

    get,

    /**
     * Starts ended work once more: for the notes that failed, or for all if more failed than are listed.
     *
     * @throws {Refusal} `missing`; `conflict` if it still runs
     */
    async again(project: string, id: string, by: string): Promise<Job> {
      const { kind, state, suggester, failed, failures } = await get(project, id);
      if (state === 'running') throw refusal('job.running', {});
      const named = failed > 0 && failed === failures.length;
      return start(project, kind, by, {
        ...(suggester !== undefined && { suggester }),
        ...(named && work[kind].notes && { among: failures.map(({ note }) => ({ id: note })) }),
      });
    },

    /** Ends a job; what it did so far stays. @throws {Refusal} `missing`; `conflict` if it has ended */
    async cancel(project: string, id: string): Promise<Job> {
      await get(project, id);
      const endedAt = now().toISOString();
      const job = await docs.change(jobs, id, (found) => {
        if (found.state !== 'running') throw refusal('job.ended', {});
        return { ...found, state: 'cancelled' as const, endedAt };
      });
      if (!job) throw refusal('job.missing', {});
      return job;
    },

    close: () => dispatch.close(),
  };
};
