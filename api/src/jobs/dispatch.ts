/** Hands pieces of work, each known by an id, to whoever is free, until each is done. */
export interface Dispatch {
  /** Durable where the store is shared; else what was not done is put in again at the next start. */
  put(ids: readonly string[]): Promise<void>;
  /**
   * Begins to work. A piece whose work throws is tried again after a while, longer each time; one whose worker died is
   * given to another when its lease ends. So a piece may be begun twice: work must bear it.
   *
   * @param work calls `alive` now and then to keep its lease
   */
  start(work: (id: string, alive: () => Promise<void>) => Promise<void>): Promise<void>;
  /** Ends when nothing is being worked on any more; what was not begun stays. */
  close(): Promise<void>;
}

/** Milliseconds to wait before a piece is tried again. @param attempt from 1 */
export const backOffMs = (attempt: number): number => Math.min(60_000, 500 * 2 ** attempt);

/** Attempts after which a piece is given up. */
export const ATTEMPTS = 5;
