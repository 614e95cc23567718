import type { LayerState } from '@chartmark/schemas';

const EVERY = 250;

/**
 * Whether a snapshot is due now that the last `count` events brought a layer to this state. A snapshot costs as much as the
 * layer holds, undo steps included, so it is made every 250 events, and of a large layer less often: every so many events
 * as are a twentieth to a tenth of its things. Folding those few costs little beside reading the snapshot.
 *
 * @param count how many events were appended last
 */
export function snapshotDue(state: LayerState, count: number): boolean {
  const things = state.spans.size + state.relations.size + state.decisions.size + state.verdicts.size;
  let every = EVERY;
  // By doubling, every later due version is an earlier one too, so that none is skipped as the layer grows.
  while (every * 20 <= things) every *= 2;
  return Math.floor(state.version / every) > Math.floor((state.version - count) / every);
}
