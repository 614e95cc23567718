import { Id, Instant } from '@chartmark/schemas';
import { z } from 'zod';

/** What stands for the identifiers of a subject, sealed under its key; `id` is the subject's. */
export const StoredLedger = z.strictObject({ id: Id, project: Id, sealed: z.string(), at: Instant });
export type StoredLedger = z.infer<typeof StoredLedger>;

export const ledgers = {
  name: 'ledgers',
  schema: StoredLedger,
  indexes: { project: { on: ['project', 'at'] } },
} as const;
