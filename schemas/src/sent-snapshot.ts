import { z } from 'zod';
import { Id } from './identity.ts';
import type { History, LayerSnapshot, LayerState } from './layer-state.ts';
import { draftOf, NO_HISTORY, snapshotOf } from './layer-state.ts';
import { copyOfStep, type Step, StepSchema, Steps } from './steps.ts';

/** Steps that can be undone, and steps that can be redone. */
const Way = z.enum(['done', 'undone']);

/**
 * How many changed things the steps sent with a layer may hold. Two hundred ordinary steps, which is all that are kept, fit
 * in; of steps that changed hundreds of things at once only the newest fit, and older ones are sent when they are asked for.
 */
const OWN_THINGS = 1_000;
/** Of other people's steps, only enough to tell who removed something that this person wanted to change. */
const OTHERS_THINGS = 200;

/**
 * A layer as it is sent to somebody: all that is on it, and the newest steps of the histories. Whole histories could be
 * larger than everything else together, and mostly repeat it.
 */
export function sentSnapshot(state: LayerState, to: Id): LayerSnapshot {
  const histories = new Map<Id, History>();
  for (const [person, { done, undone }] of state.histories) {
    const room = person === to ? OWN_THINGS : OTHERS_THINGS;
    histories.set(person, { done: Steps.of(newest([...done], room)), undone: Steps.of(newest([...undone], room)) });
  }
  return snapshotOf({ ...state, histories });
}

/** How many of a person's own steps were left out of the snapshot sent to them. */
export const StepsLeft = z.strictObject({ done: z.int().nonnegative(), undone: z.int().nonnegative() });
export type StepsLeft = z.infer<typeof StepsLeft>;

export function stepsLeft({ histories }: Pick<LayerState, 'histories'>, to: Id): StepsLeft {
  const { done, undone } = histories.get(to) ?? NO_HISTORY;
  const left = (steps: Steps): number => steps.length - newest([...steps], OWN_THINGS).length;
  return { done: left(done), undone: left(undone) };
}

/** Asks for one's own steps older than the step `before`; without it, for the newest. */
export const StepsWanted = z.strictObject({ way: Way, before: Id.optional() });
export type StepsWanted = z.infer<typeof StepsWanted>;

/** Some of one's own steps at a version of the layer, the newest last; `left` says how many still older ones there are. */
export const OlderSteps = z
  .strictObject({ version: z.int().nonnegative(), steps: z.array(StepSchema), left: z.int().nonnegative() })
  .meta({ id: 'OlderSteps' });
export type OlderSteps = z.infer<typeof OlderSteps>;

/** The steps older than the one a person names; none if the layer no longer has that one, so that they must catch up first. */
export function olderSteps({ histories, version }: LayerState, of: Id, { way, before }: StepsWanted): OlderSteps {
  const all = [...(histories.get(of) ?? NO_HISTORY)[way]];
  const known = before === undefined ? all.length : all.findIndex(({ event }) => event === before);
  const older = all.slice(0, Math.max(known, 0));
  const steps = newest(older, OWN_THINGS);
  return {
    ...{ version, left: older.length - steps.length },
    steps: steps.map(copyOfStep),
  };
}

/**
 * The layer with older steps put before those it has; null if they were read at another version of the layer, and so may not
 * fit.
 */
export function withOlderSteps(
  state: LayerState,
  of: Id,
  way: StepsWanted['way'],
  older: OlderSteps,
): LayerState | null {
  if (older.version !== state.version) return null;
  const history = state.histories.get(of) ?? NO_HISTORY;
  const grown = { ...history, [way]: Steps.of([...older.steps, ...history[way]]) };
  const then = draftOf(state);
  then.histories.set(of, grown);
  return then;
}

/** As many of the newest steps as hold at most this many things, and always the very newest. */
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
