import type { Note, PoolItem, PoolOrder, PoolStage } from '@chartmark/schemas';

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
