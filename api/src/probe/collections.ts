import { Id, Instant } from '@chartmark/schemas';
import { z } from 'zod';

/** A note whose gold is given to people as if it were any note; the id is the note's. */
export const StoredProbe = z.strictObject({
  id: Id,
  project: Id,
  /** The version its gold was found to hold under; null once it is no longer given. */
  guideline: z.int().nonnegative().nullable(),
  markedAt: Instant,
  by: Id,
});
export type StoredProbe = z.infer<typeof StoredProbe>;

export const probes = {
  name: 'probes',
  schema: StoredProbe,
  indexes: { project: { on: ['project', 'guideline'] } },
} as const;
