/** Hands pieces of work, each with an id, to free workers until all are done. */
export interface Dispatch {
  /** Durable if the store is shared; otherwise what is unfinished is put in again at the next start. */
  put(ids: readonly string[]): Promise<void>;
  /**
   * Starts working. A piece whose work throws is tried again after a growing delay; one whose worker died goes to another
   * worker when its lease ends. So a piece may be started twice, which the work must allow for.
   *
   * @param work calls `alive` now and then to keep its lease
   */
  start(work: (id: string, alive: () => Promise<void>) => Promise<void>): Promise<void>;
  /** Settles when nothing is being worked on any more; what was not started stays queued. */
  close(): Promise<void>;
}

/** Milliseconds to wait before a piece is tried again. @param attempt from 1 */
export const backOffMs = (attempt: number): number => Math.min(60_000, 500 * 2 ** attempt);

/** Attempts after which a piece is given up. */
export const ATTEMPTS = 5;
