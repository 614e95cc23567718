import { z } from 'zod';
import { Id, Instant } from './identity.ts';

/**
 * Words somebody wrote about a layer or a thing on it; an answer's target is the flag it resolves, a reply's the comment
 * or flag it replies to.
 */
export const Remark = z
  .strictObject({
    id: Id,
    kind: z.enum(['comment', 'flag', 'answer']),
    target: Id.nullable(),
    text: z.string(),
    by: Id,
    at: Instant,
  })
  .meta({ id: 'Remark' });
export type Remark = z.infer<typeof Remark>;
