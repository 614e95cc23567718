import { setNewest } from '../bounded-map.ts';
import type { Stream } from '../ports.ts';

/** Streams whose version is remembered. */
const KEPT = 10_000;

/** The newest version this process has seen of each stream, of those it used last; of others 0. */
export function createKnown() {
  const versions = new Map<string, number>();
  return {
    of: (stream: Stream): number => versions.get(keyOf(stream)) ?? 0,
    keep(stream: Stream, version: number): void {
      setNewest(versions, keyOf(stream), version, KEPT);
    },
  };
}

export const keyOf = ({ partition, name }: Stream): string => JSON.stringify([partition, name]);
