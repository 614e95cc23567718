import { Id, IdentifierFlag, IdentifierKind, Instant, ReviewRow } from '@chartmark/schemas';
import { z } from 'zod';

/** A note's source, sealed under its subject's key, for as long as a person still has to look at it. */
export const Kept = z.strictObject({ id: Id, project: Id, sealed: z.string(), at: Instant });
export type Kept = z.infer<typeof Kept>;

/** What is sealed: the source, what the engine made of it, and where. What a finding is within its kind decides what may stand. */
export const Contents = ReviewRow.pick({ source: true, text: true }).extend({
  findings: z.array(
    z.strictObject({
      start: z.int(),
      end: z.int(),
      label: IdentifierKind,
      sub: z.string().exactOptional(),
      confidence: z.number(),
    }),
  ),
});
export type Contents = z.infer<typeof Contents>;

export const vault = { name: 'vault', schema: Kept, indexes: { project: { on: ['project', 'at'] } } } as const;

/** What the privacy role decided on a note, and why; the reason is sealed under the subject's key. */
export const Reviewed = z.strictObject({
  id: Id,
  project: Id,
  by: Id,
  at: Instant,
  released: z.boolean(),
  reason: z.string().nullable(),
});

export const reviews = { name: 'reviews', schema: Reviewed, indexes: { project: { on: ['project', 'at'] } } } as const;

export const identifierFlags = {
  name: 'identifierFlags',
  schema: IdentifierFlag,
  indexes: { note: { on: ['note', 'at'] }, project: { on: ['project', 'at'] } },
} as const;
