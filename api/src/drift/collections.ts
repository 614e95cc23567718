import { DriftAgainst, Id, Instant } from '@chartmark/schemas';
import { z } from 'zod';

const Guideline = z.int().nonnegative();

/** What a submitted annotation tells of its maker's pace and habits; the id is the layer's. Made anew from the log. */
export const Work = z.strictObject({
  id: Id,
  project: Id,
  person: Id,
  note: Id,
  guideline: Guideline,
  at: Instant,
  words: z.int(),
  activeMs: z.int().nullable(),
  labels: z.array(z.strictObject({ label: z.string(), count: z.int() })),
});
export type Work = z.infer<typeof Work>;

/** A person's layer beside another of its note. Made anew from the log. */
export const Comparison = z.strictObject({
  id: Id,
  project: Id,
  person: Id,
  against: DriftAgainst,
  /** Whose layer it is compared with. */
  other: Id,
  note: Id,
  layer: Id,
  check: Id,
  guideline: Guideline,
  at: Instant,
  counts: z.array(z.strictObject({ label: z.string(), agreed: z.int(), total: z.int() })),
});
export type Comparison = z.infer<typeof Comparison>;

const TIMELY = {
  note: { on: ['note'] },
  project: { on: ['project', 'at'] },
  person: { on: ['project', 'person', 'guideline', 'at'] },
} as const;

export const works = { name: 'works', schema: Work, indexes: TIMELY } as const;
export const comparisons = { name: 'comparisons', schema: Comparison, indexes: TIMELY } as const;
