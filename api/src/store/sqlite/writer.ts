import { Worker } from 'node:worker_threads';
import { Refusal } from '@chartmark/schemas';
import type { Answered, Operation, Outcome } from './operation.ts';

/** The way to the writer's thread. */
export interface Writer {
  /** Settles once the operation is durable, or was found to be impossible. @throws {Refusal} `unavailable` if the disk cannot take it */
  run(operation: Operation): Promise<Exclude<Outcome, { kind: 'failed' }>>;
  close(): Promise<void>;
}

/** What stops a disk from taking more, by SQLite's result code. */
const UNAVAILABLE: Readonly<Record<number, string>> = {
  5: 'another process is writing to it',
  8: 'it is read-only',
  10: 'the disk failed',
  13: 'the disk is full',
  14: 'its file cannot be opened',
};

interface Waiting {
  resolve(outcome: Exclude<Outcome, { kind: 'failed' }>): void;
  reject(error: Error): void;
}

/** @param committed told after each group that changed anything */
export function createWriter(path: string, committed: () => void): Writer {
  const worker = new Worker(new URL('./writer-thread.ts', import.meta.url), { workerData: { path } });
  const waiting = new Map<number, Waiting>();
  let seq = 0;
  let closed: (() => void) | null = null;

  worker.on('message', (message: readonly Answered[] | 'closed') => {
    if (message === 'closed') return closed?.();
    for (const { seq: answered, outcome } of message) {
      const one = waiting.get(answered);
      waiting.delete(answered);
      if (outcome.kind === 'failed') one?.reject(failed(outcome.code, outcome.reason));
      else one?.resolve(outcome);
    }
    committed();
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error instanceof Error ? error : new Error('the writer ended'));
    waiting.clear();
  });

  return {
    run: (operation) =>
      new Promise((resolve, reject) => {
        waiting.set(++seq, { resolve, reject });
        worker.postMessage({ seq, operation });
      }),
    close: async () => {
      await new Promise<void>((resolve) => {
        closed = resolve;
        worker.postMessage('close');
      });
      await worker.terminate();
    },
  };
}

function failed(code: number, reason: string): Error {
  const known = UNAVAILABLE[code];
  return known ? new Refusal('unavailable', `The store takes nothing new: ${known}`) : new Error(reason);
}
