import { z } from 'zod';
import { Id } from './identity.ts';
import {
  draftOf,
  type History,
  type LayerSnapshot,
  type LayerState,
  type Step,
  StepSchema,
  snapshotOf,
} from './layer-state.ts';

/** The two ways a person can go through what they did. */
const Way = z.enum(['done', 'undone']);

/**
 * So many things may be in the steps that are sent at once of what a person can take back. Two hundred ordinary steps are
 * within it, as many as are kept; of steps that changed hundreds of things at once only the newest are, and the older ones
 * are sent when they are asked for.
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

/** How many of a person's own steps a snapshot that is sent to them leaves out. */
export const StepsLeft = z.strictObject({ done: z.int().nonnegative(), undone: z.int().nonnegative() });
export type StepsLeft = z.infer<typeof StepsLeft>;

export function stepsLeft({ histories }: Pick<LayerState, 'histories'>, to: Id): StepsLeft {
  const { done, undone } = histories.get(to) ?? NOTHING_DONE;
  const left = (steps: readonly Step[]): number => steps.length - newest(steps, OWN_THINGS).length;
  return { done: left(done), undone: left(undone) };
}

/** Asking for one's own steps before an event that is known, the newest without one. */
export const StepsWanted = z.strictObject({ way: Way, before: Id.optional() });
export type StepsWanted = z.infer<typeof StepsWanted>;

/** Some of one's own steps, the newest last, as the layer has them at a version; `left` older ones are to be had besides. */
export const OlderSteps = z
  .strictObject({ version: z.int().nonnegative(), steps: z.array(StepSchema), left: z.int().nonnegative() })
  .meta({ id: 'OlderSteps' });
export type OlderSteps = z.infer<typeof OlderSteps>;

/** The steps before those somebody has. None where the layer has that step no more: they have to catch up first. */
export function olderSteps({ histories, version }: LayerState, of: Id, { way, before }: StepsWanted): OlderSteps {
  const all = (histories.get(of) ?? NOTHING_DONE)[way];
  const known = before === undefined ? all.length : all.findIndex(({ event }) => event === before);
  const older = all.slice(0, Math.max(known, 0));
  const steps = newest(older, OWN_THINGS);
  return {
    ...{ version, left: older.length - steps.length },
    steps: steps.map((step) => ({ event: step.event, before: [...step.before], after: [...step.after] })),
  };
}

/**
 * A layer with older steps of somebody before those it has; null where they are of another version of it, and may not fit
 * together.
 */
export function withOlderSteps(
  state: LayerState,
  of: Id,
  way: StepsWanted['way'],
  older: OlderSteps,
): LayerState | null {
  if (older.version !== state.version) return null;
  const history = state.histories.get(of) ?? NOTHING_DONE;
  const grown = { ...history, [way]: [...older.steps, ...history[way]] };
  const then = draftOf(state);
  then.histories.set(of, grown);
  return then;
}

const NOTHING_DONE: History = { done: [], undone: [] };

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
