import { z } from 'zod';
import { Id, Instant } from './identity.ts';

/** What adjudication concluded for a note: the adjudicated layer at a version, and the layers it was made from. */
export const Gold = z
  .strictObject({
    note: Id,
    project: Id,
    layer: Id,
    version: z.int().positive(),
    from: z.array(Id).min(1).meta({ description: 'the layers that were compared' }),
    by: Id,
    at: Instant,
    guideline: z.int().nonnegative(),
  })
  .meta({ id: 'Gold' });
export type Gold = z.infer<typeof Gold>;
