import type { Layer, Task } from '@chartmark/schemas';
import type { Actor } from '../people/policy.ts';
import { accessTo } from './access.ts';

/**
 * The note of a layer that a person may see, also if it was taken back: who reports it again is heard.
 *
 * @throws {Refusal} `missing` if the layer is not theirs to see, `gone` if their task went with the note
 */
export async function noteOf(
  layer: Layer,
  actor: Actor,
  standingOn: (layer: Layer, account: string) => Promise<{ readonly task: Task | null; readonly blind: boolean }>,
  open: (actor: Actor, layer: string) => Promise<{ readonly layer: { readonly note: string } }>,
): Promise<string> {
  const { task, blind } = await standingOn(layer, actor.account.id);
  return accessTo(layer, actor, task, blind) === 'none' ? (await open(actor, layer.id)).layer.note : layer.note;
}
