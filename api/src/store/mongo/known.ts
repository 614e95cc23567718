import type { Stream } from '../ports.ts';

/** Streams whose version is remembered. */
const KEPT = 10_000;

/** The newest version this process has seen of each stream, of those it used last; of others 0. */
export function createKnown() {
  const versions = new Map<string, number>();
  const keyOf = ({ partition, name }: Stream): string => JSON.stringify([partition, name]);
  return {
    of: (stream: Stream): number => versions.get(keyOf(stream)) ?? 0,
    keep(stream: Stream, version: number): void {
      const key = keyOf(stream);
      versions.delete(key);
      versions.set(key, version);
      const [oldest] = versions.keys();
      if (versions.size > KEPT && oldest !== undefined) versions.delete(oldest);
    },
  };
}
