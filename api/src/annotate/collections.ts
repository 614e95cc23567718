import { Digest, Id, type LayerSnapshot } from '@chartmark/schemas';
import { z } from 'zod';

/** A cache of the fold; it can be thrown away and made again from the log. */
export const Snapshot = z.strictObject({
  id: Id,
  note: Id,
  version: z.int().nonnegative(),
  hash: Digest,
  /** Of the snapshot itself, so that a damaged one is known without looking into it. */
  digest: Digest,
  /** Only the fold reads it back, so its inner form is checked when it is made and not each time it is read. */
  snapshot: z.custom<LayerSnapshot>((value) => typeof value === 'object' && value !== null),
});
export type Snapshot = z.infer<typeof Snapshot>;

export const snapshots = { name: 'snapshots', schema: Snapshot, indexes: { all: { on: [] } } } as const;
