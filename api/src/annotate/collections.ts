import { Digest, Id, Instant, type LayerSnapshot } from '@chartmark/schemas';
import { z } from 'zod';

/** Words people wrote about a layer, sealed under the subject's key; the log holds their salted digest. */
export const StoredRemark = z.strictObject({
  id: Id,
  layer: Id,
  subject: Id,
  kind: z.enum(['comment', 'flag', 'answer']),
  target: Id.nullable(),
  sealed: z.string(),
  salt: z.string(),
  by: Id,
  at: Instant,
});
export type StoredRemark = z.infer<typeof StoredRemark>;

/** A cache of the fold; thrown away, it is made again from the log. */
export const Snapshot = z.strictObject({
  id: Id,
  note: Id,
  version: z.int().nonnegative(),
  hash: Digest,
  /** Read back by the fold alone, so its inner form is checked where it is made and not each time it is read. */
  snapshot: z.custom<LayerSnapshot>((value) => typeof value === 'object' && value !== null),
});
export type Snapshot = z.infer<typeof Snapshot>;

export const remarks = { name: 'remarks', schema: StoredRemark, indexes: { layer: { on: ['layer', 'at'] } } } as const;
export const snapshots = { name: 'snapshots', schema: Snapshot, indexes: { all: { on: [] } } } as const;
