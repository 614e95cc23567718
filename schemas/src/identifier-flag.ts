import { z } from 'zod';
import { Id, Instant } from './identity.ts';

/** Somebody saw identifying words in a released note: it is taken from everyone at once. */
export const IdentifierFlag = z
  .strictObject({
    id: Id,
    project: Id,
    note: Id,
    by: Id,
    at: Instant,
    /** Where, if they said so; `[start, end)` in the text as it was released. */
    start: z.int().min(0).nullable(),
    end: z.int().min(0).nullable(),
    /** What they wrote, sealed under the subject's key. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'IdentifierFlag' });
export type IdentifierFlag = z.infer<typeof IdentifierFlag>;

/** That notes went out: so that it can be said who has a note that should not have been released. */
export const ExportRecord = z
  .strictObject({
    id: Id,
    project: Id,
    by: Id.nullable().meta({ description: 'null: from the command line' }),
    at: Instant,
    format: z.string(),
    of: z.string(),
    /** How many notes went out so far; the export is under way while it has not ended. */
    notes: z.int().min(0),
    endedAt: Instant.nullable(),
  })
  .meta({ id: 'ExportRecord' });
export type ExportRecord = z.infer<typeof ExportRecord>;
