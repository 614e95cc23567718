import { z } from 'zod';
import { Id, Instant } from './identity.ts';

export const Stage = z.enum(['calibrate', 'annotate', 'review', 'adjudicate', 'sample']).meta({ id: 'Stage' });
export type Stage = z.infer<typeof Stage>;

/** Independent layers are blind: nobody sees another's. Shared layers are worked on together. */
export const Mode = z.enum(['independent', 'shared']).meta({ id: 'Mode' });
export type Mode = z.infer<typeof Mode>;

/** The annotation of one note by one person, or by one group, in one stage; the unit of concurrency. */
export const Layer = z
  .strictObject({
    id: Id,
    project: Id,
    note: Id,
    stage: Stage,
    mode: Mode,
    owner: Id.nullable().meta({ description: 'whose layer it is; null for a shared one' }),
    createdAt: Instant,
  })
  .meta({ id: 'Layer' });
export type Layer = z.infer<typeof Layer>;

export const TaskState = z.enum(['open', 'started', 'submitted']).meta({ id: 'TaskState' });
export type TaskState = z.infer<typeof TaskState>;

/** A layer someone has been asked to make. */
export const Task = z
  .strictObject({
    id: Id,
    project: Id,
    note: Id,
    layer: Id,
    assignee: Id,
    stage: Stage,
    mode: Mode,
    state: TaskState,
    guideline: z.int().nonnegative().optional().meta({ description: 'the version it was last taken up under' }),
    title: z.string().meta({ description: 'of the note' }),
    length: z.int(),
    createdAt: Instant,
    changedAt: Instant,
  })
  .meta({ id: 'Task' });
export type Task = z.infer<typeof Task>;

/** How many tasks were made, and when: by that moment they can be taken back. */
export const TasksMade = z.strictObject({ made: z.int(), at: Instant });
export type TasksMade = z.infer<typeof TasksMade>;

/** How many tasks were taken back. */
export const TasksTaken = z.strictObject({ taken: z.int() });
export type TasksTaken = z.infer<typeof TasksTaken>;

/**
 * A task or layer as its own annotator sees it. One that was drawn to check them looks like any other, or they would work
 * differently on it.
 */
export const unmarked = <T extends { readonly stage: Stage }>(thing: T): T =>
  thing.stage === 'sample' ? { ...thing, stage: 'annotate' } : thing;
