import { HeldTask, NextTask } from '@chartmark/schemas';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { get, nothing, post } from './client.ts';

const Answer = z.object({ rows: z.array(HeldTask), atOnce: z.int() });

/** What somebody holds of a project's pool. */
export interface Held {
  /** When each task goes back to the pool, by the task. */
  readonly until: ReadonlyMap<string, string>;
  /** Unfinished notes one may hold. */
  readonly atOnce: number;
}

/** Takes the next note of a project's pool, which nobody else then gets; without one, the reasons. */
export const takeNext = (project: string): Promise<NextTask> => post(`/projects/${project}/next-task`, {}, NextTask);

export const heldQuery = (project: string) =>
  queryOptions({
    queryKey: ['tasks', 'held', project],
    queryFn: async ({ signal }): Promise<Held> => {
      const { rows, atOnce } = await get(`/projects/${project}/held`, Answer, signal);
      return { until: new Map(rows.map(({ task, until }) => [task, until])), atOnce };
    },
  });

/** Gives a note back to the pool unfinished. */
export const giveBack = (project: string, task: string): Promise<null> =>
  post(`/projects/${project}/tasks/${task}/return`, undefined, nothing);
