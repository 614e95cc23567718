import type { Id } from './identity.ts';
import { type History, type LayerSnapshot, type LayerState, type Step, snapshotOf } from './layer-state.ts';

/**
 * So many things may be in the steps that are sent of what a person can take back. Two hundred ordinary steps are within it,
 * as many as are kept; of steps that changed hundreds of things at once only the newest are.
 */
const OWN_THINGS = 1_000;
/** Of others' steps only what tells who took away something one still wanted to change. */
const OTHERS_THINGS = 200;

/**
 * A layer as it is sent to somebody: all that stands on it, and of the histories the newest steps. They may be larger than
 * all else together, where much was labelled at once, and hold the same things over again.
 */
export function sentSnapshot(state: LayerState, to: Id): LayerSnapshot {
  const histories = new Map<Id, History>();
  for (const [person, { done, undone }] of state.histories) {
    const room = person === to ? OWN_THINGS : OTHERS_THINGS;
    histories.set(person, { done: newest(done, room), undone: newest(undone, room) });
  }
  return snapshotOf({ ...state, histories });
}

/** The newest steps with so many things in all, and in any case the very newest. */
function newest(steps: readonly Step[], things: number): readonly Step[] {
  let first = Math.max(0, steps.length - 1);
  let room = things - (steps[first]?.after.length ?? 0);
  while (first > 0) {
    room -= steps[first - 1]?.after.length ?? 0;
    if (room < 0) break;
    first -= 1;
  }
  return steps.slice(first);
}
