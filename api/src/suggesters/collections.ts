import { DropReason, Id, Suggester } from '@chartmark/schemas';
import { z } from 'zod';

/** What a part of a run brought; `id` follows from the job and the first note, so the same part twice counts once. */
export const Tally = z.strictObject({
  id: Id,
  job: Id,
  models: z.array(z.string()),
  notes: z.int().min(0),
  kept: z.int().min(0),
  dropped: z.partialRecord(DropReason, z.int().min(1)),
});
export type Tally = z.infer<typeof Tally>;

export const suggesters = {
  name: 'suggesters',
  schema: Suggester,
  indexes: { project: { on: ['project', 'name'], unique: true } },
} as const;
export const tallies = { name: 'suggesterTallies', schema: Tally, indexes: { job: { on: ['job'] } } } as const;
