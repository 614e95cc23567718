import { Worker } from 'node:worker_threads';
import { Refusal } from '@chartmark/schemas';
import type { Answered, Asked, Begun, Operation, Outcome } from './operation.ts';
import { unavailable } from './unavailable.ts';

/** The way to the writer's thread. */
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
  resolve(outcome: Exclude<Outcome, { kind: 'failed' }>): void;
  reject(error: Error): void;
}

export function createWriter(path: string): Writer {
  const asked = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: Begun = { path, asked };
  const worker = new Worker(new URL('./writer-thread.ts', import.meta.url), { workerData });
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  let operations: Operation[] = [];
  let waiting: Waiting[] = [];
  let ended: Error | null = null;

  worker.on('message', (outcomes: Answered) => {
    const answered = waiting.splice(0, outcomes.length);
    for (const [i, outcome] of outcomes.entries()) {
      if (outcome.kind === 'failed') answered[i]?.reject(unavailable(outcome.code) ?? new Error(outcome.reason));
      else answered[i]?.resolve(outcome);
    }
  });
  worker.on('error', end);
  worker.on('exit', end);

  /** Nobody waits for a thread that is gone. */
  function end(): void {
    ended ??= new Refusal('unavailable', 'The store takes nothing new: its writer has ended');
    const gone = waiting;
    waiting = [];
    for (const { reject } of gone) reject(ended);
  }

  function tell(message: Asked): void {
    worker.postMessage(message);
    Atomics.add(asked, 0, 1);
    Atomics.notify(asked, 0);
  }

  function tellAsked(): void {
    const message = operations;
    operations = [];
    tell(message);
  }

  return {
    run: (operation) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        // What else this turn asks for goes along: a message costs more than what it says.
        if (operations.length === 0) process.nextTick(tellAsked);
        operations.push(operation);
        waiting.push({ resolve, reject });
      }),
    works: () => ended === null,
    async close() {
      if (ended === null) process.nextTick(tell, 'close');
      await exited;
    },
  };
}
