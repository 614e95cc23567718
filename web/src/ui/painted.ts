import { startTransition, useEffect, useRef, useState } from 'react';

/** Should the page be hidden, nothing is painted; then so long is waited instead. */
const HIDDEN_MS = 200;

interface Job {
  readonly run: () => void;
}

/** What waits for the next frame. */
let next: Set<Job> | null = null;

/**
 * Runs once the next frame has been painted: what it does makes no key wait. All that waits for one frame runs in one task
 * after it, in the order it was asked for. @returns calls it off
 */
export function afterPaint(run: () => void): () => void {
  next ??= forNextFrame();
  const jobs = next;
  const job = { run };
  jobs.add(job);
  return () => void jobs.delete(job);
}

function forNextFrame(): Set<Job> {
  const jobs = new Set<Job>();
  // What is asked for from here on belongs to a later frame.
  const taken = (): void => {
    window.clearTimeout(timer);
    if (next === jobs) next = null;
  };
  const painted = (): void => {
    window.cancelAnimationFrame(frame);
    taken();
    runAll(jobs);
  };
  let timer = window.setTimeout(painted, HIDDEN_MS);
  const frame = window.requestAnimationFrame(() => {
    taken();
    timer = window.setTimeout(painted);
  });
  return jobs;
}

/** One that fails is told as it would be alone, and takes no other with it. */
function runAll(jobs: Set<Job>): void {
  try {
    for (const job of jobs) {
      jobs.delete(job);
      job.run();
    }
  } finally {
    if (jobs.size > 0) runAll(jobs);
  }
}

type Subscribe = (listener: () => void) => () => void;

/** Tells of a store's changes once the frame that shows them elsewhere has been painted, for what may come a moment later. */
export const toldAfterPaint =
  (subscribe: Subscribe): Subscribe =>
  (listener) => {
    let waiting: (() => void) | null = null;
    const ended = subscribe(() => {
      waiting ??= afterPaint(() => {
        waiting = null;
        listener();
      });
    });
    return () => {
      ended();
      waiting?.();
    };
  };

/**
 * Runs in the next frame, just before it is painted: the place to measure what was drawn and to draw over it, since the
 * frame lays out the page in any case. @returns calls it off
 */
export function beforePaint(run: () => void): () => void {
  const frame = window.requestAnimationFrame(run);
  return () => window.cancelAnimationFrame(frame);
}

/**
 * Follows a value as soon as the frame that shows its change elsewhere has been painted, for what may come a moment later.
 * React's deferred values are worked on before that frame, which then waits for them.
 */
export function useFollowing<T>(value: T): T {
  const [shown, setShown] = useState(() => value);
  const newest = useRef(value);
  const waiting = useRef<(() => void) | null>(null);
  useEffect(() => {
    newest.current = value;
    waiting.current ??= afterPaint(() => {
      waiting.current = null;
      startTransition(() => setShown(() => newest.current));
    });
  }, [value]);
  useEffect(
    () => () => {
      waiting.current?.();
      waiting.current = null;
    },
    [],
  );
  return shown;
}

/** False until what was drawn first has been painted. */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => afterPaint(() => startTransition(() => setPainted(true))), []);
  return painted;
}
