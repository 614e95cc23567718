import { Id, Job } from '@chartmark/schemas';
import { z } from 'zod';

/** A part of a job that one worker does at a time; done, it is never done again. */
export const Chunk = z.strictObject({
  id: Id,
  job: Id,
  /** Indexes sort by it: what is waiting comes up again when a process starts. */
  state: z.enum(['waiting', 'done']),
  notes: z.array(Id),
  /** How often a worker failed at it or died over it. */
  tries: z.int().min(0),
});
export type Chunk = z.infer<typeof Chunk>;

export const jobs = { name: 'jobs', schema: Job, indexes: { project: { on: ['project', 'createdAt'] } } } as const;
export const chunks = {
  name: 'chunks',
  schema: Chunk,
  indexes: { state: { on: ['state'] }, job: { on: ['job', 'state'] } },
} as const;
