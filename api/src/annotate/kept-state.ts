import { createHash } from 'node:crypto';
import type { LayerSnapshot, LayerState } from '@chartmark/schemas';
import { snapshotOf, stateOf } from '@chartmark/schemas';
import { Snapshot } from './collections.ts';

interface Kept {
  readonly version: number;
  readonly hash: string;
  readonly state: LayerState;
}

/** What is kept of a layer, so that its events need not be folded from the first. */
export function keepable(layer: string, note: string, { version, hash, state }: Kept): Snapshot {
  const snapshot = snapshotOf(state);
  return { id: layer, note, version, hash, digest: digestOf(snapshot), snapshot };
}

/** What was kept of a layer, or null if it is not what was once written. */
export function keptOf(layer: string, note: string, stored: unknown): Kept | null {
  const { data } = Snapshot.safeParse(stored);
  if (data?.id !== layer || data.note !== note || data.digest !== digestOf(data.snapshot)) return null;
  return { version: data.version, hash: data.hash, state: stateOf(data.snapshot) };
}

/** Of the JSON text, which both stores return unchanged; this costs a fifth of parsing the snapshot by its schema. */
const digestOf = (snapshot: LayerSnapshot): string =>
  createHash('sha256').update(JSON.stringify(snapshot)).digest('hex');
