import type { Happening, Put } from './event.ts';
import { relationsOf, requireRelationFits, requireRelationsFit } from './fit.ts';
import type { Id } from './identity.ts';
import type { LabelSchema } from './label-schema.ts';
import type { LayerState } from './layer-state.ts';
import { draftOf, lookUp, putInto } from './layer-state.ts';
import { refusal } from './reason.ts';

/**
 * Undoing, or doing again, a step of one's own: the things it touched go back only if nothing touched them since.
 *
 * @throws {Refusal} `missing` if the person has no such step, `conflict` if someone has built upon it
 */
export function reversal(
  state: LayerState,
  way: 'undo' | 'redo',
  event: Id,
  { actor, schema }: { actor: Id; schema: LabelSchema },
): Happening {
  const history = state.histories.get(actor);
  const step = (way === 'undo' ? history?.done : history?.undone)?.find(event);
  if (!step) throw refusal(`${way}.missing`, {});
  const [expected, puts] = way === 'undo' ? [step.after, step.before] : [step.before, step.after];
  for (const thing of expected) {
    const now = lookUp(state, thing.of, thing.id);
    if (now.to?.touched !== thing.to?.touched) {
      throw refusal(`${way}.changed`, {}, now.to);
    }
  }
  requireWhole(state, puts, schema);
  return { type: way === 'undo' ? 'undone' : 'redone', data: { event, puts: [...puts] } };
}

/** After the puts, every relation must still lead between spans that are there and of types it allows. */
function requireWhole(state: LayerState, puts: readonly Put[], schema: LabelSchema): void {
  const then = draftOf(state);
  for (const thing of puts) putInto(then, thing);
  for (const thing of puts) {
    if (thing.of === 'relation' && thing.to) requireRelationFits(then, thing.to.value, schema);
    if (thing.of !== 'span') continue;
    if (thing.to) requireRelationsFit(then, thing.to.value, schema);
    const [relation] = thing.to ? [] : relationsOf(then, thing.id);
    if (relation) throw refusal('undo.relation', {}, relation);
  }
}
