import { z } from 'zod';
import { Id, Instant } from './identity.ts';

/**
 * Bulk work over the notes of a project: making suggestions again, learning from decisions, asking an outside model, taking
 * back released notes that contain words which the project now removes.
 */
export const JobKind = z.enum(['suggest', 'learn', 'ask', 'recall']);
export type JobKind = z.infer<typeof JobKind>;

/** `failed` is only for work that is one piece over all notes; otherwise notes fail one by one, and the job is `done`. */
export const JobState = z.enum(['running', 'done', 'failed', 'cancelled']);
export type JobState = z.infer<typeof JobState>;

/** A piece of bulk work, its progress, and the notes that failed. */
export const Job = z
  .strictObject({
    id: Id,
    project: Id,
    kind: JobKind,
    /** The model that is asked, if any. */
    suggester: Id.optional(),
    state: JobState,
    by: Id,
    createdAt: Instant,
    endedAt: Instant.nullable(),
    /** Notes to do, done (well or not), and failed. */
    total: z.int().min(0),
    done: z.int().min(0),
    failed: z.int().min(0),
    /** Of work that is one piece over all notes, how much is done while it runs, from 0 to 1. */
    share: z.number().min(0).max(1).optional(),
    /** The first of the notes that failed, and in which step. */
    failures: z.array(z.strictObject({ note: Id, reason: z.string() })),
  })
  .meta({ id: 'Job' });
export type Job = z.infer<typeof Job>;
