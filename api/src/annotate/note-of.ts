import type { Layer, Task } from '@chartmark/schemas';
import type { Actor } from '../people/policy.ts';
import { accessTo } from './access.ts';

/** A person's task on a layer, and whether they have yet to label its note elsewhere. */
export type StandingOn = (
  layer: Layer,
  account: string,
) => Promise<{ readonly task: Task | null; readonly isStillToLabel: boolean }>;

/**
 * The note of a layer that a person may see, even one that was taken back, so that it can be reported again.
 *
 * @throws {Refusal} `missing` if the layer is not theirs to see, `gone` if their task went with the note
 */
export async function noteOf(
  layer: Layer,
  actor: Actor,
  standingOn: StandingOn,
  open: (actor: Actor, layer: string) => Promise<{ readonly layer: { readonly note: string } }>,
): Promise<string> {
  const { task, isStillToLabel } = await standingOn(layer, actor.account.id);
  if (accessTo(layer, actor, task, isStillToLabel) !== 'none') return layer.note;
  return (await open(actor, layer.id)).layer.note;
}
