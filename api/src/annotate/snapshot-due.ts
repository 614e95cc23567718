import type { LayerState } from '@chartmark/schemas';

const EVERY = 250;

/**
 * Whether a snapshot is due now that so many events brought a layer to this state. It costs what the layer holds, also
 * the steps that can be undone, so it is kept after 250 events, and of a large layer after a twentieth to a tenth as many
 * as it holds things: what is folded upon the newest is little beside reading that.
 *
 * @param count how many of its events came last
 */
export function snapshotDue(state: LayerState, count: number): boolean {
  const things = state.spans.size + state.relations.size + state.decisions.size + state.verdicts.size;
  let every = EVERY;
  // Doubled, the later moments are among the earlier ones, so none is skipped when the layer grows.
  while (every * 20 <= things) every *= 2;
  return Math.floor(state.version / every) > Math.floor((state.version - count) / every);
}
