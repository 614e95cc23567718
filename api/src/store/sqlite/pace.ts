/** What a lone commit may take, and still be quick: ten times what it takes on a disk that makes it safe at once. */
const QUICK_MS = 1;
/** Quick ones in a row after which the next may be expected to be quick. */
const ENOUGH = 10;
/** After such a pause the disk may sleep. */
const PAUSE_MS = 1_000;
/** As many in a row as leave the write-ahead log smaller than the writer's thread lets it grow. Then it has a turn. */
const IN_A_ROW = 200;

/** Whether commits are quick just now. */
export interface Pace {
  /**
   * Whether to commit here what is asked alone, rather than hand it to a thread: only in the midst of commits that came
   * one by one and were quick.
   */
  isQuick(nowMs: number): boolean;
  /** One that was asked alone took so long. */
  took(ms: number, nowMs: number, here: boolean): void;
  /** Several were asked together, which the thread does better. */
  together(): void;
}

export function createPace(): Pace {
  let quick = 0;
  let here = 0;
  let lastMs = 0;
  return {
    isQuick: (nowMs) => quick >= ENOUGH && here < IN_A_ROW && nowMs - lastMs < PAUSE_MS,
    took(ms, nowMs, wasHere) {
      const wroteBack = !wasHere && here >= IN_A_ROW;
      const paused = nowMs - lastMs >= PAUSE_MS;
      lastMs = nowMs;
      here = wasHere ? here + 1 : 0;
      // What writes the log back takes several flushes, which says nothing of one.
      if (wroteBack && !paused) return;
      if (ms > QUICK_MS) quick = 0;
      else quick = paused ? 1 : quick + 1;
    },
    together() {
      quick = 0;
    },
  };
}
