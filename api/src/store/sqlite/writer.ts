import { Worker } from 'node:worker_threads';
import { Refusal } from '@chartmark/schemas';
import type { Answered, Operation, Outcome } from './operation.ts';
import { unavailable } from './unavailable.ts';

/** The way to the writer's thread. */
export interface Writer {
  /** Settles once the operation is durable, or was found to be impossible. @throws {Refusal} `unavailable` if the disk cannot take it */
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

/** @param committed told after each group that changed anything */
export function createWriter(path: string, committed: () => void): Writer {
  const worker = new Worker(new URL('./writer-thread.ts', import.meta.url), { workerData: { path } });
  const waiting = new Map<number, Waiting>();
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  let seq = 0;
  let ended: Error | null = null;

  worker.on('message', (answers: readonly Answered[]) => {
    for (const { seq: answered, outcome } of answers) {
      const one = waiting.get(answered);
      waiting.delete(answered);
      if (outcome.kind === 'failed') one?.reject(unavailable(outcome.code) ?? new Error(outcome.reason));
      else one?.resolve(outcome);
    }
    committed();
  });
  worker.on('error', end);
  worker.on('exit', end);

  /** Nobody waits for a thread that is gone. */
  function end(): void {
    ended ??= new Refusal('unavailable', 'The store takes nothing new: its writer has ended');
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  }

  return {
    run: (operation) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        waiting.set(++seq, { resolve, reject });
        worker.postMessage({ seq, operation });
      }),
    works: () => ended === null,
    async close() {
      if (ended === null) worker.postMessage('close');
      await exited;
    },
  };
}
