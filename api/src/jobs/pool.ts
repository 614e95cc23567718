import type { TermIndex } from '@chartmark/ontologies';
import { Piscina } from 'piscina';
import type { Report, ReportOptions } from '../agree/report.ts';
import type { SubmittedLayer } from '../agree/submitted.ts';
import type { Example } from '../preannotate/learned-lexicon.ts';
import type { LearnedProject } from '../preannotate/project-lexicon.ts';
import type { Processed, Processing, Source } from '../receive/processing.ts';
import { type Learning, learned } from './learning.ts';
import { measured } from './measuring.ts';
import type { SuggestedAnew, ToSuggest } from './tasks.ts';

/** The pure steps, run in threads. */
export interface Pool extends Processing {
  /** The versions of all terminologies the threads suggest from. */
  terminologies(): Promise<string>;
  suggest(task: ToSuggest): Promise<SuggestedAnew[]>;
  /** Learns a project's lexicon and tagger, in a thread of its own, as that may take minutes; null if `more` said no. */
  learn(examples: AsyncIterable<Example>, learning: Learning): Promise<LearnedProject | null>;
  /** How well the people agree who made these layers. The caller's thread only hands them on. */
  measure(layers: AsyncIterable<SubmittedLayer>, options: ReportOptions): Promise<Report>;
  /** Stops learning, which may take minutes, at once. */
  endLearning(): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param threads how many notes are worked on at once, each on a core of its own
 * @param terminologies what an operator has imported; the threads share it
 */
export function createPool(threads: number, terminologies: readonly TermIndex[]): Pool {
  const of = (maxThreads: number, file: URL): Piscina =>
    new Piscina({
      filename: file.href,
      ...{ minThreads: 0, maxThreads, idleTimeout: 60_000 },
      workerData: { imported: terminologies.map(({ buffer }) => buffer) },
    });
  const notes = new URL('./worker.ts', import.meta.url);
  const pool = of(threads, notes);
  const learner = of(1, notes);
  // Somebody is waiting for the report, so it does not queue behind notes, nor load what notes need.
  const measurer = of(1, new URL('./measure-worker.ts', import.meta.url));
  let known: Promise<string> | undefined;
  return {
    terminologies: () => (known ??= pool.run(null, { name: 'terminologies' })),
    run: (batch: readonly Source[]): Promise<Processed[]> =>
      batch.length === 0 ? Promise.resolve([]) : pool.run(batch, { name: 'run' }),
    suggest: (task) => pool.run(task, { name: 'suggest' }),
    learn: (examples, learning) =>
      learned(examples, learning, (task, transfer) =>
        learner.run(task, { name: 'learn', transferList: [...transfer] }),
      ),
    measure: (layers, options) =>
      measured(layers, options, (task, transfer) =>
        measurer.run(task, { name: 'measure', transferList: [...transfer] }),
      ),
    endLearning: () => learner.destroy(),
    async close() {
      await learner.destroy();
      await measurer.destroy();
      await pool.destroy();
    },
  };
}
