import { AdjudicationRow, Gold, Id, ReviewSettings } from '@chartmark/schemas';
import type { z } from 'zod';

/** A note on its way through adjudication; the id is the note's. It mirrors the log and is made anew from it. */
export const StoredAdjudication = AdjudicationRow.extend({ id: Id, project: Id });
export type StoredAdjudication = z.infer<typeof StoredAdjudication>;

export const StoredGold = Gold.extend({ id: Id });
export type StoredGold = z.infer<typeof StoredGold>;

export const StoredSettings = ReviewSettings.extend({ id: Id });
export type StoredSettings = z.infer<typeof StoredSettings>;

export const adjudications = {
  name: 'adjudications',
  schema: StoredAdjudication,
  indexes: { project: { on: ['project', 'changedAt'] }, state: { on: ['project', 'state', 'changedAt'] } },
} as const;
export const golds = { name: 'golds', schema: StoredGold, indexes: { project: { on: ['project'] } } } as const;
export const reviewSettings = { name: 'reviewSettings', schema: StoredSettings, indexes: {} } as const;
