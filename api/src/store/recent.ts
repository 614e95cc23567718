import { setNewest } from './bounded-map.ts';

/** A short-lived cache, so that a burst of work reads a thing once. Failures are not kept. */
export interface Recent<T> {
  get(id: string): Promise<T>;
  /** To be called when this process changed it. */
  forget(id: string): void;
}

/**
 * @param freshMs for how long another process's change may go unseen
 * @param most things kept; the one read longest ago is dropped first
 */
export function createRecent<T>(
  load: (id: string) => Promise<T>,
  nowMs: () => number,
  freshMs: number,
  most = 2_000,
): Recent<T> {
  const kept = new Map<string, { readonly value: Promise<T>; readonly atMs: number }>();
  return {
    get(id) {
      const known = kept.get(id);
      if (known && Math.abs(nowMs() - known.atMs) < freshMs) return known.value;
      const value = load(id);
      setNewest(kept, id, { value, atMs: nowMs() }, most);
      value.catch(() => kept.delete(id));
      return value;
    },
    forget: (id) => void kept.delete(id),
  };
}
