import type { PoolStage, Task, Workflow } from '@chartmark/schemas';
import { isDrawn } from './draw.ts';

/** A note that is to be done again: by a reviewer, by another annotator, or by the same person. */
export interface Following {
  readonly stage: PoolStage;
  /** Who alone may do it; null for whoever has not done the note yet. */
  readonly only: string | null;
}

/** What the seeded draw makes follow from a submitted annotation. */
export function followingOf(
  { note, assignee, stage }: Pick<Task, 'note' | 'assignee' | 'stage'>,
  { secondReview, sample, repeats, seed }: Workflow,
): Following[] {
  if (stage !== 'annotate') return [];
  return [
    ...(isDrawn(secondReview, seed, 'review', note) ? [{ stage: 'review' as const, only: null }] : []),
    ...(isDrawn(sample, seed, 'sample', note, assignee) ? [{ stage: 'sample' as const, only: null }] : []),
    ...(isDrawn(repeats, seed, 'repeat', note, assignee) ? [{ stage: 'sample' as const, only: assignee }] : []),
  ];
}
