import type { Layer, Task } from '@chartmark/schemas';
import type { Actor } from '../people/policy.ts';
import { hasRole } from '../people/policy.ts';

/** What a person may do with a layer; with `none` it is answered as if it did not exist. */
export type Access = 'write' | 'read' | 'none';

/**
 * Whoever was asked to label a layer may write on it; leads, auditors and adjudicators may read it. But nobody sees others'
 * layers of a note they still have to label themselves, nor their own earlier one.
 *
 * @param task the person's task on the layer, if any
 * @param isStillToLabel whether the person has an unfinished task on the same note, on another layer
 */
export function accessTo(layer: Layer, actor: Actor, task: Task | null, isStillToLabel: boolean): Access {
  // Somebody who labels a note a second time must not see their own first layer either.
  if (isStillToLabel && (task === null || task.state === 'submitted')) return 'none';
  if (task && hasRole(actor, layer.project, 'annotator', 'reviewer', 'adjudicator', 'lead')) return 'write';
  return hasRole(actor, layer.project, 'lead', 'auditor', 'adjudicator') ? 'read' : 'none';
}
