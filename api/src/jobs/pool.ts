import { Piscina } from 'piscina';
import type { Processed, Processing, Source } from '../receive/processing.ts';

/** @param threads how many notes are worked on at once, each on a core of its own */
export function createProcessing(threads: number): Processing {
  const pool = new Piscina<readonly Source[], Processed[]>({
    filename: new URL('./worker.ts', import.meta.url).href,
    name: 'run',
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 60_000,
  });
  return {
    run: (batch) => (batch.length === 0 ? Promise.resolve([]) : pool.run(batch)),
    close: () => pool.destroy(),
  };
}
