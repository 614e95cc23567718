import { z } from 'zod';
import { Id, Instant, Name } from './identity.ts';
import { Stage, Task } from './layer.ts';

const Share = z.number().min(0).max(1);

/** Stages whose notes lie in a pool, for whoever may take the next one. */
export const PoolStage = Stage.extract(['calibrate', 'annotate', 'review', 'sample']).meta({ id: 'PoolStage' });
export type PoolStage = z.infer<typeof PoolStage>;

/** What a stage requires of the people who work in it; an empty list requires nothing. */
export const StageRequirement = z
  .strictObject({ stage: PoolStage, professions: z.array(Name).max(20), specialties: z.array(Name).max(20) })
  .meta({ id: 'StageRequirement' });
export type StageRequirement = z.infer<typeof StageRequirement>;

/** How notes pass through the stages of a project. */
export const Workflow = z
  .strictObject({
    overlap: z.int().min(1).max(20).meta({ description: 'people who annotate each note' }),
    secondReview: Share.meta({ description: 'share of the submitted notes that a reviewer does again, blind' }),
    sample: Share.meta({ description: 'share of the submitted layers that another annotator does again, blind' }),
    repeats: Share.meta({ description: 'share of the submitted layers that come back to the same person' }),
    probes: Share.meta({ description: 'share of the submitted layers after which the person gets gold as a probe' }),
    seed: z
      .int()
      .nonnegative()
      .max(2 ** 31 - 1),
    leaseMinutes: z
      .int()
      .min(1)
      .max(60 * 24 * 60)
      .meta({ description: 'without work on it, a note goes back after so long' }),
    atOnce: z.int().min(1).max(100).meta({ description: 'unfinished notes a person may hold' }),
    calibration: z.boolean().meta({ description: 'whether only those who passed calibration may annotate' }),
    requirements: z.array(StageRequirement).max(10),
    agreement: Share.nullable()
      .default(null)
      .meta({ description: 'what kappa or alpha of every type should reach, judged by the lower end of its interval' }),
  })
  .meta({ id: 'Workflow' });
export type Workflow = z.infer<typeof Workflow>;

/** How the notes of a pool are ordered. `randomShare` of them are ordered by chance, which keeps estimates unbiased. */
export const PoolOrder = z
  .strictObject({
    by: z.enum(['chance', 'uncertainty', 'disagreement', 'coverage']),
    randomShare: Share,
  })
  .meta({ id: 'PoolOrder' });
export type PoolOrder = z.infer<typeof PoolOrder>;

/** One note in the pool of one stage, with who took it. */
export const PoolItem = z
  .strictObject({
    id: Id,
    project: Id,
    note: Id,
    title: z.string(),
    length: z.int(),
    stage: PoolStage,
    priority: z.int().min(0).max(9).meta({ description: '0 goes first' }),
    place: z
      .number()
      .meta({ description: 'the order within a priority; what has a deadline goes before what has none' }),
    chosen: z.enum(['chance', 'score']).meta({ description: 'what gave it its place' }),
    dueAt: Instant.nullable(),
    wanted: z.int().positive().meta({ description: 'people who are to do it' }),
    free: z.boolean().meta({ description: 'whether somebody can still take it' }),
    takers: z.array(Id),
    barred: z.array(Id).meta({ description: 'who may not take it, having done the note before' }),
    only: Id.nullable().meta({ description: 'who alone may take it: a repeat of their own note' }),
  })
  .meta({ id: 'PoolItem' });
export type PoolItem = z.infer<typeof PoolItem>;

/** What priority notes have, or are to have, in the pool of one stage. */
export const Priorities = z.strictObject({ rows: z.array(PoolItem.pick({ note: true, priority: true })).max(1000) });
export type Priorities = z.infer<typeof Priorities>;

/** The task that was given out, or for each stage the reason why there is none. */
export const NextTask = z
  .strictObject({
    task: Task.nullable(),
    until: Instant.nullable().meta({ description: 'when it goes back to the pool if nothing is done on it' }),
    reasons: z.array(z.strictObject({ stage: PoolStage, reason: z.string() })),
  })
  .meta({ id: 'NextTask' });
export type NextTask = z.infer<typeof NextTask>;

/** A task somebody took from the pool and has not finished. */
export const HeldTask = z
  .strictObject({
    task: Id,
    until: Instant.meta({ description: 'when it goes back to the pool if nothing is done on it' }),
  })
  .meta({ id: 'HeldTask' });
export type HeldTask = z.infer<typeof HeldTask>;
