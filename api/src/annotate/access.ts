import type { Layer, Task } from '@chartmark/schemas';
import type { Actor } from '../people/policy.ts';
import { hasRole } from '../people/policy.ts';

/** What a person may do with a layer; `none` is told as if it did not exist. */
export type Access = 'write' | 'read' | 'none';

/**
 * Those who were asked to label a layer write on it; lead, auditor and adjudicator read it. But nobody sees another's
 * independent layer of a note they still have to label themselves, nor their own earlier one.
 *
 * @param task the person's task on the layer, if any
 * @param isStillToLabel whether the person has an unfinished task on the same note, on another layer
 */
export function accessTo(layer: Layer, actor: Actor, task: Task | null, isStillToLabel: boolean): Access {
  // Labelling a note a second time is as blind to one's own first time as to others.
  if (isStillToLabel && (task === null || task.state === 'submitted')) return 'none';
  if (task && hasRole(actor, layer.project, 'annotator', 'reviewer', 'adjudicator', 'lead')) return 'write';
  return hasRole(actor, layer.project, 'lead', 'auditor', 'adjudicator') ? 'read' : 'none';
}
