import { useEffect } from 'react';
import { afterPaint } from '../ui/painted.ts';

/**
 * Runs once what was just drawn is on the screen: for measuring, which would make the screen wait.
 *
 * @param on what the work depends on
 */
export function useAfterPaint(work: () => void, on: readonly unknown[]): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names them
  useEffect(() => afterPaint(work), on);
}
