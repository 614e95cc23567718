import { Id, Instant, PoolItem, PoolStage, Workflow } from '@chartmark/schemas';
import { z } from 'zod';

export const StoredWorkflow = Workflow.extend({ id: Id });
export type StoredWorkflow = z.infer<typeof StoredWorkflow>;

/** A task taken from the pool; the id is the task's. It ends with the task's submission or its return. */
export const Lease = z.strictObject({
  id: Id,
  project: Id,
  stage: PoolStage,
  item: Id,
  layer: Id,
  account: Id,
  until: Instant,
});
export type Lease = z.infer<typeof Lease>;

/** The tasks a person holds, in one document, so that no two requests of one person pass the limit together. */
export const Hand = z.strictObject({ id: z.string(), held: z.array(Id) });
export type Hand = z.infer<typeof Hand>;

export const workflows = { name: 'workflows', schema: StoredWorkflow, indexes: {} } as const;
export const poolItems = {
  name: 'poolItems',
  schema: PoolItem,
  indexes: {
    next: { on: ['project', 'stage', 'free', 'priority', 'place'] },
    note: { on: ['note'] },
  },
} as const;
export const leases = {
  name: 'leases',
  schema: Lease,
  indexes: { due: { on: ['project', 'until'] } },
} as const;
export const hands = { name: 'hands', schema: Hand, indexes: {} } as const;
