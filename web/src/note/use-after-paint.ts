import { useEffect } from 'react';

/**
 * Runs once what was just drawn is on the screen: for measuring, which would make the screen wait.
 *
 * @param on what the work depends on
 */
export function useAfterPaint(work: () => void, on: readonly unknown[]): void {
  useEffect(() => {
    let timer = 0;
    const frame = window.requestAnimationFrame(() => {
      timer = window.setTimeout(work);
    });
    return () => {
      window.cancelAnimationFrame(frame);
      window.clearTimeout(timer);
    };
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names them
  }, on);
}
