import { startTransition, useEffect, useRef, useState } from 'react';

/** Should the page be hidden, nothing is painted; then so long is waited instead. */
const HIDDEN_MS = 200;

/** Runs once the next frame has been painted: what it does makes no key wait. @returns calls it off */
export function afterPaint(run: () => void): () => void {
  let timer = 0;
  const once = (): void => {
    cancel();
    run();
  };
  const frame = window.requestAnimationFrame(() => {
    window.clearTimeout(timer);
    timer = window.setTimeout(once);
  });
  timer = window.setTimeout(once, HIDDEN_MS);
  const cancel = (): void => {
    window.cancelAnimationFrame(frame);
    window.clearTimeout(timer);
  };
  return cancel;
}

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
