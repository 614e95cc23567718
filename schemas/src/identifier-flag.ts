import { z } from 'zod';
import { Role } from './account.ts';
import { Id, Instant } from './identity.ts';

/** A report of identifying words in a released note, which is then taken from everyone at once. */
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
    cause: z.enum(['reported', 'alike', 'sample']).default('reported').meta({
      description: 'somebody saw words in it; it holds words that were removed elsewhere; a sample found a miss in it',
    }),
  })
  .meta({ id: 'IdentifierFlag' });
export type IdentifierFlag = z.infer<typeof IdentifierFlag>;

/** Why a note was taken back, as the privacy role sees it: by whom, with the roles they have now, and in their words. */
export const TakenBack = IdentifierFlag.pick({ at: true, cause: true, reason: true })
  .extend({
    by: z.string().nullable().meta({ description: 'the name of the account, null if it is gone' }),
    roles: z.array(Role),
  })
  .meta({ id: 'TakenBack' });
export type TakenBack = z.infer<typeof TakenBack>;

/** A record of an export, so that it can be told who has a note that should not have been released. */
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
