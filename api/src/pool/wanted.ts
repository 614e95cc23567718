import type { Note, PoolItem, PoolOrder, PoolStage } from '@chartmark/schemas';
import { idOf } from '../assign/plan.ts';

/** What the pool must know of a note. */
export type NoteInHand = Pick<Note, 'id' | 'project' | 'title' | 'length'>;

/** Notes on their way into a pool. */
export interface Fill {
  readonly stage: PoolStage;
  readonly notes: readonly string[] | 'all';
  readonly priority: number;
  readonly dueAt: string | null;
  readonly order: PoolOrder;
}

/** How a note of the pool is wanted. */
export type Wanted = Pick<PoolItem, 'stage' | 'priority' | 'place' | 'chosen' | 'dueAt' | 'wanted' | 'barred' | 'only'>;

/** A note as it lies in a pool; the id follows from what it is for, so that it lies there once. */
export const itemOf = ({ id: note, project, title, length }: NoteInHand, wanted: Wanted): PoolItem => ({
  ...{ id: idOf('pool', note, wanted.stage, wanted.only ?? 'anybody'), project, note, title, length },
  ...wanted,
  free: true,
  takers: [],
});
