import { Worker } from 'node:worker_threads';
import { refusal } from '@chartmark/schemas';
import { createCommitter } from './committer.ts';
import type { Answered, Asked, Begun, Operation, Outcome } from './operation.ts';
import { createPace } from './pace.ts';
import { unavailable } from './unavailable.ts';

/** What writes to the file: the writer's thread, or where commits are quick and come one by one, this one. */
export interface Writer {
  /**
   * Settles once the operation is durable, or was found to be impossible; in the order in which they were asked.
   *
   * @throws {Refusal} `unavailable` if the disk cannot take it
   */
  run(operation: Operation): Promise<Exclude<Outcome, { kind: 'failed' }>>;
  /** Whether it still takes operations. */
  works(): boolean;
  /** Settles once what was asked before is done and the file is closed. */
  close(): Promise<void>;
}

interface Waiting {
  readonly kind: Operation['kind'];
  resolve(outcome: Exclude<Outcome, { kind: 'failed' }>): void;
  reject(error: Error): void;
}

export function createWriter(path: string): Writer {
  const asked = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: Begun = { path, asked };
  const worker = new Worker(new URL('./writer-thread.ts', import.meta.url), { workerData });
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  // It waits for no other process, and leaves what takes several flushes to the thread.
  const here = createCommitter({ path, busyMs: 0, writesBack: false });
  const pace = createPace();
  let aloneSinceMs: number | null = null;
  let operations: Operation[] = [];
  let waiting: Waiting[] = [];
  let ended: Error | null = null;

  worker.on('message', (outcomes: Answered) => {
    if (aloneSinceMs !== null) took(aloneSinceMs, false);
    aloneSinceMs = null;
    answer(outcomes);
  });
  worker.on('error', end);
  worker.on('exit', end);

  /** Nobody waits for a thread that is gone. */
  function end(): void {
    ended ??= refusal('store.ended', {});
    const gone = waiting;
    waiting = [];
    for (const { reject } of gone) reject(ended);
  }

  function answer(outcomes: Answered): void {
    const answered = waiting.splice(0, outcomes.length);
    for (const [i, outcome] of outcomes.entries()) {
      if (outcome.kind === 'failed') answered[i]?.reject(unavailable(outcome.code) ?? new Error(outcome.reason));
      else answered[i]?.resolve(outcome);
    }
  }

  function took(sinceMs: number, wasHere: boolean): void {
    const nowMs = performance.now();
    pace.took(nowMs - sinceMs, nowMs, wasHere);
  }

  /**
   * Commits it on this thread, if nothing is on its way to the other, so that they take turns.
   *
   * @returns false if that went wrong: then nothing was written, and the thread is to try, and to say what is wrong
   */
  function isDoneHere(operation: Operation): boolean {
    const sinceMs = performance.now();
    if (!pace.isQuick(sinceMs)) return false;
    const outcomes = here.commit([operation]);
    took(sinceMs, true);
    if (outcomes.some(({ kind }) => kind === 'failed')) return false;
    answer(outcomes);
    return true;
  }

  function tell(message: Asked): void {
    worker.postMessage(message);
    Atomics.add(asked, 0, 1);
    Atomics.notify(asked, 0);
  }

  function tellAsked(): void {
    const message = operations;
    operations = [];
    const [only] = message;
    // Documents asked for now and then, such as snapshots, say nothing of how appends come.
    if (waiting.filter(({ kind }) => kind === 'append').length > 1) pace.together();
    if (only?.kind === 'append' && waiting.length === 1) {
      if (isDoneHere(only)) return;
      aloneSinceMs = performance.now();
    }
    tell(message);
  }

  return {
    run: (operation) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        // What else this turn asks for goes along: a message costs more than what it says.
        if (operations.length === 0) process.nextTick(tellAsked);
        operations.push(operation);
        waiting.push({ kind: operation.kind, resolve, reject });
      }),
    works: () => ended === null,
    async close() {
      if (ended === null) process.nextTick(tell, 'close');
      await exited;
      here.close();
    },
  };
}
