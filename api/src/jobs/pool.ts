import type { TermIndex } from '@chartmark/ontologies';
import { Piscina } from 'piscina';
import type { Report, ReportOptions } from '../agree/report.ts';
import type { SubmittedLayer } from '../agree/submitted.ts';
import type { Processed, Processing, Source } from '../receive/processing.ts';
import { measured } from './measuring.ts';
import type { Learned, SuggestedAnew, ToLearn, ToSuggest } from './tasks.ts';

/** The pure steps, run in threads. */
export interface Pool extends Processing {
  suggest(task: ToSuggest): Promise<SuggestedAnew[]>;
  learn(task: ToLearn): Promise<Learned>;
  /** How well the people agree who made these layers. The caller's thread only hands them on. */
  measure(layers: AsyncIterable<SubmittedLayer>, options: ReportOptions): Promise<Report>;
  close(): Promise<void>;
}

/**
 * @param threads how many notes are worked on at once, each on a core of its own
 * @param terminologies what an operator has imported; the threads share it
 */
export function createPool(threads: number, terminologies: readonly TermIndex[]): Pool {
  const pool = new Piscina({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 60_000,
    workerData: { terminologies: terminologies.map(({ buffer }) => buffer) },
  });
  return {
    run: (batch: readonly Source[]): Promise<Processed[]> =>
      batch.length === 0 ? Promise.resolve([]) : pool.run(batch, { name: 'run' }),
    suggest: (task) => pool.run(task, { name: 'suggest' }),
    learn: (task) => pool.run(task, { name: 'learn' }),
    measure: (layers, options) =>
      measured(layers, options, (task, transfer) => pool.run(task, { name: 'measure', transferList: [...transfer] })),
    close: () => pool.destroy(),
  };
}
